/** Whether the value is an array; a revoked proxy, which throws when it is asked, is none. */
export function isList(value: unknown): value is unknown[] {
  try {
    return Array.isArray(value);
  } catch {
    return false;
  }
}

/** Whether the value is an object with keys, and neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !isList(value);
}

/**
 * The value's own enumerable keys, in an object that inherits nothing. What is no object reads as an empty one, and a
 * key whose getter throws as missing.
 */
export function ownRecord(value: unknown): Readonly<Record<string, unknown>> {
  const copy = Object.create(null) as Record<string, unknown>;
  if (!isRecord(value)) return copy;
  try {
    for (const key of Object.keys(value)) copy[key] = readKey(value, key);
  } catch {
    // A proxy may refuse to name its keys.
  }
  return copy;
}

function readKey(record: object, key: string | number, otherwise?: symbol): unknown {
  try {
    return (record as Record<string, unknown>)[key];
  } catch {
    return otherwise;
  }
}

/** The value as an array; anything else reads as an empty one, and an item that throws when it is read as missing. */
export function listOf(value: unknown): readonly unknown[] {
  try {
    // Made anew, since mapping passes over the holes of a sparse one.
    return isList(value) ? Array.from({ length: value.length }, (_, index) => readKey(value, index)) : [];
  } catch {
    return [];
  }
}

/** The value if it is text, else the other one. */
export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;

/** A value as JSON, to be seen and mended where it is of the wrong kind; empty where it cannot be written. */
export function jsonText(value: unknown): string {
  try {
    const text: unknown = JSON.stringify(value);
    return typeof text === "string" ? text : "";
  } catch {
    return "";
  }
}

const DEEPEST = 8;

/**
 * A copy of plain data that inherits nothing, so that neither the host's additions to `Object.prototype` nor inherited
 * keys count. What lies deeper than any payload, or throws when it is read, becomes a symbol, which no schema takes.
 */
export const ownCopy = (value: unknown): unknown =>
  copyAt(
    value,
    0,
    Array.from({ length: DEEPEST + 1 }, () => new Map()),
  );

/** Each object is copied once at each depth, or a few that hold each other would be copied millions of times. */
function copyAt(value: unknown, depth: number, copies: readonly Map<object, unknown>[]): unknown {
  if (typeof value !== "object" || value === null) return value;
  const known = copies.at(depth);
  if (!known) return UNREADABLE;
  if (!known.has(value)) {
    const copyOf = (inner: unknown) => copyAt(inner, depth + 1, copies);
    known.set(value, newCopy(value, copyOf));
  }
  return known.get(value);
}

function newCopy(value: object, copyOf: (inner: unknown) => unknown): unknown {
  try {
    if (Array.isArray(value)) return value.map(copyOf);
    const copy = Object.create(null) as Record<string, unknown>;
    for (const key of Object.keys(value)) copy[key] = copyOf(readKey(value, key, UNREADABLE));
    return copy;
  } catch {
    return UNREADABLE;
  }
}

const UNREADABLE = Symbol("unreadable");
