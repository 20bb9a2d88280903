import * as fc from "fast-check";
import { expect, test } from "vitest";
import { textDifference } from "../../src/core/textDifference.js";
import { anyText, runs } from "./law.js";

const long = "You answer the phone of a clinic in Riyadh. ".repeat(20);

test.each([
  ["", "", "", ""],
  ["one", "two", "one", "two"],
  ["", "two", "", "two"],
  [long, "", `${long.slice(0, 160)}…`, ""],
])("short texts are shown whole, long ones to a word: %j and %j", (before, after, first, second) => {
  const found = textDifference(before, after);
  expect(found.after).toBe(second);
  expect(found.before.slice(0, 100)).toBe(first.slice(0, 100));
});

test("a change in the middle of a long text is shown with the words around it", () => {
  const { before, after } = textDifference(`${long}old words ${long}`, `${long}new words ${long}`);
  for (const [text, word] of [
    [before, "old"],
    [after, "new"],
  ] as const) {
    expect(text).toMatch(/^…/);
    expect(text).toMatch(/…$/);
    expect(text).toContain(` ${word} words`);
    expect(text.length).toBeLessThan(220);
  }
});

test("A7: no character is cut in two, in any text", () => {
  const whole = (text: string) => text.replaceAll(/[\ud800-\udbff][\udc00-\udfff]/g, "");
  const unit = fc.constantFrom("👩‍👩‍👧", "نُ", "e\u0301", "a", " ", "🇸🇦");
  const text = fc.string({ unit, minLength: 150, maxLength: 400 });
  fc.assert(
    fc.property(text, text, text, (start, a, b) => {
      for (const shown of Object.values(textDifference(start + a, start + b)))
        expect(whole(shown)).not.toMatch(/[\ud800-\udfff]/);
    }),
    runs(300),
  );
});

test("what is shown is part of each text, and differs where the texts do", () => {
  fc.assert(
    fc.property(anyText, anyText, (before, after) => {
      const found = textDifference(before, after);
      expect(before).toContain(found.before.replaceAll(/^…|…$/g, ""));
      expect(after).toContain(found.after.replaceAll(/^…|…$/g, ""));
      if (before !== after) expect(found.before).not.toBe(found.after);
    }),
    runs(),
  );
});
