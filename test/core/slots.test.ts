import * as fc from "fast-check";
import { expect, test } from "vitest";
import { gaps, nextSlot, normalize, overlaps, type Slot } from "../../src/core/index.js";
import { anySlots, day, minuteCounts } from "./builders.js";
import { cpuTime, frozen, runs } from "./law.js";

const open = (slots: readonly Slot[]) => minuteCounts(slots).map((count) => Math.min(count, 1));
const length = ({ from, to }: Slot) => to - from;
const shareMinute = (a: Slot, b: Slot) => a.from < b.to && b.from < a.to;

test.each([
  ["", ""],
  ["9-12", "9-12"],
  ["13-17 9-12", "9-12 13-17"],
  ["9-12 12-15", "9-15"],
  ["9-12 11-13", "9-13"],
  ["9-12 9-12", "9-12"],
  ["9-18 10-11 16-17", "9-18"],
  ["9-11 10-18 12-13", "9-18"],
  ["0-24 9-12", "0-24"],
  ["12-24 0-12", "0-24"],
])("%j in its shortest form is %j", (words, merged) => {
  expect(normalize(frozen(day(words)))).toEqual(day(merged));
});

test.each([
  ["", []],
  ["9-12 13-17", []],
  ["9-12 12-15", []],
  ["9-12 11-13", [[0, 1]]],
  ["9-12 9-12", [[0, 1]]],
  [
    "9-12 9-12 9-12",
    [
      [0, 1],
      [0, 2],
      [1, 2],
    ],
  ],
  ["14-15 20-21 9-18", [[0, 2]]],
  [
    "9-18 10-11 16-17",
    [
      [0, 1],
      [0, 2],
    ],
  ],
])("G3 G4 G5 the slots %j share minutes in the pairs %j", (words, pairs) => {
  expect(overlaps(frozen(day(words))).sort()).toEqual(pairs);
});

test.each([
  ["", "0-24"],
  ["0-24", ""],
  ["9-12", "0-9 12-24"],
  ["0:01-23:59", "0-0:01 23:59-24"],
  ["13-17 0-9", "9-13 17-24"],
  ["9-12 11-13 13-24", "0-9"],
])("the day with %j has %j left", (words, left) => {
  expect(gaps(frozen(day(words)))).toEqual(day(left));
});

test.each([
  ["an empty day", "", 60, "9-10"],
  ["after the last slot", "9-12", 60, "12-13"],
  ["after the last slot, however they are sorted", "13-17 9-12", 60, "17-18"],
  ["up to the end of the day", "9-23", 60, "23-24"],
  ["in the first gap that fits", "2-12 13-16 18-24", 90, "0-1:30"],
  ["in a gap further on", "0-12 12:30-16 18-24", 60, "16-17"],
  ["in the longest gap where none fits", "0-12 12:10-16 16:30-24", 60, "16-16:30"],
  ["in the last gap where it is the longest", "0-10 10:05-23:40", 30, "23:40-24"],
])("the next slot is offered %s", (_title, words, minutes, offered) => {
  expect(nextSlot(frozen(day(words)), minutes)).toEqual(day(offered)[0]);
});

test.each(["0-24", "0-12 12-24", "9-24 0-10"])("a full day such as %j has no next slot", (words) => {
  expect(nextSlot(day(words), 30)).toBeUndefined();
});

test.each([-5, 0, 0.5, -0, Number.NaN, -Infinity])("there is no next slot of %d minutes", (minutes) => {
  for (const words of ["", "9-12", "0-24", "0-9 10-24"])
    expect(nextSlot(frozen(day(words)), minutes)).toBeUndefined();
});

test.each([
  ["", 1e9, "0-24"],
  ["9-12", Infinity, "12-24"],
  ["", 30.9, "9-9:30"],
])("the next slot in %j of %d minutes is %j", (words, minutes, offered) => {
  expect(nextSlot(frozen(day(words)), minutes)).toEqual(day(offered)[0]);
});

test("I8 the shortest form of the shortest form is the same", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      expect(normalize(normalize(slots))).toEqual(normalize(slots));
    }),
    runs(),
  );
});

