"use client";

import { type MouseEvent, type RefObject, useImperativeHandle, useMemo } from "react";
import { useAgentForm, useSubmitState } from "../../hooks/agentForm.js";
import { isSecondPress } from "../../hooks/isSecondPress.js";
import { useHydrated } from "../../hooks/useHydrated.js";
import { useKit } from "../../hooks/kit.js";
import { wizard } from "../../i18n/english/wizard.js";
import { Button } from "../../primitives/Button.js";
import { Heading, UnderHeading } from "../../primitives/Heading.js";
import { ActionBar } from "../VoiceAgentForm/ActionBar.js";
import { ErrorSummary } from "../VoiceAgentForm/ErrorSummary.js";
import { Notices } from "../VoiceAgentForm/Notices.js";
import { Created } from "./Created.js";
import { Review } from "./Review.js";
import { StepFields } from "./StepFields.js";
import { StepProgress } from "./StepProgress.js";
import { useWizard } from "./useWizard.js";
import type { WizardOptions } from "./VoiceAgentWizard.js";
import { OWN_STEPS, type StepName, stepsOf } from "./wizardSteps.js";

const ENGLISH = { wizard };

/** Props of WizardBody. */
export interface WizardBodyProps extends Pick<WizardOptions, "created"> {
  steps: WizardOptions["steps"] | undefined;
  onStepChange: WizardOptions["onStepChange"] | undefined;
  /** Is given what Enter does in the present step. */
  enter: RefObject<(() => void) | undefined>;
}

/** Progress, the present step, and the way on from it. Steps that are not shown keep their fields. */
export function WizardBody({ steps: asked, onStepChange, created, enter }: WizardBodyProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { wizard: words } = messages;
  const { form, isFixed, as, disabled, readOnly } = useAgentForm();
  const steps = useMemo(() => stepsOf(asked ?? OWN_ORDER, words.steps, isFixed), [asked, words, isFixed]);
  const { current, reached, next, back, goTo, heading } = useWizard(steps, onStepChange);
  const { status } = useSubmitState(form.machine);
  const isReview = current === steps.length;
  const step = steps[current];
  const hydrated = useHydrated();
  const shown = step ?? words.steps.review;
  const marks = [...steps, { ...words.steps.review, name: "review", paths: NONE }];

  useImperativeHandle(enter, () => () => {
    if (!isReview) next();
    else if (!disabled && !readOnly) void form.submit();
  });

  const backButton = current > 0 && <Button onClick={once(back)}>{words.back}</Button>;
  const nextButton = isReview ? undefined : (
    <Button
      look="primary"
      {...part("submit")}
      type={as === "form" && hydrated ? "submit" : "button"}
      onClick={once(as === "div" ? next : undefined)}
    >
      {words.next}
    </Button>
  );
  if (status === "succeeded") return <Created>{created}</Created>;
  return (
    <>
      <StepProgress steps={marks} current={current} reached={reached} onChoose={goTo} />
      <div {...part("columns")}>
        <div {...part("sections")}>
          <Notices />
          <div {...part("step-head")}>
            <Heading {...part("step-title")} ref={heading} tabIndex={-1}>
              <span {...part("step-count")}>
                {format(words.stepOf, { number: current + 1, count: marks.length })}
              </span>
              {shown.title}
            </Heading>
            {shown.description && <p {...part("form-description")}>{shown.description}</p>}
          </div>
          <ErrorSummary {...(step && { title: words.summary, areas: step.paths })} />
          <UnderHeading>
            {steps.map((each, index) => (
              <StepFields key={each.name} step={each} hidden={index !== current} />
            ))}
            {isReview && <Review steps={steps} onEdit={goTo} />}
          </UnderHeading>
        </div>
      </div>
      <ActionBar before={backButton} next={nextButton} />
    </>
  );
}

/** The second click of a double click would pass a step that nobody has seen. */
const once = (act: (() => void) | undefined) => (event: MouseEvent) => {
  if (isSecondPress(event)) event.preventDefault();
  else act?.();
};

const OWN_ORDER = Object.keys(OWN_STEPS) as StepName[];
const NONE: readonly string[] = [];
