import { expect, test } from "vitest";
import { createDraft, fromPayload, toPayload, WEEKDAYS } from "../../src/core/index.js";
import { bookable, everything, freeSlots, problems, rows } from "./builders.js";
import { frozen } from "./law.js";

const named = (changes: object = {}) => createDraft({ agentName: "Sara", ...changes });
const calendar = (changes: object = {}) => createDraft(bookable(changes));
const param = (name: string) => ({ id: name, name, value: "x", type: "string" as const });

test("a new draft has the documented defaults, and every field there", () => {
  expect(createDraft()).toStrictEqual({
    agentName: "",
    lang: "ar",
    greetingMessage: "Hello, how can I help you today?",
    preamble: "You are a helpful assistant that will answer users questions.",
    pokeMessages: [],
    params: [],
    voiceId: "",
    realTime: false,
    silenceThreshold: 800,
    interrupt: false,
    outcome: "",
    tools: { googleCalendar: false, genderDetection: false, smartCallEnd: false },
    googleCalendarSettings: {
      calendarId: "",
      calendarName: "",
      eventTitle: "New meeting by {agentName}",
      accessToken: "",
      refreshToken: "",
      meetingDuration: 30,
      timezone: "",
      freeSlots: freeSlots(),
    },
  });
  expect(Object.keys(createDraft().googleCalendarSettings.freeSlots)).toEqual([...WEEKDAYS]);
});

test.each([undefined, null, {}, [], "text", 5, true, () => "x", new Map([["agentName", "x"]])])(
  "K1 a draft from %o has the defaults",
  (initial) => {
    expect(createDraft(initial)).toEqual(createDraft());
  },
);

test("K2 each field of a wrong kind falls back alone", () => {
  const { agentName, ...wrong } = Object.fromEntries(
    Object.keys(everything()).map((key) => [key, new Date(0)]),
  );
  expect(createDraft({ ...wrong, agentName: "Sara" })).toEqual(named());
  expect(agentName).toBeDefined();
});

test("two drafts share no object", () => {
  const first = createDraft();
  first.params.push(param("a"));
  first.googleCalendarSettings.freeSlots.Monday.push({ from: "09:00", to: "10:00" });
  first.tools.smartCallEnd = true;
  expect(createDraft().googleCalendarSettings.freeSlots.Monday).toEqual([]);
  expect(createDraft()).toMatchObject({ params: [], tools: { smartCallEnd: false } });
});

test("a draft made of a draft is equal to it, its row ids too", () => {
  const draft = frozen(fromPayload(everything()));
  expect(createDraft(draft)).toEqual(draft);
});

test("a part of a draft is enough, at every level", () => {
  const draft = createDraft({
    tools: { smartCallEnd: true },
    googleCalendarSettings: { calendarName: "Desk" },
  });
  expect(draft.tools).toEqual({ googleCalendar: false, genderDetection: false, smartCallEnd: true });
  expect(draft.googleCalendarSettings).toEqual({
    ...createDraft().googleCalendarSettings,
    calendarName: "Desk",
  });
});

test("every row has an id of its own, even where the rows came with the same one", () => {
  const pokeMessages = ["a", "b", { id: "1", text: "c" }, { id: "1", text: "d" }, { text: "e" }];
  const params = [
    { ...param("a"), id: "1" },
    { ...param("b"), id: "1" },
    { name: "c", value: "1" },
  ];
  const draft = createDraft({ pokeMessages, params });
  expect(draft.pokeMessages.map(({ text }) => text)).toEqual(["a", "b", "c", "d", "e"]);
  expect(new Set(draft.pokeMessages.map(({ id }) => id)).size).toBe(5);
  expect(draft.params.map(({ name }) => name)).toEqual(["a", "b", "c"]);
  expect(new Set(draft.params.map(({ id }) => id)).size).toBe(3);
});

