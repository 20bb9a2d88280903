import * as fc from "fast-check";
import { expect, test } from "vitest";
import { foldText, hasUnsupportedText, hasVisibleText } from "../../src/core/text.js";
import { anyText, growth, IN_PROPORTION, runs } from "./law.js";

const invisible = Array.from(
  " \t\n\r\f\v\u00a0\u1680\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000" +
    "\u200b\u200c\u200d\u2060\ufeff\u00ad\u034f\u180e\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e" +
    "\u2066\u2067\u2068\u2069\u115f\u1160\u3164\uffa0\u2800\ufe0f\ufe00\u0001\u007f\u{e0020}\u{e0100}",
);

test.each([
  "a",
  "س",
  "中",
  "1",
  "٣",
  ".",
  "؟",
  "-",
  "$",
  "👨‍👩‍👧‍👦",
  "🇸🇦",
  "❤️",
  "5️⃣",
  "©",
  "\u200ba",
  " a ",
  "ہ",
  "e\u0301",
])("A8 %j has something to see", (text) => {
  expect(hasVisibleText(text)).toBe(true);
});

test.each(["", ...invisible, "\u200b\u200f \u3164", "\u{e0041}\u{e0042}"])(
  "A2 L22 %j has nothing to see",
  (text) => {
    expect(hasVisibleText(text)).toBe(false);
  },
);

test("I26 invisible characters beside a text never change whether there is something to see", () => {
  const marks = fc.array(fc.constantFrom(...invisible)).map((each) => each.join(""));
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), marks, marks, (text, before, after) => {
      expect(hasVisibleText(`${before}${text}${after}`)).toBe(hasVisibleText(text));
    }),
    runs(),
  );
});

test.each(["\0", "a\0b", "\ud83d", "\ude00", "a\ud83d b", "\ude00\ud83d", "👍\ud83d"])(
  "A4 L22 %j cannot be stored",
  (text) => {
    expect(hasUnsupportedText(text)).toBe(true);
  },
);

test("I25 only text with NUL or half a surrogate pair cannot be stored; no emoji is refused", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(hasUnsupportedText(text)).toBe(text.includes("\0") || !text.isWellFormed());
    }),
    runs(3000),
  );
});

test.each([
  ["case", "NOURA", "noura"],
  ["alef with hamza", "أحمد", "احمد"],
  ["alef with hamza below", "إبراهيم", "ابراهيم"],
  ["alef with madda", "آمنة", "امنه"],
  ["taa marbuta", "فاطمة", "فاطمه"],
  ["alef maqsura", "ليلى", "ليلي"],
  ["Persian yeh", "علی", "علي"],
  ["Persian kaf", "کریم", "كريم"],
  ["harakat", "مُحَمَّد", "محمد"],
  ["tatweel", "محـــمد", "محمد"],
  ["Arabic digits", "صوت ٣", "صوت 3"],
  ["Persian digits", "صوت ۳", "صوت 3"],
  ["Latin diacritics", "Zoë José", "zoe jose"],
  ["A10 composed and decomposed letters", "e\u0301", "\u00e9"],
  ["full-width letters", "ＡＢＣ", "abc"],
])("E14 %s make no difference to a search", (_title, text, other) => {
  expect(foldText(text)).toBe(foldText(other));
});

test("different names stay different to a search", () => {
  const names = ["noura", "nour", "سارة", "سار", "ali 1", "ali 2", "([", "a.b", "ab"];
  expect(new Set(names.map(foldText)).size).toBe(names.length);
});

test("folding folded text changes nothing, whatever the text", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
    runs(3000),
  );
});

test.each([
  ["spaces", (size: number) => " ".repeat(size)],
  ["fillers", (size: number) => "\u3164".repeat(size)],
  ["accents", (size: number) => `a${"\u0301".repeat(size)}`],
])("looking at 100 kB of %s costs in proportion to their length", (_title, text) => {
  for (const look of [hasVisibleText, hasUnsupportedText]) {
    expect(growth(text, 12_500, look)).toBeLessThan(IN_PROPORTION);
  }
});
