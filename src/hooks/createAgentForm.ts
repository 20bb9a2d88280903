"use client";

import type { RefObject } from "react";
import type { UseFormReturn } from "react-hook-form";
import { type AgentDraft, createDraft, toPayload } from "../core/draft.js";
import { excerptOf } from "../core/cutText.js";
import { draftBody } from "../core/draftBody.js";
import type { Issue } from "../core/issue.js";
import type { PayloadResult } from "../core/payload.js";
import { ownRecord } from "../core/record.js";
import { REDACTED } from "../core/redacted.js";
import { redactPayload } from "../core/redactPayload.js";
import type { ParamRow } from "../core/rows.js";
import { hideSecrets } from "../core/secretText.js";
import type { AgentForm } from "./agentForm.js";
import { callHost } from "./callHost.js";
import { isFixedPath, withFixedValues, withoutFixed } from "./fixedValues.js";
import { focusFirst, selectorsOf } from "./focusField.js";
import { createFormStore } from "./formStore.js";
import { createNotices } from "./notices.js";
import type { SecretValues } from "./secrets.js";
import { canSend, createSubmitMachine } from "./submitMachine.js";
import type { AgentFormOptions } from "./useAgentFormEngine.js";
import { apart, type WholeDraft } from "./wholeDraft.js";
import { createWorkingDraft } from "./workingDraft.js";

/** What a form is made of. `start` must be what `values` was made with. */
export interface AgentFormParts {
  values: UseFormReturn<AgentDraft>;
  start: WholeDraft;
  /** The props as they are now. */
  options: () => AgentFormOptions;
  root: RefObject<HTMLElement | null>;
  onReset: () => void;
}

