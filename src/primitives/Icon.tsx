"use client";

import { useKit } from "../hooks/kit.js";
import type { Part } from "../hooks/parts.js";

const PATHS = {
  add: "M8 3v10M3 8h10",
  remove: "m4 4 8 8m0-8-8 8",
  play: "M5.5 3.5v9l7-4.5z",
  stop: "M4.5 4.5h7v7h-7z",
  copy: "M6 6h7v7H6zM3 10V3h7",
  undo: "M6.5 3 3 6.5 6.5 10M3 6.5h6.5a3.5 3.5 0 0 1 0 7H7",
  redo: "M9.5 3 13 6.5 9.5 10M13 6.5H6.5a3.5 3.5 0 0 0 0 7H9",
  expand: "m4 6 4 4 4-4",
  up: "M8 13V3M4 7l4-4 4 4",
  down: "M8 3v10m4-4-4 4-4-4",
  check: "m3 8.5 3.5 3.5L13 4.5",
  braces: "M6 3C3 3 6 8 3 8c3 0 0 5 3 5M10 3c3 0 0 5 3 5-3 0 0 5-3 5",
  eye: "M1.8 8S4 3.8 8 3.8 14.2 8 14.2 8 12 12.2 8 12.2 1.8 8 1.8 8ZM8 10a2 2 0 1 0 0-4 2 2 0 0 0 0 4Z",
  grip: "M6 3.5v.01M10 3.5v.01M6 8v.01M10 8v.01M6 12.5v.01M10 12.5v.01",
  search: "M7 11.5a4.5 4.5 0 1 1 0-9 4.5 4.5 0 0 1 0 9Zm3.2-1.3L13.5 13.5",
  info: "M8 14A6 6 0 1 1 8 2a6 6 0 0 1 0 12Zm0-7v4m0-6.2V5",
  warning: "M8 2.5 14 13H2zM8 6.5V9m0 2v.2",
} as const;

/** The name of a drawing. */
export type IconName = keyof typeof PATHS;

/** A 16 px drawing in the text's colour. It carries no meaning alone: whatever holds it has a name. */
export function Icon({ name }: { name: IconName }) {
  return drawing(name, useKit().part);
}

/** As `Icon`, for what knows the kit already: a form has some eighty. Lines are lines without the stylesheet too. */
export const drawing = (name: IconName, part: Part) => (
  <svg
    {...part("icon")}
    data-icon={name}
    viewBox="0 0 16 16"
    width="16"
    height="16"
    fill="none"
    stroke="currentColor"
    aria-hidden="true"
  >
    <path d={PATHS[name]} />
  </svg>
);
