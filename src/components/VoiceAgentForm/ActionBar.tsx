"use client";

import { type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { useAgentForm, useSubmitState } from "../../hooks/agentForm.js";
import { useProblems } from "../../hooks/problems.js";
import { useKit, type WordedKit } from "../../hooks/kit.js";
import type { SubmitState } from "../../hooks/submitMachine.js";
import { isSecondPress } from "../../hooks/isSecondPress.js";
import { useHydrated } from "../../hooks/useHydrated.js";
import { useUnknownIn } from "../../hooks/useUnknown.js";
import type { Messages } from "../../i18n/en.js";
import { edit } from "../../i18n/english/edit.js";
import { errors } from "../../i18n/english/errors.js";
import { form } from "../../i18n/english/form.js";
import { unknown } from "../../i18n/english/unknown.js";
import { formWords } from "../../i18n/formWords.js";
import { formatList } from "../../i18n/format.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import { Button } from "../../primitives/Button.js";
import { Icon } from "../../primitives/Icon.js";

const ENGLISH = { ...LABEL_ENGLISH, edit, form, unknown, errors };

/** Props of ActionBar. */
export interface ActionBarProps {
  /** Stands before the submit button. */
  before?: ReactNode;
  /** What stands in the submit button's place while there is more to fill in. */
  next?: ReactNode;
}

/** The submit button and what became of it. The button keeps its focus and its name while a call is open. */
export function ActionBar({ before, next }: ActionBarProps) {
  const kit = useKit(ENGLISH);
  const { part } = kit;
  const { form, disabled, readOnly, canSubmit, as, mode } = useAgentForm();
  const state = useSubmitState(form.machine);
  const offline = useOffline();
  const hydrated = useHydrated();
  const button = useRef<HTMLButtonElement>(null);
  const busy = state.status === "submitting" || state.status === "validating";
  const slow = state.status === "submitting" && state.slow;
  const words = formWords(kit.messages, mode);
  const wrong = useProblems().length;
  // Only where the words depend on it, so that the first change to a new agent renders nothing here.
  const isUnchanged = () => mode === "edit" && !form.isDirty();
  const unchanged = useSyncExternalStore(form.draft.subscribe, isUnchanged, isUnchanged);
  const idle = unchanged ? kit.messages.edit.unchanged : words.unsaved;
  const textNow = () => {
    // Between two steps there is nothing to say.
    if (next !== undefined && state.status === "idle") return "";
    return canSubmit ? statusText(state, wrong, { ...words, unsaved: idle }, kit) : words.noSubmit;
  };
  const text = textNow();
  /** Both buttons go with the press, so the focus moves on before it is lost. */
  function goOn(action: () => void) {
    button.current?.focus();
    action();
  }

  // A host may lock the form while a call is open, which can still be given up.
  if (readOnly && !busy) {
    return (
      (before || next) && (
        <div {...part("actions")}>
          {before}
          {next}
        </div>
      )
    );
  }
  return (
    <div {...part("actions", { status: state.status })}>
      <div {...part("actions-status")} role={roleOf(state)}>
        {state.status === "succeeded" && <Icon name="check" />}
        {state.status !== "succeeded" && text !== "" && <span {...part("actions-dot")} />}
        <span dir="auto">{text}</span>
        <UnknownSent />
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
          // Before its markup was taken over, a press would send the page away with all that was typed.
          type={as === "form" && hydrated ? "submit" : "button"}
          disabled={disabled || !canSubmit}
          aria-disabled={busy || undefined}
          data-busy={busy || undefined}
          // A failed submit has moved the focus by then.
          onMouseDown={(event) => event.detail > 1 && event.preventDefault()}
          onClick={(event) => {
            // The second click of a double click is not a second wish, even where the first has been answered already.
            if (isSecondPress(event)) event.preventDefault();
            else if (as === "div") void form.submit();
          }}
        >
          {words.submit}
        </Button>
      )}
    </div>
  );
}

/** Says what becomes of the flags that nobody told or decided. */
function UnknownSent() {
  const { messages, format, locale } = useKit(ENGLISH);
  const { mode } = useAgentForm();
  const { unknown: words } = messages;
  const flags = useUnknownIn(FLAGS);
  if (flags.length === 0) return null;
  const fields = formatList(
    flags.map((path) => fieldLabel(path, messages, locale)),
    locale,
  );
  return <span>{format(mode === "edit" ? words.staysAsIs : words.sentOff, { fields })}</span>;
}

const FLAGS = ["realTime", "interrupt", "tools"];

/** The summary that a submit of something invalid leads to says as much, so that it is not told twice. */
function roleOf(state: SubmitState): "alert" | "status" | undefined {
  if (state.status !== "failed") return "status";
  return state.reason === "invalid" ? undefined : "alert";
}

function statusText(
  state: SubmitState,
  wrong: number,
  words: Messages["form"],
  { messages: { errors }, format }: WordedKit<typeof ENGLISH>,
): string {
  if (state.status === "submitting") return state.slow ? words.slow : words.submitting;
  if (state.status === "succeeded") return words.succeeded;
  // What is being checked may turn out not to be sent, and is not said to be.
  if (state.status === "idle" || state.status === "validating") return words.unsaved;
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