/** Ties together the parts of one form: its draft, its problems, its submission, and what its `ref` can do. */
export function createAgentForm({ values, start, options, root, onReset }: AgentFormParts): AgentForm {
  const draft = createWorkingDraft(values, start);
  const { secrets } = draft;
  const notices = createNotices();
  const revealing = new Set<(path: string) => void>();
  const holds = new Set<Issue>();
  let sending: object | undefined;
  let late: { given: unknown } | undefined;

  /** The values as they would be sent, tokens too. */
  function whole(): AgentDraft {
    const given = withFixedValues(draft.entered(), options().fixedValues);
    return { ...given, googleCalendarSettings: filled(given.googleCalendarSettings, secrets.read()) };
  }

  function payload(): PayloadResult {
    const result = toPayload(whole(), options().limits);
    if (holds.size === 0) return result;
    return { success: false, issues: [...(result.success ? [] : result.issues), ...holds] };
  }

  const unknown = () =>
    (values.getValues("unknown") ?? []).filter((path) => {
      if (path.endsWith("Token"))
        return !secrets.has(path.endsWith("accessToken") ? "accessToken" : "refreshToken");
      return !isFixedPath(path, options().fixedValues);
    });

  const store = createFormStore(payload, root);
  const setErrors = (errors: unknown) =>
    store.setServerErrors(hidden(onRows(errors, values.getValues("params"))));

  /** A server may quote what it was sent. The tokens are read once, for however many texts there are. */
  function hider(): (text: string) => string {
    const { accessToken, refreshToken } = whole().googleCalendarSettings;
    const tokens = [accessToken, refreshToken].map((token) => token.trim());
    const long = tokens.filter(({ length }) => length >= SHORTEST_SECRET);
    return (text) => hideSecrets(long.reduce((rest, token) => rest.replaceAll(token, REDACTED), text));
  }

  function hidden(errors: Readonly<Record<string, unknown>>) {
    const hide = hider();
    const entries = Object.entries(errors).map(([path, text]) => [
      hide(path),
      typeof text === "string" ? hide(text) : text,
    ]);
    return Object.fromEntries(entries) as Record<string, string>;
  }

  const reveal = (path: string) => {
    for (const listener of [...revealing]) listener(path);
  };

  function leadToProblems() {
    const [first] = store.problems();
    if (!first) return;
    reveal(first.path);
    focusFirst(root.current, ["[data-summary]"]);
  }

  const isLocked = () => options().disabled === true || options().readOnly === true;

  const machine = createSubmitMachine(() => ({
    payload() {
      sending = draft.snapshot();
      return payload();
    },
    unknown,
    onSubmit: options().onSubmit,
    onInvalid() {
      store.reveal();
      leadToProblems();
    },
    hide: (text) => excerptOf(hider()(text), LONGEST_MESSAGE),
    onStart: () => store.setServerErrors({}),
    onFieldErrors(errors) {
      setErrors(errors);
      leadToProblems();
    },
    onSuccess(result) {
      store.clear();
      notices.clear();
      if (sending) draft.sent(sending, options().mode === "edit");
      settleLate();
      callHost(options().onSuccess, result);
    },
    onError: (error) => callHost(options().onError, error),
    timeoutMs: options().submitTimeoutMs ?? 30_000,
  }));

  const isSending = () => ["submitting", "validating"].includes(machine.state().status);

  /** New starting values wait for the end of a call: what is being sent stays what is seen. */
  function follow(given: unknown) {
    late = { given };
    if (!isSending()) settleLate();
  }

  function settleLate() {
    if (!late) return;
    const { given } = late;
    late = undefined;
    const wasDirty = draft.isDirty();
    const arrival = draft.follow(given);
    if (!arrival || !wasDirty) return;
    const { filled, kept } = arrival;
    // A host that gives back what was typed brings nothing new.
    if (filled.length + kept.length === 0) return;
    notices.show({ kind: "arrived", kept, take: () => draft.undo(kept) });
  }

  machine.subscribe(() => machine.state().status === "failed" && settleLate());

  return {
    values,
    store,
    machine,
    secrets,
    draft,
    notices,
    follow,
    hold(path, code) {
      const issue: Issue = { path: path.split("."), code };
      holds.add(issue);
      return () => {
        if (holds.delete(issue)) store.change(path);
      };
    },
    load(given) {
      const { draft: next, tokens } = apart(given);
      const { accessToken, refreshToken } = secrets.read();
      store.clear();
      return draft.load(next, {
        accessToken: tokens.accessToken || accessToken,
        refreshToken: tokens.refreshToken || refreshToken,
      });
    },
    isDirty: draft.isDirty,
    getDraft() {
      const given = withFixedValues(draft.entered(), options().fixedValues);
      return { ...given, googleCalendarSettings: filled(given.googleCalendarSettings) };
    },
    unknown,
    isValid: () => payload().success,
    inspect() {
      const result = payload();
      const { body, paths } = withoutFixed(
        redactPayload(result.success ? result.data : draftBody(createDraft(whole()))),
        options().fixedValues,
      );
      return { body, fixed: paths, issues: result.success ? [] : result.issues };
    },
    submit: () => (isLocked() || !canSend(options()) ? Promise.resolve() : machine.submit()),
    reset() {
      // A new agent that is being made is none that the form, emptied meanwhile, could differ from.
      if (options().mode !== "edit") sending = undefined;
      store.clear();
      notices.clear();
      draft.reset();
      machine.settle();
      onReset();
    },
    validate: () => store.reveal(),
    setErrors,
    onReveal(listener) {
      revealing.add(listener);
      return () => revealing.delete(listener);
    },
    focus(path) {
      // A host in plain JavaScript may have no path at hand.
      if (typeof (path as unknown) !== "string") return;
      reveal(path);
      focusFirst(root.current, selectorsOf(path));
    },
  };
}

// What is shorter stands in every word.
const SHORTEST_SECRET = 4;
// A page or a stack handed over as a message would cover the form.
const LONGEST_MESSAGE = 500;

/** A server knows a parameter by its name, the form by its row. */
function onRows(errors: unknown, rows: readonly ParamRow[]): Record<string, string> {
  const entries = Object.entries(ownRecord(errors)).map(([path, text]) => {
    const [, name] = /^params\.([^.]+)$/.exec(path) ?? [];
    const row = name === undefined ? -1 : rows.findIndex((each) => each.name.trim() === name);
    return [row === -1 ? path : `params.${row}.value`, text];
  });
  return Object.fromEntries(entries) as Record<string, string>;
}

/** Settings with the tokens that were entered, unless the host fixes others; without `tokens` they hold none. */
function filled(settings: AgentDraft["googleCalendarSettings"], tokens?: SecretValues) {
  return {
    ...settings,
    accessToken: tokens ? settings.accessToken || tokens.accessToken : "",
    refreshToken: tokens ? settings.refreshToken || tokens.refreshToken : "",
  };
}
