import { inspect } from "node:util";
import { Readable } from "node:stream";
import { expect, test, vi } from "vitest";
import { parseCreateAgentPayload } from "../../src/core/index.js";
import {
  createVoiceAgent,
  type CreateVoiceAgentOptions,
  VoiceAgentApiError,
} from "../../src/server/index.js";
import type { Sandbox } from "../sandbox/createSandbox.js";
import type { SandboxMode } from "../sandbox/modes.js";
import { API_KEY, plain, sandbox, TOKENS, until, withCalendar } from "./fixtures.js";

function payload(body: object = plain) {
  const result = parseCreateAgentPayload(body);
  if (!result.success) throw new Error(inspect(result.issues, { depth: null }));
  return result.data;
}

const HTML = { "content-type": "text/html" };

async function failing(
  options: Partial<CreateVoiceAgentOptions>,
  body: object = plain,
): Promise<VoiceAgentApiError> {
  const error: unknown = await createVoiceAgent(payload(body), { apiKey: API_KEY, ...options }).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(VoiceAgentApiError);
  return error as VoiceAgentApiError;
}

test("an agent is created and read back without tokens", async () => {
  const api = await sandbox();
  const agent = await createVoiceAgent(payload(withCalendar(TOKENS)), { apiKey: API_KEY, baseUrl: api.url });
  expect(agent.id).toBe(api.agents[0]?.id);
  expect(api.agents[0]?.body["googleCalendarSettings"]).toMatchObject(TOKENS);
  expect(inspect(agent, { depth: null })).not.toContain("canary");
});

test.each(["", "/", "///"])("the address may end in %j", async (slashes) => {
  const api = await sandbox();
  await createVoiceAgent(payload(), { apiKey: API_KEY, baseUrl: `${api.url}${slashes}` });
  expect(api.requests[0]?.path).toBe("/v1/voice-agents");
});

test("the address may have a path in front", async () => {
  const api = await sandbox();
  await failing({ baseUrl: `${api.url}/gateway/` });
  expect(api.requests[0]?.path).toBe("/gateway/v1/voice-agents");
});

test("the public address is asked where none is given", async () => {
  const asked: [string, RequestInit][] = [];
  const fetch: CreateVoiceAgentOptions["fetch"] = (url, init) => {
    asked.push([url, init]);
    return Promise.resolve(Response.json({ success: true, data: { id: "1" } }));
  };
  expect(await createVoiceAgent(payload(), { apiKey: API_KEY, fetch })).toEqual({ id: "1" });
  expect(asked).toMatchObject([
    ["https://api.tryhamsa.com/v1/voice-agents", { method: "POST", redirect: "manual" }],
  ]);
});

test.each([201, 202])("%i is success too", async (status) => {
  const fetch = () => Promise.resolve(Response.json({ success: true, data: { id: "1" } }, { status }));
  expect(await createVoiceAgent(payload(), { apiKey: API_KEY, fetch })).toEqual({ id: "1" });
});

test.each<[SandboxMode, Partial<VoiceAgentApiError>]>([
  [
    { kind: "refuse", status: 400 },
    { code: "invalid", status: 400 },
  ],
  [
    { kind: "refuse", status: 422 },
    { code: "invalid", status: 422 },
  ],
  [
    { kind: "refuse", status: 401 },
    { code: "unauthorized", status: 401 },
  ],
  [
    { kind: "refuse", status: 403 },
    { code: "unauthorized", status: 403 },
  ],
  [
    { kind: "refuse", status: 404 },
    { code: "notFound", status: 404 },
  ],
  [
    { kind: "refuse", status: 409 },
    { code: "conflict", status: 409 },
  ],
  [
    { kind: "refuse", status: 429, retryAfter: "7" },
    { code: "rateLimited", status: 429, retryAfter: "7" },
  ],
  [
    { kind: "refuse", status: 402 },
    { code: "refused", status: 402 },
  ],
  [
    { kind: "refuse", status: 500 },
    { code: "server", status: 500 },
  ],
  [{ kind: "successFalse" }, { code: "refused", status: 200 }],
  [{ kind: "html" }, { code: "badResponse", status: 200 }],
  [
    { kind: "html", status: 400 },
    { code: "badResponse", status: 400 },
  ],
  [
    { kind: "html", status: 503 },
    { code: "server", status: 503 },
  ],
  [{ kind: "garbage" }, { code: "badResponse", status: 200 }],
  [{ kind: "huge" }, { code: "badResponse", status: 200 }],
  [
    { kind: "answer", body: { success: true, data: {} } },
    { code: "badResponse", status: 200 },
  ],
  [
    { kind: "redirect", to: "http://127.0.0.1:9/" },
    { code: "badResponse", status: 302 },
  ],
  [{ kind: "drop" }, { code: "unreachable", status: undefined }],
  [{ kind: "cut" }, { code: "unreachable", status: undefined }],
  [{ kind: "hang" }, { code: "timeout", status: undefined }],
  [{ kind: "stall" }, { code: "timeout", status: undefined }],
])("%o is told by its code", async (mode, expected) => {
  const api = await sandbox();
  api.setMode(mode);
  const error = await failing({ baseUrl: api.url, timeoutMs: expected.code === "timeout" ? 100 : 5000 });
  expect(error).toMatchObject({ ...expected, name: "VoiceAgentApiError", fieldErrors: {} });
  expect(error.cause).toBeUndefined();
});

