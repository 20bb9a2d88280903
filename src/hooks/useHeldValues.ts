"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keeps what is entered where the host's form around it is reset, as React does after an action: the browser would show
 * the values that were there at first, and what would be sent is what was entered.
 */
export function useHeldValues(root: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const place = root.current;
    if (!place) return;
    const tree = place.getRootNode();

    // Comes before anything is reset.
    function hold({ target, defaultPrevented }: Event) {
      if (defaultPrevented || !place) return;
      const all = [...place.querySelectorAll<HTMLInputElement>("input:not([type=file]), textarea, select")];
      const held = all
        .filter(({ form }) => form === target)
        .map((control) => ({ control, value: control.value, checked: control.checked }));
      setTimeout(() => {
        for (const { control, value, checked } of held) {
          if (control.type === "checkbox" || control.type === "radio") control.checked = checked;
          else control.value = value;
        }
      });
    }

    tree.addEventListener("reset", hold);
    return () => tree.removeEventListener("reset", hold);
  }, [root]);
}
