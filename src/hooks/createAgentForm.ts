"use client";

import type { RefObject } from "react";
import type { UseFormReturn } from "react-hook-form";
import { type AgentDraft, createDraft, toPayload } from "../core/draft.js";
import type { Issue } from "../core/issue.js";
import type { PayloadResult } from "../core/payload.js";
import { ownRecord } from "../core/record.js";
import { redactPayload } from "../core/redactPayload.js";
import type { ParamRow } from "../core/rows.js";
import { presentTimeZone } from "../core/timeZones.js";
import type { AgentForm } from "./agentForm.js";
import { withFixedValues } from "./fixedValues.js";
import { focusFirst, selectorsOf } from "./focusField.js";
import { createFormStore } from "./formStore.js";
import { createSecrets, type Secrets } from "./secrets.js";
import { createSubmitMachine } from "./submitMachine.js";
import type { AgentFormOptions } from "./useAgentFormEngine.js";

/** Makes the parts of one form. `onReplace` is told when all values were replaced, so that text fields start anew. */
export function createAgentForm(
  values: UseFormReturn<AgentDraft>,
  secrets: Secrets,
  options: () => AgentFormOptions,
  root: RefObject<HTMLElement | null>,
  onReplace: () => void,
): AgentForm {
  const getDraft = () => withFixedValues(structuredClone(values.getValues()), options().fixedValues);
  const holds = new Set<Issue>();
  const payload = (): PayloadResult => {
    const draft = getDraft();
    const settings = { ...draft.googleCalendarSettings, ...filled(draft.googleCalendarSettings, secrets) };
    const result = toPayload({ ...draft, googleCalendarSettings: settings });
    if (holds.size === 0) return result;
    return { success: false, issues: [...(result.success ? [] : result.issues), ...holds] };
  };
  const store = createFormStore(payload);
  const revealing = new Set<(path: string) => void>();
  const reveal = (path: string) => {
    for (const listener of [...revealing]) listener(path);
  };
  const stateNow = () => comparable(getDraft()) + JSON.stringify(secrets.read());
  let clean: string | undefined;
  let sent = "";

  function leadToProblems() {
    const [first] = store.problems();
    if (!first) return;
    reveal(first.path);
    focusFirst(root.current, ["[data-summary]"]);
  }

  function replaceWith(draft?: AgentDraft) {
    store.clear();
    values.reset(draft, { keepDefaultValues: draft !== undefined });
    fillTimeZone(values);
    machine.settle();
    onReplace();
  }

  const machine = createSubmitMachine(() => ({
    payload,
    onSubmit: options().onSubmit,
    onInvalid() {
      store.revealAll();
      leadToProblems();
    },
    onStart() {
      sent = stateNow();
      store.setServerErrors({});
    },
    onFieldErrors(errors) {
      store.setServerErrors(onRows(errors, values.getValues("params")));
      leadToProblems();
    },
    onSuccess(result) {
      store.clear();
      clean = sent;
      options().onSuccess?.(result);
    },
    onError: (error) => options().onError?.(error),
    timeoutMs: options().submitTimeoutMs ?? 30_000,
  }));
  return {
    values,
    store,
    machine,
    secrets,
    hold(path, code) {
      const issue: Issue = { path: path.split("."), code };
      holds.add(issue);
      return () => {
        if (holds.delete(issue)) store.change(path);
      };
    },
    getDraft: () => withoutSecrets(getDraft()).draft,
    preview() {
      const result = payload();
      return result.success ? redactPayload(result.data) : undefined;
    },
    submit: () => machine.submit(),
    reset() {
      secrets.clear();
      replaceWith();
      clean = stateNow();
    },
    load(next) {
      const { draft, secrets: given } = withoutSecrets(createDraft(next));
      for (const name of ["accessToken", "refreshToken"] as const)
        if (given.has(name)) secrets.set(name, given.read()[name]);
      replaceWith(draft);
    },
    begin() {
      fillTimeZone(values);
      // A page that hides and shows us again begins anew, and nothing has been saved by that.
      clean ??= stateNow();
    },
    isDirty: () => stateNow() !== clean,
    onReveal(listener) {
      revealing.add(listener);
      return () => revealing.delete(listener);
    },
    validate: () => store.revealAll(),
    setErrors: (errors) => store.setServerErrors(onRows(errors, values.getValues("params"))),
    focus(path) {
      reveal(path);
      focusFirst(root.current, selectorsOf(path));
    },
  };
}

/** A server knows a parameter by its name, the form by its row. */
function onRows(errors: unknown, rows: readonly ParamRow[]): Record<string, string> {
  const entries = Object.entries(ownRecord(errors)).map(([path, text]) => {
    const [, name] = /^params\.([^.]+)$/.exec(path) ?? [];
    const row = name === undefined ? -1 : rows.findIndex((each) => each.name.trim() === name);
    return [row === -1 ? path : `params.${row}.value`, text];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

/** The reader's own zone where none was chosen: no server can know it. */
function fillTimeZone(values: UseFormReturn<AgentDraft>): void {
  if (values.getValues("googleCalendarSettings.timezone") !== "") return;
  const zone = presentTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
  values.setValue("googleCalendarSettings.timezone", zone);
}

/** Text that is the same for drafts that say the same: a number may be typed or given. */
function comparable(draft: AgentDraft): string {
  return JSON.stringify(draft, (_, value: unknown) => (typeof value === "number" ? String(value) : value));
}

/** Takes tokens out of a draft for the place that keeps them. */
export function withoutSecrets(draft: AgentDraft): { draft: AgentDraft; secrets: Secrets } {
  const secrets = createSecrets();
  const settings = draft.googleCalendarSettings;
  secrets.set("accessToken", settings.accessToken);
  secrets.set("refreshToken", settings.refreshToken);
  return {
    draft: { ...draft, googleCalendarSettings: { ...settings, accessToken: "", refreshToken: "" } },
    secrets,
  };
}

/** Tokens that the host fixes stand over those that were entered. */
function filled(fixed: { accessToken: string; refreshToken: string }, secrets: Secrets) {
  const entered = secrets.read();
  return {
    accessToken: fixed.accessToken || entered.accessToken,
    refreshToken: fixed.refreshToken || entered.refreshToken,
  };
}