test("a redirect that the platform hides is no answer either", async () => {
  const hidden = Object.defineProperties(new Response(), {
    type: { value: "opaqueredirect" },
    status: { value: 0 },
  });
  expect(await failing({ fetch: () => Promise.resolve(hidden) })).toMatchObject({
    code: "badResponse",
    status: undefined,
  });
});

test.each([
  ["nothing", new Response(null, { status: 400 }), "invalid"],
  ["spaces", new Response(" ", { status: 422, headers: { "content-type": "text/html" } }), "invalid"],
  ["a plain sentence", new Response("404 page not found\n", { status: 404 }), "notFound"],
  ["a JSON text", Response.json("canary", { status: 409 }), "conflict"],
  ["half a JSON object", new Response('{"message":"canary', { status: 422 }), "invalid"],
  ["a page", new Response(" <html>", { status: 400 }), "badResponse"],
  ["words that say they are a page", new Response("No", { status: 404, headers: HTML }), "badResponse"],
  ["a number", Response.json(404, { status: 404 }), "badResponse"],
  ["null", Response.json(null, { status: 422 }), "badResponse"],
  ["a JSON text and success", Response.json("canary"), "badResponse"],
  ["nothing and success", new Response(null, { status: 201 }), "badResponse"],
])("a refusal that says %s keeps its class, unless it is a page", async (_what, response, code) => {
  const error = await failing({ fetch: () => Promise.resolve(response) });
  expect(error).toMatchObject({ code, status: response.status, fieldErrors: {} });
  expect(error.reason).toBeUndefined();
});

test("an agent whose answer has a text that was cut within a letter is created all the same", async () => {
  const bytes = Buffer.from('{"data":{"id":"1","agentName":"نور"}}');
  const cut = Buffer.concat([bytes.subarray(0, -4), bytes.subarray(-3)]);
  const created = await createVoiceAgent(payload(), {
    apiKey: API_KEY,
    fetch: () => Promise.resolve(new Response(cut, { status: 201 })),
  });
  expect(created).toMatchObject({ id: "1", agentName: "نو\ufffd" });
});

test("a fetch of your own may give an answer that has its text alone", async () => {
  const stub = (status: number, body: object) => () =>
    Promise.resolve({
      ok: status < 300,
      status,
      headers: new Headers(),
      text: () => Promise.resolve(JSON.stringify(body)),
    } as Response);
  const fetch = stub(201, { data: { id: "1" } });
  expect(await createVoiceAgent(payload(), { apiKey: API_KEY, fetch })).toEqual({ id: "1" });
  expect(await failing({ fetch: stub(422, { message: "No." }) })).toMatchObject({
    code: "invalid",
    reason: "No.",
  });
});

test("a fetch of your own may give a body that is a stream of Node's, as node-fetch does", async () => {
  const stub = (status: number, body: object) => () => {
    const text = JSON.stringify(body);
    const headers = new Headers({ "retry-after": "7" });
    const answer = { status, headers, body: Readable.from([text]), text: () => Promise.resolve(text) };
    return Promise.resolve(answer as unknown as Response);
  };
  const fetch = stub(201, { data: { id: "1" } });
  expect(await createVoiceAgent(payload(), { apiKey: API_KEY, fetch })).toEqual({ id: "1" });
  expect(await failing({ fetch: stub(422, { message: "No." }) })).toMatchObject({
    code: "invalid",
    reason: "No.",
  });
  expect(await failing({ fetch: stub(429, {}) })).toMatchObject({ code: "rateLimited", retryAfter: "7" });
});

