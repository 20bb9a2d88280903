"use client";

import { useKit } from "../../hooks/kit.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useFieldError } from "../../hooks/problems.js";
import { useFormText } from "../../hooks/formTexts.js";
import { OutcomeControl } from "../OutcomeEditor/OutcomeControl.js";
import { useLimit } from "./LimitCount.js";

/** What each conversation is turned into. */
export function OutcomeField() {
  const { part } = useKit();
  const path = "outcome";
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const text = useFormText(path);
  const error = useFieldError(path);
  const limit = useLimit(path);
  if (isFixed(path)) return null;
  return (
    <div {...part("part")}>
      <OutcomeControl
        text={text}
        error={error}
        onBlur={() => form.store.leave(path)}
        disabled={disabled}
        readOnly={readOnly}
        path={path}
        limit={limit}
      />
    </div>
  );
}
