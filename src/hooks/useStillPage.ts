"use client";

import { type RefObject, useEffect } from "react";
import { windowOf } from "./windowOf.js";

/**
 * Keeps the page behind a dialog where it is while wheel or finger move over it. The page's own styles are left alone,
 * so nothing shifts, no style element is needed, and nothing can be left behind.
 */
export function useStillPage(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const view = windowOf(dialog.current);
    const hold = (event: WheelEvent | TouchEvent) => {
      const zooms = "touches" in event ? event.touches.length > 1 : event.ctrlKey;
      if (zooms || !event.cancelable) return;
      if (!scrollsWithin(event.target as Element | null, dialog.current)) event.preventDefault();
    };
    view.addEventListener("wheel", hold, { passive: false });
    view.addEventListener("touchmove", hold, { passive: false });
    return () => {
      view.removeEventListener("wheel", hold);
      view.removeEventListener("touchmove", hold);
    };
  }, [dialog]);
}

/** Whether something between the target and the dialog can take the movement; the stylesheet keeps it from going on. */
function scrollsWithin(target: Element | null, dialog: HTMLElement | null): boolean {
  for (let at = target; at && dialog?.contains(at); at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return true;
    if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
}
