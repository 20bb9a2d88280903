"use client";

import { createDraft, toPayload } from "../core/draft.js";
import { unreadPaths } from "../core/fieldKinds.js";
import { pathText } from "../core/issue.js";
import { ownRecord } from "../core/record.js";
import { isFixedPath, withFixedValues } from "./fixedValues.js";
import { warnDeveloper } from "./warnDeveloper.js";

const told = new Set<string>();

function tell(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  warnDeveloper(text);
}

/** Tells developers, once, of starting values that are an answer of the API, and of fixed values that cannot be sent. */
export function warnOfGiven(defaultValue: unknown, fixedValues: unknown): void {
  const keys = Object.keys(ownRecord(defaultValue));
  if (
    keys.includes("data") ||
    keys.includes("success") ||
    (keys.includes("id") && keys.includes("agentName"))
  )
    tell(
      "defaultValue is an answer of the API, whose values would be dropped or sent as defaults. " +
        "Give fromVoiceAgent(parseVoiceAgent(answer)) of voice-agent-kit/core.",
    );
  const result = toPayload(withFixedValues(createDraft(), fixedValues));
  const issues = result.success ? [] : result.issues.map(({ path }) => pathText(path));
  const wrong = [...unreadPaths(fixedValues), ...issues.filter((path) => isFixedPath(path, fixedValues))];
  if (wrong.length > 0)
    tell(
      `fixedValues has values that cannot be sent, at ${[...new Set(wrong)].join(", ")}. ` +
        "Readers cannot see these fields, and cannot mend them.",
    );
}
