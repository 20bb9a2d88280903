import { readFileSync } from "node:fs";
import { Ajv2020 } from "ajv/dist/2020.js";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Issue, parseCreateAgentPayload } from "../../src/core/index.js";
import { anyPayload, body, bookable, everything, rows, settings } from "../core/builders.js";
import { pathsOf, replaceAt, runs } from "../core/law.js";

const read = (path: string): object => JSON.parse(readFileSync(path, "utf8")) as object;
const schema = read("dist/schema.json");
const fits = new Ajv2020({ allowUnionTypes: true, strictTypes: false }).compile(schema);

const valueAt = (value: unknown, path: Issue["path"]): unknown =>
  path.reduce<unknown>((at, key) => (at as Record<string | number, unknown> | undefined)?.[key], value);

/** Whether an issue is one that JSON Schema, in patterns that every language reads alike, cannot say. */
function beyondSchemas(input: unknown, { path, code }: Issue): boolean {
  const value = valueAt(input, path);
  if (code === "required") return typeof value === "string" && /\S/.test(value);
  if (code === "text.unsupported") return typeof value === "string" && !value.includes("\0");
  return ["time.order", "slot.overlap", "timezone.unknown"].includes(code);
}

/** Whether the strict parser leaves a schema nothing to refuse. */
function shouldFit(input: unknown): boolean {
  const result = parseCreateAgentPayload(input);
  return result.success || result.issues.every((issue) => beyondSchemas(input, issue));
}

/** Any JSON, often close to what one of the fields takes. */
const anyJson = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(
    "",
    " ",
    "\u3164",
    "a\0",
    "a\ud800",
    "ar",
    "AR",
    "primary",
    "Asia/Riyadh",
    "Mars/Base",
  ),
  fc.constantFrom<unknown>("09:00", "9:00", "24:00", "24:01", "23:60", "09:00\n", "tok en", "ya29.a"),
  fc.constantFrom<unknown>(0, 1, -1, 1.5, 2 ** 53, -(2 ** 53), 2 ** 53 - 1, null, true, [], {}, [{}], [null]),
  fc.constantFrom<unknown>(rows("9-12"), rows("12-9"), rows("9-12 10-13"), settings(), { "1st": 1 }),
);

const extraKey = fc.constantFrom(
  "",
  "x",
  "__proto__",
  "constructor",
  "agentName",
  "googleCalendar",
  "Monday",
);

/** A sound body with one value changed, one key more or one key less. */
const nearlySound = fc
  .tuple(
    fc.oneof(anyPayload, fc.constant(everything())),
    fc.nat(),
    fc.option(extraKey),
    anyJson,
    fc.boolean(),
  )
  .map(([sound, at, key, value, takeAway]) => {
    const paths = pathsOf(sound);
    const path = paths[at % paths.length] ?? [];
    if (takeAway) return without(sound, path);
    const takesKeys = valueAt(sound, path) instanceof Object;
    return replaceAt(sound, takesKeys && key !== null ? [...path, key] : path, value);
  })
  .map((value) => JSON.parse(JSON.stringify(value)) as unknown);

function without(value: object, path: readonly string[]): unknown {
  const parent = valueAt(value, path.slice(0, -1));
  const kept = Object.entries(parent as object).filter(([key]) => key !== path.at(-1));
  return Array.isArray(parent) ? value : replaceAt(value, path.slice(0, -1), Object.fromEntries(kept));
}

describe("the published JSON Schema", () => {
  test("takes every body that the strict parser takes, as sent and as completed", () => {
    fc.assert(
      fc.property(anyPayload, (sent) => {
        const result = parseCreateAgentPayload(sent);
        expect([fits(sent), result.success && fits(result.data)]).toEqual([true, true]);
      }),
      runs(300),
    );
  });

  test("takes and refuses what the strict parser does, but for what no schema can say", () => {
    let refused = 0;
    fc.assert(
      fc.property(nearlySound, (input) => {
        const should = shouldFit(input);
        if (!should) refused += 1;
        expect(fits(input)).toBe(should);
      }),
      runs(3000),
    );
    expect(refused).toBeGreaterThan(500);
  });

  test.each([
    ["a name is enough", body(), true],
    ["a calendar that is off", { ...bookable(), tools: {} }, false],
    ["a calendar without settings", body({ tools: { googleCalendar: true } }), false],
    ["one token of two", bookable({ accessToken: "ya29.a" }), false],
    ["six days", bookable({ freeSlots: { Monday: [] } }), false],
    [
      "a single-digit hour",
      bookable({
        freeSlots: { ...settings().freeSlots, Sunday: rows("9-12 ").concat({ from: "9:00", to: "10:00" }) },
      }),
      false,
    ],
    ["a number as a parameter", body({ params: { visits: 3 } }), true],
    ["a list as a parameter", body({ params: { visits: [] } }), false],
    ["no outcome", body({ outcome: null }), true],
  ])("on %s, says so", (_what, input, expected) => {
    expect(fits(input)).toBe(expected);
  });

  test("is the body of the OpenAPI document's one request", () => {
    const api = read("dist/openapi.json") as {
      openapi: string;
      info: { version: string };
      paths: Record<string, object>;
      components: { schemas: { CreateAgentPayload: object } };
    };
    expect(api.components.schemas.CreateAgentPayload).toEqual(schema);
    expect(api.openapi).toBe("3.1.0");
    expect(api.info.version).toBe((read("package.json") as { version: string }).version);
    expect(api.paths).toEqual({
      "/v1/voice-agents": { post: expect.objectContaining({ operationId: "createVoiceAgent" }) as object },
    });
  });
});
