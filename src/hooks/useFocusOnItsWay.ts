"use client";

import { type RefObject, useEffect } from "react";
import { nothingHasFocus } from "./useFocusAfter.js";

/**
 * Radix gives its dialog the focus when something in it is taken away while nothing has the focus. Between one field and
 * the next nothing has it either, and a field may take its suggestions away as it is left: the dialog waits for the next.
 */
export function useFocusOnItsWay(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = dialog.current;
    if (!element) return;
    let onItsWay = false;
    let isWanted = false;
    const focus = (options?: FocusOptions) => {
      if (onItsWay) isWanted = true;
      else HTMLElement.prototype.focus.call(element, options);
    };
    Object.defineProperty(element, "focus", { value: focus, configurable: true, writable: true });
    function leave() {
      onItsWay = true;
      setTimeout(() => {
        onItsWay = false;
        if (isWanted && element && nothingHasFocus(element)) element.focus({ preventScroll: true });
        isWanted = false;
      });
    }
    element.addEventListener("focusout", leave, { capture: true });
    return () => {
      element.removeEventListener("focusout", leave, { capture: true });
      Reflect.deleteProperty(element, "focus");
    };
  }, [dialog]);
}
