import type { CreateAgentPayload } from "../core/payload.js";
import { REDACTED } from "../core/redacted.js";

const KEY = /^[\x21-\x7e]+$/;
// Shorter texts are hidden only where they stand alone: a "secret" such as `a` is in every word.
const SHORTEST_PART = 4;
// Looking for a longer text, engines fall back to a time that grows with its length and with the other's.
const LONGEST_PART = 240;
const DEEPEST = 32;
// Of a text in a text in a text.
const MOST_WRITINGS = 3;
// To read one takes a part of a microsecond, so that an answer of nothing else would hold up the server for seconds.
const MOST_ESCAPES = 2 ** 17;
const ESCAPED =
  /(?:[\\%]u(?:00|\{0*)|\\x|%|&#x0*)([\da-f]{2})[;}]?|&#0*(\d{2,3});?|&(amp|lt|gt|quot|apos);|\\(.)/gi;
const UNSEEN = /[\p{Cc}\p{Cf}\p{DI}\u2028\u2029]/gu;
const SIGNS: Readonly<Record<string, string>> = {
  amp: "&",
  lt: "<",
  gt: ">",
  quot: '"',
  apos: "'",
};

/** The texts that must not leave the server. */
export interface Secrets {
  /** As written, and as JSON or a URL would carry them, but for very long ones; the longest first. */
  plain: readonly string[];
  /** How all of these begin, and what a text in hexadecimal or base64 that has one in it shows of it; in small letters. */
  all: readonly string[];
  /** How many signs that may begin an escape are looked at from now on. */
  escapes: number;
}

/** The trimmed key, or `undefined` where there is none or a header could not carry it. */
export function readKey(apiKey: unknown): string | undefined {
  const key = typeof apiKey === "string" ? apiKey.trim() : "";
  return KEY.test(key) ? key : undefined;
}

/** The key and the payload's tokens. */
export function secretsOf(key: string, payload: CreateAgentPayload): Secrets {
  const settings = payload.googleCalendarSettings;
  const given = [key, settings?.accessToken, settings?.refreshToken].filter(
    (secret) => typeof secret === "string" && secret !== "",
  ) as string[];
  const ascii = given.filter((secret) => KEY.test(secret));
  const written = given.map((secret) => JSON.stringify(secret).slice(1, -1));
  // The longest first, or a secret that holds another would be left in pieces.
  const plain = [...new Set([...given, ...written, ...ascii.map(encodeURIComponent)])].sort(
    (a, b) => b.length - a.length,
  );
  const all = [...plain.map(beginning), ...ascii.map(beginning).flatMap(encodings)];
  return {
    plain: plain.filter((secret) => secret.length <= LONGEST_PART),
    // A validator may quote in capitals, and an ID is the same one in any.
    all: all.map((secret) => beginning(secret).toLowerCase()),
    escapes: MOST_ESCAPES,
  };
}

const beginning = (secret: string) => secret.slice(0, LONGEST_PART);

/** Hexadecimal, and base64 of both alphabets at each of the three places where a text in it can begin. */
function encodings(secret: string): string[] {
  const hex = Array.from(secret, (sign) => sign.charCodeAt(0).toString(16)).join("");
  // The first and last signs of base64 hang on what stands around it.
  const base64 = ["", " ", "  "].map((before) =>
    btoa(before + secret).slice(
      Math.ceil((before.length * 4) / 3),
      Math.floor(((before + secret).length * 4) / 3),
    ),
  );
  const forUrls = base64.map((text) => text.replaceAll("+", "-").replaceAll("/", "_"));
  return [hex, ...base64, ...forUrls];
}

/** The text with every secret in it replaced; all of it, where one stands in it in another writing, or could in too many. */
function scrubText(text: string, secrets: Secrets): string {
  // No writing of a secret is shorter than the shortest of them.
  if (text.length < (secrets.plain.at(-1)?.length ?? 0)) return text;
  const clean = secrets.plain.reduce((rest, secret) => {
    if (secret.length < SHORTEST_PART) return rest === secret ? REDACTED : rest;
    return rest.replaceAll(secret, REDACTED);
  }, text);
  let read = clean;
  for (let turn = 0; turn <= MOST_WRITINGS; turn += 1) {
    const before = read;
    // Signs that nobody sees are left out before a text is shown, which would put the pieces of a secret together.
    read = (turn === 0 ? before : before.replaceAll(ESCAPED, unescaped)).replaceAll(UNSEEN, "");
    if (turn > 0 && read === before) return clean;
    const small = read.toLowerCase();
    if (secrets.all.some((secret) => secret.length >= SHORTEST_PART && small.includes(secret)))
      return REDACTED;
    const { length } = read.split(/[\\%&]/, secrets.escapes);
    if (length === secrets.escapes) return REDACTED;
    secrets.escapes -= length - 1;
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
