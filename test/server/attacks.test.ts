import { inspect } from "node:util";
import { expect, onTestFinished, test, vi } from "vitest";
import { createVoiceAgent, createVoiceAgentHandler, VoiceAgentApiError } from "../../src/server/index.js";
import { plant } from "../setup/plant.js";
import { failureIn } from "./failureIn.js";
import { API_KEY, host, plain, sandbox, TOKENS, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const JSON_TYPE = { "content-type": "application/json" };
const never = () => new Promise<never>(() => undefined);

test("a body that trickles is cut by the deadline, however steadily it comes", async () => {
  const { url, served, api } = await host({ timeoutMs: 150 });
  let dripping: NodeJS.Timeout | undefined;
  const reply = await send(url, {
    headers: JSON_TYPE,
    body: (request) => {
      request.setNoDelay(true);
      dripping = setInterval(() => request.write(" "), 10);
    },
  });
  clearInterval(dripping);
  expect(reply.status).toBe(408);
  expect(failureIn(reply).code).toBe("slowBody");
  expect(served.bodies[0]?.cancelled).toBe(true);
  expect(api.requests).toHaveLength(0);
});

test("a body is measured as it comes, whatever it says of its length", async () => {
  const { url, api } = await host({ timeoutMs: 150 });
  const text = JSON.stringify(plain);
  const short = await send(url, {
    headers: { ...JSON_TYPE, "content-length": String(text.length + 10) },
    body: (request) => void request.write(text),
  });
  expect(short.status).toBe(408);
  const handler = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true });
  const claims = new Request("https://app.example/api", {
    method: "POST",
    headers: { ...JSON_TYPE, "content-length": "2" },
    body: "a".repeat(2 ** 20 + 1),
  });
  expect((await handler(claims)).status).toBe(413);
  expect(api.requests).toHaveLength(0);
});

test.each([
  ["gzip", "gzip"],
  ["two codings, the last of them none", "gzip, identity"],
  ["the other way round", "identity, br"],
  ["a coding nobody knows", "x-zip"],
  ["an empty one", ""],
])("a body encoded as %s is refused unread", async (_what, encoding) => {
  const { url, served } = await host();
  const headers = { ...JSON_TYPE, "content-encoding": encoding };
  const reply = await send(url, { headers, body: JSON.stringify(plain) });
  expect(reply.status).toBe(415);
  expect(served.bodies[0]?.bytes).toBe(0);
});

test.each(["origin", "idempotency-key", "content-type", "sec-fetch-site", "content-encoding"])(
  "a megabyte of %s gets a refusal that does not quote it",
  async (name) => {
    const handler = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true });
    const request = new Request("https://app.example/api", {
      method: "POST",
      headers: { ...JSON_TYPE, [name]: "x".repeat(2 ** 20) },
      body: "{}",
    });
    const response = await handler(request);
    expect(response.status).toBeGreaterThanOrEqual(400);
    expect(response.status).toBeLessThan(500);
    expect((await response.text()).length).toBeLessThan(300);
  },
);

test.each([
  ["lists", "[".repeat(400_000) + "]".repeat(400_000)],
  ["objects", '{"params":'.repeat(90_000) + "1" + "}".repeat(90_000)],
])("half a million nested %s are a refusal, not a crash", async (_what, body) => {
  const { url, api } = await host();
  expect((await send(url, { headers: JSON_TYPE, body })).status).toBe(422);
  expect(api.requests).toHaveLength(0);
});

test("of a key that comes twice in the JSON, what was checked is what is sent", async () => {
  const { url, api } = await host();
  const body = '{"agentName":"first","lang":"xx","agentName":"second","lang":"en"}';
  expect((await send(url, { headers: JSON_TYPE, body })).status).toBe(201);
  expect(api.requests[0]?.body).not.toMatch(/first|xx/);
});

test.each(["sec-fetch-site", "origin"])("%s given twice is nobody's own page", async (name) => {
  const handler = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true });
  const own = name === "origin" ? "https://app.example" : "same-origin";
  const headers = new Headers(JSON_TYPE);
  headers.append(name, own);
  headers.append(name, "https://evil.example");
  const request = new Request("https://app.example/api", { method: "POST", headers, body: "{}" });
  expect((await handler(request)).status).toBe(403);
});

test("a forwarded host does not make a foreign page our own", async () => {
  const { url, api } = await host();
  const reply = await sendJson(url, plain, {
    origin: "https://evil.example",
    "x-forwarded-host": "evil.example",
    forwarded: "host=evil.example",
  });
  expect(reply.status).toBe(403);
  expect(api.requests).toHaveLength(0);
});

test("who is not allowed always hears the same, whatever comes with the request", async () => {
  const { url, served, api } = await host({ authorize: () => false });
  const bodies = [JSON.stringify(plain), "{", JSON.stringify(withCalendar(TOKENS)), "x".repeat(2 ** 20)];
  const keys = [{}, { "idempotency-key": "k" }, { "idempotency-key": "not a key" }];
  const replies = [];
  for (const body of bodies)
    for (const key of keys) replies.push(await send(url, { headers: { ...JSON_TYPE, ...key }, body }));
  expect(new Set(replies.map(({ status, text }) => `${status} ${text}`)).size).toBe(1);
  expect(replies[0]?.status).toBe(401);
  expect(served.bodies.every(({ bytes }) => bytes === 0)).toBe(true);
  expect(api.requests).toHaveLength(0);
});

