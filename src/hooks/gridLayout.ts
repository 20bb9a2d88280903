"use client";

import { DAY_END, type Minute } from "../core/clock.js";
import type { Slot } from "../core/slots.js";
import { type Weekday, WEEKDAYS } from "../core/week.js";
import { type Day, type EditorWeek, type SlotRow, slotOf } from "./editorWeek.js";

/** Something in the grid that can have the focus: a slot, or a day that shows none. */
export interface Stop {
  /** The row's id, or the day's name. */
  key: string;
  day: Weekday;
  /** Nothing for a day without slots. */
  slot: Slot | undefined;
}

/** A block's share of its column's width. */
export interface Lane {
  lane: number;
  lanes: number;
}

/** Minutes that the smallest block covers, so that it can still be read and hit. */
const SHORTEST: Minute = 30;
const SEEN = { from: 8 * 60, minutes: 10 * 60 };

/** The rows of a day that are slots, in the order of the clock; none while the day is closed. */
export function shownRows(day: Day): { id: string; slot: Slot }[] {
  if (!day.open) return [];
  return day.rows
    .flatMap((row) => {
      const slot = slotOf(row);
      return slot ? [{ id: row.id, slot }] : [];
    })
    .sort((a, b) => a.slot.from - b.slot.from || a.slot.to - b.slot.to);
}

/** The rows of an open day that no block can stand for. */
export const unreadRows = (day: Day): SlotRow[] => (day.open ? day.rows.filter((row) => !slotOf(row)) : []);

/** All that can have the focus, in reading order. */
export function stopsOf(week: EditorWeek, order: readonly Weekday[]): Stop[] {
  return order.flatMap((day): Stop[] => {
    const rows = shownRows(week[day]);
    if (rows.length === 0) return [{ key: day, day, slot: undefined }];
    return rows.map(({ id, slot }) => ({ key: id, day, slot }));
  });
}

/** The stop of the neighbouring day that begins nearest to this one; `undefined` at the end of the week. */
export function stopBeside(
  stops: readonly Stop[],
  order: readonly Weekday[],
  from: Stop,
  by: number,
): Stop | undefined {
  const day = order[order.indexOf(from.day) + by];
  const distance = (stop: Stop) => Math.abs((stop.slot?.from ?? 0) - (from.slot?.from ?? 0));
  return stops.filter((stop) => stop.day === day).sort((a, b) => distance(a) - distance(b))[0];
}

/** The stretch that a slot's block covers: its own, or the least that can be hit. */
export function blockOf({ from, to }: Slot): Slot {
  if (to - from >= SHORTEST) return { from, to };
  const start = Math.min(from, DAY_END - SHORTEST);
  return { from: start, to: start + SHORTEST };
}

/** Where blocks would cover each other they stand side by side; `slots` come in the order of their starts. */
export function inLanes(slots: readonly Slot[]): Lane[] {
  const lanes: Lane[] = [];
  let group: { lane: Lane; to: Minute }[] = [];
  let ends: Minute[] = [];
  for (const block of slots.map(blockOf)) {
    if (ends.every((end) => end <= block.from)) {
      group = [];
      ends = [];
    }
    const free = ends.findIndex((end) => end <= block.from);
    const lane = { lane: free === -1 ? ends.length : free, lanes: 1 };
    ends[lane.lane] = block.to;
    group.push({ lane, to: block.to });
    for (const each of group) each.lane.lanes = ends.length;
    lanes.push(lane);
  }
  return lanes;
}

/** The first minute to show: the working day, moved to where the slots are. */
export function firstShown(week: EditorWeek): Minute {
  const slots = WEEKDAYS.flatMap((day) => shownRows(week[day]).map(({ slot }) => slot));
  const earliest = Math.min(DAY_END, ...slots.map(({ from }) => from));
  const latest = Math.max(0, ...slots.map(({ to }) => to));
  return Math.max(0, Math.min(earliest - SHORTEST, Math.max(SEEN.from, latest - SEEN.minutes)));
}
