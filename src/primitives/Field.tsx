"use client";

import { type ReactNode } from "react";
import { useKit } from "../hooks/kit.js";
import { useKitId } from "../hooks/useKitId.js";
import { drawing } from "./Icon.js";

/** What ties a control to its label, hint and error; spread it onto the control. */
export interface ControlProps {
  id: string;
  "aria-describedby": string | undefined;
  "aria-invalid": true | undefined;
}

/** A note with the id by which it describes the control. */
export type Described = (id: string) => ReactNode;

/** Props of a Field. */
export interface FieldProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  /** Keeps the label for assistive technology alone, where a heading already says the same. */
  labelHidden?: boolean;
  /** Shown at the end of the label's line. */
  aside?: ReactNode;
  /** Shown at the end of the hint's line. */
  count?: ReactNode;
  /** Stands beside the count, and describes the control by the id that it is given. */
  limit?: Described | undefined;
  /** Shown below the hint and the error, and described by in the same way. */
  warning?: Described | false;
  /** Shown below the hint and the error. */
  below?: ReactNode;
  children: (control: ControlProps) => ReactNode;
}

/** A labelled control with its hint and its error, each tied to it by id. */
export function Field({
  label,
  hint,
  error,
  required,
  labelHidden,
  limit,
  warning,
  children,
  ...parts
}: FieldProps) {
  const { part } = useKit();
  const id = useKitId();
  return (
    <div {...part("field", { invalid: error ? true : undefined })}>
      <div {...part("field-head", { hidden: labelHidden || undefined })}>
        <label {...part("label")} htmlFor={id}>
          {label}
        </label>
        {required && <RequiredMark />}
        {parts.aside}
      </div>
      {children(controlProps(id, hint, error, warning && "warning", limit && "limit"))}
      {parts.count || limit ? (
        <div {...part("field-foot")}>
          <FieldNotes id={id} hint={hint} />
          {parts.count}
          {limit?.(`${id}-limit`)}
        </div>
      ) : (
        <FieldNotes id={id} hint={hint} />
      )}
      <FieldNotes id={id} error={error} />
      {warning && warning(`${id}-warning`)}
      {parts.below}
    </div>
  );
}

/** The ids by which `FieldNotes` describes the control with this id. */
export function controlProps(
  id: string,
  hint: string | undefined,
  error: string | undefined,
  ...more: readonly (string | false | undefined)[]
): ControlProps {
  const notes = [error && "error", hint && "hint", ...more]
    .filter(Boolean)
    .map((note) => `${id}-${String(note)}`)
    .join(" ");
  return { id, "aria-describedby": notes || undefined, "aria-invalid": error ? true : undefined };
}

/** The hint and the error below a control. */
export function FieldNotes({
  id,
  hint,
  error,
}: {
  id: string;
  hint?: string | undefined;
  error?: string | undefined;
}) {
  const { part } = useKit();
  return (
    <>
      {hint && (
        <p {...part("hint")} id={`${id}-hint`}>
          {hint}
        </p>
      )}
      {error && (
        <p {...part("error")} id={`${id}-error`}>
          {drawing("warning", part)}
          <span>{error}</span>
        </p>
      )}
    </>
  );
}

/** The asterisk of a required field; assistive technology hears the control's own `required` instead. */
export function RequiredMark() {
  const { part } = useKit();
  return (
    <span {...part("required")} aria-hidden="true">
      *
    </span>
  );
}
