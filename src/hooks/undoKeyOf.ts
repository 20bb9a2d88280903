"use client";

import type { PressedKey } from "./gridKeys.js";

/** Dvorak, a layout of Latin letters, has the semicolon where others have Z. */
const LATIN = /^[;:\p{Script=Latin}]$/u;

const LETTERS = new Map([
  ["KeyZ", "z"],
  ["KeyY", "y"],
]);

/**
 * Whether a key takes the last change back or makes it again. On layouts of other scripts, such as Arabic, no key has a
 * Latin letter, and its place on the keyboard decides.
 */
export function undoKeyOf(pressed: PressedKey & { code: string }): "undo" | "redo" | undefined {
  // Control with Alt is AltGr on Windows, which types letters such as ż.
  if (pressed.altKey || !(pressed.ctrlKey || pressed.metaKey)) return undefined;
  const letter = LATIN.test(pressed.key) ? pressed.key.toLowerCase() : LETTERS.get(pressed.code);
  if (letter === "z") return pressed.shiftKey ? "redo" : "undo";
  return letter === "y" ? "redo" : undefined;
}
