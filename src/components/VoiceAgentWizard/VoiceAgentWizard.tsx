"use client";

import { type ForwardedRef, forwardRef, type ReactNode, useRef } from "react";
import { useIsTitled, type VoiceAgentFormHandle } from "../../hooks/agentForm.js";
import { UnderHeading } from "../../primitives/Heading.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { FormFrame, type FormSettings } from "../VoiceAgentForm/FormFrame.js";
import { FormHeader } from "../VoiceAgentForm/FormHeader.js";
import { WizardBody } from "./WizardBody.js";
import type { StepName, WizardStep } from "./wizardSteps.js";

/** What a wizard has besides what every form has. */
export interface WizardOptions {
  /** Which steps there are, in what order and words; a name alone is one of ours. The review stands last. */
  steps?: readonly (StepName | WizardStep)[] | undefined;
  /** Told of each step by its name; the last one is `review`. */
  onStepChange?: ((name: string) => void) | undefined;
  /** Stands below the words that say that the agent was created. @default a button that begins another one */
  created?: ReactNode;
}

/** Props of VoiceAgentWizard. */
export interface VoiceAgentWizardProps extends Omit<FormSettings, "onError">, RootProps, WizardOptions {
  /** What `onSubmit` threw, and what a part of the form threw that failed to render. */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * The form in steps, for people who meet it once: each step is checked before the next one, all of it is read through
 * before the agent is created. Its state and submission are the form's own.
 */
export const VoiceAgentWizard = forwardRef<VoiceAgentFormHandle, VoiceAgentWizardProps>(
  function VoiceAgentWizard(props, ref) {
    const [root, own] = splitRootProps(props);
    return (
      <KitRoot {...root}>
        <Wizard {...own} onError={root.onError} handle={ref} />
      </KitRoot>
    );
  },
);

interface WizardProps extends Omit<VoiceAgentWizardProps, keyof RootProps> {
  onError: RootProps["onError"];
  handle: ForwardedRef<VoiceAgentFormHandle>;
}

function Wizard({ steps, onStepChange, created, ...props }: WizardProps) {
  const enter = useRef<() => void>(undefined);
  const titled = useIsTitled();
  const body = <WizardBody steps={steps} onStepChange={onStepChange} created={created} enter={enter} />;
  return (
    <FormFrame {...props} onEnter={() => enter.current?.()}>
      <FormHeader ends />
      {titled ? <UnderHeading>{body}</UnderHeading> : body}
    </FormFrame>
  );
}
