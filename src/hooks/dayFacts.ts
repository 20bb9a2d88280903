"use client";

import type { Minute } from "../core/clock.js";
import { meetingsIn, mergeOverlaps, nextSlot, normalize, type Slot } from "../core/slots.js";
import { type Day, slotOf } from "./editorWeek.js";
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

const unbrokenSlotsOf = oncePer((day: Day) => mergeOverlaps(slotsOf(day)));

/** How many meetings of a length fit into one day. */
export const meetingsOf = (day: Day, meetingMinutes: Minute): number =>
  meetingsIn(unbrokenSlotsOf(day), meetingMinutes);
