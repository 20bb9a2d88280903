"use client";

import { useAgentForm, useFieldError, useTextField } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { Field } from "../../primitives/Field.js";

/** What each conversation is turned into. */
export function OutcomeField() {
  const path = "outcome";
  const { messages, part } = useKit();
  const { isFixed } = useAgentForm();
  const text = useTextField(path);
  const error = useFieldError(path);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <Field label={label} hint={hint} error={error}>
      {(control) => <textarea {...control} {...text} {...part(["input", "textarea"])} rows={2} dir="auto" />}
    </Field>
  );
}
