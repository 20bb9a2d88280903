/** Whether the value is an object with keys, and neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
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

function readKey(record: Record<string, unknown>, key: string): unknown {
  try {
    return record[key];
  } catch {
    return undefined;
  }
}

/** The value as an array; anything else reads as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The value if it is text, else the other one. */
export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;
