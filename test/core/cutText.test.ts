import * as fc from "fast-check";
import { expect, test } from "vitest";
import { characterStart, cutText } from "../../src/core/cutText.js";
import { textDifference } from "../../src/core/textDifference.js";
import { presentable } from "../../src/server/fieldMessages.js";
import { anyText, runs } from "./law.js";

const wellFormed = fc.string({
  unit: fc.constantFrom("a", " ", "م", "\u064e", "e\u0301", "👍", "👍🏽", "👨‍👩‍👧‍👦", "🇸🇦", "\u200d", "\u0301"),
  maxLength: 400,
  size: "max",
});

test("A7 no cut of ours makes half a surrogate pair", () => {
  fc.assert(
    fc.property(wellFormed, wellFormed, fc.nat(500), (text, other, length) => {
      expect(cutText(text, length).isWellFormed()).toBe(true);
      const { before, after } = textDifference(text, other);
      expect([before.isWellFormed(), after.isWellFormed()]).toEqual([true, true]);
      const told = Object.entries(presentable({ [text]: other })).flat();
      expect(told.every((each) => each.isWellFormed())).toBe(true);
    }),
    runs(),
  );
});

test("A7 characters as a reader counts them stay whole", () => {
  const letters = fc.array(fc.constantFrom("a", "مَ", "e\u0301", "👍🏽", "👨‍👩‍👧‍👦", "❤️"), { maxLength: 40 });
  fc.assert(
    fc.property(letters, fc.nat(100), (characters, length) => {
      const cut = cutText(characters.join(""), length);
      const fitting = characters.filter((_, at) => characters.slice(0, at + 1).join("").length <= length);
      expect(cut).toBe(fitting.join(""));
    }),
    runs(),
  );
});

test("A7 a character that is longer than what is looked at is not cut into a pair", () => {
  const text = `😀${"\u0301".repeat(100)}`;
  for (let at = 0; at <= text.length; at += 1)
    expect(text.slice(0, characterStart(text, at)).isWellFormed()).toBe(true);
});

test("A7 what is short enough is left as it is, broken or not", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      expect(cutText(text, text.length)).toBe(text);
    }),
    runs(),
  );
});
