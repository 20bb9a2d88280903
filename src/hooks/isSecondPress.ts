"use client";

import type { MouseEvent } from "react";

const DOUBLE_PRESS = 500;
let tappedAt = -DOUBLE_PRESS;

/**
 * Whether a click is the second one of a double click, which is no second wish: by then another step may stand under
 * it. Of taps a browser counts only the quickest.
 */
export function isSecondPress(event: MouseEvent): boolean {
  if (event.detail > 1) return true;
  if ((event.nativeEvent as PointerEvent).pointerType !== "touch") return false;
  if (event.timeStamp < tappedAt + DOUBLE_PRESS) return true;
  tappedAt = event.timeStamp;
  return false;
}
