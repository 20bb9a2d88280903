"use client";

import type { CreateAgentPayload, PayloadResult } from "../core/payload.js";
import type { UnknownPath } from "../core/unknown.js";
import { readSubmitError, SubmitError } from "./submitError.js";
import type { SubmitContext } from "./submitTo.js";

/** Where a form's submission stands. */
export type SubmitState =
  | { status: "idle" }
  | { status: "validating" }
  | { status: "submitting"; slow: boolean }
  | { status: "succeeded" }
  | { status: "failed"; reason: "invalid" }
  | { status: "failed"; reason: "cancelled" }
  | { status: "failed"; reason: "error"; message?: string; code?: string };

/** What the machine needs from the form around it; read anew at every submit. */
export interface SubmitHost {
  /** A submit begins. */
  onStart(): void;
  payload(): PayloadResult | Promise<PayloadResult>;
  /** Paths of the payload that nobody decided. */
  unknown(): readonly UnknownPath[];
  onSubmit: ((payload: CreateAgentPayload, context: SubmitContext) => unknown) | undefined;
  onInvalid(): void;
  /** A text that may be shown: without tokens. */
  hide(text: string): string;
  onFieldErrors(errors: Readonly<Record<string, string>>): void;
  onSuccess: ((result: unknown) => void) | undefined;
  onError: ((error: unknown) => void) | undefined;
  timeoutMs: number;
}

/** One form's submission: at most one call of `onSubmit` is open, whatever activates it and however often. */
export interface SubmitMachine {
  state(): SubmitState;
  subscribe(listener: () => void): () => void;
  submit(): Promise<void>;
  cancel(): void;
  keepWaiting(): void;
  /** Back to idle, unless a call is open. */
  settle(): void;
  /** The form is on the page. */
  enter(): void;
  /** The form has gone: aborts an open call and tells nobody, and starts no other. */
  leave(): void;
}

/** Whether there is anything to send to; `onSubmit={mayCreate && create}` gives a host's own `false`. */
export const canSend = ({ onSubmit }: { onSubmit?: unknown }): boolean => typeof onSubmit === "function";

/** Makes the machine. `host` is asked at the moment of each submit, so it may close over the latest props. */
export function createSubmitMachine(host: () => SubmitHost): SubmitMachine {
  let state: SubmitState = { status: "idle" };
  let open: AbortController | undefined;
  let away = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const attempts = new Map<string, { key: string; attempt: number }>();
  const listeners = new Set<() => void>();

  function become(next: SubmitState) {
    state = next;
    for (const listener of [...listeners]) listener();
  }

  /** Counts in small steps: time that a computer slept through is one step, so its waking is no timeout. */
  function watch(leftMs: number) {
    clearTimeout(timer);
    const step = Math.min(leftMs, LONGEST_STEP_MS);
    timer = setTimeout(() => {
      if (leftMs > step) watch(leftMs - step);
      else if (open) become({ status: "submitting", slow: true });
    }, step);
  }

  function close() {
    clearTimeout(timer);
    open = undefined;
  }

  function attemptAt(payload: CreateAgentPayload): { idempotencyKey: string; attempt: number } {
    const text = JSON.stringify(payload);
    const { key, attempt } = attempts.get(text) ?? { key: newKey(), attempt: 0 };
    // The latest stands last, and the oldest is forgotten first.
    attempts.delete(text);
    attempts.set(text, { key, attempt: attempt + 1 });
    const [oldest] = attempts.keys();
    if (attempts.size > MOST_ATTEMPTED && oldest !== undefined) attempts.delete(oldest);
    return { idempotencyKey: key, attempt: attempt + 1 };
  }

  async function submit() {
    // Taken before anything is awaited: a second activation in the same tick finds it.
    if (open || away) return;
    const call = new AbortController();
    open = call;
    const gone = () => open !== call;
    try {
      become({ status: "validating" });
      const now = host();
      now.onStart();
      const result = await now.payload();
      if (gone()) return;
      if (!result.success) {
        close();
        become({ status: "failed", reason: "invalid" });
        now.onInvalid();
        return;
      }
      become({ status: "submitting", slow: false });
      watch(now.timeoutMs);
      const answer = await now.onSubmit?.(result.data, {
        signal: call.signal,
        ...attemptAt(result.data),
        unknown: now.unknown(),
      });
      if (gone()) return;
      // `onSubmit={(payload) => fetch(…)}` resolves whatever the status says.
      if (isRefusal(answer)) throw new SubmitError("");
      close();
      become({ status: "succeeded" });
      host().onSuccess?.(answer);
    } catch (thrown) {
      if (gone()) return;
      close();
      const said = readSubmitError(thrown);
      const { message, code } = said ?? {};
      become({
        status: "failed",
        reason: "error",
        ...(message ? { message: host().hide(message) } : {}),
        ...(code ? { code } : {}),
      });
      try {
        if (said) host().onFieldErrors(said.fieldErrors ?? {});
        host().onError?.(thrown);
      } catch {
        // A host's handler that throws is the host's affair; as a rejection it would trouble the page.
      }
    }
  }

  return {
    state: () => state,
    submit,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    cancel() {
      if (!open) return;
      open.abort();
      close();
      become({ status: "failed", reason: "cancelled" });
    },
    keepWaiting() {
      if (!open) return;
      become({ status: "submitting", slow: false });
      watch(host().timeoutMs);
    },
    settle() {
      if (!open && state.status !== "idle") become({ status: "idle" });
    },
    enter() {
      away = false;
    },
    leave() {
      away = true;
      open?.abort();
      close();
      state = { status: "idle" };
    },
  };
}

const LONGEST_STEP_MS = 1000;
const MOST_ATTEMPTED = 20;

/** Whether an answer is a `Response` that says no, of whatever document. */
function isRefusal(answer: unknown): boolean {
  return Object.prototype.toString.call(answer) === "[object Response]" && !(answer as Response).ok;
}

/** 128 random bits; `crypto.randomUUID` is missing on plain-http pages. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}
