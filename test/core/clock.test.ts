import * as fc from "fast-check";
import { expect, test } from "vitest";
import { formatTime, parseTime } from "../../src/core/index.js";
import { timeText } from "./builders.js";
import { anyText, growth, IN_PROPORTION, runs } from "./law.js";

const minutes = fc.integer({ min: 0, max: 1440 });
const withZero = (zero: number) => (text: string) =>
  text.replace(/\d/g, (digit) => String.fromCodePoint(zero + Number(digit)));

test.each([
  ["9", 540],
  ["09", 540],
  ["17", 1020],
  ["900", 540],
  ["930", 570],
  ["0930", 570],
  ["1745", 1065],
  ["9:00", 540],
  ["09:05", 545],
  ["09.00", 540],
  ["9.30", 570],
  ["9:00 ص", 540],
  ["9:00 م", 1260],
  ["٩:٣٠ م", 1290],
  ["٩ ص", 540],
  ["9am", 540],
  ["9 PM", 1260],
  ["9:30pm", 1290],
  ["9 Pm", 1260],
  ["12 AM", 0],
  ["12:30 am", 30],
  ["00:30 AM", 30],
  ["0 AM", 0],
  ["٠:٣٠ ص", 30],
  ["0:30 PM", 750],
  ["9 30", 570],
  ["9 : 30", 570],
  ["12 PM", 720],
  ["٥ عصرًا", 1020],
  ["١٢:٠٠ ظهرًا", 720],
  ["1:30 ظهرا", 810],
  ["3 فجرًا", 180],
  ["٨ ليلًا", 1200],
  ["12 ليلا", 0],
  ["2 ليلا", 120],
  ["12 م", 720],
  ["12 ص", 0],
  ["٩:٠٠", 540],
  ["۹:۰۰", 540],
  ["09：00", 540],
  ["０９：００", 540],
  ["00:00", 0],
  ["24:00", 1440],
  ["٢٤:٠٠", 1440],
  ["09:00:00", 540],
  ["24:00:00", 1440],
  ["  9:00  ", 540],
  ["9:00\u202fPM", 1260],
  ["9:00\u00a0AM", 540],
  ["\u200f٩:٠٠\u200f م", 1260],
])("G11 %s is %i minutes into the day", (text, minute) => {
  expect(parseTime(text)).toBe(minute);
});

test.each([
  "",
  " ",
  "noon",
  "9:60",
  "24:01",
  "25",
  "25:00",
  "2460",
  "-1",
  "-9:00",
  "9:00:30",
  "09:00:60",
  "13 PM",
  "13:00 am",
  "24:00 PM",
  "9:00 XM",
  "9:00 pmm",
  "9:00 9:00",
  "9:00-17:00",
  "9,5e1",
  "1e1",
  "0x9",
  "2023-01-01T09:00Z",
  "09:00+03:00",
  "12345",
  "1 2",
  "12 3",
  "1 230",
  "١ ٢",
  "²:30",
  "9:3⁰",
  "①",
  "٩:٦٠",
  "null",
  "9:\ud800",
  "\0",
])("G13 G14 %j is no time of day", (text) => {
  expect(parseTime(text)).toBeUndefined();
});

test("I1 every minute of the day survives the clock, the end of the day too", () => {
  for (let minute = 0; minute <= 1440; minute += 1) {
    expect(formatTime(minute)).toBe(timeText(minute));
    expect(parseTime(formatTime(minute))).toBe(minute);
  }
  expect([formatTime(0), formatTime(545), formatTime(1440)]).toEqual(["00:00", "09:05", "24:00"]);
});

test.each([
  ["I2 Arabic-Indic", 0x0660],
  ["I3 Persian", 0x06f0],
  ["I3 full-width", 0xff10],
])("%s digits name the same minute", (_title, zero) => {
  fc.assert(
    fc.property(minutes, (minute) => {
      expect(parseTime(withZero(zero)(timeText(minute)))).toBe(minute);
    }),
    runs(),
  );
});

test("I4 direction and zero-width marks anywhere in a time change nothing", () => {
  const mark = fc.constantFrom(
    "\u200b",
    "\u200c",
    "\u200d",
    "\u200e",
    "\u200f",
    "\u061c",
    "\u202a",
    "\u202e",
    "\u2066",
    "\u2069",
    "\ufeff",
  );
  fc.assert(
    fc.property(minutes, fc.array(fc.tuple(fc.nat(5), mark), { maxLength: 8 }), (minute, marks) => {
      const letters = Array.from(timeText(minute));
      for (const [at, each] of marks) letters.splice(at, 0, each);
      expect(parseTime(letters.join(""))).toBe(minute);
    }),
    runs(),
  );
});

test("I5 any text at all is a whole minute of the day or nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const minute = parseTime(text);
      expect(minute === undefined || (Number.isInteger(minute) && minute >= 0 && minute <= 1440)).toBe(true);
    }),
    runs(5000),
  );
});

test.each([
  ["digits", (size: number) => "1".repeat(size)],
  ["spaces", (size: number) => `9${" ".repeat(size)}x`],
  ["marks", (size: number) => `9${"\u200f".repeat(size)}x`],
  ["colons", (size: number) => "1:".repeat(size)],
])("I5 long text of %s costs no more than its length", (_title, text) => {
  expect(growth(text, 12_500, parseTime)).toBeLessThan(IN_PROPORTION);
});

test.each(["en-US", "ar-EG", "ar", "ar-SA"])("I6 the half-day times of %s are read back", (locale) => {
  const format = new Intl.DateTimeFormat(locale, {
    hour: "numeric",
    minute: "2-digit",
    hour12: true,
    timeZone: "UTC",
  });
  for (let minute = 0; minute < 1440; minute += 1) {
    expect(parseTime(format.format(minute * 60_000)), format.format(minute * 60_000)).toBe(minute);
  }
});

test.each([-1, 1441, 9.5, Number.NaN, Infinity])("the minute %d of a day is not written", (minute) => {
  expect(() => formatTime(minute)).toThrow(RangeError);
});
