"use client";

import { useMemo } from "react";
import { useKit } from "../../hooks/kit.js";
import { SECTIONS } from "../VoiceAgentForm/allSections.js";
import { FormFields } from "../VoiceAgentForm/FormFrame.js";
import { SectionMannerContext } from "../VoiceAgentForm/Section.js";
import type { Step } from "./wizardSteps.js";

/** The sections of one step. Hidden, they stay as they are: what a field knows besides its value is not lost. */
export function StepFields({ step, hidden }: { step: Step; hidden: boolean }) {
  const { part } = useKit();
  const { sections } = step;
  const manner = useMemo(
    () => ({ foldable: false, closed: [], headless: sections.length === 1 }),
    [sections],
  );
  return (
    <div {...part("step", { step: step.name })} hidden={hidden}>
      <SectionMannerContext.Provider value={manner}>
        <FormFields>
          {sections.map((name) => {
            const Section = SECTIONS[name];
            return <Section key={name} />;
          })}
        </FormFields>
      </SectionMannerContext.Provider>
    </div>
  );
}