test("D17 loaded parameters keep their type, and structures are shown as JSON", () => {
  const { params } = createDraft({ params: { a: "1", b: 1.5, c: false, d: { e: [1] }, f: ["x"], g: null } });
  expect(params.slice(0, 3)).toMatchObject([
    { name: "a", value: "1", type: "string" },
    { name: "b", value: "1.5", type: "number" },
    { name: "c", value: "false", type: "boolean" },
  ]);
  expect(params.map(({ name }) => name)).toEqual(["a", "b", "c", "d", "f", "g"]);
  expect(params.slice(3, 5).map(({ value }) => JSON.parse(value) as unknown)).toEqual([{ e: [1] }, ["x"]]);
});

test("D19 a loaded parameter called __proto__ is a row, is told about, and changes no prototype", () => {
  const draft = named(JSON.parse('{"params":{"a":"1","__proto__":"2"}}') as object);
  expect(draft.params.map(({ name }) => name)).toEqual(["a", "__proto__"]);
  expect(problems(toPayload(draft))).toEqual(["params.1.name param.reserved"]);
  expect(Object.getPrototypeOf(draft.params)).toBe(Array.prototype);
});

test.each([
  ["G14 seconds and half days", { from: "09:00:00", to: "5:30 PM" }, { from: "09:00", to: "17:30" }],
  ["G14 an instant", { from: "2023-01-01T09:00Z", to: "10:00" }, { from: "2023-01-01T09:00Z", to: "10:00" }],
  ["G14 minutes", { from: 540, to: "600" }, { from: "540", to: "600" }],
  ["G14 nothing", { from: "", to: null }, { from: "", to: "" }],
  ["G13 other seconds", { from: "09:00:30", to: "10:00" }, { from: "09:00:30", to: "10:00" }],
  ["words", { from: " noon ", to: "late" }, { from: " noon ", to: "late" }],
  ["G8 the end of the day", { from: "23:00", to: "24:00" }, { from: "23:00", to: "24:00" }],
])("%s in a loaded slot are read where they can be, and else kept", (_title, loaded, shown) => {
  const week = createDraft({ googleCalendarSettings: { freeSlots: { Monday: [loaded] } } });
  expect(week.googleCalendarSettings.freeSlots.Monday).toEqual([shown]);
});

test("I7 a loaded slot that cannot be read is never sent", () => {
  const draft = calendar({ freeSlots: { ...freeSlots(), Tuesday: [{ from: "noon", to: "13:00" }] } });
  expect(problems(toPayload(draft))).toEqual(["googleCalendarSettings.freeSlots.Tuesday.0.from time.format"]);
});

test("G16 G35 a loaded week keeps overlaps and passes over what is no day of slots", () => {
  const loaded = {
    Monday: rows("9-12 11-13"),
    Wednesday: null,
    Thursday: {},
    Friday: "9-12",
    Holiday: rows("9-10"),
  };
  const draft = createDraft({ googleCalendarSettings: { freeSlots: loaded } });
  expect(draft.googleCalendarSettings.freeSlots).toEqual(freeSlots({ Monday: "9-12 11-13" }));
});

test("G17 a loaded week knows its days in any letter case", () => {
  const loaded = { monday: rows("9-12"), TUESDAY: rows("9-10") };
  const draft = createDraft({ googleCalendarSettings: { freeSlots: loaded } });
  expect(draft.googleCalendarSettings.freeSlots).toEqual(freeSlots({ Monday: "9-12", Tuesday: "9-10" }));
});

test("the names of the API's fields are kept, and unknown ones dropped", () => {
  expect(createDraft({ ...everything(), description: "x", apiKey: "y" })).toEqual(fromPayload(everything()));
});

test("K2 lists with holes are read as lists with empty rows, so that no row is without its fields", () => {
  const draft = named({ params: Array<unknown>(2), pokeMessages: Array<unknown>(1) });
  expect(draft.params.map(({ name, value, type }) => [name, value, type])).toEqual([
    ["", "", "string"],
    ["", "", "string"],
  ]);
  expect(draft.pokeMessages.map(({ text }) => text)).toEqual([""]);
  const found = problems(toPayload(draft)).map((problem) => problem.split(" ")[0]);
  expect(found.sort()).toEqual(["params.0.name", "params.1.name", "pokeMessages.0"]);
});
