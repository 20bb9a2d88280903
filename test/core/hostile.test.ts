import { afterEach, expect, test } from "vitest";
import {
  type AgentDraft,
  createDraft,
  fieldErrorsFrom,
  fromPayload,
  fromVoiceAgent,
  parseCreateAgentPayload,
  parseVoiceAgent,
  redactPayload,
  toPayload,
  VoiceAgentResponseError,
} from "../../src/core/index.js";
import { accepted, body, bookable, everything, freeSlots, problems, settings } from "./builders.js";
import { documentedAnswer } from "./documentedAnswer.js";
import {
  cpuTime,
  failureOf,
  frozen,
  growth,
  IN_PROPORTION,
  nested,
  pathsOf,
  replaceAt,
  whilePolluted,
} from "./law.js";

const DEPTH = 20_000;
const inherited = Object.getOwnPropertyNames(Object.prototype);
const slotFields = (slots: unknown[]) => ({ freeSlots: { ...freeSlots(), Monday: slots } });
const objectPaths = (value: unknown) =>
  [...new Set(pathsOf(value).flatMap((path) => path.map((_key, at) => path.slice(0, at).join("."))))].map(
    (path) => (path === "" ? [] : path.split(".")),
  );
const own = (key: string, value: unknown) => Object.defineProperty({}, key, { value, enumerable: true });

afterEach(() => {
  expect(Object.getOwnPropertyNames(Object.prototype), "I35 Object.prototype is as it was").toEqual(
    inherited,
  );
});

test.each(objectPaths(everything()).map((path) => [path.join(".") || "the body", path] as const))(
  "D6 an own __proto__ in %s is refused there, and nothing is polluted",
  (_title, path) => {
    const input = JSON.parse(
      JSON.stringify(replaceAt(everything(), [...path, "hole"], { polluted: true })).replace(
        '"hole"',
        '"__proto__"',
      ),
    ) as unknown;
    const found = problems(parseCreateAgentPayload(input)).map((problem) => problem.split(" ")[0]);
    const isList = ["pokeMessages"].includes(path.join(".")) || /freeSlots\.\w+$/.test(path.join("."));
    if (!isList) expect(found).toContain([...path, "__proto__"].join("."));
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  },
);

test.each(
  objectPaths(fromPayload(everything())).map((path) => [path.join(".") || "the draft", path] as const),
)(
  "an own __proto__ in %s makes no draft with another prototype, and no payload with its keys",
  (_title, path) => {
    const input = replaceAt(fromPayload(everything()), [...path, "__proto__"], {
      polluted: true,
      agentName: "x",
    });
    for (const draft of [createDraft(input), input as AgentDraft]) {
      const result = toPayload(draft);
      expect(JSON.stringify(result)).not.toContain("polluted");
    }
    expect(Object.getPrototypeOf(createDraft(input))).toBe(Object.prototype);
  },
);

test.each(["polluted", "description", "message", "success", "0"])(
  "N19 a host that gives every object an enumerable %s changes nothing",
  (key) => {
    const draft = fromPayload(everything());
    const act = () => [
      parseCreateAgentPayload(everything()),
      parseCreateAgentPayload({ agentName: "Sara" }),
      toPayload(draft),
      createDraft(),
      createDraft(everything()),
      parseVoiceAgent(documentedAnswer(true)),
      redactPayload(everything()),
      fieldErrorsFrom({ errors: [{ path: "a", message: "m" }] }),
    ];
    const clean = JSON.stringify(act());
    expect(whilePolluted(key, "polluted", () => JSON.stringify(act()))).toBe(clean);
  },
);

test.each(["agentName", "voiceId", "accessToken", "googleCalendarSettings", "id", "data", "tools"])(
  "an inherited %s is no field of a body, a draft or an answer",
  (key) => {
    const [payload, draft, answer] = whilePolluted(key, "polluted", () => [
      parseCreateAgentPayload(body()),
      createDraft({}),
      failureOf(() => parseVoiceAgent({ success: true })),
    ]);
    expect(JSON.stringify([payload, draft])).not.toContain("polluted");
    expect(answer).toBeInstanceOf(VoiceAgentResponseError);
  },
);

