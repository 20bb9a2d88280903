"use client";

import { useAgentForm, useIsTitled } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { edit } from "../../i18n/english/edit.js";
import { form } from "../../i18n/english/form.js";
import { formWords } from "../../i18n/formWords.js";
import { Heading } from "../../primitives/Heading.js";
import { TemplatePicker } from "./TemplatePicker.js";

const ENGLISH = { edit, form };

/** The form's title and a sentence, unless the dialog around it has them, and the templates to start from. */
export function FormHeader() {
  const { messages, part } = useKit(ENGLISH);
  const words = formWords(messages, useAgentForm().mode);
  const titled = useIsTitled();
  return (
    <div {...part("form-head")}>
      {titled && (
        <div {...part("form-titles")}>
          <Heading {...part("form-title")}>{words.label}</Heading>
          <p {...part("form-description")}>{words.description}</p>
        </div>
      )}
      <TemplatePicker />
    </div>
  );
}
