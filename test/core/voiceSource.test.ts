import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { onlyVoices, readVoicePage } from "../../src/core/voicePage.js";
import { isVoiceSource, type VoiceSource } from "../../src/core/voiceSource.js";
import { anyValue, runs } from "./law.js";

const noura = { id: "1", name: "Noura" };
const omar = { id: "2", name: "Omar" };
const { signal } = new AbortController();

describe("a source's answer", () => {
  test.each([
    [[noura], { voices: [noura] }],
    [{ voices: [noura, null, 7, { name: "no id" }] }, { voices: [noura] }],
    [
      { voices: [], cursor: "next", total: 40 },
      { voices: [], cursor: "next", total: 40 },
    ],
    [
      { voices: [], cursor: 0 },
      { voices: [], cursor: 0 },
    ],
    [{ voices: [], cursor: "" }, { voices: [] }],
    [{ voices: [], cursor: null, total: "40" }, { voices: [] }],
    [{ voices: [], total: -1 }, { voices: [] }],
    [{ voices: [], total: 1.5 }, { voices: [] }],
  ])("%j is read as %j", (answer, page) => {
    expect(readVoicePage(answer)).toEqual({
      cursor: undefined,
      total: undefined,
      facets: undefined,
      ...page,
    });
  });

  test("facets may be values alone or with counts, and nonsense among them is left out", () => {
    const facets = {
      language: ["ar", "", 5],
      gender: [{ value: "male", count: 2 }, { count: 3 }],
      dialect: "ksa",
      x: [],
    };
    expect(readVoicePage({ voices: [], facets })?.facets).toEqual({
      language: [{ value: "ar", count: undefined }],
      dialect: [],
      gender: [{ value: "male", count: 2 }],
      style: [],
    });
  });

  test.each([undefined, null, 7, "voices", {}, { voices: "none" }, { items: [] }])(
    "%j is no page",
    (answer) => {
      expect(readVoicePage(answer)).toBeUndefined();
    },
  );

  test("any answer at all is a page or none, and never throws", () => {
    fc.assert(
      fc.property(
        fc.oneof(anyValue, fc.record({ voices: anyValue, facets: anyValue, cursor: anyValue })),
        (answer) => {
          const page = readVoicePage(answer);
          expect(page === undefined || Array.isArray(page.voices)).toBe(true);
        },
      ),
      runs(500),
    );
  });
});

test.each([
  [{ search: () => [], get: () => undefined }, true],
  [{ search: () => [] }, true],
  [[], false],
  [{ search: "x" }, false],
  [null, false],
  [undefined, false],
])("whether %j is a source: %s", (given, is) => {
  expect(isVoiceSource(given)).toBe(is);
});

describe("only some voices of a source", () => {
  const source = (get: VoiceSource["get"]): VoiceSource => ({ search: () => ({ voices: [] }), get });

  test("are those that it knows, in the order asked for", async () => {
    const known = source((id) => [noura, omar].find((voice) => voice.id === id));
    await expect(onlyVoices(known, ["2", "9", "1"], signal)).resolves.toEqual([omar, noura]);
  });

  test("are those that could be had where others failed, and a failure where none could", async () => {
    const half = source((id) => (id === "1" ? noura : Promise.reject(new Error("down"))));
    await expect(onlyVoices(half, ["1", "2"], signal)).resolves.toEqual([noura]);
    await expect(onlyVoices(half, ["2"], signal)).rejects.toThrow("down");
    await expect(onlyVoices(half, [], signal)).resolves.toEqual([]);
  });

  test("a source that throws at once, or has no `get`, fails like any other", async () => {
    const throwing = source(() => {
      throw new Error("broken");
    });
    await expect(onlyVoices(throwing, ["1"], signal)).rejects.toThrow("broken");
    await expect(
      onlyVoices({ search: () => ({ voices: [] }) } as unknown as VoiceSource, ["1"], signal),
    ).rejects.toThrow();
  });
});
