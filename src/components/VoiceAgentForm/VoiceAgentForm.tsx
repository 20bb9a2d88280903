"use client";

import {
  Fragment,
  type FocusEvent,
  forwardRef,
  type KeyboardEvent,
  type ReactNode,
  useImperativeHandle,
  useMemo,
  useRef,
} from "react";
import type { Voice } from "../../core/voice.js";
import {
  AgentFormContext,
  type AgentFormScope,
  type GoogleCalendarConnection,
  type VoiceAgentFormHandle,
} from "../../hooks/agentForm.js";
import { isFixedPath } from "../../hooks/fixedValues.js";
import { useKit } from "../../hooks/kit.js";
import { type AgentFormOptions, useAgentFormEngine } from "../../hooks/useAgentFormEngine.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { ActionBar } from "./ActionBar.js";
import { CalendarSection } from "./CalendarSection.js";
import { ErrorSummary } from "./ErrorSummary.js";
import { Notices } from "./Notices.js";
import {
  ConversationSection,
  IdentitySection,
  ListeningSection,
  OutcomeSection,
  ToolsSection,
  VoiceSection,
} from "./sections.js";

/** Props of VoiceAgentForm. */
export interface VoiceAgentFormProps extends Omit<AgentFormOptions, "onError">, RootProps {
  /** What `onSubmit` threw, and what a part of the form threw that failed to render. */
  onError?: ((error: unknown) => void) | undefined;
  /** The voices to choose from; `undefined` while they load. */
  voices?: readonly Voice[] | undefined;
  /** Shows a connect button in place of the two token fields. */
  googleCalendar?: GoogleCalendarConnection;
  disabled?: boolean;
  readOnly?: boolean;
  /** `div` for hosts that put the form inside a form of their own, which HTML does not allow. @default "form" */
  as?: "form" | "div";
  /** The host's own arrangement of sections. @default all sections, in the order of the payload */
  children?: ReactNode;
}

/** The whole form: every field of the create request, and the button that hands `onSubmit` a validated payload. */
export const VoiceAgentForm = forwardRef<VoiceAgentFormHandle, VoiceAgentFormProps>(
  function VoiceAgentForm(props, ref) {
    const [root, own] = splitRootProps(props);
    return (
      <KitRoot {...root}>
        <Form {...own} onError={root.onError} handle={ref} />
      </KitRoot>
    );
  },
);

interface FormProps extends Omit<VoiceAgentFormProps, keyof RootProps> {
  onError: RootProps["onError"];
  handle: React.ForwardedRef<VoiceAgentFormHandle>;
}

function Form({ voices, googleCalendar, as = "form", children, handle, ...props }: FormProps) {
  const { disabled = false, readOnly = false, fixedValues } = props;
  const { messages } = useKit();
  const root = useRef<HTMLElement | null>(null);
  const { form, generation } = useAgentFormEngine(props, root);
  useImperativeHandle(handle, () => {
    const { submit, reset, validate, setErrors, getDraft, focus } = form;
    return { submit, reset, validate, setErrors, getDraft, focus };
  }, [form]);
  const scope = useMemo(
    (): AgentFormScope => ({
      form,
      voices,
      googleCalendar,
      disabled,
      readOnly,
      isFixed: (path) => isFixedPath(path, fixedValues),
    }),
    [form, voices, googleCalendar, disabled, readOnly, fixedValues],
  );
  const body = (
    <AgentFormContext.Provider value={scope}>
      <Notices />
      <ErrorSummary />
      {/* A new key after a reset: text fields keep their text in the DOM, so they start anew with it. */}
      <Fragment key={generation}>{children ?? <AllSections />}</Fragment>
      {!readOnly && <ActionBar canSubmit={props.onSubmit !== undefined} as={as} />}
    </AgentFormContext.Provider>
  );
  const keep = (element: HTMLElement | null) => {
    root.current = element;
  };
  if (as === "div") {
    return (
      <div
        onFocus={keepInView}
        className="vak-form"
        role="group"
        aria-label={messages.form.label}
        ref={keep}
        onKeyDown={submitOnEnter}
      >
        {body}
      </div>
    );
  }
  return (
    <form
      className="vak-form"
      aria-label={messages.form.label}
      ref={keep}
      onFocus={keepInView}
      onKeyDown={ignoreRepeats}
      noValidate
      autoComplete="off"
      onSubmit={(event) => {
        event.preventDefault();
        // React hands a submit on to the forms around it, through portals too.
        event.stopPropagation();
        if (!disabled && !readOnly) void form.submit();
      }}
    >
      {body}
    </form>
  );

  /** Enter in a text field would submit the host's form; here it submits this one. */
  function submitOnEnter(event: KeyboardEvent) {
    const { target } = event;
    ignoreRepeats(event);
    if (event.key !== "Enter" || event.defaultPrevented || event.nativeEvent.isComposing) return;
    if (!(target instanceof HTMLInputElement)) return;
    event.preventDefault();
    if (!disabled && !readOnly) void form.submit();
  }
}

/** A key that is held down is one press, even where the first has been answered already. */
function ignoreRepeats(event: KeyboardEvent): void {
  const submits = event.target instanceof HTMLInputElement || event.target instanceof HTMLButtonElement;
  if (event.key === "Enter" && event.repeat && submits) event.preventDefault();
}

/** Browsers bring a focused field into view, and leave it under the bar that sticks to the bottom (WCAG 2.4.11). */
function keepInView(event: FocusEvent<HTMLElement>): void {
  const bar = event.currentTarget.querySelector(".vak-actions");
  const { target } = event;
  if (!bar || bar.contains(target) || getComputedStyle(bar).position !== "sticky") return;
  const covered = target.getBoundingClientRect().bottom - bar.getBoundingClientRect().top;
  if (covered > 0) target.scrollIntoView({ block: "nearest" });
}

function AllSections() {
  return (
    <>
      <IdentitySection />
      <ConversationSection />
      <VoiceSection />
      <ListeningSection />
      <OutcomeSection />
      <ToolsSection />
      <CalendarSection />
    </>
  );
}
