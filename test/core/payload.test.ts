import * as fc from "fast-check";
import { expect, test } from "vitest";
import { createAgentPayloadSchema, parseCreateAgentPayload, redactPayload } from "../../src/core/index.js";
import { accepted, body, bookable, everything, problems, settings, VOICE_ID } from "./builders.js";
import { frozen, runs, spoiled } from "./law.js";

const check = (input: unknown) => problems(parseCreateAgentPayload(input));

test("a name is enough, and the documented defaults fill the rest", () => {
  expect(accepted(parseCreateAgentPayload({ agentName: "Sara" }))).toStrictEqual({
    agentName: "Sara",
    greetingMessage: "Hello, how can I help you today?",
    preamble: "You are a helpful assistant that will answer users questions.",
    lang: "ar",
    pokeMessages: [],
    realTime: false,
    silenceThreshold: 800,
    interrupt: false,
    outcome: null,
    tools: { googleCalendar: false, genderDetection: false, smartCallEnd: false },
    params: {},
  });
});

test("the tools that are not named stay off", () => {
  const { tools } = accepted(parseCreateAgentPayload(body({ tools: { smartCallEnd: true } })));
  expect(tools).toStrictEqual({ googleCalendar: false, genderDetection: false, smartCallEnd: true });
});

test("a payload with every documented field comes out as it went in", () => {
  expect(accepted(parseCreateAgentPayload(frozen(everything())))).toStrictEqual(everything());
  expect(createAgentPayloadSchema.parse(everything())).toStrictEqual(everything());
});

test.each([
  ["no name", {}, "agentName required"],
  ["A1 an empty name", { agentName: "" }, "agentName required"],
  ["A2 a name of spaces", { agentName: " \t\u00a0" }, "agentName required"],
  ["a name of invisible marks", { agentName: "\u200b\u200f\u3164\u2060" }, "agentName required"],
  ["a name of a wrong type", { agentName: 5 }, "agentName type"],
  ["A17, T28: an override in the name", { agentName: "Noor \u202etset" }, "agentName text.direction"],
  ["A17: isolates around the name", { agentName: "\u2067Noor\u2069" }, "agentName text.direction"],
  ["A4 NUL in the name", { agentName: "a\0" }, "agentName text.unsupported"],
  ["half an emoji in the greeting", body({ greetingMessage: "a\ud83d" }), "greetingMessage text.unsupported"],
  ["NUL in the instructions", body({ preamble: "\0" }), "preamble text.unsupported"],
  ["half an emoji in the outcome", body({ outcome: "\udc00a" }), "outcome text.unsupported"],
  ["another language", body({ lang: "fr" }), "lang lang.unknown"],
  ["E2 a language in capitals", body({ lang: "AR" }), "lang lang.unknown"],
  ["C2 an empty poke message", body({ pokeMessages: ["a", " "] }), "pokeMessages.1 required"],
  ["a poke message with NUL", body({ pokeMessages: ["a\0"] }), "pokeMessages.0 text.unsupported"],
  ["a poke message of a wrong type", body({ pokeMessages: [null] }), "pokeMessages.0 type"],
  ["text for a switch", body({ realTime: "false" }), "realTime type"],
  ["a number for a switch", body({ interrupt: 1 }), "interrupt type"],
  ["F7 a threshold of nothing", body({ silenceThreshold: 0 }), "silenceThreshold number.min"],
  ["a negative threshold", body({ silenceThreshold: -5 }), "silenceThreshold number.min"],
  ["F4 half a millisecond", body({ silenceThreshold: 1.5 }), "silenceThreshold number.integer"],
  ["an unsafe integer", body({ silenceThreshold: 2 ** 53 }), "silenceThreshold number.unsafe"],
  ["an empty voice", body({ voiceId: "" }), "voiceId voiceId.format"],
  ["a voice by its name", body({ voiceId: "Noura" }), "voiceId voiceId.format"],
  ["a voice in braces", body({ voiceId: `{${VOICE_ID}}` }), "voiceId voiceId.format"],
  ["a voice and a line break", body({ voiceId: `${VOICE_ID}\n` }), "voiceId voiceId.format"],
  ["an unknown field", body({ description: "x" }), "description unknownKey"],
  ["K7 an id of the answer", body({ apiKeyId: "x" }), "apiKeyId unknownKey"],
  ["an unknown tool", body({ tools: { calendar: true } }), "tools.calendar unknownKey"],
  ["parameters in a list", body({ params: [] }), "params type"],
  ["a parameter with a dot", body({ params: { "a.b": "x" } }), "params.a.b param.name"],
  ["a parameter that starts with a digit", body({ params: { "1st": "x" } }), "params.1st param.name"],
  ["a parameter with an Arabic name", body({ params: { اسم: "x" } }), "params.اسم param.name"],
  ["a parameter without a name", body({ params: { "": "x" } }), "params. param.name"],
  ["D11 a parameter with a mark", body({ params: { "a\u200f": "x" } }), "params.a\u200f param.name"],
  ["a name of 51 characters", body({ params: { [wide(51)]: "x" } }), `params.${wide(51)} param.name`],
  [
    "D6 a parameter called __proto__",
    body(JSON.parse('{"params":{"__proto__":"x"}}') as object),
    "params.__proto__ param.reserved",
  ],
  ["a parameter of nothing", body({ params: { a: null } }), "params.a param.value"],
  ["a parameter with a list", body({ params: { a: ["x"] } }), "params.a param.value"],
  ["a parameter that is no number", body({ params: { a: Number.NaN } }), "params.a param.value"],
  ["an endless parameter", body({ params: { a: -Infinity } }), "params.a param.value"],
  ["a parameter with NUL", body({ params: { a: "\0" } }), "params.a text.unsupported"],
])("%s is refused where it stands", (_title, input, expected) => {
  expect(check(input)).toEqual([expected]);
});

