import type { CreateAgentPayload } from "../core/payload.js";

const REDACTED = "[redacted]";
const KEY = /^[\x21-\x7e]+$/;
// Shorter texts are hidden only where they stand alone: a "secret" such as `a` is in every word.
const SHORTEST_PART = 4;
const DEEPEST = 32;
// Of a text in a text in a text.
const MOST_WRITINGS = 3;
const ESCAPED =
  /(?:\\u00|\\x|%|&#x0*(?=[\da-f]{2};))([\da-f]{2});?|&#0*(\d{2,3});|&(amp|lt|gt|quot|apos);|\\(.)/gi;
const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The texts that must not leave the server. */
export type Secrets = readonly string[];

/** The trimmed key, or `undefined` where there is none or a header could not carry it. */
export function readKey(apiKey: unknown): string | undefined {
  const key = typeof apiKey === "string" ? apiKey.trim() : "";
  return KEY.test(key) ? key : undefined;
}

/** The key and the payload's tokens, as written and as JSON or a URL would carry them. */
export function secretsOf(key: string, payload: CreateAgentPayload): Secrets {
  const settings = payload.googleCalendarSettings;
  const plain = [key, settings?.accessToken, settings?.refreshToken].filter(
    (secret) => typeof secret === "string",
  );
  const all = plain.flatMap((secret) => [
    secret,
    JSON.stringify(secret).slice(1, -1),
    ...(KEY.test(secret) ? [encodeURIComponent(secret)] : []),
  ]);
  // The longest first, or a secret that holds another would be left in pieces.
  return [...new Set(all)].filter(Boolean).sort((a, b) => b.length - a.length);
}

/** The text with every secret in it replaced; all of it, where one stands in it in another writing. */
function scrubText(text: string, secrets: Secrets): string {
  const clean = secrets.reduce((rest, secret) => {
    if (secret.length < SHORTEST_PART) return rest === secret ? REDACTED : rest;
    return rest.replaceAll(secret, REDACTED);
  }, text);
  let read = clean;
  for (let turn = 0; turn < MOST_WRITINGS; turn += 1) {
    const before = read;
    read = before.replaceAll(ESCAPED, unescaped);
    if (read === before) return clean;
    if (secrets.some((secret) => secret.length >= SHORTEST_PART && read.includes(secret))) return REDACTED;
  }
  return clean;
}

/** The sign that JSON, a URL or HTML writes so. */
function unescaped(written: string, code = "", decimal = "", name = "", plain = ""): string {
  if (code) return String.fromCharCode(Number.parseInt(code, 16));
  if (decimal) return String.fromCharCode(Number(decimal));
  return name ? (SIGNS[name.toLowerCase()] ?? written) : plain;
}

/** A copy of plain data with every secret replaced, in keys too. What lies deeper than 32 levels is left out. */
export function scrub<T>(value: T, secrets: Secrets): T {
  return scrubLevel(value, secrets, 0) as T;
}

function scrubLevel(value: unknown, secrets: Secrets, depth: number): unknown {
  if (typeof value === "string") return scrubText(value, secrets);
  if (typeof value !== "object" || value === null) return value;
  if (depth === DEEPEST) return null;
  if (Array.isArray(value)) return value.map((each) => scrubLevel(each, secrets, depth + 1));
  return Object.fromEntries(
    Object.entries(value).map(([key, each]) => [
      scrubText(key, secrets),
      scrubLevel(each, secrets, depth + 1),
    ]),
  );
}
