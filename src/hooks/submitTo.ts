"use client";

import { fieldErrorsFrom } from "../core/fieldErrors.js";
import type { CreateAgentPayload } from "../core/payload.js";
import type { UnknownPath } from "../core/unknown.js";
import { ownRecord } from "../core/record.js";
import { en } from "../i18n/en.js";
import { SubmitError } from "./submitError.js";

/** What `onSubmit` is told besides the payload. */
export interface SubmitContext {
  /** Aborted when the user cancels or the form goes away. */
  signal: AbortSignal;
  /** The same for every attempt at one payload; another payload gets another key. */
  idempotencyKey: string;
  /** 1 for the first attempt at this payload, then 2, 3 … */
  attempt: number;
  /**
   * Paths that nobody told or decided, such as `tools.smartCallEnd` of an edited agent; the payload has the documented
   * default there. `withoutUnknown` of `voice-agent-kit/core` leaves them out of an update.
   */
  unknown: readonly UnknownPath[];
}

/** For backends that answer with a status and no code of the server half. */
const CODES: Readonly<Record<number, string>> = {
  401: "unauthorized",
  413: "tooLarge",
  429: "rateLimited",
  502: "upstream",
  503: "upstream",
  504: "timeout",
};

/**
 * An `onSubmit` that posts the payload as JSON to the host's own backend, with `Idempotency-Key`, and gives back its
 * JSON answer. Every answer that is not 2xx, and no answer, becomes a SubmitError; `init` adds to the request.
 */
export function submitTo(url: string | URL, init: RequestInit = {}) {
  return async (
    payload: CreateAgentPayload,
    { signal, idempotencyKey }: Pick<SubmitContext, "signal" | "idempotencyKey">,
  ): Promise<unknown> => {
    const headers = new Headers(init.headers);
    headers.set("Content-Type", "application/json");
    headers.set("Idempotency-Key", idempotencyKey);
    const request = {
      credentials: "same-origin",
      ...init,
      method: "POST",
      headers,
      body: JSON.stringify(payload),
      signal,
    } as const;
    const response = await fetch(url, request).catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new SubmitError({ code: "unreachable" });
    });
    const body = await jsonOf(response).catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new SubmitError({ code: "unreachable" });
    });
    // Some backends pass on the API's own way of failing, which is a 200 that says so.
    if (response.ok && ownRecord(body)["success"] !== false) return body;
    throw refusalOf(body, response.status);
  };
}

/** A code that the catalog words wins over the server's sentence, which is in the server's language. */
function refusalOf(body: unknown, status: number): SubmitError {
  const { message, fieldErrors } = fieldErrorsFrom(body);
  const { code: given, reason } = ownRecord(body);
  const code = typeof given === "string" ? given : CODES[status];
  const words = code !== undefined && Object.hasOwn(en.errors, code) ? reason : message;
  return new SubmitError({
    fieldErrors,
    ...(code === undefined ? {} : { code }),
    ...(typeof words === "string" ? { message: words } : {}),
  });
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
