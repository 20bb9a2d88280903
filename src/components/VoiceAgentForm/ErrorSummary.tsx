"use client";

import { isWithin } from "../../core/draftFields.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useProblems } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { PluralMessage } from "../../i18n/en.js";
import { edit } from "../../i18n/english/edit.js";
import { form } from "../../i18n/english/form.js";
import { formWords } from "../../i18n/formWords.js";
import { ProblemLinks } from "./ProblemLinks.js";

const ENGLISH = { edit, form };

const MOST_LINES = 20;

/** Props of ErrorSummary. */
export interface ErrorSummaryProps {
  /** Says how many there are. @default that they keep the agent from being created */
  title?: PluralMessage;
  /** The paths that it is about, with all below them. @default all */
  areas?: readonly string[];
}

/** What a failed submit left to fix, each line a link to its field. It takes the focus when a submit fails. */
export function ErrorSummary({ title, areas }: ErrorSummaryProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { mode } = useAgentForm();
  const problems = useProblems().filter(({ path }) => !areas || areas.some((area) => isWithin(path, area)));
  const titleId = useKitId();
  if (problems.length === 0) return <div {...part("summary", { empty: true })} data-summary tabIndex={-1} />;
  return (
    <div {...part("summary")} data-summary tabIndex={-1} role="group" aria-labelledby={titleId}>
      <p {...part("summary-title")} id={titleId}>
        {format(title ?? formWords(messages, mode).summary, { count: problems.length })}
      </p>
      <ProblemLinks problems={problems.slice(0, MOST_LINES)} />
    </div>
  );
}
