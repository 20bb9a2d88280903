import { expect, test } from "vitest";
import { createDraft, redactPayload } from "../../src/core/index.js";
import { hideSecrets, holdsSecret, withoutSecrets } from "../../src/core/secretText.js";
import { storedText } from "../../src/core/storedDraft.js";
import { cpuTime } from "./law.js";

const ACCESS = "ya29.example-of-an-access-token";
const REFRESH = "1//0example-of-a-refresh-token";
const google = `AIza${"example-".repeat(5).slice(0, 35)}`;

test.each([
  ["an access token of Google", ACCESS],
  ["a refresh token of Google", REFRESH],
  ["a key of Google", google],
  ["a client's secret", "GOCSPX-example-of-a-secret-1"],
  ["a key of Hamsa", "sk_live_example0of0a0key0000"],
  ["another's key", "sk-example-of-a-key-00000"],
  ["a web token", "eyJexample-of.a.token".replace(".a.", "-head.eyJexample-of-body.example-of-")],
  ["an authorisation", "Authorization: Token example-key-0123456789"],
  ["a bearer", "Bearer example-key-0123456789"],
  ["a private key", ["-----BEGIN", "RSA PRIVATE KEY-----\nexample+of/a=="].join(" ")],
])("O10 %s is noticed wherever it stands, and hidden", (_name, secret) => {
  for (const text of [secret, `Say ${secret}`, `مفتاحك: ${secret}.`, `(${secret})`, `a\n${secret}`]) {
    expect(holdsSecret(text), text).toBe(true);
    expect(hideSecrets(text)).toContain("[redacted]");
    expect(hideSecrets(text)).not.toContain("example");
  }
});

test.each([
  "",
  "Hello {{name}}, how can I help you today?",
  "Ask for the token. Bearer of news: token bearer token.",
  "https://example.com/1//of-a-longer-address",
  "Token of appreciation-for-everything",
  "1//2 and 1/2, ya29, ya29.short, AIza",
  "risk-assessment-of-large-projects-2024",
  "sk-learn-based-classification-example",
  "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9",
  "أهلًا بك، كيف أستطيع مساعدتك اليوم؟",
])("O10 %j is no secret", (text) => {
  expect(holdsSecret(text)).toBe(false);
  expect(hideSecrets(text)).toBe(text);
});

test("O10 I31 the time taken grows with the length alone", () => {
  const hostile = [
    "ya29.",
    "1//",
    "eyJ",
    "sk-",
    "Bearer ",
    "Token a",
    "-----BEGIN ",
    "eyJaaaaaaaaaaaa.",
    "a-",
  ];
  for (const piece of hostile) {
    const text = piece.repeat(200_000 / piece.length);
    expect(
      cpuTime(() => hideSecrets(text)),
      piece,
    ).toBeLessThan(500);
  }
});

test("O10 a payload that is shown has none in any text or key", () => {
  const payload = {
    agentName: `Noor ${ACCESS}`,
    pokeMessages: ["Still there?", REFRESH],
    params: { [ACCESS]: "x", key: google, count: 3 },
    googleCalendarSettings: { accessToken: "any", freeSlots: { Monday: [{ from: ACCESS }] } },
  };
  const before = structuredClone(payload);
  expect(redactPayload(payload)).toEqual({
    agentName: "Noor [redacted]",
    pokeMessages: ["Still there?", "[redacted]"],
    params: { "[redacted]": "x", key: "[redacted]", count: 3 },
    googleCalendarSettings: {
      accessToken: "[redacted]",
      freeSlots: { Monday: [{ from: "[redacted]" }] },
    },
  });
  expect(payload).toEqual(before);
  expect(redactPayload(ACCESS)).toBe("[redacted]");
});

test("O10 what goes round in a circle, or is very deep, is walked once", () => {
  const circle: Record<string, unknown> = { text: ACCESS };
  circle["self"] = circle;
  const copy = withoutSecrets(circle);
  expect(copy["text"]).toBe("[redacted]");
  expect(copy["self"]).toBe(copy);
  expect(withoutSecrets(JSON.parse('{"__proto__":"ya29.example-of-an-access-token"}'))).toEqual(
    JSON.parse('{"__proto__":"[redacted]"}'),
  );
});

test("O10 what is deeper than any stack is copied to its end, without its secrets", () => {
  const deep = (inside: unknown) => {
    let value = inside;
    for (let level = 0; level < 100_000; level += 1)
      value = level % 2 === 0 ? [value] : { [`${ACCESS} k`]: value };
    return { params: value };
  };
  let at: unknown = redactPayload(deep(ACCESS)).params;
  for (let level = 0; level < 50_000; level += 1) at = (at as Record<string, unknown[]>)["[redacted] k"]?.[0];
  expect(at).toBe("[redacted]");
});

test("O10 what throws when it is read is left out, and what cannot be copied stays as it is", () => {
  const act = () => "f";
  const trap = new Proxy({}, { ownKeys: () => expect.unreachable(), get: () => expect.unreachable() });
  const payload = { agentName: ACCESS, trap, act, count: 3n };
  Object.defineProperty(payload, "outcome", { enumerable: true, get: () => expect.unreachable() });
  expect(redactPayload(payload)).toEqual({ agentName: "[redacted]", trap: {}, act, count: 3n });
});

test("O10 a stored draft has the text around it alone", () => {
  const start = createDraft();
  const draft = createDraft({ greetingMessage: `Hello\n${REFRESH}, welcome`, params: { key: ACCESS } });
  const stored = storedText(start, draft, new Date(0));
  expect(stored).not.toContain("example");
  expect(stored).toContain("Hello\\n[redacted], welcome");
  expect(draft.greetingMessage).toContain(REFRESH);
});