test("the API's words about fields come along", async () => {
  const api = await sandbox();
  api.next({ kind: "refuse", status: 422, body: { errors: { agentName: ["is taken"] } } });
  expect((await failing({ baseUrl: api.url })).fieldErrors).toEqual({ agentName: "is taken" });
});

test.each(["", "  ", "a b", "a\nb", "a\r\nx-other: 1", "ключ", `Token ${API_KEY}`, undefined, null, 42])(
  "the key %j is refused before anything is sent, and not quoted",
  async (apiKey) => {
    const api = await sandbox();
    const error = await failing({ apiKey: apiKey as string, baseUrl: api.url });
    expect(error).toMatchObject({ code: "unauthorized", status: undefined });
    expect(inspect(error)).not.toMatch(/canary|ключ|x-other/);
    expect(api.requests).toHaveLength(0);
  },
);

test("a caller that cancels is told from an API that is slow", async () => {
  const api: Sandbox = await sandbox();
  api.setMode({ kind: "hang" });
  const cancelling = new AbortController();
  const error = failing({ baseUrl: api.url, signal: cancelling.signal });
  await until(() => api.requests.length === 1);
  cancelling.abort(new Error("the user left"));
  expect(await error).toMatchObject({ code: "aborted", status: undefined });
  await until(() => api.requests[0]?.abandoned === true);
});

test("a caller that has cancelled before asks for nothing", async () => {
  const fetch = vi.fn(() => new Promise<Response>(() => undefined));
  expect(await failing({ fetch, signal: AbortSignal.abort() })).toMatchObject({ code: "aborted" });
  expect(fetch).not.toHaveBeenCalled();
});

test.each([Infinity, 2 ** 40])("a limit of %d milliseconds is none that fires", async (timeoutMs) => {
  const api = await sandbox();
  api.next({ kind: "slow", ms: 30 });
  expect(await createVoiceAgent(payload(), { apiKey: API_KEY, baseUrl: api.url, timeoutMs })).toHaveProperty(
    "id",
  );
});

test("a fetch that does not listen is left behind in time", async () => {
  const deaf = () => new Promise<Response>(() => undefined);
  expect(await failing({ fetch: deaf, timeoutMs: 30 })).toMatchObject({ code: "timeout" });
});

test("a body that comes too late from a fetch that does not listen is hung up on", async () => {
  let cancelled = false;
  const body = new ReadableStream({ cancel: () => void (cancelled = true) });
  const late = () => new Promise<Response>((resolve) => setTimeout(() => resolve(new Response(body)), 60));
  expect(await failing({ fetch: late, timeoutMs: 20 })).toMatchObject({ code: "timeout" });
  await until(() => cancelled);
});

test("what a fetch throws is not passed on", async () => {
  const fetch = (_url: string, init: RequestInit) => {
    const { Authorization } = init.headers as Record<string, string>;
    return Promise.reject(new Error(`cannot send ${Authorization} to 10.0.0.1`, { cause: init }));
  };
  const error = await failing({ fetch });
  expect(error).toMatchObject({ code: "unreachable" });
  expect(inspect(error, { depth: null, showHidden: true })).not.toMatch(/canary|10\.0\.0\.1/);
});

test("no listener is left on the caller's signal", async () => {
  const api = await sandbox();
  const { signal } = new AbortController();
  const added = vi.spyOn(signal, "addEventListener");
  const removed = vi.spyOn(signal, "removeEventListener");
  await createVoiceAgent(payload(), { apiKey: API_KEY, baseUrl: api.url, signal });
  expect(added).toHaveBeenCalledTimes(1);
  expect(removed.mock.calls.map(([, listener]) => listener)).toEqual(
    added.mock.calls.map(([, listener]) => listener),
  );
});

test("no timer is left behind", async () => {
  const timers = () => process.getActiveResourcesInfo().filter((kind) => kind === "Timeout").length;
  const fetch = () => Promise.resolve(Response.json({ data: { id: "1" } }));
  const before = timers();
  await createVoiceAgent(payload(), { apiKey: API_KEY, fetch, timeoutMs: 60_000 });
  expect(timers()).toBe(before);
});
