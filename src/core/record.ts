/** Whether the value is an object with keys, and neither null nor an array. */
export function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

/** The value as an object to read own keys from; anything else reads as an empty one. */
export function ownRecord(value: unknown): Readonly<Record<string, unknown>> {
  return isRecord(value) ? Object.assign(Object.create(null) as Record<string, unknown>, value) : {};
}

/** The value as an array; anything else reads as an empty one. */
export function listOf(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? (value as unknown[]) : [];
}

/** The value if it is text, else the other one. */
export const textOr = (value: unknown, otherwise: string): string =>
  typeof value === "string" ? value : otherwise;
