"use client";

import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import type { Problem } from "../../i18n/problemText.js";
import { useProblemLine } from "./useProblemLine.js";

/** Problems in words, each a link to its field, unless the host fixes that and shows none. */
export function ProblemLinks({ problems }: { problems: readonly Problem[] }) {
  const { part, components } = useKit();
  const { form, isFixed } = useAgentForm();
  const lineOf = useProblemLine();
  return (
    <ul {...part("summary-list")}>
      {problems.map((problem) => {
        const { path } = problem;
        const text = lineOf(problem);
        return (
          <li key={"issue" in problem ? `${path} ${problem.issue.code}` : path}>
            {path.trim() === "" || isFixed(path) ? (
              text
            ) : (
              <components.Button
                type="button"
                data-look="link"
                {...part("link")}
                onClick={() => form.focus(path)}
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
