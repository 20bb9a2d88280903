import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCreateAgentPayload } from "../../src/core/index.js";
import { WEEKDAYS } from "../../src/core/week.js";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { bodyProblems } from "../sandbox/bodyProblems.js";
import { API_KEY, host, plain, TOKENS, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const runs = { numRuns: 150 };
const hour = (value: number) => `${String(value).padStart(2, "0")}:00`;

/** Days made of touching and separate slots, none overlapping. */
const day = fc
  .uniqueArray(fc.integer({ min: 0, max: 24 }), { minLength: 0, maxLength: 8 })
  .map((hours) => hours.sort((a, b) => a - b))
  .map((hours) => hours.slice(1).map((to, index) => ({ from: hour(hours[index] ?? 0), to: hour(to) })));

const settings = fc.record(
  {
    calendarId: fc.constantFrom("primary", "desk@group.calendar.google.com"),
    calendarName: fc.string({ unit: "grapheme" }),
    eventTitle: fc.constantFrom("New meeting by {agentName}", "موعد"),
    accessToken: fc.constant(TOKENS.accessToken),
    refreshToken: fc.constant(TOKENS.refreshToken),
    meetingDuration: fc.integer({ min: 1, max: 600 }),
    timezone: fc.constantFrom("Asia/Riyadh", "Pacific/Niue", "Africa/Cairo"),
    freeSlots: fc.record(Object.fromEntries(WEEKDAYS.map((name) => [name, day]))),
  },
  {
    requiredKeys: [
      "calendarId",
      "eventTitle",
      "accessToken",
      "refreshToken",
      "meetingDuration",
      "timezone",
      "freeSlots",
    ],
  },
);

const agent = fc.record(
  {
    agentName: fc.string({ unit: "grapheme", minLength: 1 }),
    greetingMessage: fc.string({ unit: "grapheme" }),
    preamble: fc.string({ unit: "grapheme", maxLength: 2000 }),
    lang: fc.constantFrom("ar", "en"),
    pokeMessages: fc.array(fc.string({ minLength: 1 })),
    realTime: fc.boolean(),
    silenceThreshold: fc.integer({ min: 1 }),
    interrupt: fc.boolean(),
    outcome: fc.option(fc.string()),
    voiceId: fc.uuid(),
    params: fc.dictionary(
      fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,49}$/),
      fc.oneof(fc.string(), fc.integer(), fc.boolean(), fc.double({ noNaN: true, noDefaultInfinity: true })),
    ),
  },
  { requiredKeys: ["agentName"] },
);

const body = fc
  .tuple(agent, fc.option(settings), fc.boolean(), fc.boolean())
  .map(([fields, googleCalendarSettings, genderDetection, smartCallEnd]) => ({
    ...fields,
    tools: { googleCalendar: googleCalendarSettings !== null, genderDetection, smartCallEnd },
    ...(googleCalendarSettings ? { googleCalendarSettings } : {}),
  }));

test("what the strict schema lets through, the API's stand-in takes", () => {
  let accepted = 0;
  fc.assert(
    fc.property(body, (value) => {
      const result = parseCreateAgentPayload(value);
      if (!result.success) return;
      accepted += 1;
      expect(bodyProblems(JSON.parse(JSON.stringify(result.data)) as Record<string, unknown>)).toEqual([]);
    }),
    { numRuns: 500 },
  );
  expect(accepted).toBeGreaterThan(250);
});

test("an accepted payload reaches the API as the schema reads it, and its agent comes back", async () => {
  const { url, api } = await host();
  await fc.assert(
    fc.asyncProperty(body, async (value) => {
      const result = parseCreateAgentPayload(value);
      const reply = await sendJson(url, value);
      expect(reply.status).toBe(result.success ? 201 : 422);
      if (!result.success) return;
      expect(api.agents.at(-1)?.body).toEqual(JSON.parse(JSON.stringify(result.data)));
      expect(JSON.parse(reply.text)).toMatchObject({ id: api.agents.at(-1)?.id });
    }),
    runs,
  );
});