test.each([
  ["silenceThreshold", "800"],
  ["silenceThreshold", Number.NaN],
  ["silenceThreshold", Infinity],
  ["silenceThreshold", null],
  ["voiceId", null],
  ["voiceId", [VOICE_ID]],
  ["pokeMessages", "hello"],
  ["pokeMessages", Array<string>(2)],
  ["tools", []],
  ["params", null],
  ["outcome", 0],
  ["lang", null],
])("the field %s does not take %o", (key, value) => {
  const found = parseCreateAgentPayload(body({ [key]: value }));
  expect(found.success ? [] : found.issues.map(({ path }) => path[0])).toContain(key);
});

test.each([null, undefined, "text", 5, true, [], [{ agentName: "Sara" }], new Map(), () => "x"])(
  "a body must be an object, not %o",
  (input) => {
    expect(parseCreateAgentPayload(input).success).toBe(false);
  },
);

test.each([
  ["an empty time zone", bookable({ timezone: "" }), "googleCalendarSettings.timezone required"],
  ["a name of NUL alone", { agentName: "\0" }, "agentName text.unsupported"],
])("of %s the first that is wrong is told alone", (_title, input, expected) => {
  expect(check(input)).toEqual([expected]);
});

test("every wrong field is told about at once", () => {
  const input = { agentName: "", lang: "fr", silenceThreshold: 0, params: { "1": "x" }, extra: 1 };
  const paths = check(input).map((found) => found.split(" ")[0]);
  expect(paths.sort()).toEqual(["agentName", "extra", "lang", "params.1", "silenceThreshold"]);
});

test.each([
  ["an empty outcome", ""],
  ["A25 no outcome", null],
])("%s is sent as null", (_title, outcome) => {
  expect(accepted(parseCreateAgentPayload(body({ outcome }))).outcome).toBeNull();
});

