"use client";

import { fieldErrorsFrom } from "../core/fieldErrors.js";
import type { CreateAgentPayload } from "../core/payload.js";
import type { UnknownPath } from "../core/unknown.js";
import { ownOptions } from "../core/ownOptions.js";
import { ownRecord } from "../core/record.js";
import { errors } from "../i18n/english/errors.js";
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
  400: "invalid",
  401: "unauthorized",
  404: "notFound",
  405: "notFound",
  408: "slowBody",
  409: "conflict",
  413: "tooLarge",
  422: "invalid",
  429: "rateLimited",
  500: "internal",
  502: "upstream",
  503: "upstream",
  504: "timeout",
};

/** Codes of the server half that no reader can do anything about, as the nearest that the catalog words. */
const NEAREST: Readonly<Record<string, string>> = {
  aborted: "unreachable",
  badIdempotencyKey: "internal",
  badJson: "internal",
  methodNotAllowed: "notFound",
  notJson: "internal",
};

const MOST_BYTES = 5 * 2 ** 20;

/**
 * An `onSubmit` that posts the payload as JSON to the host's own backend, with `Idempotency-Key`, and gives back its
 * JSON answer; `init` adds to the request.
 *
 * @throws A `SubmitError`, as a rejection, for every answer that is not 2xx, for a page or broken JSON in its place, and for
 *   none. What a signal aborts, the form's or that of `init`, rejects with its reason.
 */
export function submitTo(
  url: string | URL,
  init: { [K in keyof RequestInit]: RequestInit[K] | undefined } = {},
) {
  return async (
    payload: CreateAgentPayload,
    context: Pick<SubmitContext, "idempotencyKey"> & { signal?: AbortSignal | undefined },
  ): Promise<unknown> => {
    const own = ownOptions(init);
    const headers = new Headers(own.headers);
    headers.set("Content-Type", "application/json");
    headers.set("Idempotency-Key", context.idempotencyKey);
    const signal = AbortSignal.any([own.signal, context.signal].flatMap((each) => each ?? []));
    const request = ownOptions({
      credentials: "same-origin",
      ...own,
      method: "POST",
      headers,
      body: JSON.stringify(payload),
      signal,
    } as RequestInit);
    const response = await fetch(url, request).catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new SubmitError({ code: "unreachable" });
    });
    const text = await textOf(response).catch((cause: unknown) => {
      if (signal.aborted) throw cause;
      throw new SubmitError({ code: "unreachable" });
    });
    if (isPage(response, text)) throw new SubmitError({ code: codeOfPage(response) });
    const body = jsonOf(text);
    if (body === undefined && promisesJson(response, text)) throw new SubmitError({ code: "upstream" });
    // Some backends pass on the API's own way of failing, which is a 200 that says so.
    const { success, error } = ownRecord(body);
    if (response.ok && text !== undefined && success !== false && error !== true) return body;
    throw refusalOf(body, response.status);
  };
}

/** A code that the catalog words wins over the server's sentence, which is in the server's language. */
function refusalOf(body: unknown, status: number): SubmitError {
  const { message, fieldErrors } = fieldErrorsFrom(body);
  const { code: given, reason } = ownRecord(body);
  const named = typeof given === "string" && given !== "" ? (own(NEAREST, given) ?? given) : undefined;
  const code = named ?? CODES[status] ?? (status >= 500 ? "internal" : undefined);
  const words = named !== undefined && Object.hasOwn(errors, named) ? reason : message;
  return new SubmitError({
    fieldErrors,
    ...(code === undefined ? {} : { code }),
    ...(typeof words === "string" ? { message: words } : {}),
  });
}

/** A page in place of an answer: whatever its status, no agent was created. */
function isPage({ headers, ok, type }: Response, text: string | undefined): boolean {
  if (type === "opaqueredirect") return true;
  // Frameworks say HTML of an answer without a body too.
  if (text?.trim() === "") return false;
  const html =
    /^(?:text\/html|application\/xhtml\+xml)\b/i.test(headers.get("content-type") ?? "") ||
    /^\s*<(?:!doctype|!--|html\b|\?xml)/i.test(text ?? "");
  return ok && html;
}

/** A success that says it is JSON and has a body. */
const promisesJson = ({ headers, ok }: Response, text: string | undefined): boolean =>
  ok &&
  (text ?? "").trim() !== "" &&
  /^application\/(?:.+\+)?json\b/i.test(headers.get("content-type") ?? "");

/** Who is sent to another page is to sign in there; a page at the very address is of a server that has no such route. */
function codeOfPage({ redirected, type }: Response): string {
  return redirected || type === "opaqueredirect" ? "unauthorized" : "notFound";
}

/** The answer's text; `undefined` where it is longer than any answer. */
async function textOf({ body }: Response): Promise<string | undefined> {
  const reader = body?.getReader();
  const decoder = new TextDecoder();
  let text = "";
  for (let bytes = 0; reader;) {
    const { done, value } = await reader.read();
    if (done) break;
    bytes += value.byteLength;
    text += decoder.decode(value, { stream: true });
    if (bytes > MOST_BYTES) {
      void reader.cancel().catch(() => undefined);
      return undefined;
    }
  }
  return text + decoder.decode();
}

function jsonOf(text: string | undefined): unknown {
  try {
    return JSON.parse(text ?? "") as unknown;
  } catch {
    return undefined;
  }
}

const own = (record: Readonly<Record<string, string>>, key: string) =>
  Object.hasOwn(record, key) ? record[key] : undefined;
