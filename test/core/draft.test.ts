import { expect, test } from "vitest";
import { createDraft, fromPayload, parseCreateAgentPayload, toPayload } from "../../src/core/index.js";
import {
  accepted,
  body,
  bookable,
  everything,
  freeSlots,
  problems,
  rows,
  settings,
  VOICE_ID,
} from "./builders.js";
import { frozen } from "./law.js";

const named = (changes: object = {}) => createDraft({ agentName: "Sara", ...changes });
const calendar = (changes: object = {}) => createDraft(bookable(changes));
const send = (changes: object) => toPayload({ ...named(), ...changes });
const param = (name: string, value = "x", type: "string" | "number" | "boolean" = "string") => ({
  id: `row ${name} ${value}`,
  name,
  value,
  type,
});

test("a draft of every documented field gives the payload back", () => {
  expect(accepted(toPayload(frozen(fromPayload(frozen(everything())))))).toStrictEqual(everything());
});

test("a name typed into a new draft makes the same payload as the name alone", () => {
  expect(toPayload(named())).toStrictEqual(parseCreateAgentPayload({ agentName: "Sara" }));
});

test.each([
  ["F2 Arabic digits", "٩٠٠", 900],
  ["F2 Persian digits", "۹۰۰", 900],
  ["F2 full-width digits", "９００", 900],
  ["F5 a group separator", "1,000", 1000],
  ["F5 an Arabic group separator", "١٬٠٠٠", 1000],
  ["F10 leading zeros", "007", 7],
  ["F14 digits in text", "30", 30],
])("%s in a threshold are sent as a number", (_title, silenceThreshold, sent) => {
  expect(accepted(send({ silenceThreshold })).silenceThreshold).toBe(sent);
});

test.each([
  ["F4 a fraction", "1.5", "number.integer"],
  ["F4 a decimal comma", "1,5", "number.integer"],
  ["F8 an exponent", "1e3", "number.integer"],
  ["F8 hexadecimal", "0x10", "number.integer"],
  ["words", "soon", "number.integer"],
  ["F7 zero", "0", "number.min"],
  ["a negative number", "-5", "number.min"],
])("%s in a meeting's length is told about, and never rounded", (_title, meetingDuration, code) => {
  expect(problems(toPayload(calendar({ meetingDuration })))).toEqual([
    `googleCalendarSettings.meetingDuration ${code}`,
  ]);
});

test("F1 a meeting's length is needed", () => {
  expect(problems(toPayload(calendar({ meetingDuration: "" })))).toEqual([
    "googleCalendarSettings.meetingDuration required",
  ]);
});

test.each([
  ["D1 a value without a name", [param("")], ["params.0.name"]],
  ["a name that starts with a digit", [param("a"), param("1st")], ["params.1.name"]],
  [
    "D5 a name that is there with a space",
    [param("city"), param("city ")],
    ["params.0.name", "params.1.name"],
  ],
  [
    "D4 a name that is there twice",
    [param("city"), param("a"), param("city", "y")],
    ["params.0.name", "params.2.name"],
  ],
  [
    "a name that is there three times",
    [param("a"), param("a", "y"), param("a", "z")],
    ["params.0.name", "params.1.name", "params.2.name"],
  ],
  ["__proto__ twice", [param("__proto__"), param("__proto__", "y")], ["params.0.name", "params.1.name"]],
  ["a number that is none", [param("a", "many", "number")], ["params.0.value"]],
  ["an endless number", [param("a", "Infinity", "number")], ["params.0.value"]],
  ["no number", [param("a", "", "number")], ["params.0.value"]],
  ["a number in hexadecimal", [param("a", "0x1F", "number")], ["params.0.value"]],
  ["a number that would be nothing", [param("a", "1e-400", "number")], ["params.0.value"]],
  ["a number that would be endless", [param("a", "1e400", "number")], ["params.0.value"]],
  ["a number that would lose digits", [param("a", "1.00000000000000000001", "number")], ["params.0.value"]],
  ["a whole number that would lose digits", [param("a", "9007199254740993", "number")], ["params.0.value"]],
  ["a yes or no that is neither", [param("a", "maybe", "boolean")], ["params.0.value"]],
  ["NUL in a value", [param("a", "\0")], ["params.0.value"]],
  [
    "wrong values in two rows",
    [param("a", "\0"), param("b"), param("c", "x", "number")],
    ["params.0.value", "params.2.value"],
  ],
])("%s is told about at its own row", (_title, params, paths) => {
  const found = problems(send({ params })).map((issue) => issue.split(" ")[0]);
  expect([...new Set(found)].sort()).toEqual(paths);
});

