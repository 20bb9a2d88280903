"use client";

import { DAY_END, type Minute } from "../core/clock.js";
import { gaps, type Slot } from "../core/slots.js";
import type { Weekday } from "../core/week.js";
import type { Side } from "./editorWeek.js";

/** A slot on a day of the grid. */
export interface Spot {
  day: Weekday;
  slot: Slot;
}

/** A place in the grid: a minute, not snapped to anything, of a day. */
export interface Point {
  day: Weekday;
  minute: Minute;
}

/** A slot that is being painted, moved or resized, and no part of the week yet. */
export interface Draft extends Spot {
  /** The row that it is to replace; nothing while a new one is painted. */
  row: { id: string; day: Weekday } | undefined;
  by: "keys" | "pointer";
}

/** What a pressed pointer does once it moves. */
export type Gesture =
  | { kind: "paint"; start: Point; gap: Slot }
  | { kind: "move"; id: string; origin: Spot; start: Point }
  | { kind: "resize"; id: string; origin: Spot; side: Side };

const TAPPED: Minute = 60;

const within = (value: number, least: number, most: number) => Math.min(Math.max(value, least), most);

/** Where a pointer is over the days, which share the box evenly; outside of it, at its nearest edge. */
export function pointAt(
  box: { left: number; top: number; width: number; height: number },
  pointer: { x: number; y: number },
  order: readonly Weekday[],
  rightToLeft: boolean,
): Point {
  const across = Math.floor(((pointer.x - box.left) / box.width) * order.length);
  const column = within(rightToLeft ? order.length - 1 - across : across, 0, order.length - 1);
  const minute = within(Math.floor(((pointer.y - box.top) / box.height) * DAY_END), 0, DAY_END);
  return { day: order[column] ?? "Monday", minute };
}

/** The free stretch of a day that holds the minute, or `undefined` where a slot stands. */
export const gapAt = (slots: readonly Slot[], minute: Minute): Slot | undefined =>
  gaps(slots).find((gap) => gap.from <= minute && minute < gap.to);

/** What a paint stroke between two minutes covers: whole steps, at least one, and nothing beyond the gap. */
function paintedSlot(gap: Slot, start: Minute, end: Minute, step: Minute): Slot {
  const first = Math.floor(Math.min(start, end) / step) * step;
  const last = Math.max(first + step, Math.ceil(Math.max(start, end) / step) * step);
  return { from: Math.max(first, gap.from), to: Math.min(last, gap.to) };
}

/** The slot for a press without a stroke: an hour from the step that was pressed, or what the gap has room for. */
export function tappedSlot(gap: Slot, minute: Minute, step: Minute): Slot {
  const wanted = Math.max(Math.floor(minute / step) * step, gap.from);
  const from = Math.max(Math.min(wanted, gap.to - TAPPED), gap.from);
  return { from, to: Math.min(from + TAPPED, gap.to) };
}

/** The slot as long as before, earlier or later by so many minutes as the day allows. */
export function movedSlot({ from, to }: Slot, by: Minute): Slot {
  const shift = within(by, -from, DAY_END - to);
  return { from: from + shift, to: to + shift };
}

/** The slot with one end at another minute; it stays at least a step long, or as short as it was. */
export function resizedSlot(slot: Slot, side: Side, minute: Minute, step: Minute): Slot {
  const shortest = Math.min(step, slot.to - slot.from);
  return side === "from"
    ? { from: within(minute, 0, slot.to - shortest), to: slot.to }
    : { from: slot.from, to: within(minute, slot.from + shortest, DAY_END) };
}

/** What a gesture has made so far, with the pointer at `now`. */
export function draftOf(gesture: Gesture, now: Point, step: Minute): Draft {
  const by = "pointer";
  if (gesture.kind === "paint") {
    const { start, gap } = gesture;
    return { row: undefined, day: start.day, slot: paintedSlot(gap, start.minute, now.minute, step), by };
  }
  const { id, origin } = gesture;
  const row = { id, day: origin.day };
  const toStep = (minute: Minute) => Math.round(minute / step) * step;
  if (gesture.kind === "move") {
    const slot = movedSlot(origin.slot, toStep(now.minute - gesture.start.minute));
    return { row, day: now.day, slot, by };
  }
  return {
    row,
    day: origin.day,
    slot: resizedSlot(origin.slot, gesture.side, toStep(now.minute), step),
    by,
  };
}

/** Whether two spots are the same time on the same day. */
export const sameSpot = (a: Spot, b: Spot): boolean =>
  a.day === b.day && a.slot.from === b.slot.from && a.slot.to === b.slot.to;
