import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { listMove } from "../../src/hooks/listKeys.js";
import { mostCommon, rowAt, type RowHeights, setHeight, startOf } from "../../src/hooks/rowHeights.js";
import { findTyped, typeAhead, type TypeAhead } from "../../src/hooks/typeAhead.js";
import { runs } from "../core/law.js";

describe("P21: keys in a list of twenty rows of which five fit", () => {
  test.each([
    ["ArrowDown", 3, 4, 4],
    ["ArrowDown", 19, 0, 0],
    ["ArrowUp", 3, 2, 2],
    ["ArrowUp", 0, 19, 19],
    ["ArrowRight", 3, 4, 2],
    ["ArrowLeft", 3, 2, 4],
    ["ArrowRight", 19, 0, 18],
    ["ArrowLeft", 0, 19, 1],
    ["Home", 7, 0, 0],
    ["End", 7, 19, 19],
    ["PageDown", 7, 12, 12],
    ["PageDown", 18, 19, 19],
    ["PageUp", 7, 2, 2],
    ["PageUp", 2, 0, 0],
    ["Enter", 7, undefined, undefined],
    ["a", 7, undefined, undefined],
    [" ", 7, undefined, undefined],
    ["Tab", 7, undefined, undefined],
  ])(
    "%s at row %i goes to row %s from left to right, and to row %s from right to left",
    (key, index, ltr, rtl) => {
      const place = { index, count: 20, page: 5 };
      expect(listMove(key, { ...place, dir: "ltr" })?.row).toBe(ltr);
      expect(listMove(key, { ...place, dir: "rtl" })?.row).toBe(rtl);
    },
  );

  test("an empty list has nowhere to go", () => {
    expect(listMove("ArrowDown", { index: 0, count: 0, page: 5, dir: "ltr" })).toBeUndefined();
  });
});

describe("typing in a list", () => {
  const names = ["Default voice", "Hiba", "هبة", "Hatem", "أمجد", "إيمان", "José", "Hiba 2", "Ömer"];
  const type = (keys: readonly [string, number][]) =>
    keys.reduce<TypeAhead | undefined>(
      (before, [key, at]) => typeAhead(before, key, at) ?? before,
      undefined,
    );

  test("letters that follow each other make a word, and a pause begins another", () => {
    expect(
      type([
        ["h", 0],
        ["a", 300],
        ["t", 900],
      ])?.text,
    ).toBe("hat");
    expect(
      type([
        ["h", 0],
        ["a", 900],
      ])?.text,
    ).toBe("a");
    expect(
      type([
        ["h", 0],
        ["i", 100],
        [" ", 200],
        ["2", 300],
      ])?.text,
    ).toBe("hi 2");
  });

  test.each([" ", "Enter", "ArrowDown", "F2", "Shift", "Dead", ""])("%j types nothing", (key) => {
    expect(typeAhead(undefined, key, 0)).toBeUndefined();
  });

  test.each([
    ["h", 0, 1],
    ["h", 1, 3],
    ["hh", 3, 7],
    ["h", 7, 1],
    ["ha", 1, 3],
    ["hiba", 0, 1],
    ["hiba", 1, 1],
    ["hiba 2", 0, 7],
    ["ه", 0, 2],
    ["هبه", 0, 2],
    ["ا", 0, 4],
    ["ا", 4, 5],
    ["ايم", 0, 5],
    ["jose", 0, 6],
    ["o", 0, 8],
    ["z", 0, undefined],
    ["\u064b", 0, undefined],
  ])("%j at row %i goes to row %s", (text, index, row) => {
    expect(findTyped(text, index, names.length, (at) => names[at] ?? "")).toBe(row);
  });
});

describe("rows of many heights", () => {
  const anyHeights = fc.array(fc.constantFrom(40, 56, 56, 56, 90), { minLength: 1, maxLength: 60 });
  const known = (all: readonly number[]): RowHeights => {
    const heights = { usual: mostCommon(all, 58), odd: new Map<number, number>() };
    for (const [row, height] of all.entries()) setHeight(row, height, heights);
    return heights;
  };

  test("a row begins where those before it end", () => {
    fc.assert(
      fc.property(anyHeights, (all) => {
        const heights = known(all);
        let start = 0;
        for (const [row, height] of all.entries()) {
          expect(startOf(row, heights)).toBe(start);
          start += height;
        }
        expect(startOf(all.length, heights)).toBe(start);
      }),
      runs(200),
    );
  });

  test("the row at a height is the one that has it between its edges", () => {
    fc.assert(
      fc.property(anyHeights, fc.nat(6000), (all, height) => {
        const heights = known(all);
        const row = rowAt(height, heights, all.length);
        expect(startOf(row, heights)).toBeLessThanOrEqual(height);
        if (row < all.length - 1) expect(startOf(row + 1, heights)).toBeGreaterThan(height);
      }),
      runs(200),
    );
  });

  test("a height that changes back is usual again", () => {
    const heights = known([56, 56, 56]);
    setHeight(1, 90, heights);
    expect(startOf(3, heights)).toBe(202);
    setHeight(1, 56, heights);
    expect([startOf(3, heights), heights.odd.size]).toEqual([168, 0]);
  });
});
