"use client";

import { DAY_END, type Minute } from "../core/clock.js";
import { meetingsIn, mergeOverlaps, nextSlot, normalize, type Slot } from "../core/slots.js";
import { eachWeekday, type Weekday, WEEKDAYS } from "../core/week.js";
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

const unbrokenSlotsOf = oncePer((day: Day) => mergeOverlaps(slotsOf(day)));

/** How many meetings of a length fit into one day. */
export const meetingsOf = (day: Day, meetingMinutes: Minute): number =>
  meetingsIn(unbrokenSlotsOf(day), meetingMinutes);

/** Where a range over midnight ends on the next day; what goes on round the clock is no such range. */
export function overnightEnd(day: Day, next: Day): Minute | undefined {
  const evening = slotsOf(day).find(({ to }) => to === DAY_END);
  const morning = slotsOf(next).find(({ from }) => from === 0);
  return evening && morning && morning.to <= evening.from ? morning.to : undefined;
}

/** A slot as it is told: `to` is on the next day where it goes on over midnight. */
export interface ToldSlot extends Slot {
  overnight: boolean;
}

/** The week's readable slots, each range over midnight as one, on the day it starts. */
export function toldSlots(week: EditorWeek): Record<Weekday, ToldSlot[]> {
  const on = (day: Weekday, by: number) => week[WEEKDAYS.at((WEEKDAYS.indexOf(day) + by) % 7) ?? day];
  return eachWeekday((day) => {
    const end = overnightEnd(week[day], on(day, 1));
    const continued = overnightEnd(on(day, -1), week[day]) !== undefined;
    return slotsOf(week[day])
      .filter(({ from }) => !continued || from > 0)
      .map(({ from, to }) =>
        to === DAY_END && end !== undefined
          ? { from, to: end, overnight: true }
          : { from, to, overnight: false },
      );
  });
}
