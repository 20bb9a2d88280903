"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.js";

/** What closes an open popup. */
export interface Dismissal {
  onEscape: () => void;
  /** A press, or the focus, went elsewhere. */
  onOutside: () => void;
}

/** Tells when an open popup is to close, as long as it is open. `inside` holds the popup and what opens it. */
export function useDismissal(inside: RefObject<HTMLElement | null>, open: boolean, dismissal: Dismissal): void {
  const latest = useLatest(dismissal);
  useEffect(() => {
    const box = inside.current;
    if (!open || !box) return;
    const end = new AbortController();
    const options = { capture: true, signal: end.signal };
    const onOther = (event: Event) => {
      if (!event.composedPath().includes(box)) latest.current.onOutside();
    };
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || !event.composedPath().includes(box)) return;
      event.preventDefault();
      // At the window, before a dialog around it that listens at the document closes as well.
      event.stopPropagation();
      latest.current.onEscape();
    };
    window.addEventListener("keydown", onKeyDown, options);
    document.addEventListener("pointerdown", onOther, options);
    document.addEventListener("focusin", onOther, options);
    return () => end.abort();
  }, [inside, open, latest]);
}
