import { type Answer, failure } from "./answer.js";

const DAY_MS = 24 * 60 * 60 * 1000;
const KEY = /^[\x21-\x7e]{1,255}$/;
/** What an entry takes besides its texts, in characters. */
const ENTRY = 512;
/** The least that an attempt under way counts: it holds a connection, and what it reads from it. */
const OPEN_ENTRY = 64 * 1024;

/** Whether a text can be an `Idempotency-Key`: 1 to 255 visible ASCII characters. */
export const isIdempotencyKey = (text: string): boolean => KEY.test(text);

/** One request with a key. */
export interface Attempt {
  /** Whose key it is; `true` for callers without names, who share theirs. */
  caller: string | true;
  key: string;
  fingerprint: string;
  /** The size of what it holds while it is under way. */
  characters: number;
  run: () => Promise<Answer>;
}

/** Remembers the answers of successful attempts, in this process and for a day. */
export interface IdempotencyStore {
  /**
   * The answer of the first attempt with this key, kept or still under way; the attempt runs only where there is none.
   * Another fingerprint with the same key is a 409, more attempts under way than fit a 429. What failed is forgotten.
   */
  once(attempt: Attempt): Promise<Answer>;
}

interface Entry {
  caller: string | true;
  fingerprint: string;
  answer: Promise<Answer>;
  characters: number;
  keptSince?: number;
}

/**
 * A store for one handler, of bounded size whatever its callers send. Over `maxKept` characters the oldest answer of
 * the caller who has the most goes; of `maxOpen` for attempts under way a caller with a name gets a quarter.
 */
export function createIdempotencyStore({
  maxKept = 16 * 1024 * 1024,
  maxOpen = 64 * 1024 * 1024,
  now = () => Date.now(),
} = {}): IdempotencyStore {
  // A map holds its entries in order of insertion, and an answer is put in again when it settles: oldest first.
  const entries = new Map<string, Entry>();
  const kept = createTally();
  const open = createTally();

  const forget = (scope: string, entry: Entry) => {
    entries.delete(scope);
    (entry.keptSince === undefined ? open : kept).add(entry.caller, -entry.characters);
  };
  const forgetOldest = (isOne: (entry: Entry) => boolean) => {
    for (const [scope, entry] of entries)
      if (isOne(entry)) {
        forget(scope, entry);
        return;
      }
  };
  const forgetOld = () => {
    for (const [scope, entry] of entries) {
      if (entry.keptSince === undefined) continue;
      if (now() - entry.keptSince < DAY_MS) return;
      forget(scope, entry);
    }
  };
  const keep = (scope: string, { caller, fingerprint, answer }: Entry, { body }: Answer) => {
    const characters = ENTRY + scope.length + body.length;
    entries.set(scope, { caller, fingerprint, answer, characters, keptSince: now() });
    kept.add(caller, characters);
    while (kept.total() > maxKept) {
      const heaviest = kept.heaviest();
      forgetOldest((entry) => entry.keptSince !== undefined && entry.caller === heaviest);
    }
  };

  async function begin(scope: string, { caller, fingerprint, characters, run }: Attempt): Promise<Answer> {
    const size = OPEN_ENTRY + scope.length + characters;
    const share = caller === true ? maxOpen : maxOpen / 4;
    if (open.total() + size > maxOpen || open.of(caller) + size > share)
      return failure("rateLimited", { headers: { "retry-after": "1" } });
    const entry: Entry = { caller, fingerprint, answer: run(), characters: size };
    entries.set(scope, entry);
    open.add(caller, size);
    try {
      const answer = await entry.answer;
      forget(scope, entry);
      if (answer.status === 201) keep(scope, entry, answer);
      return answer;
    } catch (error) {
      forget(scope, entry);
      throw error;
    }
  }

  return {
    // Not async: a function that waits holds what it was given, and those who join an attempt are not counted.
    once(attempt) {
      forgetOld();
      const scope = JSON.stringify([attempt.caller, attempt.key]);
      const known = entries.get(scope);
      if (!known) return begin(scope, attempt);
      if (known.fingerprint !== attempt.fingerprint) return Promise.resolve(failure("keyReused"));
      return known.answer.then(replay);
    },
  };
}

/** Sums by caller; who has nothing is not remembered. */
function createTally() {
  const sums = new Map<string | true, number>();
  let total = 0;
  return {
    total: () => total,
    of: (caller: string | true) => sums.get(caller) ?? 0,
    add(caller: string | true, amount: number) {
      total += amount;
      const sum = (sums.get(caller) ?? 0) + amount;
      if (sum === 0) sums.delete(caller);
      else sums.set(caller, sum);
    },
    heaviest: () => [...sums].reduce((most, each) => (each[1] > most[1] ? each : most), ["", 0])[0],
  };
}

/** SHA-256 in hexadecimal of plain data, whatever the order of its keys, and how many characters the data is. */
export async function fingerprint(value: unknown): Promise<{ digest: string; characters: number }> {
  const text = JSON.stringify(value, inKeyOrder);
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  const digest = Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
  return { digest, characters: text.length };
}

function inKeyOrder(_key: string, value: unknown): unknown {
  if (typeof value !== "object" || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)));
}

function replay(answer: Answer): Answer {
  if (answer.status !== 201) return answer;
  return { ...answer, headers: { ...answer.headers, "idempotent-replayed": "true" } };
}
