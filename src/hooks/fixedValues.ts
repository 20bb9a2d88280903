"use client";

import { type AgentDraft, createDraft } from "../core/draft.js";
import { isRecord, ownRecord } from "../core/record.js";

/** The draft with the host's values in place of its own; `fixed` may be part of a draft or of a payload. */
export function withFixedValues(draft: AgentDraft, fixed: unknown): AgentDraft {
  if (!isRecord(fixed)) return draft;
  const { tools, googleCalendarSettings, ...rest } = fixed;
  return createDraft({
    ...draft,
    ...rest,
    tools: { ...draft.tools, ...ownRecord(tools) },
    googleCalendarSettings: { ...draft.googleCalendarSettings, ...ownRecord(googleCalendarSettings) },
  });
}

/** Whether the host decides the value at a dotted path. */
export function isFixedPath(path: string, fixed: unknown): boolean {
  let at: unknown = fixed;
  for (const part of path.split(".")) {
    if (!isRecord(at) || !Object.hasOwn(at, part)) return false;
    at = at[part];
  }
  return at !== undefined;
}
