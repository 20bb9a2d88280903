"use client";

import { formatTime } from "../core/clock.js";
import type { Issue } from "../core/issue.js";
import { clashes, type Slot } from "../core/slots.js";
import { WEEKDAYS } from "../core/week.js";
import { type Day, type EditorWeek, slotOf, type SlotRow } from "./editorWeek.js";

const knownIssues = new WeakMap<Day, Issue[]>();

/** What is wrong with a day's rows, with paths from the row on (`[0, "to"]`): the same array for the same day. */
export function dayIssues(day: Day): Issue[] {
  const known = knownIssues.get(day);
  if (known) return known;
  const overlapped = clashesOf(day.rows);
  const issues = !day.open
    ? []
    : day.rows.flatMap((row, index): Issue[] => {
        const unread = (["from", "to"] as const).filter((side) => row[side].minute === undefined);
        if (unread.length > 0) return unread.map((side) => ({ path: [index, side], code: "time.format" }));
        if (!slotOf(row)) return [{ path: [index, "to"], code: "time.order" }];
        const other = overlapped.get(index);
        if (!other) return [];
        return [
          {
            path: [index],
            code: "slot.overlap",
            params: { from: formatTime(other.from), to: formatTime(other.to) },
          },
        ];
      });
  knownIssues.set(day, issues);
  return issues;
}

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