test("a name that is only inherited is missing", () => {
  const found = whilePolluted("agentName", "polluted", () => problems(parseCreateAgentPayload({})));
  expect(found).toEqual(["agentName required"]);
});

test.each(
  pathsOf(everything())
    .filter((path) => path.length > 0)
    .map((path) => [path.join("."), path] as const),
)("K12 a %s that throws when it is read is refused, and a draft does without it", (_title, path) => {
  const thrower = (): never => {
    throw new Error("secret-canary");
  };
  const input = replaceAt(
    everything(),
    path.slice(0, -1),
    Object.defineProperty({}, path.at(-1) ?? "", { enumerable: true, get: thrower }),
  );
  const result = parseCreateAgentPayload(input);
  expect(result.success).toBe(false);
  expect(JSON.stringify(result)).not.toContain("canary");
  expect(Object.keys(createDraft(input))).toEqual(Object.keys(createDraft()));
});

test("a body that is all traps is refused, and an answer that is all traps is no agent", () => {
  const trap = new Proxy(
    {},
    {
      get: thrower,
      ownKeys: thrower,
      has: thrower,
      getOwnPropertyDescriptor: thrower,
      getPrototypeOf: thrower,
    },
  );
  expect(parseCreateAgentPayload(trap).success).toBe(false);
  expect(createDraft(trap)).toEqual(createDraft());
  expect(failureOf(() => parseVoiceAgent(trap))).toBeInstanceOf(VoiceAgentResponseError);
  expect(failureOf(() => parseVoiceAgent({ success: true, data: trap }))).toBeInstanceOf(
    VoiceAgentResponseError,
  );
  expect(fieldErrorsFrom(trap)).toEqual({ fieldErrors: {} });
});

test.each(pathsOf(everything()).map((path) => [path.join(".") || "the body", path] as const))(
  "K10 a nest of 20,000 lists for %s ends no program",
  (_title, path) => {
    const input = replaceAt(everything(), path, nested(DEPTH));
    expect(parseCreateAgentPayload(input).success).toBe(false);
    const draft = createDraft(input);
    expect(toPayload(draft)).toBeDefined();
    expect(createDraft(draft)).toEqual(draft);
  },
);

test.each(pathsOf(documentedAnswer(true)).map((path) => [path.join(".") || "the answer", path] as const))(
  "K10 a nest of 20,000 lists for %s of an answer ends no program",
  (_title, path) => {
    const failure = failureOf(() => parseVoiceAgent(replaceAt(documentedAnswer(true), path, nested(DEPTH))));
    if (failure instanceof Error) expect(failure).toBeInstanceOf(VoiceAgentResponseError);
  },
);

test("K10 an object that is in itself many times is refused in a moment", () => {
  const circle: Record<string, unknown> = {};
  for (const key of ["agentName", "tools", "params", "outcome", "a", "b", "c"]) circle[key] = circle;
  expect(cpuTime(() => expect(parseCreateAgentPayload(circle).success).toBe(false))).toBeLessThan(500);
});

test("an object that stands in two places is read in both, however deep the first is", () => {
  const monday = [{ from: "09:00", to: "10:00" }];
  const sound = bookable({ freeSlots: { ...freeSlots(), Monday: monday, Sunday: monday } });
  const deep = { extra: { a: { b: { c: { d: { e: { f: monday } } } } } }, ...sound };
  expect(problems(parseCreateAgentPayload(deep))).toEqual(["extra unknownKey"]);
  const { freeSlots: sent } = accepted(parseCreateAgentPayload(sound)).googleCalendarSettings ?? {};
  expect(sent).toEqual({ ...freeSlots(), Monday: monday, Sunday: monday });
  expect(sent?.Monday[0]).not.toBe(sent?.Sunday[0]);
});

test("nested lists for an agent's fields are survived on the way to a draft", () => {
  const agent = {
    id: "1",
    params: { a: nested(DEPTH) },
    googleCalendarSettings: slotFields([nested(DEPTH)]),
  };
  const draft = fromVoiceAgent(agent as { id: string });
  expect(Object.keys(draft)).toEqual([...Object.keys(createDraft()), "unknown"]);
});

