"use client";

import type { Minute } from "../core/clock.js";
import { nextSlot, normalize, type Slot } from "../core/slots.js";
import { eachWeekday, type Week } from "../core/week.js";
import { type Day, type EditorWeek, slotOf } from "./editorWeek.js";
import { oncePer } from "./oncePer.js";

const SLOT_LENGTH: Minute = 60;

/** The readable slots of a day, none while it is closed. */
export const slotsOf = oncePer((day: Day): readonly Slot[] =>
  day.open ? day.rows.flatMap((row) => slotOf(row) ?? []) : [],
);

/** The slot that adding would bring, or `undefined` when the day is full. */
export const offeredSlot = oncePer(({ rows }: Day) =>
  nextSlot(
    rows.flatMap((row) => slotOf(row) ?? []),
    SLOT_LENGTH,
  ),
);

/** Whether two of a day's slots touch. */
export const isTouching = oncePer((day: Day) => {
  const slots = slotsOf(day).toSorted((a, b) => a.from - b.from);
  return slots.some((slot, index) => slots[index - 1]?.to === slot.from);
});

/** The open minutes of one day. */
export const openMinutesOf = oncePer((day: Day): Minute =>
  normalize(slotsOf(day)).reduce((sum, slot) => sum + slot.to - slot.from, 0),
);

/** The readable slots of the week in minutes. */
export const minutesOf = (week: EditorWeek): Week => eachWeekday((day) => [...slotsOf(week[day])]);
