import { expect, test, vi } from "vitest";
import type { Answer } from "../../src/server/answer.js";
import { type Attempt, createIdempotencyStore, fingerprint } from "../../src/server/idempotency.js";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { API_KEY, host, plain, TOKENS, until, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const keyed = (key: string, more: Record<string, string> = {}) => ({ "idempotency-key": key, ...more });
const byCookie = { authorize: (request: Request) => request.headers.get("cookie") ?? false };

test("the same key and payload get the first answer, marked, with one call to the API", async () => {
  const { url, api } = await host();
  const first = await sendJson(url, plain, keyed("k1"));
  const again = await sendJson(url, plain, keyed("k1"));
  expect(again).toMatchObject({ status: 201, text: first.text });
  expect(first.headers).not.toHaveProperty("idempotent-replayed");
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect(again.headers["cache-control"]).toBe("no-store");
  expect(api.agents).toHaveLength(1);
});

test("the same payload in another order, and with its defaults written out, is the same payload", async () => {
  const { url, api } = await host();
  await sendJson(url, plain, keyed("k1"));
  const entries = Object.entries({ ...plain, realTime: false, pokeMessages: [] }).reverse();
  const again = await sendJson(url, Object.fromEntries(entries), keyed("k1"));
  expect(again.status).toBe(201);
  expect(api.agents).toHaveLength(1);
});

test("twenty at once are one call, and each gets its answer", async () => {
  const { url, api } = await host();
  api.setMode({ kind: "slow", ms: 100 });
  const replies = await Promise.all(Array.from({ length: 20 }, () => sendJson(url, plain, keyed("k1"))));
  expect(new Set(replies.map(({ text }) => text)).size).toBe(1);
  expect(replies.every(({ status }) => status === 201)).toBe(true);
  expect(replies.filter(({ headers }) => headers["idempotent-replayed"] === "true")).toHaveLength(19);
  expect(api.requests).toHaveLength(1);
});

test("another payload under the same key is a conflict, later and while the first is under way", async () => {
  const { url, api } = await host();
  api.setMode({ kind: "slow", ms: 100 });
  const first = sendJson(url, plain, keyed("k1"));
  await until(() => api.requests.length === 1);
  const other = { ...plain, agentName: "Back office" };
  for (const reply of [
    await sendJson(url, other, keyed("k1")),
    (await first, await sendJson(url, other, keyed("k1"))),
  ]) {
    expect(reply.status).toBe(409);
    expect(JSON.parse(reply.text)).toMatchObject({ code: "keyReused", fieldErrors: {} });
  }
  expect((await sendJson(url, plain, keyed("k1"))).status).toBe(201);
  expect(api.requests).toHaveLength(1);
});

test("another key, no key, and another caller's same key are agents of their own", async () => {
  const { url, api } = await host(byCookie);
  const ask = (cookie: string, key?: string) => sendJson(url, plain, { cookie, ...(key ? keyed(key) : {}) });
  const replies = [
    await ask("sara", "k1"),
    await ask("omar", "k1"),
    await ask("sara", "k2"),
    await ask("sara"),
    await ask("sara"),
  ];
  expect(new Set(replies.map(({ text }) => (JSON.parse(text) as { id: string }).id)).size).toBe(5);
  expect(api.agents).toHaveLength(5);
});

test("a caller and a key cannot be spelled to meet another's", async () => {
  const { url, api } = await host(byCookie);
  await sendJson(url, plain, { cookie: 'a","b', ...keyed("c") });
  await sendJson(url, plain, { cookie: "a", ...keyed('b","c') });
  expect(api.agents).toHaveLength(2);
});

test("nobody sees another caller's agent by guessing a key and a payload", async () => {
  const { url } = await host({
    authorize: (request) => (request.headers.get("cookie") === "true" ? "true" : true),
  });
  const named = await sendJson(url, plain, { cookie: "true", ...keyed("k1") });
  const unnamed = await sendJson(url, plain, keyed("k1"));
  expect(unnamed.headers).not.toHaveProperty("idempotent-replayed");
  expect(unnamed.text).not.toBe(named.text);
});

test.each([
  ["refused", { kind: "refuse", status: 409 }, 409],
  ["broken", { kind: "drop" }, 502],
  ["late", { kind: "hang" }, 504],
] as const)("after an attempt that was %s the same key tries again", async (_how, mode, status) => {
  const { url, api } = await host({ timeoutMs: 300 });
  api.next(mode);
  expect((await sendJson(url, plain, keyed("k1"))).status).toBe(status);
  const second = await sendJson(url, plain, keyed("k1"));
  expect(second.status).toBe(201);
  expect(second.headers).not.toHaveProperty("idempotent-replayed");
  expect(api.requests).toHaveLength(2);
});

test("after a failure the key is free for another payload", async () => {
  const { url, api } = await host();
  api.next({ kind: "refuse", status: 422 });
  await sendJson(url, plain, keyed("k1"));
  expect((await sendJson(url, { ...plain, agentName: "Back office" }, keyed("k1"))).status).toBe(201);
});

test("those who wait for an attempt share its failure, unmarked, and the next tries again", async () => {
  const { url, api } = await host();
  api.next({ kind: "slow", ms: 100, then: { kind: "refuse", status: 409 } });
  const replies = await Promise.all([1, 2, 3].map(() => sendJson(url, plain, keyed("k1"))));
  expect(replies.map(({ status }) => status)).toEqual([409, 409, 409]);
  expect(replies.some(({ headers }) => "idempotent-replayed" in headers)).toBe(false);
  expect(api.requests).toHaveLength(1);
  expect((await sendJson(url, plain, keyed("k1"))).status).toBe(201);
});

test("missing tokens are a failed attempt: once the customer has connected, the same key goes through", async () => {
  let connected = false;
  const { url } = await host({ resolveGoogleTokens: () => (connected ? TOKENS : undefined) });
  expect((await sendJson(url, withCalendar(), keyed("k1"))).status).toBe(422);
  connected = true;
  expect((await sendJson(url, withCalendar(), keyed("k1"))).status).toBe(201);
});

test("a replay asks neither for tokens nor for the key, and fresh tokens do not make another payload", async () => {
  let asked = 0;
  const { url, api } = await host({
    resolveGoogleTokens: () => ({ ...TOKENS, accessToken: `${TOKENS.accessToken}${(asked += 1)}` }),
  });
  await sendJson(url, withCalendar(), keyed("k1"));
  const again = await sendJson(url, withCalendar(), keyed("k1"));
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect(asked).toBe(1);
  expect(api.agents).toHaveLength(1);
});

test("a caller who is no longer allowed gets no replay", async () => {
  let allowed = true;
  const { url } = await host({ authorize: () => allowed && "sara" });
  await sendJson(url, plain, keyed("k1"));
  allowed = false;
  expect((await sendJson(url, plain, keyed("k1"))).status).toBe(401);
});

test.each([
  ["empty", ""],
  ["with a space", "a b"],
  ["not ASCII", "clé"],
  ["256 characters long", "k".repeat(256)],
])("a key that is %s is refused", async (_what, key) => {
  const { url, api } = await host();
  const reply = await sendJson(url, plain, keyed(key));
  expect(reply.status).toBe(400);
  expect(JSON.parse(reply.text)).toMatchObject({ code: "badIdempotencyKey" });
  expect(api.requests).toHaveLength(0);
});

test.each(["k", "k".repeat(255), '"4f6e:1~!"', "__proto__"])("the key %s is taken", async (key) => {
  const { url, api } = await host();
  await sendJson(url, plain, keyed(key));
  expect((await sendJson(url, plain, keyed(key))).headers["idempotent-replayed"]).toBe("true");
  expect(api.agents).toHaveLength(1);
});

test("those who wait for another's attempt and hang up are let go; the attempt goes on", async () => {
  let leaving = 0;
  const handler = createVoiceAgentHandler({
    apiKey: API_KEY,
    authorize: () => "sara",
    fetch: () => new Promise(() => undefined),
  });
  const ask = (signal: AbortSignal) =>
    handler(
      new Request("https://app.example/api", {
        method: "POST",
        headers: { "content-type": "application/json", ...keyed("k1") },
        body: JSON.stringify(plain),
        signal,
      }),
    ).then(({ status }) => {
      expect(status).toBe(499);
      leaving += 1;
    });
  const clients = [new AbortController(), new AbortController(), new AbortController()];
  const asked = clients.map(({ signal }) => ask(signal));
  await new Promise((resolve) => setImmediate(resolve));
  for (const client of clients) client.abort();
  await Promise.all(asked);
  expect(leaving).toBe(3);
});

test("a client that hangs up does not stop an attempt with a key: its answer is there for the retry", async () => {
  const { url, api } = await host();
  api.next({ kind: "slow", ms: 200 });
  const leaving = new AbortController();
  const headers = { "content-type": "application/json", ...keyed("k1") };
  const reply = send(url, { headers, body: JSON.stringify(plain), signal: leaving.signal });
  await until(() => Boolean(api.requests[0]?.body));
  leaving.abort();
  await expect(reply).rejects.toThrow();
  const again = await sendJson(url, plain, keyed("k1"));
  expect(again.status).toBe(201);
  expect(again.headers["idempotent-replayed"]).toBe("true");
  expect(api.requests).toMatchObject([{ abandoned: false }]);
});

const answer = (body = "{}", status = 201): Answer => ({ status, body, headers: {} });
const attempt = (key: string, run: () => Promise<Answer>, more: Partial<Attempt> = {}): Attempt => ({
  caller: "sara",
  key,
  fingerprint: "f",
  characters: 100,
  run,
  ...more,
});
const isReplay = ({ headers }: Answer) => headers["idempotent-replayed"] === "true";
const endless = () => new Promise<Answer>(() => undefined);

test("an answer is kept for a day", async () => {
  let now = 0;
  const store = createIdempotencyStore({ now: () => now });
  const run = vi.fn(() => Promise.resolve(answer()));
  await store.once(attempt("k", run));
  now = 24 * 60 * 60 * 1000 - 1;
  expect(isReplay(await store.once(attempt("k", run)))).toBe(true);
  now += 1;
  expect(isReplay(await store.once(attempt("k", run)))).toBe(false);
  expect(run).toHaveBeenCalledTimes(2);
});

test("over the limit the answers that settled first go, and attempts under way stay", async () => {
  const store = createIdempotencyStore({ maxKept: 2500 });
  let finish: (settled: Answer) => void = () => undefined;
  const slow = vi.fn(() => new Promise<Answer>((resolve) => (finish = resolve)));
  const quick = vi.fn(() => Promise.resolve(answer("x".repeat(500))));
  const first = store.once(attempt("slow", slow));
  for (const key of ["a", "b", "c"]) await store.once(attempt(key, quick));
  const waiting = store.once(attempt("slow", slow));
  finish(answer());
  await Promise.all([first, waiting]);
  expect(slow).toHaveBeenCalledTimes(1);
  quick.mockClear();
  expect(isReplay(await store.once(attempt("slow", quick)))).toBe(true);
  expect(isReplay(await store.once(attempt("c", quick)))).toBe(true);
  expect(quick).not.toHaveBeenCalled();
  await store.once(attempt("a", quick));
  expect(quick).toHaveBeenCalledTimes(1);
});

test("one answer that is larger than the limit is not kept, and the next ones are", async () => {
  const store = createIdempotencyStore({ maxKept: 5000 });
  const huge = vi.fn(() => Promise.resolve(answer("x".repeat(6000))));
  await store.once(attempt("huge", huge));
  await store.once(attempt("huge", huge));
  expect(huge).toHaveBeenCalledTimes(2);
  const run = vi.fn(() => Promise.resolve(answer()));
  for (let turn = 0; turn < 2; turn += 1) await store.once(attempt("small", run));
  expect(run).toHaveBeenCalledTimes(1);
});

test("a caller with thousands of keys pushes out its own answers, not another's", async () => {
  const store = createIdempotencyStore({ maxKept: 100_000 });
  const run = () => Promise.resolve(answer());
  await store.once(attempt("k", run, { caller: "omar" }));
  for (let index = 0; index < 2000; index += 1) await store.once(attempt(`key-${index}`, run));
  expect(isReplay(await store.once(attempt("k", run, { caller: "omar" })))).toBe(true);
  expect(isReplay(await store.once(attempt("key-1999", run)))).toBe(true);
  expect(isReplay(await store.once(attempt("key-0", run)))).toBe(false);
});

test("a caller's attempts under way are bounded in number, and leave room for another's", async () => {
  const store = createIdempotencyStore();
  const run = vi.fn(endless);
  for (let index = 0; index < 2000; index += 1) void store.once(attempt(`key-${index}`, run));
  expect(run.mock.calls.length).toBeLessThan(300);
  const refused = await store.once(attempt("one-more", run));
  expect(refused).toMatchObject({ status: 429, headers: { "retry-after": "1" } });
  const other = await store.once(attempt("k", () => Promise.resolve(answer()), { caller: "omar" }));
  expect(other.status).toBe(201);
});

test("attempts under way are bounded in size, and callers without names have all of it", () => {
  const store = createIdempotencyStore();
  const large = { characters: 2 ** 20 };
  const run = vi.fn(endless);
  for (let index = 0; index < 100; index += 1) void store.once(attempt(`key-${index}`, run, large));
  expect(run.mock.calls.length).toBeLessThan(20);
  run.mockClear();
  for (let index = 0; index < 100; index += 1)
    void store.once(attempt(`key-${index}`, run, { ...large, caller: true }));
  expect(run.mock.calls.length).toBeGreaterThan(20);
  expect(run.mock.calls.length).toBeLessThan(80);
});

test("many callers together open no more than fit", () => {
  const store = createIdempotencyStore();
  const run = vi.fn(endless);
  for (let index = 0; index < 2000; index += 1)
    void store.once(attempt("k", run, { caller: `caller-${index}` }));
  expect(run.mock.calls.length).toBeLessThan(1100);
  expect(run.mock.calls.length).toBeGreaterThan(500);
});

test("room comes back when attempts end, however they end", async () => {
  const store = createIdempotencyStore({ maxOpen: 4 * 70_000 });
  for (let index = 0; index < 20; index += 1) {
    expect((await store.once(attempt(`a${index}`, () => Promise.resolve(answer())))).status).toBe(201);
    expect((await store.once(attempt(`b${index}`, () => Promise.resolve(answer("", 502))))).status).toBe(502);
    await expect(store.once(attempt(`c${index}`, () => Promise.reject(new Error("no"))))).rejects.toThrow();
  }
});

test("an attempt that throws is forgotten", async () => {
  const store = createIdempotencyStore();
  await expect(store.once(attempt("k", () => Promise.reject(new Error("no"))))).rejects.toThrow("no");
  const again = attempt("k", () => Promise.resolve(answer()), { fingerprint: "g" });
  expect((await store.once(again)).status).toBe(201);
});

test("fingerprints tell payloads apart and not the order of their keys", async () => {
  const { digest, characters } = await fingerprint({ a: 1, b: { c: [1, 2], d: null } });
  expect(digest).toMatch(/^[0-9a-f]{64}$/);
  expect(characters).toBe('{"a":1,"b":{"c":[1,2],"d":null}}'.length);
  const digestOf = async (value: unknown) => (await fingerprint(value)).digest;
  expect(await digestOf({ b: { d: null, c: [1, 2] }, a: 1 })).toBe(digest);
  expect(await digestOf({ b: { d: null, c: [2, 1] }, a: 1 })).not.toBe(digest);
  expect(await digestOf({ a: "1", b: { c: [1, 2], d: null } })).not.toBe(digest);
});
