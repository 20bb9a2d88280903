import { inspect } from "node:util";
import { expect, test, vi } from "vitest";
import { type CreateAgentPayload, parseCreateAgentPayload } from "../../src/core/index.js";
import { createVoiceAgent } from "../../src/server/index.js";
import { scrub, secretsOf } from "../../src/server/secrets.js";
import { cpuTime, growth, IN_PROPORTION } from "../core/law.js";
import type { SandboxMode } from "../sandbox/modes.js";
import { API_KEY, host, plain, sandbox, TOKENS, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const SECRETS = [API_KEY, TOKENS.accessToken, TOKENS.refreshToken];
const FORMS = SECRETS.flatMap((secret) => [
  secret,
  encodeURIComponent(secret),
  secret.slice(0, 8),
  secret.slice(-8),
]);

/** Everything that an API which echoes what it was sent could say, in every place where it could say it. */
const [key, access, refresh] = SECRETS;
const gossip = {
  success: false,
  message: `Token ${key} with ${access} and ${refresh} failed`,
  error: `key=${encodeURIComponent(String(refresh))}`,
  errors: [
    { path: "agentName", message: `${key}` },
    { path: `params.${access}`, message: `not ${access}, nor ${refresh}.` },
    { path: "preamble", message: `${"x".repeat(290)}${key}` },
    { path: "greetingMessage", message: `${"x".repeat(490)}${key}` },
    { path: "voiceId", message: `key=${encodeURIComponent(String(refresh))}` },
    { path: "outcome", message: Array(30).fill(access).join("") },
    { path: "lang", message: JSON.stringify({ quoted: JSON.stringify(refresh) }) },
  ],
};
const echo = {
  success: true,
  message: `${key}`,
  data: {
    id: `agent-${access}`,
    agentName: `${key}`,
    description: `created with ${key} by ${refresh}`,
    preamble: Array(9).fill(key).join(access),
    pokeMessages: SECRETS,
    params: { [String(key)]: access, nested: { deep: [{ [String(refresh)]: [key] }] } },
    tools: {
      ...TOKENS,
      calendarId: access,
      eventTitle: `at ${refresh}`,
      freeSlots: { Monday: [[{ from: access, to: key }]] },
    },
  },
};

const modes: [string, SandboxMode][] = [
  ["ok", { kind: "ok" }],
  ["an answer that echoes", { kind: "answer", body: echo }],
  ...[400, 401, 403, 404, 409, 418, 422, 429, 500, 503].map((status): [string, SandboxMode] => [
    `${status} that quotes`,
    { kind: "refuse", status, body: gossip, retryAfter: `${key}` },
  ]),
  ["success: false that quotes", { kind: "successFalse", body: gossip }],
  ["a redirect that quotes", { kind: "redirect", to: `http://127.0.0.1:9/?key=${key}` }],
  ["a text that quotes", { kind: "answer", body: `${key} ${access}` }],
  ["garbage", { kind: "garbage" }],
  ["drop", { kind: "drop" }],
  ["hang", { kind: "hang" }],
];

const holdsNone = (text: string) => {
  for (const form of FORMS) expect(text).not.toContain(form);
};

test.each(modes)("no answer and no log holds a secret: %s", async (_what, mode) => {
  const said = (["log", "info", "warn", "error", "debug"] as const).map((level) => vi.spyOn(console, level));
  const { url, api } = await host({ timeoutMs: 200, resolveGoogleTokens: () => TOKENS });
  api.setMode(mode);
  for (const body of [withCalendar(TOKENS), withCalendar()]) {
    const reply = await sendJson(url, body, { "idempotency-key": `k${JSON.stringify(body).length}` });
    expect(api.requests.at(-1)?.body).toContain(TOKENS.accessToken);
    holdsNone(reply.text);
    holdsNone(JSON.stringify(reply.headers));
  }
  for (const spy of said) expect(spy).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});

test.each(modes)("no agent and no error holds a secret: %s", async (_what, mode) => {
  const api = await sandbox();
  api.setMode(mode);
  const result = parseCreateAgentPayload(withCalendar(TOKENS));
  const payload = result.success ? result.data : expect.unreachable();
  const outcome: unknown = await createVoiceAgent(payload, {
    apiKey: API_KEY,
    baseUrl: api.url,
    timeoutMs: 200,
  }).catch((error: unknown) => error);
  holdsNone(inspect(outcome, { depth: null, showHidden: true, maxStringLength: null, maxArrayLength: null }));
  holdsNone(JSON.stringify(outcome));
});

test("an echoed answer keeps what is not secret", async () => {
  const { url, api } = await host();
  api.setMode({ kind: "answer", body: { success: true, data: { ...echo.data, id: "a-1", lang: "en" } } });
  const agent = JSON.parse((await sendJson(url, withCalendar(TOKENS))).text) as object;
  expect(agent).toMatchObject({
    id: "a-1",
    lang: "en",
    description: "created with [redacted] by [redacted]",
  });
});

test("a payload that is refused for its tokens does not come back with them", async () => {
  const { url } = await host();
  for (const tokens of [
    { accessToken: TOKENS.accessToken },
    { accessToken: `${TOKENS.accessToken} `, refreshToken: TOKENS.refreshToken },
    { ...TOKENS, idToken: TOKENS.accessToken },
  ]) {
    const reply = await sendJson(url, withCalendar(tokens));
    expect(reply.status).toBe(422);
    holdsNone(reply.text);
  }
  const headers = { "content-type": "application/json" };
  const broken = await send(url, { headers, body: JSON.stringify(withCalendar(TOKENS)).slice(0, -2) });
  expect(broken.status).toBe(400);
  holdsNone(broken.text);
});

test("a secret inside another, and one that JSON has to escape, leave nothing behind", async () => {
  const tokens = { accessToken: `${API_KEY}/canary-longer`, refreshToken: 'canary"quoted\\token' };
  const { url, api } = await host();
  const message = `${tokens.accessToken} ${JSON.stringify(tokens)}`;
  api.next({ kind: "refuse", status: 422, body: { errors: [{ path: "agentName", message }] } });
  const reply = await sendJson(url, withCalendar(tokens));
  expect(api.requests).toHaveLength(1);
  expect(reply.status).toBe(422);
  expect(JSON.parse(reply.text)).toHaveProperty(
    "fieldErrors.agentName",
    expect.stringMatching(/^\[redacted\] /),
  );
  expect(reply.text).not.toMatch(/longer|quoted/);
});

const TOKEN = "1//canary+refresh=&<\"'>`8d2c";
const hex = (of: RegExp, write: (code: string) => string) => (text: string) =>
  text.replaceAll(of, (sign) => write(sign.charCodeAt(0).toString(16).padStart(2, "0")));

test.each<[string, (text: string) => string]>([
  [
    "as PHP writes JSON",
    (text) =>
      JSON.stringify(text)
        .slice(1, -1)
        .replaceAll("/", String.raw`\/`),
  ],
  ["as JSON for the inside of a script", hex(/[/<>&'"]/g, (code) => String.raw`\u00${code}`)],
  ["as HTML with numbers", hex(/[^\w.-]/g, (code) => `&#x${code.toUpperCase()};`)],
  ["as HTML with decimals", hex(/[^\w.-]/g, (code) => `&#${Number.parseInt(code, 16)};`)],
  [
    "as HTML with names",
    (text) =>
      text
        .replaceAll("&", "&amp;")
        .replaceAll("<", "&lt;")
        .replaceAll(">", "&gt;")
        .replaceAll('"', "&quot;")
        .replaceAll("'", "&apos;"),
  ],
  ["in a URL, in small letters", hex(/[^\w.-]/g, (code) => `%${code}`)],
  ["in a URL in a URL", (text) => encodeURIComponent(encodeURIComponent(text))],
])("a token that is quoted %s is not told", async (_how, write) => {
  const { url, api } = await host();
  const message = `not accepted: ${write(TOKEN)}`;
  api.next({ kind: "refuse", status: 422, body: { message, errors: [{ path: "agentName", message }] } });
  const reply = await sendJson(url, withCalendar({ accessToken: "ya29.a", refreshToken: TOKEN }));
  expect(reply.status).toBe(422);
  expect(reply.text).not.toMatch(/canary|8d2c/);
  expect(JSON.parse(reply.text)).toMatchObject({
    reason: expect.stringMatching(/\[redacted\]$/) as string,
    fieldErrors: { agentName: expect.stringMatching(/\[redacted\]$/) as string },
  });
});

const utf8 = (text: string) => Buffer.from(text, "utf8");

test.each<[string, (text: string) => string]>([
  ["in capitals", (text) => text.toUpperCase()],
  ["in base64", (text) => utf8(text).toString("base64")],
  ["in base64 for a URL", (text) => utf8(text).toString("base64url")],
  ["in base64 with an unescaped end", (text) => `%7B${utf8(text).toString("base64").replaceAll("=", "%3D")}`],
  ["in base64 in lines", (text) => utf8(text).toString("base64").replaceAll(/.{16}/g, "$&\r\n")],
  [
    "in base64 as PHP writes JSON",
    (text) =>
      utf8(text)
        .toString("base64")
        .replaceAll("/", String.raw`\/`),
  ],
  ["in hexadecimal", (text) => utf8(text).toString("hex")],
  ["in hexadecimal, in capitals", (text) => utf8(text).toString("hex").toUpperCase()],
  ["in a URL, every sign of it", hex(/[^]/g, (code) => `%${code.toUpperCase()}`)],
  ["as code, every sign of it", hex(/[^]/g, (code) => String.raw`\x${code}`)],
  ["as newer code, every sign of it", hex(/[^]/g, (code) => String.raw`\u{${code}}`)],
  ["as an old browser escapes it", hex(/[^]/g, (code) => `%u00${code}`)],
  ["as HTML without ends", hex(/[^]/g, (code) => `&#${Number.parseInt(code, 16)}`)],
])("the key and both tokens are not told %s, whatever stands around them", async (_how, write) => {
  const { url, api } = await host();
  for (const secret of SECRETS)
    for (const before of ["", "T", "To", "Token "])
      for (const after of ["", "}", '"}', "…"]) {
        const message = `not accepted: <${write(before + secret + after)}>`;
        const errors = [{ path: "agentName", message }];
        api.next({ kind: "refuse", status: 422, body: { message: "m", errors } });
        const reply = await sendJson(url, withCalendar(TOKENS));
        expect(JSON.parse(reply.text), message).toHaveProperty("fieldErrors.agentName", "[redacted]");
      }
});

test("words and pictures that are no secret stay in an echoed answer", async () => {
  const { url, api } = await host();
  const params = { picture: utf8("canary-".repeat(99)).toString("base64"), hash: "7f3a91c2d4".repeat(4) };
  api.setMode({ kind: "answer", body: { data: { id: "a-1", params } } });
  const agent = JSON.parse((await sendJson(url, withCalendar(TOKENS))).text) as object;
  expect(agent).toMatchObject({ params });
});

test("a token as long as a body can be is taken out too", async () => {
  const { url, api } = await host();
  const refreshToken = "/+".repeat(2 ** 18);
  api.next({ kind: "refuse", status: 422, body: { message: `not ${refreshToken}` } });
  const reply = await sendJson(url, withCalendar({ accessToken: "ya29.a", refreshToken }));
  expect(JSON.parse(reply.text)).toHaveProperty("reason", "[redacted]");
});

test("a token that is told no further than a message goes is taken out too", async () => {
  const { url, api } = await host();
  const refreshToken = `1//${"0123456789".repeat(60)}`;
  const message = `not ${refreshToken.slice(0, 400)}`;
  api.next({ kind: "refuse", status: 422, body: { message, errors: { agentName: message } } });
  const reply = await sendJson(url, withCalendar({ accessToken: "ya29.a", refreshToken }));
  expect(JSON.parse(reply.text)).toMatchObject({
    reason: "[redacted]",
    fieldErrors: { agentName: "[redacted]" },
  });
});

const secretsWith = (refreshToken: string) =>
  secretsOf(API_KEY, {
    googleCalendarSettings: { accessToken: "ya29.a", refreshToken },
  } as CreateAgentPayload);

test("a long token that is almost in a long answer costs in proportion to their length", () => {
  const inputOf = (size: number) => ({
    secrets: secretsWith(`${"a".repeat(20)}b${"a".repeat(size)}`),
    text: "a".repeat(2 * size),
  });
  const look = ({ secrets, text }: ReturnType<typeof inputOf>) =>
    expect(scrub({ text }, secrets)).toEqual({ text });
  expect(growth(inputOf, 12_500, look)).toBeLessThan(IN_PROPORTION);
});

test.each([String.raw`\%41`, String.raw`\\`, "%2541", "&amp;"])(
  "an answer that is nothing but %s costs less than a function for each of them",
  (escape) => {
    const texts = Array<string>(4).fill(escape.repeat(2 ** 19 / escape.length));
    const best = (act: () => unknown) => Math.min(...[1, 2, 3].map(() => cpuTime(act)));
    const each = best(() => texts.map((text) => text.replaceAll(/[\\%&](..)/g, (_, signs: string) => signs)));
    expect(best(() => scrub(texts, secretsWith(TOKENS.refreshToken)))).toBeLessThan(each);
  },
);

test("a customer's own escapes stay, and in a text of more than anybody reads a secret is not told either", () => {
  const texts = [
    "100% of \\ and &amp; ".repeat(2000),
    `${"%20".repeat(2 ** 17)}%63${API_KEY.slice(1)}`,
    "100 %",
  ];
  const secrets = secretsWith(TOKENS.refreshToken);
  expect(scrub(texts, secrets)).toEqual([texts[0], "[redacted]", "100 %"]);
});

test("a key of one letter does not eat the answer", async () => {
  const api = await sandbox({ apiKey: "o" });
  const { url } = await host({ apiKey: "o", baseUrl: api.url });
  const reply = await sendJson(url, { ...plain, pokeMessages: ["o", "Hello"] });
  expect(JSON.parse(reply.text)).toMatchObject({
    agentName: "Front desk",
    pokeMessages: ["[redacted]", "Hello"],
  });
});

test("an answer nested without end is cut, not a crash", async () => {
  const { url, api } = await host();
  let deep: unknown = API_KEY;
  for (let level = 0; level < 3000; level += 1) deep = [deep];
  api.setMode({ kind: "answer", body: { data: { id: "a-1", params: { deep } } } });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(201);
  holdsNone(reply.text);
});

test.each([
  ["a tab in it", { message: `bad ${API_KEY.slice(0, 8)}\t${API_KEY.slice(8)}` }],
  ["a control sign in it", { errors: { agentName: `${API_KEY.slice(0, 8)}\u0001${API_KEY.slice(8)}` } }],
  ["signs of direction in it", { message: Array.from(API_KEY).join("\u202a") }],
  ["no width in it", { message: Array.from(API_KEY).join("\u200b") }],
  ["a choice of picture in it", { message: Array.from(API_KEY).join("\ufe0f") }],
  ["a joiner without a sign in it", { message: Array.from(API_KEY).join("\u034f") }],
  ["parts of a path", { errors: [{ path: TOKENS.accessToken.split("."), message: "m" }] }],
  ["a tree", { errors: { ya29: { [TOKENS.accessToken.slice(5)]: "m" } } }],
  ["a path in brackets", { errors: [{ path: TOKENS.accessToken.replace(/\.(.*)/, "[$1]"), message: "m" }] }],
  ["a pointer", { errors: [{ path: `/${TOKENS.refreshToken.replaceAll("/", "~1")}`, message: "m" }] }],
])("a secret that is told in pieces, with %s, is not put together", async (_, body) => {
  const { url, api } = await host();
  api.next({ kind: "refuse", status: 422, body });
  const reply = await sendJson(url, withCalendar(TOKENS));
  expect(reply.status).toBe(422);
  const seen = reply.text.replaceAll(/\p{Default_Ignorable_Code_Point}/gu, "");
  for (const secret of SECRETS) expect(seen).not.toContain(secret);
});
