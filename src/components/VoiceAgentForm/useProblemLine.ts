"use client";

import { hideSecrets } from "../../core/secretText.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { form } from "../../i18n/english/form.js";
import {
  fieldLabel,
  LABEL_ENGLISH,
  type Problem,
  problemText,
  PROBLEM_ENGLISH,
} from "../../i18n/problemText.js";

const ENGLISH = { ...PROBLEM_ENGLISH, ...LABEL_ENGLISH, form };

/** Words a problem with the name of its field; what a host says of all of it belongs to none. */
export function useProblemLine(): (problem: Problem) => string {
  const { messages, format, locale } = useKit(ENGLISH);
  const { isFixed } = useAgentForm();
  return (problem) => {
    const { path } = problem;
    const isSetByHost = "issue" in problem && isFixed(path);
    const message = hideSecrets(isSetByHost ? messages.form.fixed : problemText(problem, messages, locale));
    if (path.trim() === "") return message;
    return format(messages.form.summaryItem, { label: fieldLabel(path, messages, locale), message });
  };
}
