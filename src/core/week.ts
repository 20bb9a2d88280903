import { DAY_END, formatTime, type Minute, readTime } from "./clock.js";
import { isList, jsonText, listOf, ownRecord } from "./record.js";
import { meetingsIn, mergeOverlaps, normalize, type Slot } from "./slots.js";

/** The API's seven day names in its own order, Monday first. */
export const WEEKDAYS = [
  "Monday",
  "Tuesday",
  "Wednesday",
  "Thursday",
  "Friday",
  "Saturday",
  "Sunday",
] as const;

/** One of the API's day names; never translated. */
export type Weekday = (typeof WEEKDAYS)[number];

/** Seven days of slots in minutes. */
export type Week = Record<Weekday, Slot[]>;

/** A slot as the API writes it: two texts, `HH:mm` when valid, whatever was typed or loaded when not. */
export interface TimeSlot {
  from: string;
  to: string;
}

/** The API's `freeSlots`: seven days of slots as text, `[]` where closed. */
export type FreeSlots = Record<Weekday, TimeSlot[]>;

/** The day of this name, in whatever letter case it is written. */
export function weekdayNamed(name: string): Weekday | undefined {
  return WEEKDAYS.find((day) => day.toLowerCase() === name.trim().toLowerCase());
}

/** One value per day, made by `value` and keyed Monday first. */
export function eachWeekday<T>(value: (day: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, value(day)])) as Record<Weekday, T>;
}

/** The slot in minutes, or `undefined` while one of its texts is no time or its end is not after its start. */
function readSlot(slot: unknown): Slot | undefined {
  const times = ownRecord(slot);
  const from = readTime(times["from"]);
  const to = readTime(times["to"]);
  return from !== undefined && to !== undefined && from < to ? { from, to } : undefined;
}

/**
 * Stored free slots, however deep they are nested and in whatever letter case their days are named. Days it does not
 * have are closed, and what is no slot is left out; a slot's texts are kept even where they mean no time.
 */
export function readFreeSlots(value: unknown): FreeSlots {
  const days = eachWeekday((): unknown[] => []);
  for (const [name, slots] of Object.entries(ownRecord(value))) {
    const day = weekdayNamed(name);
    if (day) days[day].push(slots);
  }
  return eachWeekday((day) => slotsOf(days[day]));
}

/** A stored slot as two texts: `HH:mm` where they can be read, otherwise just as they came, so that nothing is lost. */
export function readTimeSlot(value: unknown): TimeSlot {
  return timesOf(ownRecord(value));
}

/** The readable slots of a week in minutes; rows that are no valid slot are left out. */
export function readWeek(freeSlots: FreeSlots): Week {
  const days = ownRecord(freeSlots);
  return eachWeekday((day) => listOf(days[day]).flatMap((slot) => readSlot(slot) ?? []));
}

/** A new week in which each day of `to` has its own copy of the slots of `from`. */
export function copyDay<S extends object>(
  week: Readonly<Record<Weekday, readonly S[]>>,
  from: Weekday,
  to: readonly Weekday[],
): Record<Weekday, S[]> {
  const days = ownRecord(week);
  return eachWeekday((day) =>
    listOf(days[to.includes(day) ? from : day]).map((slot) => ({ ...(slot as S) })),
  );
}

/**
 * A slot that may run past midnight as one slot per day: `to` before `from` goes on into the next day. An end at 0
 * is the end of the same day; an empty slot gives nothing.
 */
export function splitOvernight(day: Weekday, slot: Slot): { day: Weekday; slot: Slot }[] {
  if (slot.from === slot.to) return [];
  if (slot.from < slot.to) return [{ day, slot: { ...slot } }];
  const tomorrow = WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % WEEKDAYS.length] ?? day;
  const parts = [
    { day, slot: { from: slot.from, to: DAY_END } },
    { day: tomorrow, slot: { from: 0, to: slot.to } },
  ];
  return parts.filter((part) => part.slot.from < part.slot.to);
}

/** Open minutes of the week; minutes that two slots share count once. */
export function openMinutes(week: Week): Minute {
  return WEEKDAYS.flatMap((day) => normalize(week[day])).reduce((sum, slot) => sum + slot.to - slot.from, 0);
}

/**
 * How many meetings of `meetingMinutes` fit into the week. A meeting stays inside one slot; slots that overlap are
 * taken as one. A length that is not a positive number fits nowhere.
 */
export function bookableMeetings(week: Week, meetingMinutes: Minute): number {
  return WEEKDAYS.reduce((sum, day) => sum + meetingsIn(mergeOverlaps(week[day]), meetingMinutes), 0);
}

const timesOf = ({ from, to }: Readonly<Record<string, unknown>>): TimeSlot => ({
  from: storedTime(from),
  to: storedTime(to),
});

function storedTime(value: unknown): string {
  if (typeof value !== "string") return value === undefined || value === null ? "" : jsonText(value);
  const minute = readTime(value);
  return minute === undefined ? value : formatTime(minute);
}

/** Unfolds without recursion, so that no depth of nesting can overflow the stack. */
function slotsOf(value: unknown): TimeSlot[] {
  const found: TimeSlot[] = [];
  const pending: unknown[] = [value];
  const unfolded = new Set<unknown>();
  while (pending.length > 0) {
    const next = pending.pop();
    // A list that holds itself has no end.
    if (unfolded.has(next)) continue;
    if (isList(next)) {
      unfolded.add(next);
      const items = listOf(next);
      for (let index = items.length - 1; index >= 0; index -= 1) pending.push(items[index]);
    } else {
      const slot = ownRecord(next);
      if ("from" in slot || "to" in slot) found.push(timesOf(slot));
    }
  }
  return found;
}
