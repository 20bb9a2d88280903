import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findInSteps, findVoices } from "../../src/core/searchVoices.js";
import { sortInSteps } from "../../src/core/sortInSteps.js";
import { type Voice, VOICE_FACETS, type VoiceFacets } from "../../src/core/voice.js";
import { foldTexts, indexVoices } from "../../src/core/voiceIndex.js";
import { anyValue, runs } from "./law.js";

const fact = (...values: string[]) => fc.option(fc.constantFrom(...values), { nil: undefined });
const anyVoice = fc.record({
  id: fc.integer({ min: 1, max: 40 }).map(String),
  name: fc.constantFrom("Noura", "نورة", "Omar 1", "Omar 2"),
  language: fact("ar", "AR", "en"),
  dialect: fact("ksa", "egy", "KSA"),
  gender: fact("male", "female"),
  style: fact("narrator", ""),
}) as fc.Arbitrary<Voice>;
const anyVoices = fc.array(anyVoice, { maxLength: 30 });
const anyFacets = fc.record(
  {
    language: fact("ar", "en", "fr"),
    dialect: fact("ksa", "egy"),
    gender: fact("male", "female", ""),
    style: fact("narrator"),
  },
  { requiredKeys: [] },
) as fc.Arbitrary<VoiceFacets>;
const anyQuery = fc.constantFrom("", "noura", "omar", "saudi", "2", "نوره", "zzz");

describe("what is counted is what would be found", () => {
  const search = fc.record({ voices: anyVoices, query: anyQuery, facets: anyFacets });

  test("a value's count is how many voices there are when it is chosen", () => {
    fc.assert(
      fc.property(search, ({ voices, query, facets }) => {
        const index = indexVoices(voices);
        const { counts } = findVoices(index, { query, facets });
        for (const facet of VOICE_FACETS) {
          for (const { value, count } of counts[facet] ?? []) {
            const chosen = findVoices(index, { query, facets: { ...facets, [facet]: value } });
            expect(chosen.voices).toHaveLength(count ?? -1);
          }
        }
      }),
      runs(300),
    );
  });

  test("what leaving one thing out would bring is how many there are without it", () => {
    fc.assert(
      fc.property(search, ({ voices, query, facets }) => {
        const index = indexVoices(voices);
        const { without } = findVoices(index, { query, facets });
        expect(without.query).toBe(findVoices(index, { query: "", facets }).voices.length);
        for (const facet of VOICE_FACETS) {
          const others = findVoices(index, { query, facets: { ...facets, [facet]: undefined } });
          expect(without[facet]).toBe(others.voices.length);
        }
      }),
      runs(300),
    );
  });

  test("only the values that the list has are offered, those of most voices first, whatever is searched", () => {
    fc.assert(
      fc.property(search, ({ voices, query, facets }) => {
        const index = indexVoices(voices);
        const all = findVoices(index, { query: "", facets: {} }).counts;
        const { counts } = findVoices(index, { query, facets });
        for (const facet of VOICE_FACETS) {
          expect(counts[facet]?.map(({ value }) => value)).toEqual(all[facet]?.map(({ value }) => value));
          const sizes = (all[facet] ?? []).map(({ count }) => count ?? 0);
          expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
          expect(Math.min(1, ...sizes)).toBe(1);
        }
      }),
      runs(300),
    );
  });
});

test("E11 of voices with one id the first counts, and what has no id is none", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(anyVoice, anyValue), { maxLength: 20 }), (list) => {
      const { voices } = indexVoices(list);
      const ids = voices.map(({ id }) => id);
      expect(new Set(ids).size).toBe(ids.length);
      for (const voice of voices)
        expect(list.find((each) => (each as Voice | null)?.id === voice.id)).toBe(voice);
    }),
    runs(300),
  );
});

test("an order and a choice of ids decide what is shown, and where", () => {
  const voices = ["a", "b", "c", "d"].map((id) => ({ id, name: id }));
  const { voices: found } = findVoices(indexVoices(voices), {
    query: "",
    facets: {},
    order: Uint32Array.of(3, 1, 0, 2),
    only: new Set(["a", "c", "d"]),
  });
  expect(found.map(({ id }) => id).join("")).toBe("dac");
});

test("folding in steps gives what folding at once gives, and pauses on the way", () => {
  const voices = Array.from({ length: 1000 }, (_voice, at) => ({ id: String(at), name: `Ñoura ${at}` }));
  const index = indexVoices(voices);
  expect([...foldTexts(index)].length).toBeGreaterThan(20);
  expect(index.texts.every((text) => text?.startsWith("noura "))).toBe(true);
  expect(findVoices(index, { query: "noura 99", facets: {} }).voices).toHaveLength(19);
});

describe("sorting in steps", () => {
  const sorted = (numbers: readonly number[]) => {
    const steps = sortInSteps(numbers.length, (a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0));
    let step = steps.next();
    while (!step.done) step = steps.next();
    return [...step.value];
  };

  test("it sorts as the language does, and leaves equals as they were", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 9 }), { maxLength: 300 }), (numbers) => {
        const places = [...numbers.keys()];
        expect(sorted(numbers)).toEqual(places.toSorted((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0)));
      }),
      runs(300),
    );
  });

  test("it pauses after each few comparisons", () => {
    const pauses = [...sortInSteps(1000, (a, b) => b - a)];
    expect(pauses.length).toBeGreaterThan(100);
  });
});

test("a search of ten thousand pauses every few hundred, and finds what one go finds", () => {
  const voices = Array.from({ length: 10_000 }, (_, at) => ({
    id: String(at),
    name: `Voice ${at}`,
    language: "ar",
  }));
  const index = indexVoices(voices);
  const steps = findInSteps(index, { query: "99", facets: {} });
  let pauses = 0;
  let step = steps.next();
  for (; !step.done; step = steps.next()) pauses += 1;
  expect(pauses).toBeGreaterThan(15);
  expect(step.value).toEqual(findVoices(index, { query: "99", facets: {} }));
  expect(step.value.voices.map(({ id }) => id)).toEqual(
    voices.filter(({ id }) => id.includes("99")).map(({ id }) => id),
  );
});