test("12,000 identical slots in a day are each told about, in a moment", () => {
  const slots = Array.from({ length: 12_000 }, () => ({ from: "09:00", to: "10:00" }));
  const taken = cpuTime(() => {
    const found = problems(parseCreateAgentPayload(frozen(bookable(slotFields(slots)))));
    const typed = toPayload(createDraft(bookable(slotFields(slots))));
    expect(found).toHaveLength(12_000);
    expect(found.every((problem) => problem.endsWith(" slot.overlap"))).toBe(true);
    expect(problems(typed)).toHaveLength(12_000);
  });
  expect(taken).toBeLessThan(8000);
});

test("C4 300,000 empty poke messages are refused without filling the stack", () => {
  const pokeMessages = Array.from({ length: 300_000 }, () => "");
  expect(problems(parseCreateAgentPayload(body({ pokeMessages })))[0]).toBe("pokeMessages.0 required");
  const rows = pokeMessages.map((text, index) => ({ id: String(index), text }));
  expect(problems(toPayload({ ...createDraft(body()), pokeMessages: rows }))[0]).toBe(
    "pokeMessages.0 required",
  );
});

test("D14 100,000 parameters of one name are each told about, in a moment", () => {
  const params = Array.from({ length: 100_000 }, (_row, index) => ({
    id: String(index),
    name: "a",
    value: "",
    type: "string" as const,
  }));
  const taken = cpuTime(() =>
    expect(problems(toPayload({ ...createDraft(body()), params }))).toHaveLength(100_000),
  );
  expect(taken).toBeLessThan(8000);
});

const entries = (count: number, value: unknown, key = "f") =>
  Object.fromEntries(Array.from({ length: count }, (_field, index) => [`${key}${index}`, value]));

test.each([
  ["unknown fields", entries(100_000, 1)],
  ["unknown tools", { tools: entries(100_000, 1) }],
  ["parameters that cannot be sent", { params: entries(200_000, null) }],
  ["parameters with names that are none", { params: entries(200_000, "x", "-") }],
  ["poke messages that say nothing", { pokeMessages: Array.from({ length: 300_000 }, () => "") }],
])("D14 of a great many %s the first thousand are told about", (_what, fields) => {
  expect(problems(parseCreateAgentPayload(body(fields)))).toHaveLength(1000);
});

test("D14 parameters that cannot be sent are found at their rows, in proportion to their number", () => {
  const draft = (size: number) => createDraft(body({ params: { good: 1, ...entries(size, "\0") } }));
  const found = problems(toPayload(draft(20_000)));
  expect(found).toHaveLength(1000);
  expect(found.at(-1)).toBe("params.1000.value text.unsupported");
  expect(growth(draft, 2000, toPayload)).toBeLessThan(IN_PROPORTION);
});

test("a redacted payload is a copy in depth, whatever else it holds", () => {
  const payload = frozen({
    ...body(),
    googleCalendarSettings: settings({ accessToken: "ya29", refreshToken: "1//" }),
  });
  const shown = redactPayload(payload);
  expect(shown.googleCalendarSettings).not.toBe(payload.googleCalendarSettings);
  expect(JSON.stringify(shown)).not.toMatch(/ya29|1\/\//);
  const odd: unknown = own("googleCalendarSettings", null);
  expect([odd, null, "text", undefined].map((each) => redactPayload(each))).toEqual([
    odd,
    null,
    "text",
    undefined,
  ]);
});

test("frozen input in depth is read and left as it is", () => {
  const payload = frozen(everything());
  const draft = frozen(fromPayload(payload));
  const agent = frozen(parseVoiceAgent(frozen(documentedAnswer(true))));
  expect(accepted(toPayload(draft))).toEqual(everything());
  expect(fromVoiceAgent(agent).agentName).toBe("<string>");
  expect(fieldErrorsFrom(frozen({ errors: { agentName: ["Taken"] } })).fieldErrors).toEqual({
    agentName: "Taken",
  });
});

function thrower(): never {
  throw new Error("do not touch");
}
