import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  fromVoiceAgent,
  parseVoiceAgent,
  toPayload,
  type VoiceAgent,
  VoiceAgentResponseError,
  WEEKDAYS,
} from "../../src/core/index.js";
import { accepted, freeSlots, problems, rows, settings, VOICE_ID } from "./builders.js";
import { documentedAnswer } from "./documentedAnswer.js";
import { anyValue, failureOf, frozen, runs, spoiled } from "./law.js";

const record = (changes: object = {}) => ({
  id: "agent-1",
  agentName: "Sara",
  greetingMessage: "Hello {{name}}",
  preamble: "Be kind.",
  lang: "en",
  pokeMessages: ["Hello?"],
  realTime: true,
  silenceThreshold: 900,
  interrupt: true,
  outcome: "A summary",
  voiceRecordId: VOICE_ID,
  params: { name: "Ali", visits: 3, vip: false },
  ...changes,
});
const answer = (changes: object = {}) => ({ success: true, message: "success", data: record(changes) });
const calendarRecord = (changes: object = {}) => ({
  id: "tools-1",
  voiceAgentToolsId: "tools-2",
  accessToken: "ya29.canary",
  refreshToken: "1//canary",
  ...settings({ calendarName: "Desk" }),
  ...changes,
});
const read = (changes: object = {}) => parseVoiceAgent(frozen(answer(changes)));

test("Q4 J20 the documented answer as it is written says that it failed, and is a failure", () => {
  expect(() => parseVoiceAgent(frozen(documentedAnswer(false)))).toThrow(VoiceAgentResponseError);
});

test("Q1 Q2 Q5 the documented answer with success is an agent with flat slots and without tokens", () => {
  const agent = parseVoiceAgent(frozen(documentedAnswer(true)));
  expect(agent).toMatchObject({
    id: "<string>",
    agentName: "<string>",
    description: "<string>",
    lang: "<string>",
    pokeMessages: ["<string>"],
    realTime: true,
    silenceThreshold: 123,
    interrupt: true,
    outcome: "<string>",
    projectId: "<string>",
    params: {},
    createdAt: "2023-11-07T05:31:56Z",
    updatedAt: "2023-11-07T05:31:56Z",
    googleCalendarSettings: {
      calendarId: "<string>",
      calendarName: "<string>",
      eventTitle: "<string>",
      meetingDuration: 123,
      timezone: "<string>",
    },
  });
  const slots = Object.fromEntries(WEEKDAYS.map((name) => [name, [{ from: "<string>", to: "<string>" }]]));
  expect(agent.googleCalendarSettings?.freeSlots).toEqual(slots);
  expect(JSON.stringify(agent)).not.toMatch(/token/i);
});

test("I41 the documented answer does not tell the tools, so they are unknown and not off", () => {
  const { tools } = parseVoiceAgent(documentedAnswer(true));
  expect(tools?.genderDetection).toBeUndefined();
  expect(tools?.smartCallEnd).toBeUndefined();
});

test.each([
  ["K5 Q3 the record's id", {}, VOICE_ID],
  ["the voice itself, where it is told", { voiceId: VOICE_ID, voiceRecordId: "other" }, VOICE_ID],
  ["the record's id beside an empty one", { voiceId: "" }, VOICE_ID],
  [
    "the record of the voice beside empty ids",
    { voiceId: "", voiceRecordId: "", voiceRecord: { id: VOICE_ID } },
    VOICE_ID,
  ],
  ["an empty text where all are empty", { voiceId: "", voiceRecordId: "" }, ""],
  ["nothing", { voiceRecordId: null }, undefined],
])("an agent's voice is known by %s", (_title, changes, voiceId) => {
  expect(read(changes).voiceId).toBe(voiceId);
});

test.each([
  ["tools", { tools: { genderDetection: true, smartCallEnd: false } }],
  [
    "Q8 voiceAgentTools beside an empty list",
    { tools: [], voiceAgentTools: { genderDetection: true, smartCallEnd: false } },
  ],
])("the tools are read from %s", (_title, changes) => {
  expect(read(changes).tools).toMatchObject({ genderDetection: true, smartCallEnd: false });
});

test("a calendar's record in which nothing is filled in is no calendar", () => {
  const empty = { calendarId: "", calendarName: null, eventTitle: "", accessToken: "", freeSlots: {} };
  const agent = read({ tools: { ...empty, smartCallEnd: true }, googleCalendarSettings: empty });
  expect(agent.tools).toEqual({ smartCallEnd: true });
  expect(agent).not.toHaveProperty("googleCalendarSettings");
});

test.each([
  ["in its envelope", answer()],
  ["in the first version's envelope", { error: false, data: record() }],
  ["bare", record()],
])("an agent %s is read", (_title, response) => {
  const agent = parseVoiceAgent(frozen(response));
  expect(agent).toMatchObject({
    id: "agent-1",
    agentName: "Sara",
    outcome: "A summary",
    params: record().params,
  });
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["text", "<html></html>"],
  ["an empty object", {}],
  ["a list of agents", [record()]],
  ["a failure with an agent", { ...answer(), success: false }],
  ["an error with an agent", { error: true, data: record() }],
  ["a success without data", { success: true, message: "success" }],
  ["a success with no data", { success: true, data: null }],
  ["an agent without an id", answer({ id: undefined })],
  ["an agent with an empty id", answer({ id: "" })],
  ["an agent whose id is a structure", answer({ id: { a: 1 } })],
])("%s is no agent, and the error does not quote it", (_title, response) => {
  const failure = failureOf(() => parseVoiceAgent(response));
  expect(failure).toBeInstanceOf(VoiceAgentResponseError);
  expect(failure).toBeInstanceOf(Error);
  expect((failure as VoiceAgentResponseError).code).toMatch(/\w/);
  expect(`${String(failure)} ${JSON.stringify(failure)}`).not.toMatch(/Sara|html/);
});

