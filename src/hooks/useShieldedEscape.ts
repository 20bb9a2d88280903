"use client";

import { type RefObject, useEffect } from "react";

/**
 * While `active`, keeps the Escape key of what is below `element` from closing what stands around it: dialogs of the
 * host listen on the document before any element gets the key, and leave alone what is already spoken for.
 */
export function useShieldedEscape(element: RefObject<HTMLElement | null>, active = true): void {
  useEffect(() => {
    if (!active) return;
    const shield = (event: KeyboardEvent) => {
      if (event.key !== "Escape" || event.isComposing) return;
      if (event.target instanceof Node && element.current?.contains(event.target)) event.preventDefault();
    };
    window.addEventListener("keydown", shield, { capture: true });
    return () => window.removeEventListener("keydown", shield, { capture: true });
  }, [element, active]);
}
