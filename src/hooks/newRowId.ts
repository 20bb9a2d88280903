"use client";

/** An id that no row has. */
export function newRowId(rows: readonly { id: string }[]): string {
  const taken = new Set(rows.map((row) => row.id));
  let number = rows.length;
  while (taken.has(`row-${number}`)) number += 1;
  return `row-${number}`;
}
