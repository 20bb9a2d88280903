"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.js";
import { windowOf } from "./windowOf.js";

/** The windows of what is open now, the innermost last. */
const open: { view: Window }[] = [];

/**
 * Closes something that is open in `inside` with Escape, the innermost first and alone: a host's dialog listens on the
 * document before any element does, and would close around it (WAI-ARIA dialog pattern).
 */
export function useEscape(
  inside: RefObject<HTMLElement | null>,
  active: boolean,
  onEscape: () => void,
): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    if (!active) return;
    const view = windowOf(inside.current);
    const own = { view };
    open.push(own);
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || innermostIn(view) !== own) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    view.addEventListener("keydown", listen, { capture: true });
    return () => {
      view.removeEventListener("keydown", listen, { capture: true });
      open.splice(open.indexOf(own), 1);
    };
  }, [inside, active, latest]);
}

const innermostIn = (view: Window) => open.findLast((each) => each.view === view);
