"use client";

import { textOr } from "../core/record.js";

/** What a SubmitError says. */
export interface SubmitErrorDetail {
  /** A sentence for the reader, shown above the form. @default the catalog's sentence for `code`, or a general one */
  message?: string | undefined;
  /** One text or issue code per field, keyed by dotted path such as `googleCalendarSettings.freeSlots.Monday.0.to`. @default none */
  fieldErrors?: Readonly<Record<string, string>> | undefined;
  /** A short fixed word; those of the server half (`unauthorized`, `timeout` …) are worded by the catalog. */
  code?: string | undefined;
}

/** Thrown by a host's `onSubmit` to say why there is no agent and which fields to mend. Any other error is not shown. */
export class SubmitError extends Error {
  override readonly name = "SubmitError";
  /** One text or issue code per field, keyed by dotted path; empty where none was given. */
  readonly fieldErrors: Readonly<Record<string, string>>;
  /** The fixed word that the catalog may have a sentence for. */
  readonly code: string | undefined;

  constructor(detail: string | SubmitErrorDetail, more: SubmitErrorDetail = {}) {
    // Whoever has no types may hand over null, for the whole or for a part.
    const given = typeof detail === "string" ? { ...more, message: detail } : detail;
    const { message, fieldErrors, code } = (given as Nullable<SubmitErrorDetail> | null) ?? {};
    super(message ?? "");
    this.fieldErrors = fieldErrors ?? {};
    this.code = code ?? undefined;
  }
}

type Nullable<T> = { [K in keyof T]: T[K] | null };

/**
 * What a thrown SubmitError says, of this copy of the package or another, in this document or another; `undefined` for
 * anything else, and for one that throws when it is read.
 */
export function readSubmitError(thrown: unknown): SubmitErrorDetail | undefined {
  try {
    const { name, message, code, fieldErrors } = thrown as SubmitErrorDetail & { name: unknown };
    if (name === "SubmitError") return { message: textOr(message, ""), code: textOr(code, ""), fieldErrors };
  } catch {
    // Nothing and null have no parts; a getter or a proxy may throw anything.
  }
  return undefined;
}
