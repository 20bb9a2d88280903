"use client";

import { useCallback, useRef, useSyncExternalStore } from "react";
import type { AgentDraft } from "../core/draft.js";
import { problemText, PROBLEM_ENGLISH } from "../i18n/problemText.js";
import { type DraftPath, textFieldProps, useSubmitState, type VoiceAgentFormHandle } from "./agentForm.js";
import { useKit } from "./kit.js";
import type { SecretName } from "./secrets.js";
import type { SubmitState } from "./submitMachine.js";
import { ownOf } from "./ownOf.js";
import { useNotices, type WordedNotice } from "./useNotices.js";
import { type AgentFormOptions, useAgentFormEngine } from "./useAgentFormEngine.js";

const ENGLISH = { ...PROBLEM_ENGLISH };

/** What the headless hook gives: the form component's state, validation and submission, for markup of your own. */
export interface VoiceAgentFormState extends VoiceAgentFormHandle {
  /** Where the submission stands. */
  status: SubmitState;
  /** What there is to fix now, in words, in the form's order. */
  errors: readonly { path: string; message: string }[];
  /** The `ref` of the element around the fields; `focus` looks for a `data-path` inside it. */
  root: (element: HTMLElement | null) => void;
  /** Spread onto a text input, text area or select. */
  register(path: DraftPath): {
    ref: (element: HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement | null) => void;
    defaultValue: string;
    "data-path": string;
    onChange: (event: { target: { value: string } }) => void;
    onBlur: () => void;
  };
  /** Sets a value that has no text control of its own. */
  setValue: (path: DraftPath, value: unknown) => void;
  /** Takes a Google token; it can be read nowhere but in `onSubmit`. */
  setSecret(name: SecretName, value: string): void;
  /** What happened to the values by another hand, in words, with what may be done about it. */
  notices: readonly WordedNotice[];
  /** Aborts the open call; everything typed stays. */
  cancel(): void;
  /** Waits for the open call once more as long as `submitTimeoutMs`. */
  keepWaiting(): void;
}

const NO_OPTIONS: AgentFormOptions = {};

/** The form without its markup. Re-renders its component when the submission or an error changes, not while typing. */
export function useVoiceAgentForm(options: AgentFormOptions = NO_OPTIONS): VoiceAgentFormState {
  const { messages, locale } = useKit(ENGLISH);
  const element = useRef<HTMLElement | null>(null);
  const { form } = useAgentFormEngine(ownOf(options), element);
  const root = useCallback((next: HTMLElement | null) => {
    element.current = next;
  }, []);
  const { values, store, machine, secrets } = form;
  const status = useSubmitState(machine);
  const problems = useSyncExternalStore(store.subscribe, store.problems, store.problems);
  const notices = useNotices(form);
  return {
    status,
    notices,
    errors: problems.map((problem) => ({
      path: problem.path,
      message: problemText(problem, messages, locale),
    })),
    root,
    submit: form.submit,
    reset: form.reset,
    validate: form.validate,
    setErrors: form.setErrors,
    getDraft: form.getDraft,
    focus: form.focus,
    cancel: machine.cancel,
    keepWaiting: machine.keepWaiting,
    setSecret: secrets.set,
    setValue: (path, value) => values.setValue(path, value as AgentDraft[keyof AgentDraft] & string),
    register: (path) => textFieldProps(form, path),
  };
}
