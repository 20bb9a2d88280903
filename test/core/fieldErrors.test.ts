import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fieldErrorsFrom } from "../../src/core/index.js";
import { anyText, anyValue, cpuTime, frozen, nested, runs, spoiled, whilePolluted } from "./law.js";

const TO = "googleCalendarSettings.freeSlots.Monday.0.to";

test.each([
  [
    "the host's own answer",
    { message: "No", fieldErrors: { agentName: "Taken", [TO]: "Late" } },
    { agentName: "Taken", [TO]: "Late" },
  ],
  ["a list with paths", { errors: [{ path: "agentName", message: "Taken" }] }, { agentName: "Taken" }],
  ["a list with fields", { errors: [{ field: "agentName", message: "Taken" }] }, { agentName: "Taken" }],
  [
    "a list with pointers",
    { errors: [{ pointer: "/googleCalendarSettings/freeSlots/Monday/0/to", message: "Late" }] },
    { [TO]: "Late" },
  ],
  [
    "paths in pieces",
    { errors: [{ path: ["googleCalendarSettings", "freeSlots", "Monday", 0, "to"], message: "Late" }] },
    { [TO]: "Late" },
  ],
  [
    "paths in brackets",
    { errors: [{ path: "googleCalendarSettings.freeSlots[Monday][0].to", message: "Late" }] },
    { [TO]: "Late" },
  ],
  ["lists by field", { errors: { agentName: ["Taken", "Short"] } }, { agentName: "Taken" }],
  ["texts by field", { errors: { agentName: "Taken" } }, { agentName: "Taken" }],
  [
    "a list in an error",
    { error: { message: "No", issues: [{ path: "lang", message: "x" }] } },
    { lang: "x" },
  ],
  ["details in an error", { error: { details: [{ field: "lang", message: "x" }] } }, { lang: "x" }],
  ["texts in an error", { error: { message: "No", fieldErrors: { lang: "x" } } }, { lang: "x" }],
  ["errors in data", { data: { errors: [{ path: "lang", message: "x" }] } }, { lang: "x" }],
  [
    "a tree of zod",
    { errors: { _errors: [], tools: { _errors: [], smartCallEnd: { _errors: ["x"] } } } },
    { "tools.smartCallEnd": "x" },
  ],
  [
    "pointers of JSON:API",
    { errors: [{ source: { pointer: "/data/attributes/lang" }, detail: "x" }] },
    { lang: "x" },
  ],
  ["paths from a payload", { errors: [{ path: "body.payload.lang", message: "x" }] }, { lang: "x" }],
  ["paths from properties", { errors: { "properties.lang": "x" } }, { lang: "x" }],
  [
    "constraints of class-validator",
    { message: [{ property: "lang", constraints: { isIn: "x", isString: "y" } }] },
    { lang: "x" },
  ],
  ["texts in depth", { fieldErrors: { "tools.smartCallEnd": ["No"] } }, { "tools.smartCallEnd": "No" }],
])("P4 %s puts each message on its field", (_title, answer, fieldErrors) => {
  for (const [path, message] of Object.entries(fieldErrors)) {
    expect(fieldErrorsFrom(frozen(answer)).fieldErrors[path]).toContain(message);
  }
  expect(Object.keys(fieldErrorsFrom(answer).fieldErrors)).toEqual(Object.keys(fieldErrors));
});

test.each([
  ["message", { message: "No money left" }],
  ["error", { error: "No money left" }],
  ["error with a message", { error: { message: "No money left" } }],
  ["detail", { detail: "No money left" }],
  ["text alone", "No money left"],
  ["a list of errors", { errors: ["No money left"] }],
  ["the message of an error with a list", { error: { message: "No money left", issues: [] } }],
  ["message beside fields", { message: "No money left", fieldErrors: { agentName: "x" } }],
  ["an issue of zod at no path", { issues: [{ code: "custom", path: [], message: "No money left" }] }],
  ["an issue at no path, within error", { error: { issues: [{ path: [], message: "No money left" }] } }],
  ["an entry without a path", { errors: [{ code: "E1" }, { code: "E2", message: "No money left" }] }],
  ["an entry about the whole body", { detail: [{ loc: ["body"], msg: "No money left" }] }],
  ["an empty pointer", { errors: [{ detail: "No money left", source: { pointer: "" } }] }],
  ["a map with an empty path", { fieldErrors: { "": "No money left", agentName: "x" } }],
  ["the root of a tree", { errors: { _errors: ["No money left"], agentName: { _errors: ["x"] } } }],
  [
    "a list beside the word success",
    { success: false, message: "success", errors: [{ message: "No money left" }] },
  ],
])("a sentence for the whole request is found in %s", (_title, answer) => {
  expect(fieldErrorsFrom(frozen(answer)).message).toBe("No money left");
});

test("a sentence of the body's own comes before what is said of no field", () => {
  const errors = [{ path: [], message: "Detail." }];
  expect(fieldErrorsFrom({ message: "Own.", errors })).toEqual({ message: "Own.", fieldErrors: {} });
});

test("several messages are told, none is lost", () => {
  const { message, fieldErrors } = fieldErrorsFrom({ message: ["First problem", "Second problem"] });
  const told = [message, ...Object.values(fieldErrors)].join(" ");
  expect(told).toContain("First problem");
  expect(told).toContain("Second problem");
});

test.each([
  undefined,
  null,
  "",
  " ",
  5,
  true,
  [],
  {},
  new Map(),
  () => "x",
  { message: 5 },
  { errors: 7, fieldErrors: null },
])("%o tells nothing", (answer) => {
  expect(fieldErrorsFrom(answer)).toEqual({ fieldErrors: {} });
});

test("J20 the word success is not shown as an error", () => {
  expect(fieldErrorsFrom({ success: false, message: "success" }).message).toBeUndefined();
});

