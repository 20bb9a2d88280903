import { describe, expect, test } from "vitest";
import { addDays, type CalendarDate, instantOf, wallClockAt, weekdayOf } from "../../src/core/zonedTime.js";

const date = (text: string): CalendarDate => {
  const [year = 0, month = 0, day = 0] = text.split("-").map(Number);
  return { year, month, day };
};
const minute = (text: string) => Number(text.slice(0, 2)) * 60 + Number(text.slice(3));
const at = (zone: string, day: string, time: string) => instantOf(date(day), minute(time), zone);

describe("a time that comes once", () => {
  test.each([
    ["Asia/Riyadh", "2026-04-24", "00:30", "2026-04-23T21:30Z"],
    ["Asia/Kathmandu", "2026-04-24", "09:00", "2026-04-24T03:15Z"],
    ["Australia/Eucla", "2026-04-24", "09:00", "2026-04-24T00:15Z"],
    ["America/St_Johns", "2026-01-15", "09:00", "2026-01-15T12:30Z"],
    ["America/St_Johns", "2026-07-15", "09:00", "2026-07-15T11:30Z"],
    ["Australia/Lord_Howe", "2026-01-15", "09:00", "2026-01-14T22:00Z"],
    ["Australia/Lord_Howe", "2026-07-15", "09:00", "2026-07-14T22:30Z"],
    ["America/New_York", "2026-03-08", "01:59", "2026-03-08T06:59Z"],
    ["America/New_York", "2026-03-08", "03:00", "2026-03-08T07:00Z"],
    ["Africa/Cairo", "2026-04-24", "01:00", "2026-04-23T22:00Z"],
    ["Africa/Cairo", "2026-04-23", "23:59", "2026-04-23T21:59Z"],
    ["Africa/Casablanca", "2026-02-15", "01:00", "2026-02-15T00:00Z"],
    ["Pacific/Kiritimati", "2026-01-01", "00:00", "2025-12-31T10:00Z"],
    ["Pacific/Niue", "2026-01-01", "24:00", "2026-01-02T11:00Z"],
    ["Asia/Riyadh", "2024-02-29", "24:00", "2024-02-29T21:00Z"],
    ["UTC", "2026-12-31", "24:00", "2027-01-01T00:00Z"],
    ["Pacific/Apia", "2011-12-29", "23:59", "2011-12-30T09:59Z"],
    ["Pacific/Apia", "2011-12-31", "00:00", "2011-12-30T10:00Z"],
  ])("G32 in %s on %s at %s it is %s", (zone, day, time, instant) => {
    expect(at(zone, day, time)).toEqual({ kind: "once", instant: new Date(instant) });
  });
});

describe("a time that the clock is put forward over", () => {
  test.each([
    ["Africa/Cairo", "2026-04-24", ["00:00", "00:30", "00:59"], "2026-04-23T22:00Z"],
    ["Africa/Cairo", "2026-04-23", ["24:00"], "2026-04-23T22:00Z"],
    ["Asia/Beirut", "2026-03-29", ["00:00", "00:59"], "2026-03-28T22:00Z"],
    ["Africa/Casablanca", "2026-03-22", ["02:00", "02:59"], "2026-03-22T02:00Z"],
    ["Australia/Lord_Howe", "2026-10-04", ["02:00", "02:15", "02:29"], "2026-10-03T15:30Z"],
    ["America/St_Johns", "2026-03-08", ["02:00", "02:59"], "2026-03-08T05:30Z"],
    ["America/New_York", "2026-03-08", ["02:00", "02:30", "02:59"], "2026-03-08T07:00Z"],
    ["Europe/London", "2026-03-29", ["01:00", "01:59"], "2026-03-29T01:00Z"],
    ["Pacific/Apia", "2011-12-30", ["00:00", "12:00", "23:59"], "2011-12-30T10:00Z"],
    ["Pacific/Apia", "2011-12-29", ["24:00"], "2011-12-30T10:00Z"],
  ] as const)("G31 in %s on %s there is no %j: the clock jumps at %s", (zone, day, times, instant) => {
    for (const time of times)
      expect(at(zone, day, time)).toEqual({ kind: "gap", instant: new Date(instant) });
  });
});

