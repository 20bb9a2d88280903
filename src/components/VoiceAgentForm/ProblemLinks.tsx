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

/** Problems in words, each a link to its field, unless the host fixes that and shows none. */
export function ProblemLinks({ problems }: { problems: readonly Problem[] }) {
  const { messages, format, locale, part, components } = useKit(ENGLISH);
  const { form, isFixed } = useAgentForm();
  return (
    <ul {...part("summary-list")}>
      {problems.map((problem) => {
        const fixed = isFixed(problem.path);
        const message =
          fixed && "issue" in problem ? messages.form.fixed : problemText(problem, messages, locale);
        const said = hideSecrets(message);
        // A host may say of all of it what belongs to no field.
        const isOfAll = problem.path.trim() === "";
        const label = fieldLabel(problem.path, messages, locale);
        const text = isOfAll ? said : format(messages.form.summaryItem, { label, message: said });
        return (
          <li key={"issue" in problem ? `${problem.path} ${problem.issue.code}` : problem.path}>
            {fixed || isOfAll ? (
              text
            ) : (
              <components.Button
                type="button"
                data-look="link"
                {...part("link")}
                onClick={() => form.focus(problem.path)}
              >
                {text}
              </components.Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}
