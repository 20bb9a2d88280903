"use client";

import { type RefObject, useEffect, useState } from "react";
import { useForm, type UseFormReturn } from "react-hook-form";
import { type AgentDraft, createDraft, toPayload } from "../core/draft.js";
import type { Issue } from "../core/issue.js";
import type { CreateAgentPayload, PayloadResult } from "../core/payload.js";
import { redactPayload } from "../core/redactPayload.js";
import { ownRecord } from "../core/record.js";
import type { ParamRow } from "../core/rows.js";
import { presentTimeZone } from "../core/timeZones.js";
import type { AgentForm } from "./agentForm.js";
import { callHost } from "./callHost.js";
import { withFixedValues } from "./fixedValues.js";
import { createFormStore } from "./formStore.js";
import { createSecrets, type Secrets } from "./secrets.js";
import { createSubmitMachine } from "./submitMachine.js";
import type { SubmitContext } from "./submitTo.js";
import { useLatest } from "./useLatest.js";

/** What decides a form's values and their way out; shared by the form component and the headless hook. */
export interface AgentFormOptions {
  /**
   * Called once per activation with a payload that the strict schema has accepted. It may return a promise; a rejection
   * keeps everything typed, and a SubmitError puts its messages on fields.
   */
  onSubmit?: (payload: CreateAgentPayload, context: SubmitContext) => unknown;
  /** What `onSubmit` resolved to. */
  onSuccess?: (result: unknown) => void;
  /** What `onSubmit` threw. */
  onError?: ((error: unknown) => void) | undefined;
  /** The values after each change, tokens left out. */
  onChange?: (draft: AgentDraft, state: { dirty: boolean; valid: boolean }) => void;
  /** A draft, a payload, or part of either, read when the form mounts. */
  defaultValue?: unknown;
  /** Part of a draft or payload that the host decides: sent, and not shown. */
  fixedValues?: unknown;
  /** After this long the user is asked to wait or cancel. @default 30000 */
  submitTimeoutMs?: number;
}

/** The parts of one form. `root` is the element that its fields are in; `generation` counts its resets. */
export function useAgentFormEngine(
  options: AgentFormOptions,
  root: RefObject<HTMLElement | null>,
): { form: AgentForm; generation: number } {
  const latest = useLatest(options);
  const [start] = useState(() => withoutSecrets(createDraft(options.defaultValue)));
  const [generation, setGeneration] = useState(0);
  const values = useForm<AgentDraft>({ defaultValues: start.draft, shouldFocusError: false });
  const [form] = useState(() =>
    createAgentForm(
      values,
      start.secrets,
      () => latest.current,
      root,
      () => setGeneration((count) => count + 1),
    ),
  );

  useEffect(() => {
    if (values.getValues("googleCalendarSettings.timezone") !== "") return;
    const zone = presentTimeZone(new Intl.DateTimeFormat().resolvedOptions().timeZone);
    values.setValue("googleCalendarSettings.timezone", zone);
  }, [values, generation]);

  useEffect(() => {
    // With the zone that was set above: what the browser told is no change of the reader's.
    const untouched = comparable(form.getDraft());
    const stop = values.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name) form.store.change(name);
        form.machine.settle();
        const { onChange } = latest.current;
        if (!onChange) return;
        const draft = form.getDraft();
        const dirty = comparable(draft) !== untouched;
        callHost(onChange, draft, { dirty, valid: form.preview() !== undefined });
      },
    });
    form.machine.enter();
    return () => {
      stop();
      form.machine.leave();
    };
  }, [values, form, latest]);

  return { form, generation };
}

function createAgentForm(
  values: UseFormReturn<AgentDraft>,
  secrets: Secrets,
  options: () => AgentFormOptions,
  root: RefObject<HTMLElement | null>,
  onReset: () => void,
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
  const machine = createSubmitMachine(() => ({
    payload,
    onSubmit: options().onSubmit,
    onInvalid() {
      store.revealAll();
      focusFirst(root.current, "[data-summary]");
    },
    onStart: () => store.setServerErrors({}),
    onFieldErrors(errors) {
      store.setServerErrors(onRows(errors, values.getValues("params")));
      if (store.problems().length > 0) focusFirst(root.current, "[data-summary]");
    },
    onSuccess(result) {
      store.clear();
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
      store.clear();
      values.reset();
      machine.settle();
      onReset();
    },
    validate: () => store.revealAll(),
    setErrors: (errors) => store.setServerErrors(onRows(errors, values.getValues("params"))),
    focus(path) {
      const exact = `[data-path="${CSS.escape(path)}"]`;
      focusFirst(root.current, `${exact}, [data-path^="${CSS.escape(`${path}.`)}"]`);
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

/** Text that is the same for drafts that say the same: a number may be typed or given. */
function comparable(draft: AgentDraft): string {
  return JSON.stringify(draft, (_, value: unknown) => (typeof value === "number" ? String(value) : value));
}

/** Takes tokens out of a draft for the place that keeps them. */
function withoutSecrets(draft: AgentDraft): { draft: AgentDraft; secrets: Secrets } {
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

/** Waits for the render that brings the element. */
function focusFirst(root: HTMLElement | null, selector: string): void {
  requestAnimationFrame(() => root?.querySelector<HTMLElement>(selector)?.focus());
}
