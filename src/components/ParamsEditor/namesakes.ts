"use client";

import type { ParamRow } from "../../core/rows.js";

/** For each name that differs from another in nothing but the case of letters, that other one. */
export function namesakes(rows: readonly ParamRow[]): ReadonlyMap<string, string> {
  const alike = new Map<string, string[]>();
  for (const { name } of rows) {
    const folded = name.trim().toLowerCase();
    const group = alike.get(folded) ?? [];
    if (folded !== "" && !group.includes(name.trim())) group.push(name.trim());
    alike.set(folded, group);
  }
  return new Map(
    [...alike.values()].flatMap((group) =>
      group.length < 2 ? [] : group.map((name, index) => [name, group[index === 0 ? 1 : 0] ?? name] as const),
    ),
  );
}
