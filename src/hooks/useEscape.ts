"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.js";
import { windowOf } from "./windowOf.js";

/** What is open now, the innermost last. */
const open: { view: Window; takes: (event: Event) => boolean }[] = [];

/**
 * Closes something that is open in `inside` with Escape, the innermost first and alone: a host's dialog listens on the
 * document before any element does, and would close around it (WAI-ARIA dialog pattern). What stands in the page like
 * any other part of it takes only the keys that are pressed `inside` it.
 */
export function useEscape(
  inside: RefObject<HTMLElement | null>,
  active: boolean,
  onEscape: () => void,
  pressed: "anywhere" | "inside" = "anywhere",
): void {
  const latest = useLatest(onEscape);
  useEffect(() => {
    if (!active) return;
    const view = windowOf(inside.current);
    const isInside = (event: Event) =>
      inside.current !== null && event.composedPath().includes(inside.current);
    const own = { view, takes: (event: Event) => pressed === "anywhere" || isInside(event) };
    open.push(own);
    const listen = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing || innermostFor(event, view) !== own) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      latest.current();
    };
    view.addEventListener("keydown", listen, { capture: true });
    return () => {
      view.removeEventListener("keydown", listen, { capture: true });
      open.splice(open.indexOf(own), 1);
    };
  }, [inside, active, latest, pressed]);
}

const innermostFor = (event: Event, view: Window) =>
  open.findLast((each) => each.view === view && each.takes(event));