test("any bytes get an answer of ours, and never reach the API", async () => {
  const { url, api } = await host({ maxBodyBytes: 2000 });
  const headers = { "content-type": "application/json" };
  const bytes = fc.oneof(
    fc.uint8Array({ maxLength: 3000 }),
    fc.string({ unit: "binary", maxLength: 500 }).map((text) => new TextEncoder().encode(text)),
  );
  await fc.assert(
    fc.asyncProperty(bytes, async (content) => {
      const reply = await send(url, { headers, body: content });
      expect([400, 413, 422]).toContain(reply.status);
      expect(JSON.parse(reply.text)).toEqual(expect.objectContaining({ code: expect.any(String) }));
    }),
    runs,
  );
  expect(api.requests).toHaveLength(0);
});

test("any JSON is refused by path or becomes an agent; nothing is polluted", async () => {
  const { url } = await host();
  const key = fc.constantFrom(
    "__proto__",
    "constructor",
    "prototype",
    "toString",
    "agentName",
    "params",
    "tools",
    "0",
    "googleCalendarSettings",
  );
  const { tree } = fc.letrec((tie) => ({
    tree: fc.oneof(
      { maxDepth: 4 },
      fc.jsonValue(),
      fc.array(tie("tree"), { maxLength: 4 }),
      fc.array(fc.tuple(key, tie("tree")), { maxLength: 4 }).map((entries) => Object.fromEntries(entries)),
    ),
  }));
  await fc.assert(
    fc.asyncProperty(tree, fc.boolean(), async (value, merged) => {
      const whole =
        merged && typeof value === "object" && value !== null
          ? Object.fromEntries([...Object.entries(withCalendar(TOKENS)), ...Object.entries(value)])
          : value;
      const reply = await sendJson(url, whole);
      expect([201, 422]).toContain(reply.status);
      if (reply.status === 422)
        expect(Object.keys((JSON.parse(reply.text) as { fieldErrors: object }).fieldErrors)).not.toHaveLength(
          0,
        );
    }),
    runs,
  );
  expect(Object.keys(Object.prototype)).toEqual([]);
});

test("any headers get an answer, and 201 only where every one of them is right", async () => {
  const handler = createVoiceAgentHandler({
    apiKey: API_KEY,
    authorize: () => "sara",
    fetch: () => Promise.resolve(Response.json({ success: true, data: { id: "1" } })),
  });
  const site = fc.constantFrom(undefined, "same-origin", "same-site", "cross-site", "none", "");
  const origin = fc.oneof(
    fc.constantFrom(
      undefined,
      "null",
      "",
      "https://app.example",
      "http://app.example",
      "https://evil.example",
    ),
    fc.webUrl(),
  );
  const type = fc.constantFrom(
    undefined,
    "application/json",
    "text/plain",
    "application/json;charset=utf-8",
    "multipart/form-data",
  );
  const key = fc.oneof(fc.constant(undefined), fc.string({ maxLength: 300 }));
  const method = fc.constantFrom("POST", "PUT", "PATCH", "DELETE");
  await fc.assert(
    fc.asyncProperty(
      method,
      site,
      origin,
      type,
      key,
      async (asked, siteSaid, originSaid, typeSaid, keySaid) => {
        const named = {
          "sec-fetch-site": siteSaid,
          origin: originSaid,
          "content-type": typeSaid,
          "idempotency-key": keySaid,
        };
        const given = Object.entries(named).filter(
          (entry): entry is [string, string] => entry[1] !== undefined,
        );
        const request = new Request("https://app.example/api", {
          method: asked,
          headers: given,
          body: new TextEncoder().encode(JSON.stringify(plain)),
        });
        const own =
          siteSaid === "same-origin" ||
          (siteSaid !== "same-site" &&
            siteSaid !== "cross-site" &&
            (originSaid === undefined || /^https?:\/\/app\.example$/.test(originSaid)));
        const json = typeSaid?.startsWith("application/json") ?? false;
        const keyed = request.headers.get("idempotency-key");
        const sound = keyed === null || /^[!-~]{1,255}$/.test(keyed);
        const expected = [asked !== "POST" && 405, !own && 403, !json && 415, !sound && 400, 201].find(
          Boolean,
        );
        expect((await handler(request)).status).toBe(expected);
      },
    ),
    { numRuns: 400 },
  );
});
