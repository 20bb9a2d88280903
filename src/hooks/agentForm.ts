"use client";

import { createContext, useContext, useSyncExternalStore } from "react";
import { type FieldPath, type PathValue, useController, type UseFormReturn } from "react-hook-form";
import type { AgentDraft } from "../core/draft.js";
import type { Issue, IssueCode } from "../core/issue.js";
import type { DraftLimits } from "../core/limits.js";
import type { UnknownPath } from "../core/unknown.js";
import type { AgentTemplate } from "../i18n/templates/agentTemplate.js";
import type { GoogleCalendarConnection } from "./calendarConnection.js";
import type { FormStore } from "./formStore.js";
import type { Notices } from "./notices.js";
import type { GetPreviewUrl } from "./sampleAddress.js";
import type { Secrets } from "./secrets.js";
import type { SubmitMachine, SubmitState } from "./submitMachine.js";
import type { GivenVoices } from "./useVoices.js";
import type { WorkingDraft } from "./workingDraft.js";

/** A path into the draft, such as `tools.googleCalendar`. */
export type DraftPath = FieldPath<AgentDraft>;

/** What a host may do with a form from outside, through its `ref`. */
export interface VoiceAgentFormHandle {
  /**
   * As pressing the submit button: without `onSubmit`, while the form is disabled or read only, while a call is open and
   * after it has gone, nothing.
   */
  submit(): Promise<void>;
  /** Back to the starting values, a stored draft discarded; an open call is left to end. */
  reset(): void;
  /** Shows what is wrong, and gives it. */
  validate(): readonly Issue[];
  /** Puts messages, or issue codes, on fields by dotted path; they go when the field changes. */
  setErrors(errors: Readonly<Record<string, string>>): void;
  /** The values as they stand, tokens left out. */
  getDraft(): AgentDraft;
  /** Moves focus to the field at a path, or the first one below it. */
  focus(path: string): void;
}

/** One form's parts, the same objects for as long as it lives. */
export interface AgentForm extends VoiceAgentFormHandle {
  values: UseFormReturn<AgentDraft>;
  store: FormStore;
  machine: SubmitMachine;
  secrets: Secrets;
  /**
   * Puts another draft, or part of one, in place of the values. Problems go; tokens stay, unless the draft brings its
   * own. What it gives back brings the former values back.
   */
  load(draft: unknown): () => void;
  /** Whether there is anything to lose: a value that differs from the start, or from what was sent last. */
  isDirty(): boolean;
  /** Tells of each path that the focus is about to go to, so that what hides it can show it. */
  onReveal(listener: (path: string) => void): () => void;
  /** Keeps the form from being sent, with this issue at this path, until what is given back is called. */
  hold(path: string, code: IssueCode): () => void;
  /** What is entered, against what the form started from. */
  draft: WorkingDraft;
  notices: Notices;
  /** Takes new starting values; after the call, where one is open. */
  follow(defaultValue: unknown): void;
  isValid(): boolean;
  /** The paths that nobody told or decided, and that the host does not fix. */
  unknown(): UnknownPath[];
  /** What would be sent now, for showing: tokens redacted, and without the values that the host fixes. */
  inspect(): Inspection;
}

/** A request as far as it goes. */
export interface Inspection {
  body: object;
  /** The paths that the host fixes: they are sent and not shown. */
  fixed: readonly string[];
  /** What keeps it from being sent. */
  issues: readonly Issue[];
}

/** A form and what its fields need to know of the props around it. */
export interface AgentFormScope {
  form: AgentForm;
  voices: GivenVoices;
  getPreviewUrl: GetPreviewUrl | undefined;
  googleCalendar: GoogleCalendarConnection | undefined;
  templates: readonly AgentTemplate[] | undefined;
  disabled: boolean;
  readOnly: boolean;
  /** What the form is in the document; only a `form` is sent by a button of its own. */
  as: "form" | "div";
  /** Whether there is an `onSubmit` to send to. */
  canSubmit: boolean;
  /** Counts how often all values were replaced. Text fields keep their text in the DOM, so they start anew with it. */
  generation: number;
  /** Caps that the host wants. */
  limits: DraftLimits;
  /** Whether an agent is made, or one that exists is changed. */
  mode: "create" | "edit";
  /** Whether the host decides the value at this path, so that its field is not shown. */
  isFixed(path: string): boolean;
}

/** Holds the form that sections and fields belong to. */
export const AgentFormContext = createContext<AgentFormScope | undefined>(undefined);

/** Given by what a form stands in that has to know it, such as a dialog that must not lose what was entered. */
export const FormHolderContext = createContext<((form: AgentForm) => () => void) | undefined>(undefined);

/** Whether the form says its own title; a dialog around it has said it. */
export const useIsTitled = (): boolean => useContext(FormHolderContext) === undefined;

/** The form around this component. Throws outside of one. */
export function useAgentForm(): AgentFormScope {
  const scope = useContext(AgentFormContext);
  if (!scope)
    throw new Error("voice-agent-kit: sections and fields work inside VoiceAgentForm; put this one into it.");
  return scope;
}

/** Where the submission stands. */
export function useSubmitState(machine: SubmitMachine): SubmitState {
  return useSyncExternalStore(machine.subscribe, machine.state, machine.state);
}

/** A text field that keeps what is typed in the DOM: typing renders nothing. Spread onto an input or text area. */
export function useTextField(path: DraftPath) {
  const { form, disabled, readOnly } = useAgentForm();
  return { ...textFieldProps(form, path), disabled, readOnly };
}

/** What ties a text control to the form, for whoever draws it. */
export function textFieldProps({ values, store }: AgentForm, path: DraftPath) {
  const { ref, onChange } = values.register(path);
  return {
    ref,
    defaultValue: textOf(values.getValues(path)),
    "data-path": path,
    onChange: (event: { target: { value: string } }) =>
      void onChange({ target: { name: path, value: event.target.value }, type: "change" }),
    onBlur: () => store.leave(path),
  };
}

/** A value as a text control shows it. */
export const textOf = (value: unknown): string =>
  typeof value === "string" || typeof value === "number" ? String(value) : "";

/** A value of the draft, and what its control does with it. */
export interface DraftValue<T> {
  value: T;
  setValue: (value: T) => void;
  /** The control was left. */
  leave: () => void;
  /** Nothing may be changed now. */
  locked: boolean;
}

/** A value that its component draws itself: re-renders that component when it changes. */
export function useDraftValue<P extends DraftPath>(path: P): DraftValue<PathValue<AgentDraft, P>> {
  const { form, disabled, readOnly } = useAgentForm();
  const { field } = useController({ control: form.values.control, name: path });
  return {
    value: field.value,
    setValue: field.onChange as (value: PathValue<AgentDraft, P>) => void,
    leave: () => form.store.leave(path),
    locked: disabled || readOnly,
  };
}
