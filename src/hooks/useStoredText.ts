"use client";

import { type RefObject, useEffect, useRef } from "react";
import type { TextControl } from "./insertText.js";
import type { TextStore } from "./textStore.js";

/** Props that tie a text control to a store: what is typed stays in the DOM, and a text from outside replaces it. */
export function useStoredText(control: RefObject<TextControl | null>, text: TextStore) {
  const seen = useRef(text.get());
  useEffect(() => {
    const update = () => {
      const next = text.get();
      // What is held may have line ends that a control does not keep: only another text replaces what it shows.
      if (next !== seen.current && control.current) replaceValue(control.current, next);
      seen.current = next;
    };
    update();
    return text.subscribe(update);
  }, [control, text]);
  return {
    defaultValue: text.get(),
    onChange: (event: { target: { value: string } }) => {
      seen.current = event.target.value;
      text.set(event.target.value);
    },
  };
}

/** Writes a text that came from outside; a caret stays where it was. */
function replaceValue(control: TextControl, text: string): void {
  const { selectionStart, selectionEnd } = control;
  control.value = text;
  if (control.matches(":focus")) control.setSelectionRange(selectionStart, selectionEnd);
}
