import { expect, test } from "vitest";
import type { SandboxMode } from "../sandbox/modes.js";
import { API_KEY, host, plain, sandbox, TOKENS, until, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const parse = (text: string) => JSON.parse(text) as Record<string, unknown>;

test("a created agent comes back with 201, its id, and what the API kept", async () => {
  const { url, api } = await host();
  const reply = await sendJson(url, { ...plain, voiceId: "1F3396AA-24e3-4523-b4ef-7dd4adb8fab9" });
  expect(reply.status).toBe(201);
  expect(reply.headers).toMatchObject({
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
  });
  expect(parse(reply.text)).toMatchObject({
    id: api.agents[0]?.id,
    agentName: "Front desk",
    voiceId: "1F3396AA-24e3-4523-b4ef-7dd4adb8fab9",
    params: { name: "Sara" },
    createdAt: expect.any(String),
  });
});

test("the API is asked once, with the key as its page says and every default filled in", async () => {
  const { url, api } = await host();
  await sendJson(url, { agentName: "Front desk" });
  expect(api.requests).toHaveLength(1);
  expect(api.requests[0]).toMatchObject({
    method: "POST",
    path: "/v1/voice-agents",
    headers: { authorization: `Token ${API_KEY}`, "content-type": "application/json" },
  });
  expect(api.agents[0]?.body).toEqual({
    agentName: "Front desk",
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

test("nothing of the browser's request but its payload reaches the API", async () => {
  const { url, api } = await host();
  await sendJson(url, plain, { cookie: "session=1", "x-trace": "browser", authorization: "Bearer browser" });
  const sent = JSON.stringify(api.requests[0]?.headers);
  expect(sent).not.toMatch(/session|browser|x-trace/);
});

test("a calendar's agent comes back as it was sent, without its tokens", async () => {
  const { url } = await host();
  const body = withCalendar(TOKENS);
  const reply = await sendJson(url, body);
  expect(reply.status).toBe(201);
  const { freeSlots, timezone } = body["googleCalendarSettings"] as Record<string, unknown>;
  expect(parse(reply.text)).toMatchObject({
    tools: { googleCalendar: true },
    googleCalendarSettings: { freeSlots, timezone, meetingDuration: 30 },
  });
  expect(reply.text).not.toMatch(/canary|token/i);
});

const errors = [{ path: "agentName", message: "is already in use" }];

test.each<[string, SandboxMode, number, string]>([
  ["a 400", { kind: "refuse", status: 400, body: { message: "Bad", errors } }, 400, "invalid"],
  ["a 404", { kind: "refuse", status: 404, body: { message: "No", errors } }, 404, "notFound"],
  ["a 409", { kind: "refuse", status: 409, body: { message: "No", errors } }, 409, "conflict"],
  ["a 422", { kind: "refuse", status: 422, body: { message: "No", errors } }, 422, "invalid"],
  ["a 400 without details", { kind: "refuse", status: 400, body: {} }, 400, "invalid"],
  ["a 422 that is a text", { kind: "refuse", status: 422, body: "canary" }, 422, "invalid"],
  ["a 400 that is a list", { kind: "refuse", status: 400, body: [] }, 400, "invalid"],
  ["a 401: the host's key is wrong", { kind: "refuse", status: 401, body: { errors } }, 502, "upstream"],
  ["a 403", { kind: "refuse", status: 403, body: { errors } }, 502, "upstream"],
  ["a 402", { kind: "refuse", status: 402, body: { errors } }, 502, "upstream"],
  ["a 418", { kind: "refuse", status: 418, body: { errors } }, 502, "upstream"],
  ["a 500", { kind: "refuse", status: 500, body: { errors } }, 502, "upstream"],
  ["a 503", { kind: "refuse", status: 503 }, 502, "upstream"],
  ["a page with 200", { kind: "html" }, 502, "upstream"],
  ["a page with 400", { kind: "html", status: 400 }, 502, "upstream"],
  ["a page with 404", { kind: "html", status: 404 }, 502, "upstream"],
  ["a page with 429", { kind: "html", status: 429 }, 429, "rateLimited"],
  ["a 404 that is a bare number", { kind: "refuse", status: 404, body: 404 }, 502, "upstream"],
  ["success: false", { kind: "successFalse" }, 502, "upstream"],
  [
    "success: false with an agent",
    { kind: "successFalse", body: { success: false, data: { id: "1" } } },
    502,
    "upstream",
  ],
  ["error: true", { kind: "answer", body: { error: true, data: { id: "1" } } }, 502, "upstream"],
  ["no id", { kind: "answer", body: { success: true, data: {} } }, 502, "upstream"],
  ["null", { kind: "answer", body: null }, 502, "upstream"],
  ["half a JSON text", { kind: "garbage" }, 502, "upstream"],
  ["a dropped connection", { kind: "drop" }, 502, "upstream"],
  ["a connection that is cut in the body", { kind: "cut" }, 502, "upstream"],
  ["an answer without end", { kind: "huge" }, 502, "upstream"],
  ["a 429", { kind: "refuse", status: 429 }, 429, "rateLimited"],
  ["silence", { kind: "hang" }, 504, "timeout"],
  ["silence after half an answer", { kind: "stall" }, 504, "timeout"],
])("the API answers %s", async (_what, mode, status, code) => {
  const { url, api } = await host({ timeoutMs: code === "timeout" ? 100 : 5000 });
  api.setMode(mode);
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(status);
  const said = mode.kind === "refuse" && status < 500 ? (mode.body as { message?: string }) : undefined;
  expect(parse(reply.text)).toEqual({
    code,
    message: said?.message ?? expect.stringMatching(/^[A-Z][^\n]+\.$/),
    ...(said?.message ? { reason: said.message } : {}),
    fieldErrors: said?.message ? { agentName: "is already in use" } : {},
  });
  expect(reply.headers["cache-control"]).toBe("no-store");
  expect(api.requests).toHaveLength(1);
});

test("an API that nobody listens for is 502", async () => {
  const { url, api } = await host();
  await api.close();
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(502);
  expect(reply.text).not.toMatch(/ECONN|127\.0\.0\.1/);
});

test.each([
  ["120", "120"],
  ["Wed, 21 Oct 2026 07:28:00 GMT", "Wed, 21 Oct 2026 07:28:00 GMT"],
  ["soon", undefined],
  ["-1", undefined],
  ["1.5", undefined],
  ["99999999999999999999", undefined],
  ["Wed, 41 Oct 2026 07:28:00 GMT", undefined],
  ["2026-10-21", undefined],
])("a Retry-After of %s goes on as %s", async (retryAfter, expected) => {
  const { url, api } = await host();
  api.next({ kind: "refuse", status: 429, retryAfter }, { kind: "html", status: 429, retryAfter });
  for (const reply of [await sendJson(url, plain), await sendJson(url, plain)]) {
    expect(reply.status).toBe(429);
    expect(reply.headers["retry-after"]).toBe(expected);
  }
});

test("Retry-After belongs to 429 alone", async () => {
  const { url, api } = await host();
  api.next({ kind: "refuse", status: 503, retryAfter: "5" });
  expect((await sendJson(url, plain)).headers).not.toHaveProperty("retry-after");
});

test.each([301, 302, 303, 307, 308] as const)(
  "a redirect with %i is not followed, with the key or without",
  async (status) => {
    const { url, api } = await host();
    const elsewhere = await sandbox();
    api.setMode({ kind: "redirect", status, to: `${elsewhere.url}/v1/voice-agents` });
    expect((await sendJson(url, plain)).status).toBe(502);
    expect(api.requests).toHaveLength(1);
    expect(elsewhere.requests).toHaveLength(0);
  },
);

test.each([
  ["must be unique", "must be unique"],
  ["Select a value from the list.", "Select a value from the list."],
  ["must be at least (1) character", "must be at least (1) character"],
  ["must be a valid https:// address", "must be a valid https:// address"],
  ["يجب ألا يكون فارغًا", "يجب ألا يكون فارغًا"],
  ["is wrong\n    at check (/srv/api/check.js:10:5)", "is wrong"],
  ["TypeError at check (/srv/api/check.js:10:5)", "Not accepted."],
  ["check.ts:10: no", "Not accepted."],
  ["connect ECONNREFUSED 10.0.3.7:5432", "Not accepted."],
  ["host 10.0.3.7 refused", "Not accepted."],
  ["Invalid `prisma.agent.create()` invocation", "Not accepted."],
  ['duplicate key violates unique constraint "agents_name_key"', "Not accepted."],
  ["redis.internal timed out", "Not accepted."],
  ["a".repeat(301), `${"a".repeat(299)}…`],
])("of the API's words %j the browser sees %j", async (message, shown) => {
  const { url, api } = await host();
  api.next({ kind: "refuse", status: 422, body: { errors: [{ path: "agentName", message }] } });
  expect(parse((await sendJson(url, plain)).text)["fieldErrors"]).toEqual({ agentName: shown });
});

test("very many complaints of the API are cut to a hundred", async () => {
  const { url, api } = await host();
  const many = Array.from({ length: 150 }, (_, index) => ({ path: `params.p${index}`, message: "is wrong" }));
  api.next({ kind: "refuse", status: 422, body: { errors: many } });
  const reply = parse((await sendJson(url, plain)).text);
  expect(Object.keys(reply["fieldErrors"] as object)).toHaveLength(100);
});

test("a client that hangs up takes its request to the API with it", async () => {
  const { url, api } = await host();
  api.setMode({ kind: "hang" });
  const leaving = new AbortController();
  const reply = send(url, {
    headers: { "content-type": "application/json" },
    body: JSON.stringify(plain),
    signal: leaving.signal,
  });
  await until(() => api.requests[0]?.body !== undefined && api.requests[0].body !== "");
  expect(api.requests[0]?.abandoned).toBe(false);
  leaving.abort();
  await expect(reply).rejects.toThrow();
  await until(() => api.requests[0]?.abandoned === true);
});

test("the API's connection is closed when the time is up or the answer is too long or not wanted", async () => {
  const { url, api } = await host({ timeoutMs: 1000 });
  api.next({ kind: "hang" }, { kind: "huge" }, { kind: "huge", status: 500 });
  expect((await sendJson(url, plain)).status).toBe(504);
  expect((await sendJson(url, plain)).status).toBe(502);
  expect((await sendJson(url, plain)).status).toBe(502);
  await until(() => api.requests.every(({ abandoned }) => abandoned));
  expect(api.requests).toHaveLength(3);
});
