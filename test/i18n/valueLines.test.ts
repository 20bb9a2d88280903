import { describe, expect, test } from "vitest";
import { createDraft } from "../../src/core/index.js";
import { DRAFT_FIELDS, valueAt } from "../../src/core/draftFields.js";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { valueLines } from "../../src/i18n/valueLines.js";
import { everything, VOICE_ID } from "../core/builders.js";

const draft = createDraft(everything());
const linesOf = (
  field: (typeof DRAFT_FIELDS)[number],
  messages = en,
  locale = "en",
  value = valueAt(draft, field),
) => valueLines(field, value, messages, locale, (id) => (id === VOICE_ID ? "Hiba" : undefined));

test.each([
  ["agentName", ["سارة"]],
  ["lang", ["English"]],
  ["realTime", ["On"]],
  ["silenceThreshold", ["900"]],
  ["voiceId", ["Hiba"]],
  ["pokeMessages", ["Are you there?", "هل ما زلت معي؟"]],
  [
    "params",
    [
      "\u2068name\u2069: \u2068Ali\u2069",
      "\u2068visits\u2069: \u20683\u2069",
      "\u2068vip\u2069: \u2068Yes\u2069",
    ],
  ],
  ["googleCalendarSettings.freeSlots.Monday", ["09:00 to 12:00", "13:00 to 17:00"]],
  ["googleCalendarSettings.freeSlots.Friday", ["Closed"]],
] as const)("%s in English words", (field, lines) => {
  expect(linesOf(field)).toEqual(lines);
});

describe("in Arabic", () => {
  test("numbers and times have the locale's digits, and flags their words", () => {
    expect(linesOf("silenceThreshold", ar as never, "ar-SA")).toEqual(["٩٠٠"]);
    expect(linesOf("googleCalendarSettings.freeSlots.Monday", ar as never, "ar-SA")[0]).toBe(
      "من ٠٩:٠٠ إلى ١٢:٠٠",
    );
    expect(linesOf("realTime", ar as never, "ar-SA")).toEqual([ar.values.on]);
  });
});

test("what is typed and is no number, no time, no language and no known voice stands as it is", () => {
  expect(linesOf("silenceThreshold", en, "en", "1,5")).toEqual(["1,5"]);
  expect(linesOf("googleCalendarSettings.freeSlots.Monday", en, "en", [{ from: "noon", to: "" }])).toEqual([
    "\u2068noon\u2069 to \u2068\u2069",
  ]);
  expect(linesOf("lang", en, "en", "fr")).toEqual(["fr"]);
  expect(linesOf("voiceId", en, "en", "x")).toEqual(["x"]);
  expect(linesOf("voiceId", en, "en", "")).toEqual([en.voices.none]);
  expect(linesOf("outcome", en, "en", "  ")).toEqual([]);
});

test("what a row lacks is said to be empty", () => {
  const params = [{ id: "1", name: "", type: "string", value: " " }];
  expect(linesOf("params", en, "en", params as never)).toEqual(["\u2068Empty\u2069: \u2068Empty\u2069"]);
  expect(linesOf("pokeMessages", ar as never, "ar", [{ id: "1", text: "\u200f" }] as never)).toEqual([
    ar.values.empty,
  ]);
});

test("every field of an empty draft has words or none", () => {
  for (const field of DRAFT_FIELDS)
    for (const line of linesOf(field, en, "en", valueAt(createDraft(), field))) expect(line).toMatch(/\S/);
});
