import { expect, test } from "vitest";
import {
  createAgentPayloadSchema,
  createDraft,
  fieldErrorsFrom,
  fromVoiceAgent,
  isTimeZone,
  parseCreateAgentPayload,
  parseInteger,
  parseTime,
  parseVoiceAgent,
  redactPayload,
  toPayload,
  VoiceAgentResponseError,
} from "../../src/core/index.js";
import { readStored } from "../../src/core/storedDraft.js";
import { everything } from "./builders.js";
import { documentedAnswer } from "./documentedAnswer.js";
import { failureOf, pathsOf, replaceAt } from "./law.js";

const boom = (): never => {
  throw new Error("do not touch");
};

const traps: [string, () => unknown][] = [
  ["a proxy that is revoked", () => revoked([])],
  ["a list that lets nobody in", () => new Proxy([1], { get: boom, has: boom, ownKeys: boom })],
  ["a list of a length that is none", () => new Proxy([1], { get: () => Symbol("length") })],
  ["a list with an item that throws", () => Object.defineProperty([1, 2], 0, { get: boom })],
  ["a list that cannot be walked", () => Object.defineProperty([1], Symbol.iterator, { value: boom })],
  ["a list with methods that throw", () => Object.assign(["x"], { map: boom, filter: boom, at: boom })],
  [
    "an object that tells nothing",
    () => new Proxy({ from: "09:00" }, { get: boom, has: boom, ownKeys: boom }),
  ],
  ["a slot that may not be asked for", () => new Proxy({ from: "09:00", to: "10:00" }, { has: boom })],
  ["texts that throw", () => ({ toString: boom, valueOf: boom, toJSON: boom, [Symbol.toPrimitive]: boom })],
  ["a function", () => boom],
  ["a symbol", () => Symbol("s")],
  ["a big integer", () => 1n],
  ["a date that is none", () => new Date(Number.NaN)],
  ["a map", () => new Map([["agentName", "Sara"]])],
  ["a key that is a symbol", () => ({ [Symbol("agentName")]: "Sara" })],
];

const readers: [string, (value: never) => unknown][] = [
  ["parseCreateAgentPayload", parseCreateAgentPayload],
  ["createAgentPayloadSchema.safeParse", (value) => createAgentPayloadSchema.safeParse(value)],
  ["createDraft", createDraft],
  ["toPayload", (value) => toPayload(value)],
  ["parseVoiceAgent", parseVoiceAgent],
  ["fromVoiceAgent", fromVoiceAgent],
  ["fieldErrorsFrom", fieldErrorsFrom],
  ["redactPayload", redactPayload],
  ["readStored", readStored],
  ["parseTime", parseTime],
  ["parseInteger", parseInteger],
  ["isTimeZone", isTimeZone],
];

const sound = [
  everything(),
  createDraft(everything()),
  documentedAnswer(true),
  {
    message: "m",
    errors: { a: ["m"], b: [{ path: "a", message: "m" }] },
    issues: [{ path: ["a"], message: "m" }],
  },
];

test.each(readers)("K12 %s throws for no value, and for none in any place of a sound one", (_name, read) => {
  for (const [what, make] of traps)
    for (const value of [
      make(),
      ...sound.flatMap((each) => pathsOf(each).map((path) => replaceAt(each, path, make()))),
    ]) {
      const failure = failureOf(() => void read(value as never));
      if (!(failure instanceof VoiceAgentResponseError)) expect(failure, what).toBeUndefined();
    }
});

test("K12 an item that throws is missing, and the others are read", () => {
  const pokeMessages = Object.defineProperty(["a", "b", "c"], 1, { get: boom });
  expect(createDraft({ pokeMessages }).pokeMessages.map(({ text }) => text)).toEqual(["a", "", "c"]);
  expect(parseVoiceAgent({ id: "1", pokeMessages }).pokeMessages).toEqual(["a", "c"]);
});

function revoked(target: object): object {
  const { proxy, revoke } = Proxy.revocable(target, {});
  revoke();
  return proxy;
}
