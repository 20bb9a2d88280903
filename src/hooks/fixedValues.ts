"use client";

import { type AgentDraft, createDraft } from "../core/draft.js";
import { FORM_ORDER, isWithin, valueAt } from "../core/draftFields.js";
import { isRecord, ownRecord } from "../core/record.js";

const AREAS: readonly string[] = ["tools", "googleCalendarSettings"] satisfies (keyof AgentDraft)[];

/** The draft with the host's values in place of its own; `fixed` may be part of a draft or of a payload. */
export function withFixedValues(draft: AgentDraft, fixed: unknown): AgentDraft {
  if (!isRecord(fixed)) return draft;
  const given = decided(fixed);
  const areas = AREAS.map((area) => [area, { ...ownRecord(valueAt(draft, area)), ...decided(given[area]) }]);
  const unknown = draft.unknown?.filter((path) => !isFixedPath(path, fixed));
  return createDraft({ ...draft, ...given, ...Object.fromEntries(areas), unknown });
}

/**
 * Whether the host decides the value at a dotted path. What lies below a fixed value is fixed with it, and an area such
 * as `tools` where all of its paths are.
 */
export function isFixedPath(path: string, fixed: unknown): boolean {
  const inside = AREAS.includes(path) ? FORM_ORDER.filter((each) => isWithin(each, path)) : [];
  if (inside.length > 0) return inside.every((each) => isFixedPath(each, fixed));
  let at: unknown = fixed;
  for (const part of path.split(".")) {
    if (!isRecord(at)) return at !== undefined && at !== fixed;
    if (!Object.hasOwn(at, part)) return false;
    at = at[part];
  }
  return at !== undefined;
}

/** A body without the values that the host decides, and the paths of those that it had. */
export function withoutFixed(body: object, fixed: unknown): { body: object; paths: string[] } {
  const paths: string[] = [];
  const entered = (record: object, area = ""): object =>
    Object.fromEntries(
      Object.entries(record).flatMap(([key, value]: [string, unknown]) => {
        const path = `${area}${key}`;
        if (AREAS.includes(path) && isRecord(value)) return [[key, entered(value, `${path}.`)]];
        if (!isFixedPath(path, fixed)) return [[key, value]];
        paths.push(path);
        return [];
      }),
    );
  return { body: entered(body), paths };
}

/** What is left out says nothing, and so does `undefined`. */
function decided(value: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ownRecord(value)).filter(([, each]) => each !== undefined));
}
