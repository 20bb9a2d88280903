"use client";

/**
 * Whether a row's component would show the same: of the row itself what it says counts, since whoever holds the rows
 * may hand over copies of all of them when one has changed.
 */
export function isSameRow<P extends { row: object }>(before: Readonly<P>, after: Readonly<P>): boolean {
  const { row: old, ...others } = before;
  const { row, ...rest } = after;
  return isSameShallow(old, row) && isSameShallow(others, rest);
}

function isSameShallow(one: object, other: object): boolean {
  const entries = Object.entries(one);
  return (
    entries.length === Object.keys(other).length &&
    entries.every(([key, value]) => Object.is(value, (other as Readonly<Record<string, unknown>>)[key]))
  );
}
