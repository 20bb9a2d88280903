"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useForm } from "react-hook-form";
import type { AgentDraft } from "../core/draft.js";
import type { DraftLimits } from "../core/limits.js";
import type { CreateAgentPayload } from "../core/payload.js";
import { readersTimeZone } from "../core/readersTimeZone.js";
import { presentTimeZone } from "../core/timeZones.js";
import type { AgentForm } from "./agentForm.js";
import { callHost } from "./callHost.js";
import { checkGiven } from "./checkGiven.js";
import { createAgentForm } from "./createAgentForm.js";
import { enterAgain, rememberEntered } from "./enteredBefore.js";
import type { SubmitContext } from "./submitTo.js";
import { type DraftStorageOptions, useDraftStorage } from "./useDraftStorage.js";
import { useHydrated } from "./useHydrated.js";
import { useLatest } from "./useLatest.js";
import { draftWithoutTokens, tokensIn } from "./wholeDraft.js";

/** What decides a form's values and their way out; shared by the form component and the headless hook. */
export interface AgentFormOptions {
  /**
   * Called once per activation with a payload that the strict schema has accepted. It may return a promise; a rejection
   * keeps everything typed, and a SubmitError puts its messages on fields.
   */
  onSubmit?: ((payload: CreateAgentPayload, context: SubmitContext) => unknown) | undefined;
  /** What `onSubmit` resolved to. */
  onSuccess?: ((result: unknown) => void) | undefined;
  /** What `onSubmit` threw. */
  onError?: ((error: unknown) => void) | undefined;
  /** The values after each change, tokens left out. */
  onChange?: ((draft: AgentDraft, state: { dirty: boolean; valid: boolean }) => void) | undefined;
  /**
   * Whether there is anything to lose, each time that this changes: for a guard of the host's own, or `useLeaveGuard`.
   * Nothing is lost once it was sent.
   */
  onDirtyChange?: ((dirty: boolean) => void) | undefined;
  /**
   * A draft, a payload, or part of either. One that comes or changes later fills the fields that were not touched; the
   * same content in a new object changes nothing.
   */
  defaultValue?: unknown;
  /** Part of a draft or payload that the host decides: sent, and not shown. */
  fixedValues?: unknown;
  /** Caps that the host wants. @default none */
  limits?: DraftLimits | undefined;
  /** Keeps what was entered for the next visit, tokens left out. Without it nothing is stored. */
  draftStorage?: DraftStorageOptions | undefined;
  /**
   * `edit` for an agent that exists: the words say so, what was sent becomes the new start, and values that the API did
   * not tell are said to stay as they are (see `unknown` of the submission). @default "create"
   */
  mode?: "create" | "edit" | undefined;
  /** Nothing can be changed or sent now. @default false */
  disabled?: boolean | undefined;
  /** Everything can be read, nothing changed or sent. @default false */
  readOnly?: boolean | undefined;
  /** After this long the user is asked to wait or cancel. @default 30000 */
  submitTimeoutMs?: number | undefined;
}

/** The parts of one form. `root` is the element that its fields are in; `generation` counts its resets. */
export function useAgentFormEngine(
  options: AgentFormOptions,
  root: RefObject<HTMLElement | null>,
): { form: AgentForm; generation: number } {
  const latest = useLatest(options);
  const hydrated = useHydrated();
  if (!hydrated) rememberEntered();
  const [generation, setGeneration] = useState(0);
  const [start] = useState(() => draftWithoutTokens(options.defaultValue));
  const values = useForm<AgentDraft>({ defaultValues: start, shouldFocusError: false });
  const [form] = useState(() =>
    createAgentForm({
      values,
      start: { draft: start, tokens: tokensIn(options.defaultValue) },
      options: () => latest.current,
      root,
      onReset: () => setGeneration((count) => count + 1),
    }),
  );

  useEffect(() => {
    form.draft.settleZone(() => presentTimeZone(readersTimeZone()));
  }, [form]);

  useEffect(() => {
    const stopFields = form.draft.watch();
    let wasDirty = form.draft.isDirty();
    const stop = form.draft.subscribe(({ paths, isReaders }) => {
      paths.forEach((path) => form.store.change(path));
      if (isReaders) form.machine.settle();
      const { onChange, onDirtyChange } = latest.current;
      const dirty = form.draft.isDirty();
      if (dirty !== wasDirty) callHost(onDirtyChange, dirty);
      wasDirty = dirty;
      if (onChange) callHost(onChange, form.getDraft(), { dirty, valid: form.isValid() });
    });
    form.machine.enter();
    return () => {
      stop();
      stopFields();
      form.machine.leave();
    };
  }, [form, latest]);

  useEffect(() => {
    if (root.current) enterAgain(root.current);
  }, [root]);

  const { defaultValue } = options;
  const followed = useRef(defaultValue);
  useEffect(() => {
    if (followed.current === defaultValue) return;
    followed.current = defaultValue;
    form.follow(defaultValue);
  }, [form, defaultValue]);
  useEffect(() => checkGiven(defaultValue, latest.current.fixedValues), [defaultValue, latest]);

  // A host may lock the form while it saves: what was kept is still to be forgotten then.
  const [isKept, setIsKept] = useState(false);
  if (!isKept && options.readOnly !== true) setIsKept(true);
  useDraftStorage(form, isKept ? options.draftStorage : undefined);

  return { form, generation };
}
