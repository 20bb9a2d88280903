"use client";

import { useEffect } from "react";
import { useLatest } from "./useLatest.js";

/** What is open now, the innermost last. */
const open: object[] = [];

/**
 * Closes something that is open with Escape, the innermost first and alone: a host's dialog listens on the document
 * before any element does, and would close around it (WAI-ARIA dialog pattern).
 */
export function useEscape(active: boolean, onEscape: () => void): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    if (!active) return;
    const own = {};
    open.push(own);
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || open.at(-1) !== own) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    window.addEventListener("keydown", listen, { capture: true });
    return () => {
      window.removeEventListener("keydown", listen, { capture: true });
      open.splice(open.indexOf(own), 1);
    };
  }, [active, latest]);
}
