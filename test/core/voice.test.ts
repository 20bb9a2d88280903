import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchVoices, type Voice } from "../../src/core/index.js";
import { anyText, frozen, growth, IN_PROPORTION, runs } from "./law.js";

const voices: Voice[] = frozen([
  { id: "1", name: "Noura", language: "ar", dialect: "Najdi", gender: "female", style: "narrator" },
  { id: "2", name: "أحمد", language: "ar", dialect: "Gulf", gender: "male", tags: ["هادئ", "calm"] },
  { id: "3", name: "Emma", language: "en", gender: "female", description: "A warm voice (UK)" },
  { id: "4", name: "James [beta]", language: "en", gender: "male", style: "conversational" },
  { id: "5", name: "فاطمة ٣", language: "ar", dialect: "Gulf", gender: "female" },
]);
const ids = (query: string, facets?: Parameters<typeof searchVoices>[2]) =>
  searchVoices(voices, query, facets)
    .map(({ id }) => id)
    .join("");

test.each(["", "   ", "\t"])("without a word (%j) every voice is there, in the order given", (query) => {
  expect(ids(query)).toBe("12345");
});

test.each([
  ["noura", "1"],
  ["NOU", "1"],
  ["احمد", "2"],
  ["فاطمه", "5"],
  ["فاطمة 3", "5"],
  ["3 فاطمة", "5"],
  ["calm", "2"],
  ["هادئ", "2"],
  ["warm emma", "3"],
  ["  warm   emma ", "3"],
  ["emma calm", ""],
  ["([", ""],
  ["(uk)", "3"],
  ["[beta]", "4"],
  [".*", ""],
  ['"', ""],
  ["\\", ""],
  ["__proto__", ""],
  ["undefined", ""],
  ["\ud800", ""],
])("E14 looking for %j finds the voices %j", (query, found) => {
  expect(ids(query)).toBe(found);
});

test.each([
  [{ language: "ar" }, "125"],
  [{ language: "ar", gender: "female" }, "15"],
  [{ dialect: "Gulf" }, "25"],
  [{ style: "narrator" }, "1"],
  [{ gender: "" }, "12345"],
  [{ gender: undefined }, "12345"],
  [{ language: "fr" }, ""],
  [{ gender: "male", language: "en", style: "narrator" }, ""],
])("the facets %j leave the voices %j", (facets, found) => {
  expect(ids("", facets)).toBe(found);
});

test("a word and a facet both have to fit", () => {
  expect(ids("a", { language: "en", gender: "male" })).toBe("4");
  expect(ids("emma", { language: "ar" })).toBe("");
});

test("a gender is no part of another gender", () => {
  expect(ids("", { gender: "male" })).toBe("24");
});

test("what is found are the very voices that were given, and the list is a new one", () => {
  const found = searchVoices(voices, "");
  expect(found).not.toBe(voices);
  expect(found.every((voice, index) => voice === voices[index])).toBe(true);
});

test("any words at all leave a part of the voices, in their order", () => {
  fc.assert(
    fc.property(anyText, anyText, (query, more) => {
      const found = searchVoices(voices, query);
      expect(voices.filter((voice) => found.includes(voice))).toEqual(found);
      expect(searchVoices(found, more).every((voice) => found.includes(voice))).toBe(true);
    }),
    runs(),
  );
});

test("a voice is found by any piece of its name", () => {
  const piece = fc
    .constantFrom(...voices)
    .chain((voice) =>
      fc.tuple(fc.constant(voice), fc.nat(voice.name.length - 1), fc.integer({ min: 1, max: 8 })),
    );
  fc.assert(
    fc.property(piece, ([voice, start, length]) => {
      expect(searchVoices(voices, voice.name.slice(start, start + length))).toContain(voice);
    }),
    runs(),
  );
});

test("E13 2,000 voices are searched between two key strokes", () => {
  const many = Array.from({ length: 2000 }, (_voice, index) => ({ id: String(index), name: `صوت ${index}` }));
  searchVoices(many, "1");
  const start = performance.now();
  expect(searchVoices(many, "صوت 1999")).toHaveLength(1);
  expect(performance.now() - start).toBeLessThan(100);
});

test("a query of 100 kB costs in proportion to its length", () => {
  expect(
    growth(
      (size) => "a".repeat(size),
      25_000,
      (text) => searchVoices(voices, text),
    ),
  ).toBeLessThan(IN_PROPORTION);
});
