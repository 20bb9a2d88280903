import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  bookableMeetings,
  copyDay,
  createDraft,
  openMinutes,
  readWeek,
  splitOvernight,
  WEEKDAYS,
} from "../../src/core/index.js";
import { anySlots, day, freeSlots, minuteCounts, week } from "./builders.js";
import { frozen, growth, IN_PROPORTION, runs } from "./law.js";

const anyDay = fc.constantFrom(...WEEKDAYS);
const anyWeek = fc.tuple(anySlots, anySlots).map(([Monday, Sunday]) => ({ ...week(), Monday, Sunday }));

test("G26 the days are the API's seven names, Monday first", () => {
  expect(WEEKDAYS).toEqual(["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]);
});

test("I17 a day is copied to others, and to no day besides", () => {
  const before = frozen(week({ Monday: "9-12 13-17", Tuesday: "8-9", Friday: "10-11" }));
  const after = copyDay(before, "Monday", ["Tuesday", "Sunday"]);
  expect(after).toEqual(
    week({ Monday: "9-12 13-17", Tuesday: "9-12 13-17", Friday: "10-11", Sunday: "9-12 13-17" }),
  );
  expect(Object.keys(after)).toEqual([...WEEKDAYS]);
});

test("copying a closed day closes the others", () => {
  expect(copyDay(week({ Monday: "9-12" }), "Sunday", ["Monday"])).toEqual(week());
});

test("copying a day to itself or to no day changes nothing", () => {
  const before = week({ Monday: "9-12" });
  expect(copyDay(before, "Monday", ["Monday"])).toEqual(before);
  expect(copyDay(before, "Monday", [])).toEqual(before);
});

test("G22 slots in the API's text are copied as they are typed, wrong ones too", () => {
  const before = freeSlots({ Friday: "9-10" });
  before.Monday = [
    { from: "noon", to: "" },
    { from: "09:00", to: "09:00" },
  ];
  const after = copyDay(frozen(before), "Monday", ["Friday"]);
  expect(after).toEqual({ ...before, Friday: before.Monday });
});

test.each([null, undefined, {}, { Tuesday: null }, { Monday: [null, 5, {}] }])(
  "a week of which days are missing or of a wrong kind, %j, is closed there",
  (wrong) => {
    expect(readWeek(wrong as never)).toEqual(week());
    expect(copyDay(wrong as never, "Sunday", ["Monday"])).toEqual(week());
    expect(readWeek({ Friday: [{ from: "09:00", to: "10:00" }], ...wrong } as never).Friday).toEqual(
      day("9-10"),
    );
  },
);

test("I17 no change to one day shows in the day that it was copied from or to", () => {
  const before = week({ Monday: "9-12" });
  const after = copyDay(before, "Monday", ["Tuesday", "Friday"]);
  for (const slot of after.Tuesday) slot.to = 1000;
  after.Friday.push({ from: 0, to: 1 });
  expect(after.Monday).toEqual(day("9-12"));
  expect(before).toEqual(week({ Monday: "9-12" }));
});

test.each([
  ["in one day", "Monday", "9-17", [["Monday", "9-17"]]],
  [
    "G2 past midnight",
    "Monday",
    "21-5",
    [
      ["Monday", "21-24"],
      ["Tuesday", "0-5"],
    ],
  ],
  [
    "past midnight into the next week",
    "Sunday",
    "23-1",
    [
      ["Sunday", "23-24"],
      ["Monday", "0-1"],
    ],
  ],
  ["to midnight", "Friday", "21-0", [["Friday", "21-24"]]],
  ["to the end of the day", "Friday", "21-24", [["Friday", "21-24"]]],
  ["of no length", "Monday", "9-9", []],
  ["G10 from midnight to midnight", "Monday", "0-0", []],
  ["from the end of the day", "Monday", "24-5", [["Tuesday", "0-5"]]],
] as const)("a slot %s becomes one slot per day", (_title, name, words, parts) => {
  const [slot = { from: 0, to: 0 }] = day(words);
  expect(splitOvernight(name, frozen(slot))).toEqual(
    parts.map(([partDay, partWords]) => ({ day: partDay, slot: day(partWords)[0] })),
  );
});

test("I14 the parts of a slot are sound and add up to its length", () => {
  const minute = fc.integer({ min: 0, max: 1440 });
  fc.assert(
    fc.property(anyDay, minute, minute, (name, from, to) => {
      const parts = splitOvernight(name, { from, to });
      expect(parts.every(({ slot }) => slot.from >= 0 && slot.from < slot.to && slot.to <= 1440)).toBe(true);
      const expected = (1440 + to - from) % 1440;
      expect(parts.reduce((sum, { slot }) => sum + slot.to - slot.from, 0) % 1440).toBe(expected);
      expect(parts.length === 0).toBe(to === from || (from === 1440 && to === 0));
    }),
    runs(),
  );
});

test.each([
  [{}, 0],
  [{ Monday: "9-12 13-17" }, 420],
  [{ Monday: "9-12 11-13", Sunday: "9-12 9-12" }, 420],
  [{ Monday: "0-24", Tuesday: "0-24" }, 2880],
])("the week %j is open for %i minutes", (days, minutes) => {
  expect(openMinutes(frozen(week(days)))).toBe(minutes);
});

test("a week is open for as many minutes as are in any of its slots", () => {
  fc.assert(
    fc.property(anyWeek, (days) => {
      const counts = WEEKDAYS.flatMap((name) => [...minuteCounts(days[name])]);
      expect(openMinutes(frozen(days))).toBe(counts.filter(Boolean).length);
    }),
    runs(),
  );
});

test.each([
  ["nothing in a closed week", {}, 30, 0],
  ["what fits into each slot", { Monday: "9-10 11-11:45" }, 30, 3],
  ["F13 whole meetings only", { Monday: "9-9:29" }, 30, 0],
  ["touching slots apart", { Monday: "9-9:45 9:45-10:30" }, 30, 2],
  ["overlapping slots as one", { Monday: "9-10 9:30-10:30" }, 30, 3],
  ["identical slots once", { Monday: "9-10 9-10" }, 30, 2],
  ["every day on its own", { Monday: "23-24", Tuesday: "0-1" }, 120, 0],
  ["all seven days", Object.fromEntries(WEEKDAYS.map((name) => [name, "9-10"])), 60, 7],
  ["none of no length", { Monday: "9-10" }, 0, 0],
  ["none of less than no length", { Monday: "9-10" }, -30, 0],
  ["none of a length that is no number", { Monday: "9-10" }, Number.NaN, 0],
  ["none of an endless length", { Monday: "9-10" }, Infinity, 0],
])("bookable meetings count %s", (_title, days, minutes, meetings) => {
  expect(bookableMeetings(frozen(week(days)), minutes)).toBe(meetings);
});

test("I15 there are more bookable meetings with more slots, and fewer when they are longer", () => {
  const minutes = fc.integer({ min: 1, max: 300 });
  fc.assert(
    fc.property(anyWeek, anySlots, minutes, minutes, (days, more, shorter, longer) => {
      const meetings = bookableMeetings(days, shorter);
      expect(
        bookableMeetings({ ...days, Monday: [...days.Monday, ...more] }, shorter),
      ).toBeGreaterThanOrEqual(meetings);
      expect(bookableMeetings(days, shorter + longer)).toBeLessThanOrEqual(meetings);
      expect(meetings * shorter).toBeLessThanOrEqual(openMinutes(days));
    }),
    runs(),
  );
});

test("a list that holds itself has an end", () => {
  const monday: unknown[] = [{ from: "09:00", to: "10:00" }];
  monday.push(monday);
  expect(createDraft({ googleCalendarSettings: { freeSlots: { Monday: monday } } })).toMatchObject({
    googleCalendarSettings: { freeSlots: { Monday: [{ from: "09:00", to: "10:00" }] } },
  });
});

test("a day that comes under very many spellings costs in proportion to them, and loses no slot", () => {
  const spellings = (count: number) =>
    Array.from({ length: count }, (_, index) => {
      const spaces = Array.from(index.toString(2), (digit) => (digit === "1" ? "\t" : " "));
      return [`monday${spaces.join("")}`, [{ from: "09:00", to: "10:00" }]] as const;
    });
  const read = (stored: object) => createDraft({ googleCalendarSettings: { freeSlots: stored } });
  const slots = read(Object.fromEntries(spellings(100))).googleCalendarSettings.freeSlots;
  expect(slots.Monday).toHaveLength(100);
  expect(growth((count) => Object.fromEntries(spellings(count)), 2500, read)).toBeLessThan(IN_PROPORTION);
});
