"use client";

import { type RefObject, useState } from "react";

/** What became of the last wish to copy. */
export type Copying = "idle" | "copied" | "selected";

/**
 * Copies a text. Where the clipboard is missing, as on plain-http pages, or refuses, the element that shows the text is
 * selected instead, so that the reader's own keys copy it.
 */
export function useCopy(text: string, shown: RefObject<HTMLElement | null>): [Copying, () => void] {
  const [last, setLast] = useState<{ state: Copying; text: string }>({ state: "idle", text });

  function select() {
    const element = shown.current;
    if (!element) return;
    element.focus();
    element.ownerDocument.getSelection()?.selectAllChildren(element);
    setLast({ state: "selected", text });
  }

  function copy() {
    const { clipboard } = navigator as Partial<Navigator>;
    if (!clipboard) select();
    else clipboard.writeText(text).then(() => setLast({ state: "copied", text }), select);
  }

  // Another text has not been copied yet.
  return [last.text === text ? last.state : "idle", copy];
}
