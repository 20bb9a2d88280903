import { expect, test } from "vitest";
import { API_KEY, host, plain, TOKENS, withCalendar } from "./fixtures.js";
import { sendJson } from "./send.js";

const parse = (text: string) => JSON.parse(text) as Record<string, unknown>;

test.each([
  [
    "throws",
    () => {
      throw new Error("vault at 10.0.0.9");
    },
  ],
  ["rejects", () => Promise.reject(new Error("vault at 10.0.0.9"))],
  ["is empty", () => ""],
  ["is blank", () => "  "],
  ["is missing", () => undefined as unknown as string],
  ["would break the header", () => "key\r\nx-injected: 1"],
  ["is not ASCII", () => "ключ"],
  ["brings its own Token", () => `Token ${API_KEY}`],
  ["never comes", () => new Promise<string>(() => undefined)],
])("a key that %s is the server's failure, and says nothing", async (_how, apiKey) => {
  const { url, api } = await host({ apiKey, timeoutMs: 100 });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(500);
  expect(parse(reply.text)).toEqual({ code: "internal", message: expect.any(String), fieldErrors: {} });
  expect(reply.text).not.toMatch(/vault|injected|ключ|canary/);
  expect(api.requests).toHaveLength(0);
});

test.each([
  ["a text with spaces around it", `\n ${API_KEY} \n`],
  ["a function", () => API_KEY],
  ["a function that takes its time", () => Promise.resolve(API_KEY)],
])("the key may be %s", async (_what, apiKey) => {
  const { url } = await host({ apiKey });
  expect((await sendJson(url, plain)).status).toBe(201);
});

const bothPaths = {
  "googleCalendarSettings.accessToken": "required",
  "googleCalendarSettings.refreshToken": "required",
};

test("a calendar without tokens is refused on both, and the API is not asked", async () => {
  const { url, api } = await host();
  const reply = await sendJson(url, withCalendar());
  expect(reply.status).toBe(422);
  expect(parse(reply.text)).toMatchObject({ code: "tokensRequired", fieldErrors: bothPaths });
  expect(api.requests).toHaveLength(0);
});

test("the host's tokens are asked for with the caller's headers and the payload, and are sent", async () => {
  const asked: unknown[] = [];
  const { url, api } = await host({
    resolveGoogleTokens: async (request, payload) => {
      asked.push([
        request.method,
        new URL(request.url).pathname,
        request.headers.get("cookie"),
        await request.text(),
      ]);
      asked.push(payload.googleCalendarSettings?.calendarId);
      return { accessToken: ` ${TOKENS.accessToken}\n`, refreshToken: TOKENS.refreshToken };
    },
  });
  const reply = await sendJson(url, withCalendar(), { cookie: "session=1" });
  expect(reply.status).toBe(201);
  expect(asked).toEqual([["POST", "/api/voice-agents", "session=1", ""], "desk@group.calendar.google.com"]);
  expect(api.agents[0]?.body["googleCalendarSettings"]).toMatchObject(TOKENS);
});

test("the host's tokens are asked for only where a calendar lacks them", async () => {
  let asked = 0;
  const resolveGoogleTokens = () => {
    asked += 1;
    return { accessToken: "another-access", refreshToken: "another-refresh" };
  };
  const { url, api } = await host({ resolveGoogleTokens });
  await sendJson(url, plain);
  await sendJson(url, withCalendar(TOKENS));
  expect(asked).toBe(0);
  expect(api.agents[1]?.body["googleCalendarSettings"]).toMatchObject(TOKENS);
});

test.each([
  ["nothing", undefined],
  ["null", null],
  ["one token", { accessToken: TOKENS.accessToken }],
  ["empty tokens", { accessToken: "", refreshToken: "" }],
  ["tokens that are no text", { accessToken: 1, refreshToken: 2 }],
  ["a token that no header could carry", { ...TOKENS, accessToken: "a b" }],
])("a host with %s for tokens is a customer who has not connected Google", async (_what, tokens) => {
  const { url, api } = await host({ resolveGoogleTokens: () => tokens as typeof TOKENS });
  const reply = await sendJson(url, withCalendar());
  expect(reply.status).toBe(422);
  expect(parse(reply.text)["fieldErrors"]).toEqual(bothPaths);
  expect(api.requests).toHaveLength(0);
});

test("a token store that throws or hangs is the server's failure", async () => {
  const throwing = await host({
    resolveGoogleTokens: () => Promise.reject(new Error("tokens table is locked")),
  });
  const hanging = await host({ resolveGoogleTokens: () => new Promise(() => undefined), timeoutMs: 100 });
  for (const { url } of [throwing, hanging]) {
    const reply = await sendJson(url, withCalendar());
    expect(reply.status).toBe(500);
    expect(reply.text).not.toContain("locked");
  }
});
