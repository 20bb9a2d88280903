import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type AgentDraft,
  createAgentPayloadSchema,
  createDraft,
  fromPayload,
  fromVoiceAgent,
  parseCreateAgentPayload,
  toPayload,
} from "../../src/core/index.js";
import { accepted, anyPayload, bookable, everything } from "./builders.js";
import { anyText, anyValue, frozen, runs, spoiled } from "./law.js";

const full = fromPayload(everything());

test("I36 whatever stands at any path of a draft, there are issues or a payload that the strict schema takes", () => {
  fc.assert(
    fc.property(spoiled(full), (draft) => {
      const result = toPayload(draft as AgentDraft);
      if (result.success) {
        const data = createAgentPayloadSchema.parse(result.data);
        expect(data).toStrictEqual(result.data);
        expect("issues" in result).toBe(false);
      } else {
        expect(result.issues.length).toBeGreaterThan(0);
        expect("data" in result).toBe(false);
      }
    }),
    runs(),
  );
});

test("I36 whatever is typed into the text fields, there are issues or a payload that the strict schema takes", () => {
  const typed = fc.record({
    agentName: anyText,
    greetingMessage: anyText,
    silenceThreshold: anyText,
    outcome: anyText,
    voiceId: anyText,
    pokeMessages: fc.array(fc.record({ id: fc.uuid(), text: anyText })),
    params: fc.array(
      fc.record({
        id: fc.uuid(),
        name: fc.oneof(anyText, fc.constantFrom("a", "b", "__proto__", "constructor")),
        value: fc.oneof(anyText, fc.constantFrom("1", "٣", "true", "")),
        type: fc.constantFrom("string", "number", "boolean"),
      }),
    ),
  });
  fc.assert(
    fc.property(typed, (changes) => {
      const result = toPayload(frozen({ ...full, ...changes }));
      if (!result.success) {
        expect(result.issues.length).toBeGreaterThan(0);
        return;
      }
      expect(parseCreateAgentPayload(result.data)).toStrictEqual(result);
      expect(Object.keys(result.data.params)).toHaveLength(changes.params.length);
      expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
    }),
    runs(),
  );
});

test("K2 a draft can be made of anything, and is a whole draft then", () => {
  const keys = Object.keys(createDraft());
  const initial = fc.oneof(anyValue, spoiled(full), spoiled(everything()));
  fc.assert(
    fc.property(initial, (value) => {
      const draft = createDraft(value);
      expect(Object.keys(draft)).toEqual(keys);
      expect(createDraft(draft)).toEqual(draft);
      expect(Object.keys(draft.googleCalendarSettings)).toEqual(Object.keys(full.googleCalendarSettings));
      expect(JSON.stringify(draft.params)).not.toContain("[object ");
    }),
    runs(),
  );
});

test("K2 the fields beside a wrong one are loaded all the same", () => {
  fc.assert(
    fc.property(anyValue, (wrong) => {
      const draft = createDraft({ ...everything(), agentName: wrong, pokeMessages: wrong, tools: wrong });
      expect(draft.googleCalendarSettings).toEqual(full.googleCalendarSettings);
      expect(draft.params.map(({ name, value }) => [name, value])).toEqual(
        full.params.map(({ name, value }) => [name, value]),
      );
    }),
    runs(),
  );
});

test("P13 I32 every payload reads back as a draft that gives the same payload, frozen or not", () => {
  fc.assert(
    fc.property(anyPayload, (payload) => {
      const data = accepted(parseCreateAgentPayload(frozen(payload)));
      expect(accepted(toPayload(frozen(fromPayload(frozen(data)))))).toStrictEqual(data);
    }),
    runs(),
  );
});

