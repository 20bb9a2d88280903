import type { CreateAgentPayload } from "../core/payload.js";

const REDACTED = "[redacted]";
const KEY = /^[\x21-\x7e]+$/;
// Shorter texts are hidden only where they stand alone: a "secret" such as `a` is in every word.
const SHORTEST_PART = 4;
const DEEPEST = 32;

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

/** The text with every secret in it replaced. */
function scrubText(text: string, secrets: Secrets): string {
  return secrets.reduce((clean, secret) => {
    if (secret.length < SHORTEST_PART) return clean === secret ? REDACTED : clean;
    return clean.replaceAll(secret, REDACTED);
  }, text);
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
