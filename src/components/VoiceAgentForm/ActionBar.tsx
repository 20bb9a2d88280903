"use client";

import { type ReactNode, useEffect, useRef, useState } from "react";
import { useAgentForm, useProblems, useSubmitState } from "../../hooks/agentForm.js";
import { type Kit, useKit } from "../../hooks/kit.js";
import type { SubmitState } from "../../hooks/submitMachine.js";
import { Button } from "../../primitives/Button.js";
import { Icon } from "../../primitives/Icon.js";

/** Props of ActionBar. */
export interface ActionBarProps {
  /** Stands before the submit button. */
  before?: ReactNode;
  /** What stands in the submit button's place while there is more to fill in. */
  next?: ReactNode;
}

/** The submit button and what became of it. The button keeps its focus and its name while a call is open. */
export function ActionBar({ before, next }: ActionBarProps) {
  const kit = useKit();
  const { part } = kit;
  const { form, disabled, canSubmit, as } = useAgentForm();
  const state = useSubmitState(form.machine);
  const offline = useOffline();
  const button = useRef<HTMLButtonElement>(null);
  const busy = state.status === "submitting" || state.status === "validating";
  const slow = state.status === "submitting" && state.slow;
  const words = kit.messages.form;
  const wrong = useProblems().length;
  const text = canSubmit ? statusText(state, wrong, kit) : words.noSubmit;
  /** Both buttons go with the press, so the focus moves on before it is lost. */
  function goOn(action: () => void) {
    button.current?.focus();
    action();
  }

  return (
    <div {...part("actions", { status: state.status })}>
      <div
        {...part("actions-status")}
        role={state.status === "failed" && state.reason !== "invalid" ? "alert" : "status"}
      >
        {state.status === "succeeded" ? <Icon name="check" /> : <span {...part("actions-dot")} />}
        <span dir="auto">{text}</span>
        {offline && !busy && <span>{words.offline}</span>}
      </div>
      {slow && (
        <>
          <Button look="quiet" onClick={() => goOn(form.machine.keepWaiting)}>
            {words.keepWaiting}
          </Button>
          <Button look="secondary" onClick={() => goOn(form.machine.cancel)}>
            {words.cancel}
          </Button>
        </>
      )}
      {before}
      {next ?? (
        <Button
          look="primary"
          ref={button}
          {...part("submit")}
          type={as === "form" ? "submit" : "button"}
          disabled={disabled || !canSubmit}
          aria-disabled={busy || undefined}
          data-busy={busy || undefined}
          onClick={(event) => {
            // The second click of a double click is not a second wish, even where the first has been answered already.
            if (event.detail > 1) event.preventDefault();
            else if (as === "div") void form.submit();
          }}
        >
          {words.submit}
        </Button>
      )}
    </div>
  );
}

function statusText(state: SubmitState, wrong: number, { messages, format }: Kit): string {
  const { form: words, errors } = messages;
  if (state.status === "submitting" || state.status === "validating") {
    return state.status === "submitting" && state.slow ? words.slow : words.submitting;
  }
  if (state.status === "succeeded") return words.succeeded;
  if (state.status === "idle") return words.unsaved;
  if (state.reason === "cancelled") return words.cancelled;
  if (state.reason === "invalid") return wrong > 0 ? format(words.invalid, { count: wrong }) : words.unsaved;
  const reasons: Readonly<Record<string, string>> = errors;
  const { message, code = "" } = state;
  return [words.failed, message ?? (Object.hasOwn(reasons, code) ? reasons[code] : "")]
    .filter(Boolean)
    .join(" ");
}

function useOffline(): boolean {
  const [offline, setOffline] = useState(false);
  useEffect(() => {
    const look = () => setOffline(!navigator.onLine);
    look();
    window.addEventListener("online", look);
    window.addEventListener("offline", look);
    return () => {
      window.removeEventListener("online", look);
      window.removeEventListener("offline", look);
    };
  }, []);
  return offline;
}
