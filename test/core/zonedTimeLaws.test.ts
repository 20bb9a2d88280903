import * as fc from "fast-check";
import { afterEach, expect, test } from "vitest";
import { addDays, instantOf, wallClockAt, weekdayOf } from "../../src/core/zonedTime.js";
import { runs } from "./law.js";

const MINUTE = 60_000;
const zones = [
  "UTC",
  "Asia/Riyadh",
  "Africa/Cairo",
  "Asia/Beirut",
  "Africa/Casablanca",
  "Australia/Lord_Howe",
  "America/St_Johns",
  "America/New_York",
  "Asia/Kathmandu",
  "Pacific/Apia",
  "Pacific/Niue",
  "Europe/London",
];
const anyZone = fc.constantFrom(...zones);
const anyDate = fc
  .integer({ min: 0, max: 366 * 40 })
  .map((days) => addDays({ year: 2005, month: 1, day: 1 }, days));
const anyMinute = fc.integer({ min: 0, max: 1439 });
const home = process.env["TZ"];

afterEach(() => {
  if (home === undefined) delete process.env["TZ"];
  else process.env["TZ"] = home;
});

test("I20 an instant found for a date, a minute and a zone shows just these on the zone's clocks, unless it says gap", () => {
  fc.assert(
    fc.property(anyDate, anyMinute, anyZone, (date, minute, zone) => {
      const found = instantOf(date, minute, zone);
      if (found.kind === "gap") {
        const wall = Date.UTC(date.year, date.month - 1, date.day) + minute * MINUTE;
        const shown = (at: number) => {
          const { year, month, day, minute: shownMinute } = wallClockAt(new Date(at), zone);
          return Date.UTC(year, month - 1, day) + shownMinute * MINUTE;
        };
        // The jump passes over the time: a minute before it the clocks are earlier, and at it they are later.
        expect(shown(found.instant.getTime() - MINUTE)).toBeLessThan(wall);
        expect(shown(found.instant.getTime())).toBeGreaterThan(wall);
        return;
      }
      expect(wallClockAt(found.instant, zone)).toEqual({ ...date, minute });
      if (found.kind === "twice") {
        expect(wallClockAt(found.again, zone)).toEqual({ ...date, minute });
        expect(found.again.getTime()).toBeGreaterThan(found.instant.getTime());
      }
    }),
    runs(3000),
  );
});

test("I20 every instant is found again from what the clocks show, as the first or the second of two", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 366 * 40 * 1440 }), anyZone, (minutes, zone) => {
      const instant = new Date(Date.UTC(2005, 0, 1) + minutes * MINUTE);
      const { minute, ...date } = wallClockAt(instant, zone);
      const found = instantOf(date, minute, zone);
      const times = found.kind === "twice" ? [found.instant, found.again] : [found.instant];
      expect(found.kind).not.toBe("gap");
      expect(times).toContainEqual(instant);
    }),
    runs(3000),
  );
});

test("I20 every minute around each change of the clocks in 2026 is once, gap or twice as the minutes of real time say", () => {
  for (const zone of zones) {
    const midnights = Array.from({ length: 366 }, (_, days) => Date.UTC(2026, 0, 1 + days));
    const clock = (at: number) => {
      const { year, month, day, minute } = wallClockAt(new Date(at), zone);
      return Date.UTC(year, month - 1, day) + minute * MINUTE;
    };
    const changes = midnights.filter((at) => clock(at) - at !== clock(at + 86_400_000) - at - 86_400_000);
    for (const start of changes) {
      const shown = new Map<number, number>();
      for (let at = start - 86_400_000; at < start + 2 * 86_400_000; at += MINUTE)
        shown.set(clock(at), (shown.get(clock(at)) ?? 0) + 1);
      const first = clock(start);
      for (let wall = first; wall < first + 86_400_000; wall += 5 * MINUTE) {
        const day = new Date(wall);
        const date = { year: day.getUTCFullYear(), month: day.getUTCMonth() + 1, day: day.getUTCDate() };
        const { kind } = instantOf(date, day.getUTCHours() * 60 + day.getUTCMinutes(), zone);
        expect([zone, day.toISOString(), kind]).toEqual([
          zone,
          day.toISOString(),
          ["gap", "once", "twice"][shown.get(wall) ?? 0],
        ]);
      }
    }
  }
});

test("the end of a day is the start of the next one, whatever the clocks do", () => {
  fc.assert(
    fc.property(anyDate, anyZone, (date, zone) => {
      expect(instantOf(date, 1440, zone)).toEqual(instantOf(addDays(date, 1), 0, zone));
    }),
    runs(2000),
  );
});

test("later times of a day are never earlier instants, the first of two taken", () => {
  fc.assert(
    fc.property(anyDate, anyMinute, anyMinute, anyZone, (date, a, b, zone) => {
      const [early, late] = [Math.min(a, b), Math.max(a, b)].map((minute) => instantOf(date, minute, zone));
      if (early?.kind === "twice" || late?.kind === "twice") return;
      expect(early?.instant.getTime()).toBeLessThanOrEqual(late?.instant.getTime() ?? 0);
    }),
    runs(2000),
  );
});

test("I19 the zone of the machine changes nothing", () => {
  fc.assert(
    fc.property(anyDate, anyMinute, anyZone, (date, minute, zone) => {
      const answers = ["UTC", "Africa/Cairo", "Pacific/Niue", "Asia/Kathmandu", "Australia/Lord_Howe"].map(
        (tz) => {
          process.env["TZ"] = tz;
          const found = instantOf(date, minute, zone);
          return JSON.stringify([found, wallClockAt(found.instant, zone), weekdayOf(date), addDays(date, 1)]);
        },
      );
      expect(new Set(answers).size).toBe(1);
    }),
    runs(300),
  );
});

test("adding days and taking them away again comes back, and moves the weekday along", () => {
  fc.assert(
    fc.property(anyDate, fc.integer({ min: -4000, max: 4000 }), (date, days) => {
      const there = addDays(date, days);
      expect(addDays(there, -days)).toEqual(date);
      expect(weekdayOf(there)).toBe((((weekdayOf(date) + days) % 7) + 7) % 7);
    }),
    runs(1000),
  );
});
