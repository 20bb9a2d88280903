import { type Answer, failure } from "./answer.js";

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = /^[\x21-\x7e]{1,255}$/;

/** Whether a text can be an `Idempotency-Key`: 1 to 255 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean => KEY.test(text);

/** Remembers the answers of successful attempts, in this process and for a day. */
export interface IdempotencyStore {
  /**
   * The answer of the first attempt with this key, kept or still under way; `attempt` is called only where there is
   * none. Another fingerprint with the same key is a 409. What failed is forgotten.
   */
  once(key: string, fingerprint: string, attempt: () => Promise<Answer>): Promise<Answer>;
}

interface Entry {
  fingerprint: string;
  answer: Promise<Answer>;
  kept?: { since: number; characters: number };
}

/** A store for one handler. Over a limit the oldest kept answers go; attempts under way never do. */
export function createIdempotencyStore({
  maxEntries = 1000,
  maxCharacters = 16 * 1024 * 1024,
  now = () => Date.now(),
} = {}): IdempotencyStore {
  // A map holds its entries in order of insertion, and an answer is put in again when it settles: oldest first.
  const entries = new Map<string, Entry>();
  let characters = 0;

  const forget = (key: string, entry: Entry) => {
    entries.delete(key);
    characters -= entry.kept?.characters ?? 0;
  };
  const tidy = () => {
    for (const [key, entry] of entries) {
      if (!entry.kept) continue;
      const full = entries.size > maxEntries || characters > maxCharacters;
      if (!full && now() - entry.kept.since < DAY_MS) return;
      forget(key, entry);
    }
  };
  const settle = (key: string, entry: Entry, answer: Answer) => {
    entries.delete(key);
    if (answer.status !== 201) return;
    entry.kept = { since: now(), characters: answer.body.length };
    characters += answer.body.length;
    entries.set(key, entry);
    tidy();
  };

  return {
    async once(key, fingerprint, attempt) {
      tidy();
      const known = entries.get(key);
      if (known) return known.fingerprint === fingerprint ? replay(await known.answer) : failure("keyReused");
      const entry: Entry = { fingerprint, answer: attempt() };
      entries.set(key, entry);
      try {
        const answer = await entry.answer;
        settle(key, entry, answer);
        return answer;
      } catch (error) {
        entries.delete(key);
        throw error;
      }
    },
  };
}

/** SHA-256 in hexadecimal of plain data, whatever the order of its keys. */
export async function fingerprint(value: unknown): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(value, inKeyOrder));
  const digest = await crypto.subtle.digest("SHA-256", bytes);
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, "0")).join("");
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function replay(answer: Answer): Answer {
  if (answer.status !== 201) return answer;
  return { ...answer, headers: { ...answer.headers, "idempotent-replayed": "true" } };
}
