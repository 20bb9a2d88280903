"use client";

import { useAgentForm, useIsTitled, useSubmitState } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { edit } from "../../i18n/english/edit.js";
import { form } from "../../i18n/english/form.js";
import { formWords } from "../../i18n/formWords.js";
import { Heading } from "../../primitives/Heading.js";
import { TemplatePicker } from "./TemplatePicker.js";

const ENGLISH = { edit, form };

/** Props of FormHeader. */
export interface FormHeaderProps {
  /** Whether templates go once the agent was created. */
  ends?: boolean;
}

/** The form's title and a sentence, unless the dialog around it has them, and the templates to start from. */
export function FormHeader({ ends = false }: FormHeaderProps) {
  const { messages, part } = useKit(ENGLISH);
  const { form, mode } = useAgentForm();
  const words = formWords(messages, mode);
  const { status } = useSubmitState(form.machine);
  const titled = useIsTitled();
  return (
    <div {...part("form-head")}>
      {titled && (
        <div {...part("form-titles")}>
          <Heading {...part("form-title")}>{words.label}</Heading>
          <p {...part("form-description")}>{words.description}</p>
        </div>
      )}
      {!(ends && status === "succeeded") && <TemplatePicker />}
    </div>
  );
}