test("authorize that never answers is given up, and the body stays unread", async () => {
  const { url, served, api } = await host({ authorize: never, timeoutMs: 80 });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(500);
  expect(failureIn(reply).code).toBe("internal");
  expect(served.bodies[0]?.bytes).toBe(0);
  expect(api.requests).toHaveLength(0);
});

test.each(["fetch", "baseUrl", "apiKey", "resolveGoogleTokens", "dispatcher", "authorize"])(
  "a %s that something planted on Object.prototype is not used",
  async (name) => {
    const api = await sandbox();
    const elsewhere = await sandbox();
    const planted = vi.fn(() => Promise.resolve(Response.json({ data: { id: "planted" } })));
    const value = name === "baseUrl" ? elsewhere.url : planted;
    plant(name, value);
    const options = { apiKey: API_KEY, authorize: () => true, baseUrl: api.url, timeoutMs: 5000 };
    if (name === "baseUrl") Reflect.deleteProperty(options, name);
    if (name === "authorize") {
      Reflect.deleteProperty(options, name);
      expect(() => createVoiceAgentHandler(options)).toThrow(TypeError);
      return;
    }
    const asked: string[] = [];
    const handler = createVoiceAgentHandler({
      ...options,
      ...(name === "baseUrl"
        ? { fetch: (url: string) => (asked.push(url), Promise.resolve(Response.json({ data: { id: "1" } }))) }
        : {}),
    });
    const request = new Request("https://app.example/api", {
      method: "POST",
      headers: JSON_TYPE,
      body: JSON.stringify(plain),
    });
    const response = await handler(request);
    expect(await response.text()).not.toContain("planted");
    expect(planted).not.toHaveBeenCalled();
    expect(elsewhere.requests).toHaveLength(0);
    expect(asked).toEqual(name === "baseUrl" ? ["https://api.tryhamsa.com/v1/voice-agents"] : []);
  },
);

test("an answer that a custom fetch has followed a redirect for is no answer", async () => {
  const followed = Object.defineProperty(Response.json({ data: { id: "1" } }), "redirected", { value: true });
  const error: unknown = await createVoiceAgent({ ...plain } as never, {
    apiKey: API_KEY,
    fetch: () => Promise.resolve(followed),
  }).catch((reason: unknown) => reason);
  expect(error).toMatchObject({ code: "badResponse" });
});

test("what the API says goes into the body alone: no header of the answer can be made by it", async () => {
  const { url, api } = await host();
  const words = "No.\r\nset-cookie: a=b\r\n\r\n<script>alert(1)</script>";
  api.setMode({ kind: "refuse", status: 422, body: { message: words, errors: { agentName: words } } });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(422);
  expect(reply.headers).not.toHaveProperty("set-cookie");
  expect(reply.headers["content-type"]).toBe("application/json; charset=utf-8");
  expect(failureIn(reply).fieldErrors).toEqual({ agentName: "No." });
});