test("a path of very many or very long steps is no path, in a list as in a text", () => {
  const long = "x".repeat(5000);
  for (const path of [long, [long], Array(5000).fill("a"), `/${long}`, { length: 1 }])
    expect(fieldErrorsFrom({ errors: [{ path, message: "No." }] }).fieldErrors).toEqual({});
});

test("J17 markup and long text stay text, and what is no text is passed over", () => {
  const long = "x".repeat(5000);
  const answer = { fieldErrors: { a: "<img src=x onerror=alert(1)>", b: long, c: "", d: 5, e: null, f: {} } };
  const { fieldErrors } = fieldErrorsFrom(frozen(answer));
  expect(fieldErrors["a"]).toBe("<img src=x onerror=alert(1)>");
  expect(long.startsWith(fieldErrors["b"]?.replace(/…$/, "") ?? "-")).toBe(true);
  expect(Object.keys(fieldErrors)).not.toContain("c");
  expect(
    Object.values(fieldErrors).every((text) => typeof text === "string" && !text.includes("[object")),
  ).toBe(true);
});

test("A8 a long text is cut between characters", () => {
  const long = `${"x".repeat(499)}😀${"x".repeat(9)}`;
  const { message, fieldErrors } = fieldErrorsFrom({ message: long, fieldErrors: { agentName: long } });
  expect([message, fieldErrors["agentName"]]).toEqual([`${"x".repeat(499)}…`, `${"x".repeat(499)}…`]);
});

test("J17 the first of a thousand entries all come through", () => {
  const errors = Array.from({ length: 1000 }, (_each, index) => ({
    path: `params.${index}`,
    message: "Long",
  }));
  const { fieldErrors } = fieldErrorsFrom(frozen({ errors }));
  expect(Object.keys(fieldErrors).slice(0, 20)).toEqual(errors.slice(0, 20).map(({ path }) => path));
});

test("a field called __proto__ changes no prototype, and one called constructor is a field", () => {
  const answer: unknown = JSON.parse('{"fieldErrors":{"__proto__":"a","constructor":"b","toString":"c"}}');
  const { fieldErrors } = fieldErrorsFrom(answer);
  expect(
    Object.getPrototypeOf(fieldErrors) === null || Object.getPrototypeOf(fieldErrors) === Object.prototype,
  ).toBe(true);
  expect(Object.entries(fieldErrors)).toEqual(
    expect.arrayContaining([
      ["constructor", "b"],
      ["toString", "c"],
    ]),
  );
  expect(fieldErrorsFrom({ errors: [{ path: "__proto__.polluted", message: "x" }] })).toBeDefined();
  expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
});

test.each(["message", "fieldErrors", "errors", "error", "detail", "path"])(
  "I43 an inherited %s is never read",
  (key) => {
    const value = key === "fieldErrors" || key === "errors" ? { agentName: "polluted" } : "polluted";
    const read = whilePolluted(key, value, () => [
      fieldErrorsFrom({}),
      fieldErrorsFrom({ errors: [{ message: "m" }] }),
    ]);
    expect(JSON.stringify(read.map((each) => ({ ...each })))).not.toContain("polluted");
  },
);

test("I43 any answer at all gives texts by field, and never throws", () => {
  const known = {
    message: "m",
    error: { message: "m" },
    errors: [
      { path: ["a", 0], message: "m" },
      { field: "b", message: "m" },
    ],
    fieldErrors: { c: "m", d: ["m"] },
    detail: [{ loc: ["body", "e"], msg: "m" }],
  };
  const lists = fc.record({
    errors: fc.array(fc.record({ path: anyValue, message: anyText })),
    message: anyValue,
  });
  fc.assert(
    fc.property(fc.oneof(anyValue, spoiled(known), lists), (answer) => {
      const { message, fieldErrors } = fieldErrorsFrom(answer);
      expect(message === undefined || typeof message === "string").toBe(true);
      for (const text of Object.values(fieldErrors)) expect(typeof text).toBe("string");
    }),
    runs(2000),
  );
});

test.each([
  ["in a list", { errors: nested(20_000) }],
  ["in a path", { errors: [{ path: nested(20_000), message: "m" }] }],
  ["in the errors by field", { fieldErrors: { a: nested(20_000) } }],
  ["in a message", { message: nested(20_000) }],
  ["alone", nested(20_000)],
])("a nest of 20,000 lists %s is survived", (_title, answer) => {
  expect(fieldErrorsFrom(answer).fieldErrors).toBeDefined();
});

test.each([
  ["brackets", "[".repeat(40_000)],
  ["a bracket and spaces", `[${" ".repeat(2000)}`],
  ["closings", "].".repeat(20_000)],
  ["a pointer's marks", `/${"~0".repeat(20_000)}`],
  ["dots", ".".repeat(40_000)],
])("a long path of %s is read in a moment", (_title, path) => {
  expect(cpuTime(() => fieldErrorsFrom({ errors: [{ path, message: "m" }] }))).toBeLessThan(500);
});

test("of a great many field errors no more are looked at than could be told", () => {
  let read = 0;
  const watched = (path: string) =>
    Object.defineProperty({ path }, "message", { enumerable: true, get: () => ((read += 1), "m") });
  const names = Array.from({ length: 20_000 }, (_name, index) => `f${index}`);
  const tree = Object.fromEntries(names.map((name) => [name, { rows: [watched(name)] }]));
  for (const errors of [names.map(watched), names.map(() => watched("__proto__")), tree]) {
    read = 0;
    const { fieldErrors } = fieldErrorsFrom({ errors });
    expect(Object.keys(fieldErrors).length).toBeLessThanOrEqual(200);
    expect(read).toBeLessThan(10_000);
  }
});
