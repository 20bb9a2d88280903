import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  createDraft,
  fromPayload,
  fromVoiceAgent,
  parseCreateAgentPayload,
  parseVoiceAgent,
  toPayload,
  withoutUnknown,
} from "../../src/core/index.js";
import { accepted, anyPayload, everything } from "./builders.js";
import { documentedAnswer } from "./documentedAnswer.js";
import { anyValue, frozen, runs } from "./law.js";

const documented = fromVoiceAgent(parseVoiceAgent(documentedAnswer(true)));

test("I41 the documented answer tells neither two of the flags nor the tokens, and everything else", () => {
  expect(documented.unknown).toEqual([
    "tools.genderDetection",
    "tools.smartCallEnd",
    "googleCalendarSettings.accessToken",
    "googleCalendarSettings.refreshToken",
  ]);
});

test("I41 an answer without a calendar does not tell whether there is one, and nothing about its settings", () => {
  const draft = fromVoiceAgent({ id: "1", agentName: "A", lang: "en", params: {}, pokeMessages: [] });
  expect(draft.unknown).toEqual([
    "greetingMessage",
    "preamble",
    "voiceId",
    "realTime",
    "silenceThreshold",
    "interrupt",
    "outcome",
    "tools.genderDetection",
    "tools.smartCallEnd",
    "tools.googleCalendar",
  ]);
});

test("an answer that tells everything leaves only the tokens unknown", () => {
  const agent = parseVoiceAgent({ success: true, data: { id: "1", ...everything() } });
  expect(fromVoiceAgent(agent).unknown).toEqual([
    "googleCalendarSettings.accessToken",
    "googleCalendarSettings.refreshToken",
  ]);
});

test("a draft that nobody marked has no marks, and marks of anything else are dropped", () => {
  expect(createDraft()).not.toHaveProperty("unknown");
  expect(fromPayload(everything())).not.toHaveProperty("unknown");
  expect(createDraft({ unknown: ["agentName", "x", 3, null, "voiceId", "voiceId"] }).unknown).toEqual([
    "voiceId",
  ]);
  fc.assert(
    fc.property(anyValue, (unknown) => {
      const draft = createDraft({ unknown });
      expect(createDraft(draft)).toEqual(draft);
    }),
    runs(),
  );
});

test("marks survive a copy with another name, JSON and a structured clone", () => {
  const copy = { ...documented, agentName: "Copy" };
  for (const each of [copy, JSON.parse(JSON.stringify(copy)), structuredClone(copy)])
    expect(createDraft(each).unknown).toEqual(documented.unknown);
});

test("I41 an update leaves out what nobody decided, and only that", () => {
  fc.assert(
    fc.property(anyPayload, (input) => {
      const payload = accepted(parseCreateAgentPayload(input));
      const update = withoutUnknown(frozen(payload), frozen(documented.unknown ?? []));
      expect(update).toEqual({
        ...payload,
        ...(payload.googleCalendarSettings
          ? {
              googleCalendarSettings: {
                ...payload.googleCalendarSettings,
                accessToken: undefined,
                refreshToken: undefined,
              },
            }
          : {}),
        tools: { googleCalendar: payload.tools.googleCalendar },
      });
      expect(withoutUnknown(payload, [])).toStrictEqual(payload);
    }),
    runs(),
  );
});

test("an object of which nothing is known goes with its keys", () => {
  const payload = accepted(toPayload(createDraft({ agentName: "A" })));
  const flags = ["tools.googleCalendar", "tools.genderDetection", "tools.smartCallEnd"];
  expect(withoutUnknown(payload, flags)).not.toHaveProperty("tools");
});

test("unknown values are sent as the documented defaults where a whole payload is asked for", () => {
  const draft = fromVoiceAgent({ id: "1", agentName: "A" });
  expect(accepted(toPayload(draft))).toEqual(accepted(parseCreateAgentPayload({ agentName: "A" })));
});

/** The same value with the entry put into each of its objects. */
function withExtra(value: unknown, key: string, extra: unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => withExtra(each, key, extra));
  if (typeof value !== "object" || value === null) return value;
  const entries = Object.entries(value).map(([name, each]) => [name, withExtra(each, key, extra)]);
  return { ...Object.fromEntries(entries), [key]: extra };
}

test("K4 fields that the schema does not know come into neither the draft nor what is sent", () => {
  const answer = { success: true, data: { id: "1", ...everything(), params: undefined } };
  const draft = fromVoiceAgent(parseVoiceAgent(answer));
  const payload = accepted(toPayload(draft));
  fc.assert(
    fc.property(fc.string({ minLength: 1 }), anyValue, (name, extra) => {
      const later = fromVoiceAgent(parseVoiceAgent(withExtra(answer, `x-${name}`, extra)));
      expect(later).toEqual(draft);
      expect(accepted(toPayload(later))).toStrictEqual(payload);
      expect(createDraft(withExtra(draft, `x-${name}`, extra))).toEqual(draft);
    }),
    runs(),
  );
});
