import { expect, test, vi } from "vitest";
import { parseCreateAgentPayload } from "../../src/core/index.js";
import {
  createVoiceAgent,
  createVoiceAgentHandler,
  type CreateVoiceAgentOptions,
} from "../../src/server/index.js";
import { API_KEY, plain } from "./fixtures.js";

const JSON_TYPE = { "content-type": "application/json" };

const NO_LIMITS = [
  ["timeoutMs", Number.NaN],
  ["timeoutMs", 0],
  ["timeoutMs", -1],
  ["timeoutMs", "1000"],
  ["maxBodyBytes", Number.NaN],
  ["maxBodyBytes", Number("")],
  ["maxBodyBytes", "1000"],
] as const;

const NO_ADDRESSES = [
  "",
  "/api",
  "api.example",
  "//api.example",
  "ftp://api.example",
  "javascript:alert(1)",
  "https:api.example",
  "https://",
  "https://api.example:port",
  "https://user:canary@api.example",
  "https://api.example\\@evil.example",
  "https://api.example?key=canary",
  "https://api.example/?",
  "https://api.example/#v1",
  " https://api.example",
  "https://api.example\n",
  42,
  new URL("https://api.example"),
].map((value) => ["baseUrl", value] as const);

test.each([...NO_LIMITS, ...NO_ADDRESSES])(
  "%s of %j is refused by name, so that no handler is made and nothing is sent",
  async (name, value) => {
    const fetch = vi.fn(() => Promise.resolve(Response.json({ data: { id: "1" } })));
    const options = { apiKey: API_KEY, authorize: () => true, fetch, [name]: value };
    const named = new RegExp(`^voice-agent-kit: .*\`${name}\``);
    const make = () => createVoiceAgentHandler(options);
    expect(make).toThrow(TypeError);
    expect(make).toThrow(named);
    expect(make).not.toThrow(/canary/);
    if (name === "maxBodyBytes") return;
    const result = parseCreateAgentPayload(plain);
    const payload = result.success ? result.data : expect.unreachable();
    const failure: unknown = await createVoiceAgent(payload, options as CreateVoiceAgentOptions).catch(
      (error: unknown) => error,
    );
    expect(failure).toBeInstanceOf(TypeError);
    expect(String(failure)).toMatch(/^TypeError: voice-agent-kit: /);
    expect(String(failure)).toContain(`\`${name}\``);
    expect(fetch).not.toHaveBeenCalled();
  },
);

test.each([
  "https://api.example",
  "HTTP://127.0.0.1:8080/",
  "https://api.example/gateway/v2//",
  "http://[::1]:3000",
])("%s is an address", async (baseUrl) => {
  const asked: string[] = [];
  const handler = createVoiceAgentHandler({
    apiKey: API_KEY,
    authorize: () => true,
    baseUrl,
    fetch: (url) => (asked.push(url), Promise.resolve(Response.json({ data: { id: "1" } }))),
  });
  const body = JSON.stringify(plain);
  expect(
    (await handler(new Request("https://app.example/", { method: "POST", headers: JSON_TYPE, body }))).status,
  ).toBe(201);
  expect(asked).toEqual([`${baseUrl.replace(/\/+$/, "")}/v1/voice-agents`]);
});

test("an option that is null is one that is not given, as with the props of components", async () => {
  const asked: string[] = [];
  const answered = (url: string) => (asked.push(url), Promise.resolve(Response.json({ data: { id: "1" } })));
  const names = [
    "baseUrl",
    "timeoutMs",
    "maxBodyBytes",
    "resolveGoogleTokens",
    "onError",
    "times",
    "endOfDay",
  ];
  const options = {
    ...Object.fromEntries(names.map((name) => [name, null])),
    apiKey: API_KEY,
    fetch: answered,
  };
  const handler = createVoiceAgentHandler({ ...options, authorize: () => true });
  const init = { method: "POST", headers: JSON_TYPE, body: JSON.stringify(plain) };
  expect((await handler(new Request("https://app.example/", init))).status).toBe(201);
  const result = parseCreateAgentPayload(plain);
  const payload = result.success ? result.data : expect.unreachable();
  const withoutSignal = { ...options, signal: null } as unknown as CreateVoiceAgentOptions;
  expect(await createVoiceAgent(payload, withoutSignal)).toMatchObject({ id: "1" });
  expect(asked).toEqual(Array(2).fill("https://api.tryhamsa.com/v1/voice-agents"));
  vi.stubGlobal("fetch", answered);
  expect(await createVoiceAgent(payload, { apiKey: API_KEY, fetch: null as never })).toHaveProperty(
    "id",
    "1",
  );
  vi.unstubAllGlobals();
});
