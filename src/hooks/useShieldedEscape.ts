"use client";

import { type RefObject, useEffect } from "react";
import { windowOf } from "./windowOf.js";

/**
 * While `active`, keeps the Escape key of what is below `element` from closing what stands around it: dialogs of the
 * host listen on the document before any element gets the key, and leave alone what is already spoken for.
 */
export function useShieldedEscape(element: RefObject<HTMLElement | null>, active = true): void {
  useEffect(() => {
    const box = element.current;
    if (!active || !box) return;
    const view = windowOf(box);
    const shield = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      if (event.composedPath().includes(box)) event.preventDefault();
    };
    view.addEventListener("keydown", shield, { capture: true });
    return () => view.removeEventListener("keydown", shield, { capture: true });
  }, [element, active]);
}
