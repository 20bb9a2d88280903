import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseNumber } from "../../src/core/digits.js";
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
  "0,500",
  "00,123",
  "٠٬٥٠٠",
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

test.each([
  ["5", 5],
  [" 5 ", 5],
  ["-0.5", -0.5],
  ["+.50", 0.5],
  ["+0.5", 0.5],
  ["-.5", -0.5],
  ["-0.0000001", -1e-7],
  ["-00.5", -0.5],
  ["5.", 5],
  ["1e5", 100_000],
  ["1.5E-3", 0.0015],
  ["٣٫٥", 3.5],
  ["\u200f\u2212٣٫٥", -3.5],
  ["۳.۲۵", 3.25],
  ["1,000", 1000],
  ["000.100", 0.1],
  ["0.30000000000000004", 0.30000000000000004],
  ["5e-324", Number.MIN_VALUE],
  ["1.7976931348623157e+308", Number.MAX_VALUE],
  ["0e999", 0],
  ["-0", 0],
  ["-0.0", 0],
])("F8 %j is the number %d", (text, value) => {
  expect(parseNumber(text)).toBe(value);
});

test.each([
  "",
  " ",
  ".",
  "-",
  "e5",
  "1e",
  "1,5",
  "0,500",
  "1.2.3",
  "0x1F",
  "0b11",
  "0o17",
  "1n",
  "1_000",
  "Infinity",
  "-Infinity",
  "NaN",
  "1e400",
  "-1e400",
  "1e-400",
  "4e-324",
  "1.00000000000000000001",
  "0.1000000000000000055511151231257827",
  "0.0000000000000000000000000000000000000000000000001".repeat(9),
  `1${"0".repeat(100_000)}.${"0".repeat(100_000)}1`,
])("F8 %j is no number that could be sent without becoming another", (text) => {
  expect(parseNumber(text)).toBeUndefined();
});

test("F8 every number is read back as JavaScript writes it, and a longer text never as a nearer one", () => {
  const anyNumber = fc
    .double({ noNaN: true, noDefaultInfinity: true })
    .filter((value) => !Object.is(value, -0));
  fc.assert(
    fc.property(anyNumber, fc.integer({ min: 1, max: 9 }), (value, digit) => {
      expect(parseNumber(String(value))).toBe(value);
      if (!Number.isInteger(value)) {
        const [mantissa = "", exponent = "0"] = value.toExponential().split("e");
        const longer = `${mantissa}${mantissa.includes(".") ? "" : "."}${"0".repeat(20)}${digit}e${exponent}`;
        expect(parseNumber(longer)).toBeUndefined();
      }
    }),
    runs(),
  );
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
  for (const parse of [parseInteger, parseNumber])
    expect(growth(text, 12_500, parse)).toBeLessThan(IN_PROPORTION);
});
