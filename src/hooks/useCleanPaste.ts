"use client";

import { type ClipboardEvent, useState } from "react";
import { cleanText } from "../core/pastedText.js";
import { paste } from "../i18n/english/paste.js";
import { insertText, type TextControl } from "./insertText.js";
import { useKit } from "./kit.js";

const ENGLISH = { paste };

/** What a text control does with pasted text, and what there is to say about the last paste. */
export interface CleanPaste {
  onPaste(event: ClipboardEvent<TextControl>): void;
  note: string | undefined;
  /** The note has been up long enough. */
  clear(): void;
}

const LONGEST = 1_000_000;

/**
 * Pasted text loses the characters that cannot be stored, and is refused where it is longer than any text of an agent;
 * what was there stays. All other text is left to the browser. On one line, line ends become spaces.
 * What there is to say is announced by `say`.
 */
export function useCleanPaste(say: (text: string) => void, oneLine = false): CleanPaste {
  const { messages, format } = useKit(ENGLISH);
  const { paste: words } = messages;
  const [note, setNote] = useState<string>();
  const tell = (text: string) => {
    setNote(text);
    say(text);
  };
  return {
    note,
    clear: () => setNote(undefined),
    onPaste(event) {
      const control = event.currentTarget;
      const pasted = event.clipboardData.getData("text/plain");
      if (event.defaultPrevented) return;
      if (pasted.length > LONGEST) {
        event.preventDefault();
        tell(format(words.tooLong, { megabytes: Math.round(pasted.length / 100_000) / 10 }));
        return;
      }
      const { text, removed } = cleanText(pasted);
      const lines = oneLine ? text.trim().replaceAll(/(?<!\s)\s*\n\s*/g, " ") : text;
      if (removed > 0 || (oneLine && lines !== pasted)) {
        event.preventDefault();
        insertText(control, control.selectionStart ?? 0, control.selectionEnd ?? 0, lines);
      }
      if (removed > 0) tell(format(words.removed, { count: removed }));
      else setNote(undefined);
    },
  };
}
