"use client";

import { useCallback, useSyncExternalStore } from "react";
import { isWithin } from "../core/draftFields.js";
import { type Problem, problemText, PROBLEM_ENGLISH } from "../i18n/problemText.js";
import { useAgentForm } from "./agentForm.js";
import { useKit } from "./kit.js";

const ENGLISH = { ...PROBLEM_ENGLISH };

/** The message to show at a path, in words; re-renders only when it changes. */
export function useFieldError(path: string): string | undefined {
  const { store } = useAgentForm().form;
  const { messages, locale } = useKit(ENGLISH);
  const read = useCallback(() => store.problemAt(path), [store, path]);
  const problem = useSyncExternalStore(store.subscribe, read, read);
  return problem && problemText(problem, messages, locale);
}

/** Every problem shown in the form; re-renders when one of them changes. */
export function useProblems(): readonly Problem[] {
  const { store } = useAgentForm().form;
  return useSyncExternalStore(store.subscribe, store.problems, store.problems);
}

/** How many of the problems shown are at these paths or below them; re-renders when that number changes. */
export function useProblemsIn(paths: readonly string[]): number {
  const { store } = useAgentForm().form;
  const read = useCallback(
    () => store.problems().filter(({ path }) => paths.some((each) => isWithin(path, each))).length,
    [store, paths],
  );
  return useSyncExternalStore(store.subscribe, read, read);
}

/** The messages to show, in words, by path; re-renders when any problem of the form changes. */
export function useErrorsAt(): (path: string) => string | undefined {
  const { messages, locale } = useKit(ENGLISH);
  const problems = useProblems();
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    return problem && problemText(problem, messages, locale);
  };
}
