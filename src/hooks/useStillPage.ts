"use client";

import { type RefObject, useEffect } from "react";

/**
 * Keeps the page behind a dialog where it is while wheel or finger move over it. The page's own styles are left alone,
 * so nothing shifts, no style element is needed, and nothing can be left behind.
 */
export function useStillPage(dialog: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const hold = (event: WheelEvent | TouchEvent) => {
      const zooms = "touches" in event ? event.touches.length > 1 : event.ctrlKey;
      if (zooms || !event.cancelable) return;
      if (!scrollsWithin(event.target, dialog.current)) event.preventDefault();
    };
    window.addEventListener("wheel", hold, { passive: false });
    window.addEventListener("touchmove", hold, { passive: false });
    return () => {
      window.removeEventListener("wheel", hold);
      window.removeEventListener("touchmove", hold);
    };
  }, [dialog]);
}

/** Whether something between the target and the dialog can take the movement; the stylesheet keeps it from going on. */
function scrollsWithin(target: EventTarget | null, dialog: HTMLElement | null): boolean {
  if (!(target instanceof Element) || !dialog?.contains(target)) return false;
  for (let at: Element | null = target; at && dialog.contains(at); at = at.parentElement) {
    const { overflowX, overflowY } = getComputedStyle(at);
    if (/auto|scroll/.test(overflowY) && at.scrollHeight > at.clientHeight) return true;
    if (/auto|scroll/.test(overflowX) && at.scrollWidth > at.clientWidth) return true;
  }
  return false;
}
