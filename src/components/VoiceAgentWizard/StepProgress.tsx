"use client";

import { useProblemsIn } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { wizard } from "../../i18n/english/wizard.js";
import { formatNumber } from "../../i18n/format.js";
import { Icon } from "../../primitives/Icon.js";
import { Badge } from "../VoiceAgentForm/Section.js";

const ENGLISH = { wizard };

/** Props of StepProgress. */
export interface StepProgressProps {
  steps: readonly { name: string; title: string; paths: readonly string[] }[];
  current: number;
  reached: number;
  onChoose: (index: number) => void;
}

/** The way through the steps: those that were reached can be chosen again. */
export function StepProgress({ steps, current, reached, onChoose }: StepProgressProps) {
  const { messages, part } = useKit(ENGLISH);
  const { wizard: words } = messages;
  return (
    <nav {...part("progress")} aria-label={words.progress}>
      <ol {...part("progress-steps")}>
        {steps.map((step, index) => (
          <li {...part("progress-step", { state: stateOf(index, current, reached) })} key={step.name}>
            {index !== current && index <= reached ? (
              <button type="button" {...part("progress-mark")} onClick={() => onChoose(index)}>
                <Mark step={step} index={index} isDone={index < reached} />
              </button>
            ) : (
              <span {...part("progress-mark")} aria-current={index === current ? "step" : undefined}>
                <Mark step={step} index={index} isDone={index < reached && index !== current} />
              </span>
            )}
          </li>
        ))}
      </ol>
    </nav>
  );
}

function stateOf(index: number, current: number, reached: number): "current" | "reached" | "ahead" {
  if (index === current) return "current";
  return index <= reached ? "reached" : "ahead";
}

interface MarkProps {
  step: StepProgressProps["steps"][number];
  index: number;
  isDone: boolean;
}

function Mark({ step, index, isDone }: MarkProps) {
  const { locale, part } = useKit();
  const wrong = useProblemsIn(step.paths);
  return (
    <>
      <span {...part("progress-number")} aria-hidden="true">
        {isDone ? <Icon name="check" /> : formatNumber(index + 1, locale)}
      </span>
      <span {...part("progress-title")}>{step.title}</span>
      {wrong > 0 && <Badge count={wrong} />}
    </>
  );
}
