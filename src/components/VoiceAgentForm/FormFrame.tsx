"use client";

import {
  type FocusEvent,
  type ForwardedRef,
  Fragment,
  type KeyboardEvent,
  type ReactNode,
  useContext,
  useEffect,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import type { Voice } from "../../core/voice.js";
import type { VoiceSource } from "../../core/voiceSource.js";
import { bringIntoView } from "../../hooks/bringIntoView.js";
import {
  AgentFormContext,
  type AgentFormScope,
  FormHolderContext,
  useAgentForm,
  type VoiceAgentFormHandle,
} from "../../hooks/agentForm.js";
import type { GoogleCalendarConnection } from "../../hooks/calendarConnection.js";
import { isFixedPath } from "../../hooks/fixedValues.js";
import { useKit } from "../../hooks/kit.js";
import type { GetPreviewUrl } from "../../hooks/sampleAddress.js";
import type { DraftLimits } from "../../core/limits.js";
import { edit } from "../../i18n/english/edit.js";
import { form } from "../../i18n/english/form.js";
import { formWords } from "../../i18n/formWords.js";
import type { AgentTemplate } from "../../i18n/templates/agentTemplate.js";
import { type AgentFormOptions, useAgentFormEngine } from "../../hooks/useAgentFormEngine.js";
import { canSend } from "../../hooks/submitMachine.js";
import { windowOf } from "../../hooks/windowOf.js";
import { LeftProblem } from "./LeftProblem.js";

const ENGLISH = { edit, form };

/** What decides a form, whatever the arrangement of its fields. */
export interface FormSettings extends AgentFormOptions {
  /** The voices to choose from, or a source to fetch them from page by page; `undefined` while they load. */
  voices?: readonly Voice[] | VoiceSource | undefined;
  /** Gives a voice's sample when it is asked for, in place of `previewUrl`: a signed link, or the audio itself. */
  getPreviewUrl?: GetPreviewUrl | undefined;
  /** Shows a connect button in place of the two token fields. */
  googleCalendar?: GoogleCalendarConnection | undefined;
  /** Ready-made agents to start from. */
  templates?: readonly AgentTemplate[] | undefined;
  /** `div` for hosts that put the form inside a form of their own, which HTML does not allow. @default "form" */
  as?: "form" | "div" | undefined;
}

/** Props of FormFrame. */
export interface FormFrameProps extends FormSettings {
  handle: ForwardedRef<VoiceAgentFormHandle>;
  /** What Enter in a text field, and a button of the type `submit`, do. @default submits the form */
  onEnter?: () => void;
  children: ReactNode;
}

/** One form: its state, its element, and what its fields find around them. Every arrangement of sections is in one. */
export function FormFrame({
  voices,
  getPreviewUrl,
  googleCalendar,
  templates,
  as = "form",
  handle,
  onEnter,
  children,
  ...props
}: FormFrameProps) {
  const { disabled = false, readOnly = false, mode = "create", fixedValues } = props;
  const limits = props.limits ?? NO_LIMITS;
  const canSubmit = canSend(props);
  const { messages, part } = useKit(ENGLISH);
  const root = useRef<HTMLElement | null>(null);
  const { form, generation } = useAgentFormEngine(props, root);
  const holder = useContext(FormHolderContext);
  useEffect(() => holder?.(form), [holder, form]);
  useImperativeHandle(handle, () => {
    const { submit, reset, validate, setErrors, getDraft, focus } = form;
    return { submit, reset, validate, setErrors, getDraft, focus };
  }, [form]);
  const scope = useMemo(
    (): AgentFormScope => ({
      form,
      voices,
      getPreviewUrl,
      googleCalendar,
      templates,
      disabled,
      readOnly,
      mode,
      limits,
      as,
      canSubmit,
      generation,
      isFixed: (path) => isFixedPath(path, fixedValues),
    }),
    [
      form,
      voices,
      getPreviewUrl,
      googleCalendar,
      templates,
      disabled,
      readOnly,
      mode,
      limits,
      as,
      canSubmit,
      generation,
      fixedValues,
    ],
  );
  const body = (
    <AgentFormContext.Provider value={scope}>
      {children}
      <LeftProblem />
    </AgentFormContext.Provider>
  );
  const keep = (element: HTMLElement | null) => {
    root.current = element;
  };

  function enter() {
    if (onEnter) onEnter();
    else if (!disabled && !readOnly) void form.submit();
  }

  /** Enter in a text field would submit the host's form; here it is for this one. */
  function enterOnKey(event: KeyboardEvent) {
    ignoreRepeats(event);
    if (event.key !== "Enter" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!isA(event.target, "input")) return;
    event.preventDefault();
    enter();
  }

  const shared = {
    ...part("form"),
    "aria-label": formWords(messages, mode).label,
    ref: keep,
    onFocus: keepInView,
    onKeyUp: showWhole,
  };
  if (as === "div") {
    return (
      <div {...shared} role="group" onKeyDown={enterOnKey}>
        {body}
      </div>
    );
  }
  return (
    <form
      {...shared}
      onKeyDown={ignoreRepeats}
      noValidate
      autoComplete="off"
      onReset={(event) => {
        event.preventDefault();
        event.stopPropagation();
        if (!disabled && !readOnly) form.reset();
      }}
      onSubmit={(event) => {
        event.preventDefault();
        // React hands a submit on to the forms around it, through portals too.
        event.stopPropagation();
        enter();
      }}
    >
      {body}
    </form>
  );
}

const NO_LIMITS: DraftLimits = {};

/** Fields of the form: they start anew when all values are replaced. */
export function FormFields({ children }: { children: ReactNode }) {
  return <Fragment key={useAgentForm().generation}>{children}</Fragment>;
}

/** A key that is held down is one press, even where the first has been answered already. */
function ignoreRepeats(event: KeyboardEvent): void {
  if (event.key === "Enter" && event.repeat && isA(event.target, "input, button")) event.preventDefault();
}

/** Its class would be another one in another document. */
const isA = (target: EventTarget, selector: string) => (target as Element).matches(selector);

/** Browsers bring a focused field into view, and leave it under the bar that sticks to the bottom (WCAG 2.4.11). */
function keepInView(event: FocusEvent<HTMLElement>): void {
  const bar = event.currentTarget.querySelector(".vak-actions");
  const { target } = event;
  if (!bar || bar.contains(target) || getComputedStyle(bar).position !== "sticky") return;
  // A button that is pressed must not move from under the pointer.
  if (!target.matches(":focus-visible")) return;
  const box = target.getBoundingClientRect();
  if (box.bottom <= bar.getBoundingClientRect().top) return;
  // What is higher than the room that there is shows its beginning.
  bringIntoView(target, { block: box.height > windowOf(target).innerHeight / 2 ? "start" : "center" });
}

/** For a text field, browsers scroll no further than to its caret. */
function showWhole({ key, target }: KeyboardEvent): void {
  if (key === "Tab") bringIntoView(target as Element, { block: "nearest" });
}
