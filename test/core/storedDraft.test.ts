import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { changedFields, isUnknown, takeFields } from "../../src/core/changes.js";
import { DRAFT_FIELDS } from "../../src/core/draftFields.js";
import { type AgentDraft, createDraft, fromPayload, fromVoiceAgent } from "../../src/core/index.js";
import { readStored, storedText, withStored } from "../../src/core/storedDraft.js";
import { anyPayload, everything, freeSlots } from "./builders.js";
import { jsonText } from "../../src/core/record.js";
import { anyText, anyValue, frozen, runs, spoiled, whilePolluted } from "./law.js";

const NOW = new Date("2026-04-24T10:00:00Z");
const full = fromPayload(everything());

/** Drafts of every kind: of payloads, with typed numbers, unreadable times, and marks of what nobody told. */
const anyDraft = fc
  .tuple(anyPayload, anyText, fc.boolean(), fc.constantFrom("noon", "09:00"))
  .map(([payload, text, isTold, from]): AgentDraft => {
    const draft = createDraft({
      ...payload,
      ...(isTold ? {} : { unknown: ["tools.smartCallEnd", "voiceId"] }),
    });
    const slots = { ...draft.googleCalendarSettings.freeSlots, Friday: [{ from, to: text }] };
    return createDraft({
      ...draft,
      silenceThreshold: text,
      googleCalendarSettings: { ...draft.googleCalendarSettings, freeSlots: slots },
    });
  });

const restored = (start: AgentDraft, text: unknown): AgentDraft => {
  const stored = readStored(text);
  return stored ? withStored(start, stored) : start;
};

test("I45 what was stored over a start says the same as the draft, its tokens aside", () => {
  fc.assert(
    fc.property(anyDraft, anyDraft, (start, draft) => {
      const back = restored(frozen(start), storedText(frozen(start), frozen(draft), NOW));
      const told = changedFields(start, draft).filter((field) => !isUnknown(draft, field));
      expect(changedFields(back, draft).filter((field) => told.includes(field))).toEqual([]);
      expect(createDraft(back)).toEqual(back);
    }),
    runs(),
  );
});

test("I45 anything at all can be found in a store: it is a whole draft or the start", () => {
  const found = fc.oneof(
    anyValue,
    anyText,
    anyValue.map((values) => jsonText({ version: 1, savedAt: values, values })),
    spoiled({
      version: 1,
      savedAt: "x",
      values: Object.fromEntries(DRAFT_FIELDS.map((field) => [field, "x"])),
    }).map(jsonText),
  );
  fc.assert(
    fc.property(found, (text) => {
      const draft = restored(full, text);
      expect(Object.keys(draft)).toEqual(Object.keys(full));
      expect(createDraft(draft)).toEqual(draft);
    }),
    runs(),
  );
});

test("I44 no token is in the text to store, wherever the draft got it from", () => {
  const start = createDraft({});
  const settings = {
    ...everything().googleCalendarSettings,
    accessToken: "canary-a",
    refreshToken: "canary-r",
  };
  const draft = createDraft({ ...everything(), googleCalendarSettings: settings, accessToken: "canary-x" });
  expect(storedText(start, draft, NOW)).not.toContain("canary");
  const planted = JSON.stringify({
    version: 1,
    savedAt: NOW,
    values: { agentName: "A", "googleCalendarSettings.accessToken": "canary", __proto__: { agentName: "P" } },
  });
  expect(JSON.stringify(readStored(planted))).not.toContain("canary");
  expect(JSON.stringify(restored(start, planted))).not.toContain("canary");
});

test("only what differs from the start is stored, with its moment", () => {
  const draft = { ...full, agentName: "Other", silenceThreshold: "900" };
  expect(JSON.parse(storedText(full, draft, NOW))).toEqual({
    version: 1,
    savedAt: "2026-04-24T10:00:00.000Z",
    values: { agentName: "Other" },
  });
});

test("a start that has changed since keeps its new values beside the stored ones", () => {
  const text = storedText(full, { ...full, agentName: "Mine" }, NOW);
  const later = { ...full, preamble: "New instructions", agentName: "Theirs" };
  expect(restored(later, text)).toEqual({ ...later, agentName: "Mine" });
});

test.each([
  ["another version", JSON.stringify({ version: 2, values: { agentName: "A" } })],
  ["no values", JSON.stringify({ version: 1, savedAt: "", values: {} })],
  ["half a text", '{"version":1,"values":{"agentName"'],
  ["nothing", null],
  ["a number", 7],
])("%s in the store is no draft", (_, text) => {
  expect(readStored(text)).toBeUndefined();
});

test("a stored value of a wrong kind is passed over, and the ones beside it are taken", () => {
  const values = {
    agentName: 5,
    realTime: "yes",
    preamble: "Mine",
    "googleCalendarSettings.freeSlots.Monday": {},
  };
  const text = JSON.stringify({ version: 1, savedAt: "yesterday", values });
  expect(readStored(text)?.savedAt).toBe("");
  expect(restored(full, text)).toEqual({ ...full, preamble: "Mine" });
});

test("a store is read by own keys alone", () => {
  const read = whilePolluted("agentName", "polluted", () =>
    restored(full, '{"version":1,"values":{"lang":"ar"}}'),
  );
  expect(read).toEqual({ ...full, lang: "ar" });
});

describe("changes between drafts", () => {
  test("are told field by field, and days of the week one by one", () => {
    const slots = freeSlots({ Monday: "9-12 13-17", Sunday: "9-10" });
    const after = createDraft({
      ...full,
      agentName: "Other",
      silenceThreshold: String(full.silenceThreshold),
      pokeMessages: full.pokeMessages.map((row, index) => ({ ...row, id: `new-${index}` })),
      tools: { ...full.tools, smartCallEnd: false },
      googleCalendarSettings: { ...full.googleCalendarSettings, freeSlots: slots, accessToken: "other" },
    });
    expect(changedFields(full, after)).toEqual([
      "agentName",
      "tools.smartCallEnd",
      "googleCalendarSettings.freeSlots.Sunday",
    ]);
  });

  test("taking every changed field gives the other draft", () => {
    fc.assert(
      fc.property(anyDraft, anyDraft, (before, after) => {
        const taken = takeFields(frozen(before), frozen(after), changedFields(before, after));
        expect(changedFields(taken, after)).toEqual([]);
      }),
      runs(),
    );
  });

  test("deciding what nobody had told is a change, though the value is the same", () => {
    const agent = fromVoiceAgent({ id: "1", agentName: "A", tools: { smartCallEnd: true } });
    expect(isUnknown(agent, "tools.genderDetection")).toBe(true);
    const decided = {
      ...agent,
      unknown: (agent.unknown ?? []).filter((path) => path !== "tools.genderDetection"),
    };
    expect(changedFields(agent, decided)).toEqual(["tools.genderDetection"]);
    expect(takeFields(decided, agent, ["tools.genderDetection"]).unknown).toContain("tools.genderDetection");
  });
});
