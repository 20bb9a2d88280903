"use client";

import { type AgentDraft, createDraft } from "../core/draft.js";
import { DRAFT_PATHS, valueAt } from "../core/draftFields.js";
import type { Imported } from "../core/importDraft.js";
import { useAgentForm } from "./agentForm.js";
import { NO_SECRETS, type SecretValues } from "./secrets.js";

/** Puts what was imported into the form, tells what is wrong at the fields, and what could not be taken in a notice. */
export function useTakeImport(): (
  result: Extract<Imported, { success: true }>,
  tokens: SecretValues,
) => void {
  const { form, isFixed } = useAgentForm();
  return ({ draft, source, unread }, tokens) => {
    const [present, plain] = [form.getDraft(), createDraft()];
    const differs = (path: string, from: AgentDraft) =>
      JSON.stringify(valueAt(draft, path)) !== JSON.stringify(valueAt(from, path));
    const isOverruled = (path: string) => isFixed(path) && differs(path, present) && differs(path, plain);
    const undo = form.draft.load(draft, source === "answer" ? NO_SECRETS : tokens);
    form.store.clear();
    form.store.reveal();
    form.notices.dismiss("restored");
    form.notices.show({ kind: "imported", unread: [...unread, ...DRAFT_PATHS.filter(isOverruled)], undo });
  };
}