test("I9 I10 the shortest form has the same minutes, sorted, with a gap between every two slots", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      const merged = normalize(frozen(slots));
      expect(open(merged)).toEqual(open(slots));
      expect(merged.every((slot, index) => index === 0 || (merged[index - 1]?.to ?? 0) < slot.from)).toBe(
        true,
      );
      expect(merged.every(({ from, to }) => from < to)).toBe(true);
    }),
    runs(),
  );
});

test("I11 the order of the slots makes no difference to their shortest form", () => {
  const shuffled = anySlots.chain((slots) =>
    fc.tuple(fc.constant(slots), fc.shuffledSubarray(slots, { minLength: slots.length })),
  );
  fc.assert(
    fc.property(shuffled, ([slots, others]) => {
      expect(normalize(others)).toEqual(normalize(slots));
    }),
    runs(),
  );
});

test("I12 I16 the pairs that overlap are exactly those that share a minute", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      const pairs = slots.flatMap((a, first) =>
        slots.flatMap((b, second) => (first < second && shareMinute(a, b) ? [`${first} ${second}`] : [])),
      );
      const found = overlaps(frozen(slots));
      expect(found.map((pair) => pair.join(" ")).sort()).toEqual(pairs.sort());
      const sum = slots.map(length).reduce((all, each) => all + each, 0);
      const covered = open(slots).reduce((all, each) => all + each, 0);
      expect(found.length === 0).toBe(sum === covered);
    }),
    runs(),
  );
});

test("I13 slots and what is left of the day fill it, each minute once", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      expect(minuteCounts([...normalize(slots), ...gaps(frozen(slots))]).every((count) => count === 1)).toBe(
        true,
      );
      expect(normalize(gaps(slots))).toEqual(gaps(slots));
    }),
    runs(),
  );
});

test("the next slot is free, in the day and no longer than asked; there is one unless the day is full", () => {
  fc.assert(
    fc.property(
      anySlots,
      fc.oneof(fc.integer({ min: 1, max: 1440 }), fc.double({ min: 1, noNaN: true })),
      (slots, minutes) => {
        const next = nextSlot(frozen(slots), minutes);
        if (!next) {
          expect(gaps(slots)).toEqual([]);
          return;
        }
        expect(next.from).toBeGreaterThanOrEqual(0);
        expect(next.to).toBeLessThanOrEqual(1440);
        expect(length(next)).toBeGreaterThan(0);
        expect(length(next)).toBeLessThanOrEqual(minutes);
        expect([next.from, next.to].every(Number.isInteger)).toBe(true);
        expect(slots.some((slot) => shareMinute(slot, next))).toBe(false);
        const longest = Math.max(...gaps(slots).map(length));
        if (slots.length > 0) expect(length(next)).toBe(Math.min(Math.floor(minutes), longest));
      },
    ),
    runs(),
  );
});

test("adding the next slot again and again fills the day and comes to an end", () => {
  fc.assert(
    fc.property(anySlots, fc.integer({ min: 20, max: 200 }), (slots, minutes) => {
      const filled = [...slots];
      for (let next = nextSlot(filled, minutes); next; next = nextSlot(filled, minutes)) {
        filled.push(next);
        expect(filled.length).toBeLessThan(1500);
      }
      expect(normalize(filled)).toEqual(day("0-24"));
    }),
    runs(100),
  );
});

test("what comes out shares no slot with what went in", () => {
  const slots = day("9-12");
  for (const slot of normalize(slots)) slot.to = 0;
  expect(slots).toEqual(day("9-12"));
});

test("12,000 slots in a day are merged and cut out in a moment", () => {
  const slots = Array.from({ length: 12_000 }, (_slot, index) => ({
    from: index % 1000,
    to: (index % 1000) + 1,
  }));
  const taken = cpuTime(() => {
    expect(normalize(slots)).toEqual([{ from: 0, to: 1000 }]);
    expect(gaps(slots)).toEqual([{ from: 1000, to: 1440 }]);
    expect(nextSlot(slots, 30)).toEqual({ from: 1000, to: 1030 });
  });
  expect(taken).toBeLessThan(1000);
});
