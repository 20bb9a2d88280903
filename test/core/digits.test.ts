import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseInteger } from "../../src/core/index.js";
import { anyText, growth, IN_PROPORTION, runs } from "./law.js";

test.each([
  ["30", 30],
  ["0", 0],
  ["٣٠", 30],
  ["۳۰", 30],
  ["３０", 30],
  ["007", 7],
  ["٠٠٧", 7],
  [" 30 ", 30],
  ["\u200f٣٠\u200f", 30],
  ["1,000", 1000],
  ["1,234,567", 1_234_567],
  ["١٬٠٠٠", 1000],
  ["1\u00a0000", 1000],
  ["1\u202f000", 1000],
  ["9007199254740991", Number.MAX_SAFE_INTEGER],
])("F2 F5 F10 %j is the whole number %i", (text, value) => {
  expect(parseInteger(text)).toBe(value);
});

test.each([
  "",
  " ",
  "-",
  "1,5",
  "1.5",
  "١٫٥",
  "1,50",
  "1,00,0",
  ",100",
  "100,",
  "1,,000",
  "1e3",
  "１e３",
  "0x10",
  "0b1",
  "Infinity",
  "NaN",
  "1n",
  "9007199254740992",
  "9".repeat(400),
  "30 minutes",
  "3\ud800",
  "null",
  "½",
  "٣٠ دقيقة",
])("F4 F8 I24 %j is no whole number", (text) => {
  expect(parseInteger(text)).toBeUndefined();
});

test.each(["en", "ar", "ar-SA", "ar-EG", "fa"])(
  "I23 whole numbers as %s writes them are read back",
  (locale) => {
    const format = new Intl.NumberFormat(locale);
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e9 }), (value) => {
        expect(parseInteger(format.format(value)), format.format(value)).toBe(value);
      }),
      runs(),
    );
  },
);

test("I24 any text at all is a safe whole number or nothing", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const value = parseInteger(text);
      expect(value === undefined || Number.isSafeInteger(value)).toBe(true);
      expect(Object.is(value, -0)).toBe(false);
    }),
    runs(5000),
  );
});

test.each([
  ["digits", (size: number) => "1".repeat(size)],
  ["groups", (size: number) => `1${",000".repeat(size / 4)}x`],
  ["spaces", (size: number) => `1${" ".repeat(size)}x`],
])("200 kB of %s cost in proportion to their length", (_title, text) => {
  expect(growth(text, 12_500, parseInteger)).toBeLessThan(IN_PROPORTION);
});