test("nothing of the host's environment is in any answer", async () => {
  process.env["VAK_TEST_CANARY"] = "environment-canary-81f2";
  onTestFinished(() => void Reflect.deleteProperty(process.env, "VAK_TEST_CANARY"));
  const throwing = () => {
    throw new Error(inspect(process.env));
  };
  const replies = [];
  for (const options of [
    { authorize: throwing },
    { apiKey: throwing },
    { resolveGoogleTokens: throwing },
    { fetch: throwing },
  ]) {
    const { url } = await host(options);
    replies.push(await sendJson(url, withCalendar()));
  }
  for (const { status, text } of replies) {
    expect(status).toBeGreaterThanOrEqual(422);
    expect(text).not.toMatch(/environment-canary|node_modules|\.ts:|\/(?:usr|home|root)\//);
    expect(text.length).toBeLessThan(400);
  }
});

test("the host's log is told why, in an error of ours that holds no secret", async () => {
  const told: unknown[] = [];
  const onError = (error: unknown) => void told.push(error);
  const { url, api } = await host({ onError, timeoutMs: 300 });
  api.next(
    { kind: "refuse", status: 401, body: { message: `bad key ${API_KEY}` } },
    { kind: "refuse", status: 500 },
    { kind: "html" },
    { kind: "hang" },
    { kind: "refuse", status: 422 },
    { kind: "refuse", status: 429 },
    { kind: "ok" },
  );
  const statuses = [];
  for (let turn = 0; turn < 7; turn += 1) statuses.push((await sendJson(url, plain)).status);
  expect(statuses).toEqual([502, 502, 502, 504, 422, 429, 201]);
  expect(told.every((error) => error instanceof VoiceAgentApiError)).toBe(true);
  expect(told).toMatchObject([
    { code: "unauthorized", status: 401 },
    { code: "server", status: 500 },
    { code: "badResponse", status: 200 },
    { code: "timeout" },
  ]);
  expect(inspect(told, { depth: null, showHidden: true })).not.toContain("canary");
});

test("the host's log is told what the host's own functions threw, or which of them was slow", async () => {
  const told: unknown[] = [];
  const onError = (error: unknown) => void told.push(error);
  const lost = new Error("session store is down");
  const throwing = await host({ onError, authorize: () => Promise.reject(lost) });
  const hanging = await host({ onError, apiKey: never, timeoutMs: 50 });
  const empty = await host({ onError, apiKey: () => "" });
  for (const { url } of [throwing, hanging, empty]) expect((await sendJson(url, plain)).status).toBe(500);
  expect(told[0]).toBe(lost);
  expect(String(told[1])).toContain("`apiKey` took over 50 ms");
  expect(told[2]).toMatchObject({ code: "unauthorized" });
});

test("a log that throws changes no answer", async () => {
  const onError = () => {
    throw new Error("the log is full");
  };
  const { url } = await host({ onError, apiKey: "" });
  expect((await sendJson(url, plain)).status).toBe(500);
});

test("a log that rejects later changes no answer, and brings no server down", async () => {
  const lost: unknown[] = [];
  const note = (reason: unknown) => void lost.push(reason);
  process.on("unhandledRejection", note);
  onTestFinished(() => void process.off("unhandledRejection", note));
  const onError = (): unknown => Promise.reject(new Error("the log is full"));
  const { url } = await host({ onError, apiKey: "" });
  expect((await sendJson(url, plain)).status).toBe(500);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(lost).toEqual([]);
});

test("what the API says can neither move a terminal's cursor nor begin a line of the host's log", async () => {
  const { url, api } = await host();
  const words = "No\u001b[2J\u001b]0;owned\u0007 \u009b1m\u202eright.\u0085second\u2028third\u2029fourth";
  const path = "params.a\r\nINFO fake\u001b[1A";
  api.setMode({ kind: "refuse", status: 422, body: { message: words, errors: [{ path, message: words }] } });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(422);
  const { reason, fieldErrors } = failureIn(reply);
  const told = [reason, ...Object.entries(fieldErrors).flat()];
  expect(told).toHaveLength(3);
  for (const text of told) expect(text).not.toMatch(/[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/u);
  expect(reason).toMatch(/^No/);
  expect(Object.keys(fieldErrors)[0]).toMatch(/^params\.a/);
  expect(reply.text).not.toMatch(/second|third|fourth/);
});

test("a caller who opens very many attempts and leaves is told to wait, and others go on", async () => {
  const fetch = vi.fn(never);
  const handler = createVoiceAgentHandler({
    apiKey: API_KEY,
    authorize: (request) => request.headers.get("cookie") ?? false,
    fetch: fetch,
  });
  const ask = (caller: string, key: string, signal: AbortSignal) =>
    handler(
      new Request("https://app.example/api", {
        method: "POST",
        headers: { ...JSON_TYPE, cookie: caller, "idempotency-key": key },
        body: JSON.stringify(plain),
        signal,
      }),
    );
  const leaving = new AbortController();
  const asked = Array.from({ length: 1000 }, (_, index) => ask("mallory", `k${index}`, leaving.signal));
  await expect.poll(() => fetch.mock.calls.length).toBeGreaterThan(200);
  const refused = await ask("mallory", "one-more", new AbortController().signal);
  expect(refused.status).toBe(429);
  expect(refused.headers.get("retry-after")).toBe("1");
  leaving.abort();
  const statuses = (await Promise.all(asked)).map(({ status }) => status);
  expect(new Set(statuses)).toEqual(new Set([429, 499]));
  const before = fetch.mock.calls.length;
  expect(before).toBeLessThan(300);
  void ask("sara", "k", new AbortController().signal);
  await expect.poll(() => fetch.mock.calls.length).toBe(before + 1);
});

test.each([
  ["status", 200],
  ["headers", { "access-control-allow-origin": "*" }],
  ["statusText", "a\nb"],
  ["reason", "planted"],
  ["fieldErrors", { agentName: "planted" }],
  ["refused", "tooLarge"],
  ["googleCalendarSettings", { accessToken: "planted" }],
])("a %s that is planted on Object.prototype decides no answer", async (name, value) => {
  // The stand-in for the API runs in this process too, where it would stumble over what is planted.
  const init = Object.assign(Object.create(null) as ResponseInit, { status: 201 });
  const fetch = () => Promise.resolve(new Response('{"data":{"id":"1"}}', init));
  const answers = async () => {
    const request = () =>
      new Request("https://app.example/api", {
        method: "POST",
        headers: JSON_TYPE,
        body: JSON.stringify(plain),
      });
    const of = (authorized: boolean) =>
      createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => authorized, fetch })(request());
    const told = await Promise.all([of(false), of(true)]);
    return Promise.all(
      told.map(async (answer) => ({
        status: answer.status,
        headers: Object.fromEntries(answer.headers),
        keys: Object.keys((await answer.json()) as object),
      })),
    );
  };
  const before = await answers();
  plant(name, value);
  expect(await answers()).toEqual(before);
});
