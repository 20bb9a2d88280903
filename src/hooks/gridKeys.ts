"use client";

import type { Side } from "./editorWeek.js";

/** What a key asks of the grid; `by`, `days` and `steps` are -1 or 1, and `days` are in reading order. */
export type GridCommand =
  | { do: "move"; days: number; steps: number }
  | { do: "resize"; side: Side; steps: number }
  | { do: "go"; to: "previous" | "next" | "first" | "last" | "dayBefore" | "dayAfter" }
  | { do: "add" }
  | { do: "remove" };

/** The part of a keyboard event that decides. */
export interface PressedKey {
  key: string;
  shiftKey: boolean;
  ctrlKey: boolean;
  altKey: boolean;
  metaKey: boolean;
}

const ARROWS = new Map([
  ["ArrowUp", { days: 0, steps: -1 }],
  ["ArrowDown", { days: 0, steps: 1 }],
  ["ArrowLeft", { days: -1, steps: 0 }],
  ["ArrowRight", { days: 1, steps: 0 }],
]);

const OTHERS = new Map<string, GridCommand>([
  ["PageUp", { do: "go", to: "previous" }],
  ["PageDown", { do: "go", to: "next" }],
  ["Home", { do: "go", to: "first" }],
  ["End", { do: "go", to: "last" }],
  ["Enter", { do: "add" }],
  ["Delete", { do: "remove" }],
  ["Backspace", { do: "remove" }],
]);

/**
 * Arrows move a slot; with Shift they change its end (up, down) or its start (back, on); with Control, as with the
 * paging keys, they only go to another slot. Left and right follow the reading direction.
 */
export function gridCommand(pressed: PressedKey, rightToLeft: boolean): GridCommand | undefined {
  const { key, shiftKey, ctrlKey } = pressed;
  if (pressed.altKey || pressed.metaKey || (shiftKey && ctrlKey)) return undefined;
  const arrow = ARROWS.get(key);
  if (!arrow) return shiftKey || ctrlKey ? undefined : OTHERS.get(key);
  const days = rightToLeft && arrow.days ? -arrow.days : arrow.days;
  const { steps } = arrow;
  if (shiftKey) return { do: "resize", side: steps ? "to" : "from", steps: steps || days };
  if (ctrlKey) return goOf(days, steps);
  return { do: "move", days, steps };
}

/** What arrows do where there is nothing to move: they go to another slot or day. */
export function goOf(days: number, steps: number): GridCommand {
  if (steps) return { do: "go", to: steps < 0 ? "previous" : "next" };
  return { do: "go", to: days < 0 ? "dayBefore" : "dayAfter" };
}