test.each([
  ["marks beside Arabic in the name", { agentName: "\u200fنور\u200e" }],
  ["A23 text that looks like code", { outcome: "null", greetingMessage: "[object Object]", preamble: "NaN" }],
  ["A8 emoji and A17 direction marks", { greetingMessage: "👨‍👩‍👧‍👦 🇸🇦 \u202eabc\u202c \u2066x\u2069" }],
  ["empty texts where no text is required", { greetingMessage: "", preamble: "" }],
  ["text of 200 kB, since no length is documented", { preamble: "كلمة ".repeat(40_000) }],
  [
    "D7 parameters named like methods",
    { params: { constructor: "a", toString: "b", then: "c", toJSON: "d" } },
  ],
  ["D2 D16 empty and multi-line parameters", { params: { a: "", b: '{\n  "c": 1\r\n}' } }],
  ["D10 parameters that differ in case", { params: { City: "a", city: "b" } }],
  ["a name of 50 characters", { params: { [wide(50)]: 0.5, _: false } }],
])("%s are sent as they are", (_title, fields) => {
  expect(accepted(parseCreateAgentPayload(frozen(body(fields))))).toMatchObject(fields);
});

test("D7 a payload with parameters named like methods can be awaited and written", async () => {
  const data = accepted(
    parseCreateAgentPayload(body({ params: { then: "c", toJSON: "d", hasOwnProperty: "e" } })),
  );
  expect(await Promise.resolve(data)).toBe(data);
  expect(JSON.parse(JSON.stringify(data))).toEqual(data);
});

test("I34 a parameter of minus zero is sent as the zero that JSON makes of it", () => {
  const { params } = accepted(parseCreateAgentPayload(body({ params: { a: -0 } })));
  expect(params["a"]).toBe(0);
});

test.each([
  VOICE_ID.toUpperCase(),
  "29709A36-7703-497f-b6e5-0d39b873f77d",
  "018f3c2a-7b1e-7cc3-98c4-dc0c0c07398f",
  "6ba7b810-9dad-11d1-80b4-00c04fd430c8",
])("the voice %s is taken as it is written", (voiceId) => {
  expect(accepted(parseCreateAgentPayload(body({ voiceId }))).voiceId).toBe(voiceId);
});

test("P12 an issue never quotes a value, so that tokens stay out of logs", () => {
  const secret = "ya29 secret-canary";
  const values = {
    accessToken: secret,
    refreshToken: `${secret}\0`,
    timezone: secret,
    calendarName: `${secret}\0`,
  };
  const result = parseCreateAgentPayload({ ...bookable(values), lang: secret, params: { a: [secret] } });
  expect(problems(result).length).toBeGreaterThan(4);
  expect(JSON.stringify(result)).not.toContain("canary");
});

test("O20 a redacted payload shows no token and leaves the payload alone", () => {
  const payload = frozen(everything());
  const shown = redactPayload(payload);
  expect(JSON.stringify(shown)).not.toMatch(/ya29|1\/\/refresh/);
  expect(shown).toEqual({
    ...everything(),
    googleCalendarSettings: {
      ...settings({ calendarName: "Desk" }),
      accessToken: "[redacted]",
      refreshToken: "[redacted]",
    },
  });
});

test("redacting leaves an empty token as it is, and no token none", () => {
  const tokens = { accessToken: "", refreshToken: undefined };
  expect(redactPayload({ googleCalendarSettings: tokens })).toEqual({ googleCalendarSettings: tokens });
});

test("redacting a payload without tokens adds none", () => {
  const payload = accepted(parseCreateAgentPayload(bookable()));
  expect(redactPayload(payload)).toEqual(payload);
});

test("I36 I37 whatever stands at any path, there are issues or a payload that reads back the same", () => {
  fc.assert(
    fc.property(spoiled(everything()), (input) => {
      const result = parseCreateAgentPayload(input);
      if (!result.success) {
        expect(result.issues.length).toBeGreaterThan(0);
        expect("data" in result).toBe(false);
        return;
      }
      expect(JSON.parse(JSON.stringify(result.data))).toEqual(result.data);
      expect(structuredClone(result.data)).toEqual(result.data);
      expect(accepted(parseCreateAgentPayload(result.data))).toStrictEqual(result.data);
      expect(createAgentPayloadSchema.safeParse(result.data).success).toBe(true);
    }),
    runs(),
  );
});

function wide(length: number): string {
  return "n".repeat(length);
}
