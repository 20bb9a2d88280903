import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createDraft, type DraftLimits, toPayload } from "../../src/core/index.js";
import { countCharacters, isLongerThan } from "../../src/core/textLength.js";
import { accepted, anyPayload, bookable, freeSlots, problems } from "./builders.js";
import { anyText, anyValue, runs } from "./law.js";

const FAMILY = "👨‍👩‍👧‍👦";

const issuesOf = (initial: object, limits: DraftLimits) => {
  const result = toPayload(createDraft({ agentName: "A", ...initial }), limits);
  return result.success ? [] : result.issues;
};

test.each([
  ["", 0],
  ["abc", 3],
  [FAMILY, 1],
  ["🇸🇦🇪🇬", 2],
  ["👍🏽1️⃣", 2],
  ["مَرْحَبًا", 5],
  ["e\u0301é", 2],
  ["a\r\nb", 3],
])("A8 %j has %i characters", (text, count) => {
  expect(countCharacters(text)).toBe(count);
});

test("a text is longer than a cap exactly when it has more characters", () => {
  fc.assert(
    fc.property(anyText, fc.nat(30), (text, max) => {
      expect(isLongerThan(text, max)).toBe(countCharacters(text) > max);
    }),
    runs(),
  );
});

test("A11 exactly the cap is fine, one more names the cap and the count, and nothing is cut", () => {
  const limits = { agentName: { maxLength: 3 } };
  expect(issuesOf({ agentName: FAMILY.repeat(3) }, limits)).toEqual([]);
  expect(issuesOf({ agentName: FAMILY.repeat(4) }, limits)).toEqual([
    { path: ["agentName"], code: "text.max", params: { max: 3, count: 4 } },
  ]);
  expect(accepted(toPayload(createDraft({ agentName: "abcd" }))).agentName).toBe("abcd");
});

test("every limit is told at its own place, in the order of the form", () => {
  const limits: DraftLimits = {
    agentName: { maxLength: 1 },
    greetingMessage: { maxLength: 1 },
    preamble: { maxLength: 1 },
    pokeMessages: { maxCount: 1, maxLength: 2 },
    params: { maxCount: 1, maxLength: 2 },
    silenceThreshold: { min: 300, max: 600 },
    outcome: { maxLength: 1 },
    googleCalendarSettings: {
      calendarId: { maxLength: 1 },
      calendarName: { maxLength: 1 },
      eventTitle: { maxLength: 1 },
      meetingDuration: { min: 45 },
      freeSlots: { maxCount: 1 },
    },
  };
  const initial = {
    ...bookable({ calendarName: "long", freeSlots: freeSlots({ Monday: "9-10 11-12", Friday: "9-10" }) }),
    agentName: "Al",
    pokeMessages: ["ok", "far"],
    params: { a: "ok", b: "far" },
    silenceThreshold: "٧٠٠",
    outcome: "long",
  };
  expect(problems(toPayload(createDraft(initial), limits))).toEqual([
    "agentName text.max",
    "greetingMessage text.max",
    "preamble text.max",
    "pokeMessages list.max",
    "pokeMessages.1 text.max",
    "params list.max",
    "params.1.value text.max",
    "silenceThreshold number.max",
    "outcome text.max",
    "googleCalendarSettings.calendarId text.max",
    "googleCalendarSettings.calendarName text.max",
    "googleCalendarSettings.eventTitle text.max",
    "googleCalendarSettings.meetingDuration number.min",
    "googleCalendarSettings.freeSlots.Monday list.max",
  ]);
});

test("the host's range takes the place of the schema's, and a calendar that is off is not asked", () => {
  expect(issuesOf({ silenceThreshold: 0 }, { silenceThreshold: { min: 300 } })).toEqual([
    { path: ["silenceThreshold"], code: "number.min", params: { min: 300 } },
  ]);
  const limits = { googleCalendarSettings: { eventTitle: { maxLength: 1 } } };
  expect(issuesOf({}, limits)).toEqual([]);
});

test("what is counted is what is sent", () => {
  const text = { maxLength: 2 };
  const limits: DraftLimits = {
    agentName: text,
    greetingMessage: text,
    pokeMessages: text,
    params: text,
    googleCalendarSettings: { calendarId: text, calendarName: text },
  };
  const initial = {
    ...bookable({ calendarId: "  ab ", calendarName: "   " }),
    agentName: "  Al  ",
    greetingMessage: "a\r\n",
    pokeMessages: ["a\r"],
    params: [{ id: "1", name: "a", value: " 15 ", type: "number" }],
  };
  expect(issuesOf(initial, limits)).toEqual([]);
  expect(issuesOf({ agentName: "  Ali  " }, limits)).toEqual([
    { path: ["agentName"], code: "text.max", params: { max: 2, count: 3 } },
    { path: ["greetingMessage"], code: "text.max", params: { max: 2, count: 32 } },
  ]);
});

test("a payload that is given obeys the limits", () => {
  const caps = fc.record({ max: fc.nat(8), count: fc.nat(2) });
  fc.assert(
    fc.property(anyPayload, caps, (payload, { max, count }) => {
      const limits = { agentName: { maxLength: max }, pokeMessages: { maxCount: count, maxLength: max } };
      const result = toPayload(createDraft(payload), limits);
      if (!result.success) return;
      expect(countCharacters(result.data.agentName)).toBeLessThanOrEqual(max);
      expect(result.data.pokeMessages.length).toBeLessThanOrEqual(count);
      for (const text of result.data.pokeMessages) expect(countCharacters(text)).toBeLessThanOrEqual(max);
    }),
    runs(),
  );
});

test("limits of a wrong kind limit nothing", () => {
  fc.assert(
    fc.property(anyValue, (wrong) => {
      fc.pre(typeof wrong !== "number" || !(wrong >= 0));
      const limits = {
        agentName: { maxLength: wrong },
        pokeMessages: wrong,
        silenceThreshold: { min: wrong },
      };
      expect(issuesOf({ pokeMessages: ["a"] }, limits as never)).toEqual([]);
    }),
    runs(300),
  );
});
