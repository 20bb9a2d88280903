import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { ar } from "../../src/i18n/ar.js";
import { en, type PartialMessages } from "../../src/i18n/en.js";
import { mergeMessages } from "../../src/i18n/mergeMessages.js";

describe("a catalog with words of a host's own", () => {
  test("has them in their place, and all others as they were", () => {
    const merged = mergeMessages(en, {
      form: { submit: "Go" },
      voices: { count: { other: "{count} in all" } },
    });
    expect(merged.form).toEqual({ ...en.form, submit: "Go" });
    expect(merged.voices.count).toEqual({ other: "{count} in all" });
    expect(merged.fields).toEqual(en.fields);
    expect(en.form.submit).toBe("Create agent");
  });

  test("names values that only the host's voices have, over as many catalogs as there are", () => {
    const own: PartialMessages = {
      voices: { dialects: { najdi: "Najdi", ksa: "Saudi (Riyadh)" }, styles: { other: "Something else" } },
    };
    const { voices } = mergeMessages(mergeMessages(mergeMessages(en, own), {}), {
      voices: { styles: { calm: "Calm" } },
    });
    expect(voices.dialects).toEqual({ ...en.voices.dialects, najdi: "Najdi", ksa: "Saudi (Riyadh)" });
    expect(voices.styles).toEqual({ ...en.voices.styles, other: "Something else", calm: "Calm" });
    expect(voices.genders).toEqual(en.voices.genders);
  });

  test("a whole catalog takes the place of another", () => {
    expect(mergeMessages(en, ar)).toEqual(ar);
    expect(mergeMessages(ar, en)).toEqual(en);
    expect(mergeMessages(ar, undefined)).toBe(ar);
  });

  test("P35: whatever is given, it has every message and no other, and nothing is polluted", () => {
    // A map that each language fills as it needs has no shape of its own.
    const shapeOf = (value: unknown, key = ""): unknown =>
      typeof value === "object" &&
      value !== null &&
      !Object.hasOwn(value, "other") &&
      !["places", "dialects", "styles", "genders"].includes(key)
        ? Object.fromEntries(Object.entries(value).map(([name, each]) => [name, shapeOf(each, name)]))
        : true;
    const wild = fc.record(
      {
        form: fc.anything(),
        slots: fc.anything(),
        voices: fc.record({ dialects: fc.anything(), styles: fc.dictionary(fc.string(), fc.anything()) }),
        issues: fc.dictionary(fc.string(), fc.anything()),
        locale: fc.anything(),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.oneof(fc.anything(), wild), (over) => {
        expect(shapeOf(mergeMessages(en, over as PartialMessages))).toEqual(shapeOf(en));
        expect(Object.keys(Object.prototype)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  test("P35: an own __proto__ from JSON is passed over", () => {
    const merged = mergeMessages(en, JSON.parse('{"__proto__": {"x": 1}, "form": {"__proto__": {"x": 1}}}'));
    expect(merged).toEqual(en);
    expect((merged as unknown as Record<string, unknown>)["x"]).toBeUndefined();
  });
});