test("D7 D10 D16 parameters are sent with their types, whatever they are called", () => {
  const params = [
    param("constructor"),
    param("toString", ""),
    param("City", '{\n  "a": 1\n}'),
    param("city", "٣", "number"),
    param("rate", "-0.5", "number"),
    param("share", " ٠٫٢٥ ", "number"),
    param("vip", "true", "boolean"),
    param("then", "5"),
  ];
  const sent = {
    constructor: "x",
    toString: "",
    City: '{\n  "a": 1\n}',
    city: 3,
    rate: -0.5,
    share: 0.25,
    vip: true,
    then: "5",
  };
  expect(Object.entries(accepted(send({ params })).params)).toEqual(Object.entries(sent));
});

test("C2 an empty poke message is told about at its row and not dropped", () => {
  const pokeMessages = ["a", " \u200b", "b"].map((text, index) => ({ id: String(index), text }));
  expect(problems(send({ pokeMessages }))).toEqual(["pokeMessages.1 required"]);
});

test("O2 the calendar's settings stay behind while it is off, and come along when it is on", () => {
  const draft = calendar();
  const off = toPayload({ ...draft, tools: { ...draft.tools, googleCalendar: false } });
  expect(accepted(off)).not.toHaveProperty("googleCalendarSettings");
  expect(accepted(toPayload(draft)).googleCalendarSettings).toStrictEqual(settings());
});

test("a calendar that is on and not filled is told about field by field", () => {
  const draft = createDraft(body({ tools: { googleCalendar: true } }));
  const paths = problems(toPayload(draft)).map((issue) => issue.split(" ")[0]);
  expect([...new Set(paths)]).toEqual([
    "googleCalendarSettings.calendarId",
    "googleCalendarSettings.timezone",
  ]);
});

test("slots are told about at the rows they are typed in, sorted or not", () => {
  const Monday = rows("20-19 13-17 9-14");
  const draft = calendar({ freeSlots: { ...freeSlots(), Monday } });
  expect(problems(toPayload(draft)).sort()).toEqual(
    ["0.to time.order", "1 slot.overlap", "2 slot.overlap"].map(
      (found) => `googleCalendarSettings.freeSlots.Monday.${found}`,
    ),
  );
});

test("A16 line ends are sent as LF", () => {
  const lines = "one\r\ntwo\n\r\nthree";
  const data = accepted(send({ greetingMessage: lines, preamble: lines, outcome: lines }));
  expect([data.greetingMessage, data.preamble, data.outcome]).toEqual(Array(3).fill("one\ntwo\n\nthree"));
});

test("O7 spaces and line breaks around a pasted token are not sent", () => {
  const data = accepted(toPayload(calendar({ accessToken: " ya29.a\n", refreshToken: "\t1//b " })));
  expect(data.googleCalendarSettings).toMatchObject({ accessToken: "ya29.a", refreshToken: "1//b" });
});

test("A25 a voice, an outcome and a calendar name that are empty are not sent as empty text", () => {
  const data = accepted(toPayload({ ...calendar(), voiceId: "", outcome: "" }));
  expect(data).not.toHaveProperty("voiceId");
  expect(data.outcome).toBeNull();
  expect(data.googleCalendarSettings).not.toHaveProperty("calendarName");
  expect(accepted(send({ voiceId: VOICE_ID })).voiceId).toBe(VOICE_ID);
});
