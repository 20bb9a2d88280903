"use client";

import type { UseFormReturn } from "react-hook-form";
import { changedFields } from "../core/changes.js";
import { type AgentDraft, createDraft } from "../core/draft.js";
import { DRAFT_FIELDS, type DraftField, isWithin } from "../core/draftFields.js";

/** How many fields of a form differ from what they are counted against. */
export interface ChangeTally {
  size(): number;
  /** Counts anew: the part of the draft that a path lies in, so that a key costs no more; without a path all of it. */
  recount(path?: string): void;
}

/** Counts the changes of a form. Whoever changes what `before` gives has to count all of it anew. */
export function createChangeTally(values: UseFormReturn<AgentDraft>, before: () => AgentDraft): ChangeTally {
  const changed = new Set<DraftField>();
  return {
    size: () => changed.size,
    recount(path) {
      const part = path?.split(".")[0] as keyof AgentDraft | undefined;
      const given = values.getValues();
      const now = createDraft(part ? { [part]: given[part], unknown: given.unknown } : given);
      const among = DRAFT_FIELDS.filter((field) => !part || isWithin(field, part));
      for (const field of among) changed.delete(field);
      for (const field of changedFields(before(), now, among)) changed.add(field);
    },
  };
}