test("fields of a wrong kind are absent, and null is kept for the outcome alone", () => {
  const wrong = {
    agentName: 5,
    description: null,
    lang: {},
    realTime: "yes",
    silenceThreshold: "x",
    outcome: null,
  };
  const agent = read({ ...wrong, params: [], pokeMessages: "a", tools: null, projectId: 7 });
  expect(agent.outcome).toBeNull();
  for (const key of [
    "agentName",
    "description",
    "realTime",
    "silenceThreshold",
    "tools",
    "googleCalendarSettings",
  ]) {
    expect(agent).not.toHaveProperty(key);
  }
});

test.each([
  ["flat", rows("9-12 13-17")],
  ["Q1 in a list", [rows("9-12 13-17")]],
  ["Q1 each in its own list", rows("9-12 13-17").map((slot) => [slot])],
  ["K8 in lists of lists", [[rows("9-12")], [[rows("13-17")]]]],
])("I40 no slot is lost when they come %s", (_title, Monday) => {
  const agent = read({ tools: calendarRecord({ freeSlots: { Monday } }) });
  expect(agent.googleCalendarSettings?.freeSlots).toEqual(freeSlots({ Monday: "9-12 13-17" }));
});

test("G14 G16 G17 slots in other words are read where they can be, and else kept", () => {
  const week = {
    monday: [
      { from: "9:00 AM", to: "09:00:00" },
      { from: "noon", to: null },
    ],
    TUESDAY: rows("9-10"),
    Wednesday: { from: "09:00", to: "10:00" },
    Thursday: null,
    Friday: "09:00",
  };
  const slots = read({ tools: calendarRecord({ freeSlots: week }) }).googleCalendarSettings?.freeSlots;
  expect(slots?.Monday).toEqual([
    { from: "09:00", to: "09:00" },
    { from: "noon", to: "" },
  ]);
  expect(slots?.Tuesday).toEqual(rows("9-10"));
  expect([slots?.Thursday, slots?.Friday]).toEqual([[], []]);
});

test("I41 I44 no token and no id of the answer comes along into an agent, a draft or a payload", () => {
  const places = {
    googleCalendarSettings: calendarRecord(),
    voiceRecord: { accessToken: "canary" },
    apiKeyId: "canary",
  };
  for (const changes of [{ tools: calendarRecord() }, places]) {
    const agent = read(changes);
    const draft = fromVoiceAgent(agent);
    expect(`${JSON.stringify(agent)} ${JSON.stringify(draft)}`).not.toMatch(/canary|tools-[12]/);
    expect(JSON.stringify(accepted(toPayload(draft)))).not.toMatch(/canary|agent-1/);
  }
});

test("I40 an agent's payload has the fields that both sides have, and reads back the same", () => {
  const draft = fromVoiceAgent(frozen(read({ tools: calendarRecord() })));
  const on = { ...draft, tools: { ...draft.tools, googleCalendar: true } };
  const data = accepted(toPayload(on));
  const fields = Object.fromEntries(Object.entries(record()).filter(([key]) => !/id$/i.test(key)));
  expect(data).toMatchObject({
    ...fields,
    voiceId: VOICE_ID,
    googleCalendarSettings: settings({ calendarName: "Desk" }),
  });
  const again = parseVoiceAgent({ success: true, data: { id: "agent-1", ...data } });
  expect(accepted(toPayload(fromVoiceAgent(again)))).toEqual(data);
});

test("I7 the documented answer's times stay visible in a draft and are never sent", () => {
  const draft = fromVoiceAgent(parseVoiceAgent(documentedAnswer(true)));
  expect(draft.googleCalendarSettings.freeSlots.Monday).toEqual([{ from: "<string>", to: "<string>" }]);
  const found = problems(toPayload({ ...draft, tools: { ...draft.tools, googleCalendar: true } }));
  expect(found).toContain("googleCalendarSettings.freeSlots.Sunday.0.to time.format");
});

test("I39 any answer at all is an agent or a VoiceAgentResponseError", () => {
  const response = fc.oneof(
    anyValue,
    spoiled(answer({ tools: calendarRecord() })),
    spoiled(answer({ tools: [], voiceAgentTools: { smartCallEnd: true } })),
  );
  fc.assert(
    fc.property(response, (value) => {
      let agent: VoiceAgent;
      try {
        agent = parseVoiceAgent(value);
      } catch (failure) {
        expect(failure).toBeInstanceOf(VoiceAgentResponseError);
        return;
      }
      expect(agent.id).toMatch(/[^]/);
      expect(JSON.stringify(agent)).not.toContain("accessToken");
      expect(fromVoiceAgent(agent).googleCalendarSettings).toMatchObject({
        accessToken: "",
        refreshToken: "",
      });
    }),
    runs(),
  );
});
