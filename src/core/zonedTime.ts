import type { Minute } from "./clock.js";

/** A day of the calendar; `month` is 1 to 12. */
export interface CalendarDate {
  year: number;
  month: number;
  day: number;
}

/** A wall-clock time in a zone: once, never (the clock is put forward over it), or twice (it is put back over it). */
export type ZonedInstant =
  | { kind: "once"; instant: Date }
  /** `instant` is the moment at which the clock jumps. */
  | { kind: "gap"; instant: Date }
  | { kind: "twice"; instant: Date; again: Date };

const MINUTE_MS = 60_000;
const DAY_MS = 86_400_000;

/** The instant at which the clocks of `timeZone` show `minute` on `date`. 1440 is the midnight that ends the day. */
export function instantOf(date: CalendarDate, minute: Minute, timeZone: string): ZonedInstant {
  const wall = Date.UTC(date.year, date.month - 1, date.day) + minute * MINUTE_MS;
  const offsets = [wall - DAY_MS, wall + DAY_MS].map((at) => offsetAt(at, timeZone));
  const candidates = [...new Set(offsets)].map((offset) => wall - offset);
  const matches = candidates.filter((at) => at + offsetAt(at, timeZone) === wall).sort((a, b) => a - b);
  const [first, second] = matches;
  if (first !== undefined && second !== undefined)
    return { kind: "twice", instant: new Date(first), again: new Date(second) };
  if (first !== undefined) return { kind: "once", instant: new Date(first) };
  return {
    kind: "gap",
    instant: new Date(jumpBetween(Math.min(...candidates), Math.max(...candidates), timeZone)),
  };
}

/** What the clocks of `timeZone` show at an instant. */
export function wallClockAt(instant: Date, timeZone: string): CalendarDate & { minute: Minute } {
  const wall = new Date(instant.getTime() + offsetAt(instant.getTime(), timeZone));
  return {
    year: wall.getUTCFullYear(),
    month: wall.getUTCMonth() + 1,
    day: wall.getUTCDate(),
    minute: wall.getUTCHours() * 60 + wall.getUTCMinutes(),
  };
}

/** The date `days` after another one. */
export function addDays({ year, month, day }: CalendarDate, days: number): CalendarDate {
  const date = new Date(Date.UTC(year, month - 1, day + days));
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** The day of the week of a date, 0 for Monday. */
export function weekdayOf({ year, month, day }: CalendarDate): number {
  return (new Date(Date.UTC(year, month - 1, day)).getUTCDay() + 6) % 7;
}

function jumpBetween(before: number, after: number, timeZone: string): number {
  let [low, high] = [before, after];
  const offset = offsetAt(low, timeZone);
  while (high - low > MINUTE_MS) {
    const middle = low + Math.floor((high - low) / 2 / MINUTE_MS) * MINUTE_MS;
    if (offsetAt(middle, timeZone) === offset) low = middle;
    else high = middle;
  }
  return high;
}

const formats = new Map<string, Intl.DateTimeFormat>();

function offsetAt(at: number, timeZone: string): number {
  let format = formats.get(timeZone);
  if (!format) {
    format = new Intl.DateTimeFormat("en-u-ca-gregory-nu-latn", {
      timeZone,
      hourCycle: "h23",
      year: "numeric",
      month: "numeric",
      day: "numeric",
      hour: "numeric",
      minute: "numeric",
      second: "numeric",
    });
    formats.set(timeZone, format);
  }
  const part = Object.fromEntries(format.formatToParts(at).map(({ type, value }) => [type, Number(value)]));
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = part;
  return Date.UTC(year, month - 1, day, hour, minute, second) - Math.floor(at / 1000) * 1000;
}
