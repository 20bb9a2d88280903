import { type Locator, page, userEvent } from "vitest/browser";
import type { Messages } from "../../../src/i18n/en.js";
import { VoiceAgentWizard, type VoiceAgentWizardProps } from "../../../src/index.js";
import { button, say, show } from "../show.js";

const STEPS = ["agent", "conversation", "call", "tools", "review"] as const;

/** A wizard, and what a reader finds in it. */
export function showWizard(words: Messages, props: VoiceAgentWizardProps = {}) {
  const shown = show(<VoiceAgentWizard messages={words} voices={[]} onSubmit={() => undefined} {...props} />);
  return {
    ...shown,
    next: button(words.wizard.next),
    back: button(words.wizard.back),
    submit: button(words.form.submit),
    /** The heading of a step, by its name or its own title. */
    heading: (name: (typeof STEPS)[number], count = 5) =>
      headingOf(words.wizard.steps[name].title, STEPS.indexOf(name) + 1, count, words),
  };
}

/** A step's heading says where it stands. */
export const headingOf = (title: string, number: number, count: number, words: Messages) =>
  page.getByRole("heading", { name: `${say(words.wizard.stepOf, { number, count }, words)} ${title}` });

/** Presses Tab until the control has the focus, as someone who has no pointer. */
export async function tabTo(locator: Locator): Promise<void> {
  for (let presses = 0; presses < 120; presses += 1) {
    const found = locator.query();
    if (found !== null && document.activeElement === found) return;
    await userEvent.tab();
  }
  throw new Error(`Tab does not reach ${locator.selector}`);
}
