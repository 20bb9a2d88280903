import { expect, test } from "vitest";
import { doubtsAbout, findingOf, median } from "./statistics.mjs";

const rounds = (...figures: number[]) => figures.map((key) => ({ key }));

test.each([
  [[3, 1, 2], 2],
  [[10, 9], 9.5],
  [[4, 100, 1, 2], 3],
  [[7], 7],
])("the middle of %j is %d", (figures, middle) => {
  expect(median(figures)).toBe(middle);
});

test("of no figure there is no middle", () => {
  expect(median([])).toBeNaN();
});

test("a machine that is three times as slow in some rounds changes no ratio", () => {
  const { ratio, lowest, highest } = findingOf("key", rounds(2, 6, 2, 6, 6), rounds(1, 3, 1, 3, 3));
  expect([ratio, lowest, highest]).toEqual([2, 2, 2]);
});

test("the ratio is the median of the rounds' ratios, not the ratio of the medians", () => {
  const finding = findingOf("key", rounds(1, 4, 9), rounds(1, 1, 3));
  expect(finding).toEqual({ median: 4, ratio: 3, lowest: 1, highest: 4 });
});

test("one round that something else held up moves the spread and not the ratio", () => {
  const { ratio, lowest, highest } = findingOf("key", rounds(2, 2, 40, 2, 2), rounds(1, 1, 1, 1, 1));
  expect([ratio, lowest, highest]).toEqual([2, 2, 40]);
});

test("a figure that was not measured is no number", () => {
  expect(findingOf("add", rounds(2), rounds(1)).ratio).toBeNaN();
});

test("a run is void where the floor is not within a tenth of itself", () => {
  expect(doubtsAbout({ mount: 0.9, key: 1, add: 1.1 })).toEqual([]);
  expect(doubtsAbout({ mount: 0.89, key: 1, add: 1.11 })).toEqual(["mount 0.89", "add 1.11"]);
});

test("a floor that was not measured again makes a run void too", () => {
  expect(doubtsAbout({ key: NaN })).toEqual(["key NaN"]);
});
