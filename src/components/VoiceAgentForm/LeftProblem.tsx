"use client";

import { useSyncExternalStore } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useProblemLine } from "./useProblemLine.js";

/** Tells who has gone on to another field what is wrong with the one that was left. */
export function LeftProblem() {
  const { part } = useKit();
  const { store } = useAgentForm().form;
  const problem = useSyncExternalStore(store.subscribe, store.lastLeft, store.lastLeft);
  const lineOf = useProblemLine();
  return (
    <p {...part("hidden")} role="status">
      {problem && lineOf(problem)}
    </p>
  );
}