test("P13 I32 whatever its texts are, a payload reads back as a draft that gives the same payload", () => {
  const text = fc.oneof(
    anyText,
    fc.string({ unit: fc.constantFrom("\r", "\n", "\r\n", " ", "\t", "\ufeff", "\u3164", "a") }),
  );
  const texts = fc.record({
    agentName: text,
    greetingMessage: text,
    preamble: text,
    pokeMessages: fc.array(text, { maxLength: 2 }),
    outcome: fc.option(text),
    params: fc.record({ a: text }),
  });
  const ofCalendar = fc.record({ calendarId: text, calendarName: text, eventTitle: text });
  fc.assert(
    fc.property(texts, ofCalendar, (fields, settings) => {
      const read = parseCreateAgentPayload({ ...bookable(settings), ...fields });
      if (!read.success) return;
      expect(accepted(toPayload(fromPayload(read.data)))).toStrictEqual(read.data);
      expect(accepted(parseCreateAgentPayload(read.data))).toStrictEqual(read.data);
    }),
    runs(5000),
  );
});

test("P13 a payload's texts are sent as a draft would send them", () => {
  const given = {
    ...bookable({ calendarId: " primary ", calendarName: "", eventTitle: " Visit " }),
    agentName: " Sara\u00a0",
    greetingMessage: "Hello\r\nthere\r",
    pokeMessages: ["a\r\nb"],
    outcome: "a\rb",
    params: { a: " b\r\n" },
  };
  const data = accepted(parseCreateAgentPayload(given));
  expect(data).toMatchObject({
    agentName: "Sara",
    greetingMessage: "Hello\nthere\n",
    pokeMessages: ["a\nb"],
    outcome: "a\nb",
    params: { a: " b\r\n" },
    googleCalendarSettings: { calendarId: "primary", eventTitle: " Visit " },
  });
  expect(data.googleCalendarSettings).not.toHaveProperty("calendarName");
  expect(accepted(toPayload(fromPayload(data)))).toStrictEqual(data);
});

test("I38 a payload shares no object with its draft or with the next payload", () => {
  const draft = createDraft(bookable());
  const first = accepted(toPayload(draft));
  const second = accepted(toPayload(draft));
  const before = structuredClone(draft);
  for (const slot of first.googleCalendarSettings?.freeSlots.Monday ?? []) slot.from = "00:00";
  first.pokeMessages.push("late");
  first.tools.smartCallEnd = true;
  expect(draft).toEqual(before);
  expect(accepted(toPayload(draft))).toStrictEqual(second);
});

test("I38 a draft shares no object with the payload or the draft that it was made of", () => {
  for (const source of [everything(), fromPayload(everything())]) {
    const before = structuredClone(source);
    const draft = createDraft(source);
    for (const slot of draft.googleCalendarSettings.freeSlots.Monday) slot.from = "00:00";
    for (const row of [...draft.params, ...draft.pokeMessages]) row.id = "changed";
    draft.tools.smartCallEnd = false;
    draft.googleCalendarSettings.calendarId = "changed";
    expect(source).toEqual(before);
  }
});

test("I44 a draft of an agent holds no token, even where the agent came with some", () => {
  const settings = { calendarId: "primary", accessToken: "ya29.canary", refreshToken: "1//canary" };
  const draft = fromVoiceAgent({ id: "1", agentName: "Sara", googleCalendarSettings: settings });
  expect(draft.googleCalendarSettings).toMatchObject({
    calendarId: "primary",
    accessToken: "",
    refreshToken: "",
  });
  expect(JSON.stringify(draft)).not.toContain("canary");
});

test("A23 texts that look like values are sent as texts", () => {
  for (const text of [
    "null",
    "undefined",
    "true",
    "NaN",
    "[object Object]",
    "0",
    "{{7*7}}",
    "${7*7}",
    "<%= 1 %>",
  ]) {
    const draft = createDraft({ agentName: text, greetingMessage: text, outcome: text, params: { a: text } });
    const sent = accepted(toPayload(draft));
    expect(sent).toMatchObject({
      agentName: text,
      greetingMessage: text,
      outcome: text,
      params: { a: text },
    });
  }
});
