"use client";

import { fieldErrorsFrom } from "../core/fieldErrors.js";
import type { CreateAgentPayload } from "../core/payload.js";
import { ownRecord } from "../core/record.js";
import { SubmitError } from "./submitError.js";

/** What `onSubmit` is told besides the payload. */
export interface SubmitContext {
  /** Aborted when the user cancels or the form goes away. */
  signal: AbortSignal;
  /** The same for every attempt at one payload; another payload gets another key. */
  idempotencyKey: string;
  /** 1 for the first attempt at this payload, then 2, 3 … */
  attempt: number;
}

const CODES: Readonly<Record<number, string>> = {
  401: "unauthorized",
  403: "forbidden",
  409: "conflict",
  413: "tooLarge",
  429: "rateLimited",
  502: "unavailable",
  503: "unavailable",
  504: "timeout",
};

/**
 * An `onSubmit` that posts the payload as JSON to the host's own backend, with `Idempotency-Key`, and gives back its
 * JSON answer. Every answer that is not 2xx, and no answer, becomes a SubmitError; `init` adds to the request.
 */
export function submitTo(url: string | URL, init: RequestInit = {}) {
  return async (payload: CreateAgentPayload, { signal, idempotencyKey }: SubmitContext): Promise<unknown> => {
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
      throw new SubmitError({ code: "unavailable" });
    });
    const body = await jsonOf(response);
    if (response.ok) return body;
    const { message, fieldErrors } = fieldErrorsFrom(body);
    const code = ownRecord(body)["code"];
    throw new SubmitError({
      ...(message === undefined ? {} : { message }),
      fieldErrors,
      ...codeOf(code, response.status),
    });
  };
}

function codeOf(code: unknown, status: number): { code?: string } {
  const known = CODES[status] ?? (typeof code === "string" ? code : undefined);
  return known === undefined ? {} : { code: known };
}

async function jsonOf(response: Response): Promise<unknown> {
  const text = await response.text();
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}
