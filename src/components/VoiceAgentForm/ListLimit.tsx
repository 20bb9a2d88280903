"use client";

import { capOf } from "../../core/limits.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useProblems } from "../../hooks/problems.js";
import { useKitId } from "../../hooks/useKitId.js";
import { type Problem, problemText, PROBLEM_ENGLISH } from "../../i18n/problemText.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Count } from "./LimitCount.js";

const ENGLISH = { ...PROBLEM_ENGLISH };

/**
 * How many rows a list has of those that the host lets it have, said as an error as soon as there are more; and what the
 * server says of the list as a whole.
 */
export function ListLimit({ path, count }: { path: "pokeMessages" | "params"; count: number }) {
  const { messages, locale } = useKit(ENGLISH);
  const id = useKitId();
  const max = capOf(useAgentForm().limits[path]?.maxCount);
  const told = useProblems().find((problem) => problem.path === path && "text" in problem);
  const tooMany: Problem | undefined =
    max !== undefined && count > max
      ? { path, issue: { path: [path], code: "list.max", params: { max, count } } }
      : undefined;
  const problem = tooMany ?? told;
  if (problem) return <FieldNotes id={id} error={problemText(problem, messages, locale)} />;
  return max === undefined ? null : <Count count={count} max={max} />;
}
