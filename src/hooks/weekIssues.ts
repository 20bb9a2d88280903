"use client";

import { formatTime } from "../core/clock.js";
import type { Issue } from "../core/issue.js";
import { clashes, type Slot } from "../core/slots.js";
import { WEEKDAYS } from "../core/week.js";
import { type Day, type EditorWeek, slotOf, type SlotRow } from "./editorWeek.js";
import { oncePer } from "./oncePer.js";

/** What can be wrong with a row of times. */
export interface SlotIssue extends Issue {
  code: "time.format" | "time.order" | "slot.overlap";
}

const SOUND: readonly SlotIssue[] = [];

/** What is wrong with each of a day's rows, with paths from the row on (`[0, "to"]`). */
export const rowIssues = oncePer((day: Day): readonly (readonly SlotIssue[])[] => {
  if (!day.open) return day.rows.map(() => SOUND);
  const overlapped = clashesOf(day.rows);
  return day.rows.map((row, index): readonly SlotIssue[] => {
    const unread = (["from", "to"] as const).filter((side) => row[side].minute === undefined);
    if (unread.length > 0) return unread.map((side) => ({ path: [index, side], code: "time.format" }));
    if (!slotOf(row)) return [{ path: [index, "to"], code: "time.order" }];
    const other = overlapped.get(index);
    if (!other) return SOUND;
    const params = { from: formatTime(other.from), to: formatTime(other.to) };
    return [{ path: [index], code: "slot.overlap", params }];
  });
});

/** What is wrong with a day's rows, in their order. */
export const dayIssues = oncePer((day: Day): readonly Issue[] => rowIssues(day).flat());

/** What is wrong with the week, with paths from the day on: `["Monday", 0, "to"]`. */
export function weekIssues(week: EditorWeek): Issue[] {
  return WEEKDAYS.flatMap((day) =>
    dayIssues(week[day]).map((issue) => ({ ...issue, path: [day, ...issue.path] })),
  );
}

function clashesOf(rows: readonly SlotRow[]): Map<number, Slot> {
  const readable = rows.flatMap((row, index) => {
    const slot = slotOf(row);
    return slot ? [{ index, slot }] : [];
  });
  const found = new Map<number, Slot>();
  for (const [position, clash] of clashes(readable.map(({ slot }) => slot))) {
    const [row, other] = [readable[position], readable[clash]];
    if (row && other) found.set(row.index, other.slot);
  }
  return found;
}
