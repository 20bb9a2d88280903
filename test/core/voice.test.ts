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

test.each([null, undefined, 5, {}, { language: 5, gender: null }])(
  "a query and facets of a wrong kind, %j, filter nothing",
  (wrong) => {
    expect(searchVoices(voices, wrong as never, wrong as never)).toEqual(voices);
    expect(searchVoices(wrong as never, "", {})).toEqual([]);
  },
);

test("a word and a facet both have to fit", () => {
  expect(ids("a", { language: "en", gender: "male" })).toBe("4");
  expect(ids("emma", { language: "ar" })).toBe("");
});

test("a gender is no part of another gender", () => {
  expect(ids("", { gender: "male" })).toBe("24");
});

/** One voice of each dialect, by its code. */
const dialects = frozen(
  [
    "pls",
    "egy",
    "syr",
    "irq",
    "jor",
    "leb",
    "ksa",
    "uae",
    "bah",
    "qat",
    "kuw",
    "oma",
    "msa",
    "ar-sa",
    "en",
  ].map((dialect): Voice => ({
    id: dialect,
    name: "Noor",
    language: dialect === "en" ? "en" : "ar",
    dialect,
  })),
);

test.each([
  ["saudi", "ksa"],
  ["Saudi", "ksa"],
  ["سعودي", "ksa"],
  ["السعودية", "ksa"],
  ["Egypt", "egy"],
  ["مصري", "egy"],
  ["المصرية", "egy"],
  ["palestine", "pls"],
  ["فلسطين", "pls"],
  ["عُمانية", "oma"],
  ["الإمارات", "uae"],
  ["emirates", "uae"],
  ["فصحى", "msa"],
  ["khaliji", "ksa uae bah qat kuw oma ar-sa"],
  ["شامي", "pls syr jor leb"],
  ["levantine", "pls syr jor leb"],
  ["إنجليزي", "en"],
  ["ksa", "ksa"],
  ["audi", ""],
])("dialects are found by name in either language, whatever the reader's: %s", (query, found) => {
  expect(
    searchVoices(dialects, query)
      .map(({ id }) => id)
      .join(" "),
  ).toBe(found);
});

test.each([
  ["male", "24"],
  ["female", "135"],
  ["رجالي", "24"],
  ["نسائي", "135"],
  ["سردي", "1"],
  ["arabic", "125"],
  ["English", "34"],
  ["العربية", "125"],
  ["female arabic", "15"],
])("a word that names a fact finds those who have it and no others: %s", (query, found) => {
  expect(ids(query)).toBe(found);
});

test("the reader's own words for facts are found too", () => {
  const words = (facet: string, value: string) => (facet === "dialect" && value === "Gulf" ? "Golfe" : "");
  expect(searchVoices(voices, "golf", {}, words).map(({ id }) => id)).toEqual(["2", "5"]);
});

test.each([
  [{ language: "AR" }, "12"],
  [{ language: "ar_SA" }, "12"],
  [{ language: "Arabic" }, "12"],
  [{ language: "en-GB" }, "3"],
])("E2 tags of one language are one language: %j", (facets, found) => {
  const tagged = ["ar-EG", "ARABIC", "en"].map((language, at) => ({
    id: String(at + 1),
    name: "Noor",
    language,
  }));
  expect(
    searchVoices(tagged, "", facets)
      .map(({ id }) => id)
      .join(""),
  ).toBe(found);
});

test.each([
  ["1f33", "12"],
  ["00000000000a", "1"],
  ["1F3396AA-24E3-4523-B4EF-00000000000B", "2"],
  ["1f3", ""],
])("from four letters on a word is looked for in ids: %s", (query, found) => {
  const named = ["a", "b"].map((end, at) => ({
    id: `1f3396aa-24e3-4523-b4ef-00000000000${end}`,
    name: `V${at + 1}`,
  }));
  expect(
    searchVoices(named, query)
      .map(({ name }) => name.slice(1))
      .join(""),
  ).toBe(found);
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

test("E13 the time of a search is in proportion to the number of voices", () => {
  const many = (size: number) =>
    Array.from({ length: size }, (_voice, index) => ({
      id: String(index),
      name: `صوت ${index}`,
      gender: "male",
    }));
  expect(growth(many, 2000, (list) => searchVoices(list, "صوت 1999", { gender: "male" }))).toBeLessThan(
    IN_PROPORTION,
  );
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