describe("a time that comes twice", () => {
  test.each([
    ["Africa/Cairo", "2026-10-29", "23:00", "2026-10-29T20:00Z", "2026-10-29T21:00Z"],
    ["Africa/Cairo", "2026-10-29", "23:59", "2026-10-29T20:59Z", "2026-10-29T21:59Z"],
    ["Asia/Beirut", "2026-10-24", "23:30", "2026-10-24T20:30Z", "2026-10-24T21:30Z"],
    ["Africa/Casablanca", "2026-02-15", "02:30", "2026-02-15T01:30Z", "2026-02-15T02:30Z"],
    ["Australia/Lord_Howe", "2026-04-05", "01:45", "2026-04-04T14:45Z", "2026-04-04T15:15Z"],
    ["America/St_Johns", "2026-11-01", "01:30", "2026-11-01T04:00Z", "2026-11-01T05:00Z"],
    ["America/New_York", "2026-11-01", "01:00", "2026-11-01T05:00Z", "2026-11-01T06:00Z"],
    ["America/New_York", "2026-11-01", "01:59", "2026-11-01T05:59Z", "2026-11-01T06:59Z"],
  ])("G31 in %s on %s it is %s at %s and at %s", (zone, day, time, first, again) => {
    const found = at(zone, day, time);
    if (found.kind === "twice")
      expect([found.instant, found.again]).toEqual([new Date(first), new Date(again)]);
    else expect(found).toEqual({ kind: "twice", instant: new Date(first), again: new Date(again) });
  });

  test.each([
    ["Africa/Cairo", "2026-10-29", "22:59"],
    ["Africa/Cairo", "2026-10-29", "24:00"],
    ["Australia/Lord_Howe", "2026-04-05", "01:29"],
    ["Australia/Lord_Howe", "2026-04-05", "02:00"],
    ["America/New_York", "2026-11-01", "00:59"],
    ["America/New_York", "2026-11-01", "02:00"],
  ])("in %s on %s the time %s beside it comes once", (zone, day, time) => {
    expect(at(zone, day, time).kind).toBe("once");
  });
});

test.each([
  ["2026-04-23T21:59Z", "Africa/Cairo", "2026-04-23", "23:59"],
  ["2026-04-23T22:00Z", "Africa/Cairo", "2026-04-24", "01:00"],
  ["2026-10-29T21:00Z", "Africa/Cairo", "2026-10-29", "23:00"],
  ["2011-12-30T09:59:59Z", "Pacific/Apia", "2011-12-29", "23:59"],
  ["2011-12-30T10:00Z", "Pacific/Apia", "2011-12-31", "00:00"],
  ["2026-01-01T00:00Z", "Asia/Kathmandu", "2026-01-01", "05:45"],
  ["2026-12-31T23:59Z", "Pacific/Kiritimati", "2027-01-01", "13:59"],
])("at %s the clocks of %s show %s %s", (instant, zone, day, time) => {
  expect(wallClockAt(new Date(instant), zone)).toEqual({ ...date(day), minute: minute(time) });
});

test.each([
  ["2026-04-24", 4],
  ["2024-02-29", 3],
  ["2026-01-05", 0],
  ["2026-01-04", 6],
  ["1970-01-01", 3],
])("%s is day %i of a week from Monday", (day, index) => {
  expect(weekdayOf(date(day))).toBe(index);
});

test.each([
  ["2024-02-28", 1, "2024-02-29"],
  ["2026-02-28", 1, "2026-03-01"],
  ["2026-12-31", 1, "2027-01-01"],
  ["2026-01-01", -1, "2025-12-31"],
  ["2026-04-22", 7, "2026-04-29"],
  ["2026-04-24", 0, "2026-04-24"],
])("%s and %i days are %s", (day, days, then) => {
  expect(addDays(date(day), days)).toEqual(date(then));
});
