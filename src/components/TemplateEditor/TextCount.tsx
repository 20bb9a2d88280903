"use client";

import { useKit } from "../../hooks/kit.js";
import type { TextStore } from "../../hooks/textStore.js";
import { useTextLengths } from "../../hooks/useTextLengths.js";
import { template } from "../../i18n/english/template.js";

const ENGLISH = { template };

const ADVISED_WORDS = 500;

/** How long a text is, with advice where it is longer than the platform's makers find good. */
export function TextCount({ text }: { text: TextStore }) {
  const { messages, format, part } = useKit(ENGLISH);
  const { template: words } = messages;
  const lengths = useTextLengths(text);
  return (
    <p {...part(["hint", "count"])}>
      <span>{format(words.words, { count: lengths.words })}</span>
      <span>{format(words.characters, { count: lengths.characters })}</span>
      {lengths.words > ADVISED_WORDS && <span>{format(words.long, { max: ADVISED_WORDS })}</span>}
    </p>
  );
}
