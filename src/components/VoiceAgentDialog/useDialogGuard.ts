"use client";

import { useCallback, useRef, useState } from "react";
import { changedFields } from "../../core/changes.js";
import type { AgentDraft } from "../../core/draft.js";
import type { AgentForm } from "../../hooks/agentForm.js";

/** What stands between a reader's wish to close a dialog and its end. */
export interface DialogGuard {
  /** What the reader is asked now. */
  question: "sending" | "unsaved" | undefined;
  /** Closes, or asks first where something would be lost. */
  askToClose: () => void;
  discard: () => void;
  stay: () => void;
  /** Takes note of the form in the dialog, until what is given back is called. */
  hold: (form: AgentForm) => () => void;
}

/**
 * Guards what was entered in a dialog's form. What the reader did not discard is put back when it opens again, on the
 * same values to start from: others are another agent.
 */
export function useDialogGuard(close: () => void): DialogGuard {
  const [question, setQuestion] = useState<DialogGuard["question"]>();
  const held = useRef<AgentForm>(undefined);
  const kept = useRef<{ start: AgentDraft; draft: AgentDraft }>(undefined);
  const given = useRef(false);

  function leave() {
    setQuestion(undefined);
    // The host may keep it open all the same, so the form is let go of only when it goes.
    given.current = true;
    close();
  }

  return {
    question,
    askToClose() {
      const form = held.current;
      given.current = false;
      const { status } = form?.machine.state() ?? { status: "idle" };
      if (status === "submitting" || status === "validating") setQuestion("sending");
      else if (form?.isDirty()) setQuestion("unsaved");
      else leave();
    },
    discard: leave,
    stay: () => setQuestion(undefined),
    hold: useCallback((form: AgentForm) => {
      held.current = form;
      const { start, draft } = kept.current ?? {};
      if (start && draft && changedFields(start, form.draft.start()).length === 0) form.load(draft);
      return () => {
        // What the reader did not give up, the host took away: it is met again.
        const isKept = !given.current && form.isDirty();
        kept.current = isKept ? { start: form.draft.start(), draft: form.getDraft() } : undefined;
        given.current = false;
        held.current = undefined;
        setQuestion(undefined);
      };
    }, []),
  };
}
