"use client";

import { useEffect, useState } from "react";
import { countCharacters, countWords } from "../../core/textLength.js";
import { useKit } from "../../hooks/kit.js";
import type { TextStore } from "../../hooks/textStore.js";

const ADVISED_WORDS = 500;
const LONG = 20_000;
const PAUSE_MS = 200;

/** How long a text is, with advice where it is longer than the platform's makers find good. */
export function TextCount({ text }: { text: TextStore }) {
  const { messages, format, part } = useKit();
  const { template: words } = messages;
  const [lengths, setLengths] = useState(() => lengthsOf(text.get()));

  useEffect(() => {
    let pause: ReturnType<typeof setTimeout> | undefined;
    let last: Lengths | undefined;
    const count = () => {
      const next = lengthsOf(text.get());
      // A store may tell of one change twice.
      if (last?.words === next.words && last.characters === next.characters) return;
      last = next;
      setLengths(next);
    };
    const stop = text.subscribe(() => {
      clearTimeout(pause);
      // A long text is counted once its writer rests.
      if (text.get().length > LONG) pause = setTimeout(count, PAUSE_MS);
      else count();
    });
    count();
    return () => {
      clearTimeout(pause);
      stop();
    };
  }, [text]);

  return (
    <p {...part(["hint", "count"])}>
      <span>{format(words.words, { count: lengths.words })}</span>
      <span>{format(words.characters, { count: lengths.characters })}</span>
      {lengths.words > ADVISED_WORDS && <span>{words.long}</span>}
    </p>
  );
}

interface Lengths {
  words: number;
  characters: number;
}

const lengthsOf = (text: string): Lengths => ({ words: countWords(text), characters: countCharacters(text) });
