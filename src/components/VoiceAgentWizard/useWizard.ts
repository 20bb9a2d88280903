"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { focusFirst } from "../../hooks/focusField.js";
import { nothingHasFocus } from "../../hooks/useFocusAfter.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useLatest } from "../../hooks/useLatest.js";
import { type Step, stepAt } from "./wizardSteps.js";

/** Where a reader stands in a wizard. The review is the step after the last one. */
export interface Wizard {
  current: number;
  /** The furthest step that was reached. */
  reached: number;
  /** Goes on when the step is sound; else shows what is wrong and leads there. */
  next: () => void;
  /** Goes back as it is: nothing is checked, nothing is lost. */
  back: () => void;
  /** Goes to a step that was reached; forward, only when the present one is sound. */
  goTo: (index: number) => void;
  /** The heading of the present step: it has the focus after each move. */
  heading: React.RefCallback<HTMLElement>;
}

/** The moves of a wizard over the form around it. */
export function useWizard(
  steps: readonly Step[],
  onStepChange: ((name: string) => void) | undefined,
): Wizard {
  const { form, generation, disabled, readOnly } = useAgentForm();
  const [place, setPlace] = useState({ current: 0, reached: 0, generation });
  const heading = useRef<HTMLElement | null>(null);
  const latest = useLatest({ steps, onStepChange });
  // All values are new: the way begins again.
  if (place.generation !== generation) setPlace({ current: 0, reached: 0, generation });
  // Steps may go when the host fixes what they ask for.
  const current = Math.min(place.current, steps.length);
  const now = useLatest(current);

  const move = useCallback(
    (to: number) => {
      setPlace((last) => ({ ...last, current: to, reached: Math.max(last.reached, to) }));
      const { steps: all, onStepChange: tell } = latest.current;
      tell?.(all[to]?.name ?? "review");
    },
    [latest],
  );

  const moveToHeading = useCallback(
    (to: number) => {
      move(to);
      requestAnimationFrame(() => heading.current?.focus());
    },
    [move],
  );

  // With the page that says what was created, its button goes, and the focus with it.
  const seen = useRef(generation);
  useEffect(() => {
    if (seen.current === generation) return;
    seen.current = generation;
    if (heading.current && nothingHasFocus(heading.current)) heading.current.focus();
  }, [generation]);

  function isSound(): boolean {
    const step = steps[current];
    if (!step || disabled || readOnly || form.store.reveal(step.paths).length === 0) return true;
    focusFirst(heading.current?.closest<HTMLElement>(".vak-form") ?? null, ["[data-summary]"]);
    return false;
  }

  useEffect(
    () =>
      form.onReveal((path) => {
        const to = path === "review" ? latest.current.steps.length : stepAt(path, latest.current.steps);
        if (to !== -1 && to !== now.current) move(to);
      }),
    [form, latest, now, move],
  );

  return {
    current,
    reached: Math.min(place.reached, steps.length),
    next: () => current < steps.length && isSound() && moveToHeading(current + 1),
    back: () => current > 0 && moveToHeading(current - 1),
    goTo: (index) => (index < current || isSound()) && moveToHeading(index),
    heading: useCallback((element: HTMLElement | null) => {
      heading.current = element;
    }, []),
  };
}
