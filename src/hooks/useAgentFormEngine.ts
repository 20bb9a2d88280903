"use client";

import { type RefObject, useEffect, useState } from "react";
import { useForm } from "react-hook-form";
import { type AgentDraft, createDraft } from "../core/draft.js";
import type { CreateAgentPayload } from "../core/payload.js";
import type { AgentForm } from "./agentForm.js";
import { callHost } from "./callHost.js";
import { createAgentForm, withoutSecrets } from "./createAgentForm.js";
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
    form.begin();
    const stop = values.subscribe({
      formState: { values: true },
      callback: ({ name }) => {
        if (name) form.store.change(name);
        form.machine.settle();
        const { onChange } = latest.current;
        if (!onChange) return;
        callHost(onChange, form.getDraft(), { dirty: form.isDirty(), valid: form.preview() !== undefined });
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
