import "../../src/styles.css";
import { render } from "@testing-library/react";
import { type ReactElement, StrictMode } from "react";
import { type Locator, page, userEvent } from "vitest/browser";
import { ar } from "../../src/i18n/ar.js";
import { en, type Messages } from "../../src/i18n/en.js";
import { formatMessage, type MessageParams } from "../../src/i18n/format.js";
import { VoiceAgentForm, type VoiceAgentFormProps } from "../../src/index.js";

/** The two languages that every behaviour with words is tested in. */
export const languages = [
  { language: "English", words: en as Messages },
  { language: "Arabic", words: ar },
] as const;

/** Renders under StrictMode, in a real browser. */
export const show = (element: ReactElement) => render(<StrictMode>{element}</StrictMode>);

/** A whole form with a name in it, so that it can be sent as it stands. */
export function showForm(words: Messages, props: VoiceAgentFormProps = {}) {
  const element = (more: VoiceAgentFormProps = {}) => (
    <VoiceAgentForm
      messages={words}
      voices={[]}
      defaultValue={{ agentName: "Noor" }}
      onSubmit={() => undefined}
      {...props}
      {...more}
    />
  );
  const { rerender, ...shown } = show(element());
  return {
    ...shown,
    change: (more: VoiceAgentFormProps) => rerender(<StrictMode>{element(more)}</StrictMode>),
    submit: button(words.form.submit),
    name: field(words.fields.agentName.label),
  };
}

/** The button with exactly this name. */
export const button = (name: string | RegExp) => page.getByRole("button", { name, exact: true });

/** The text control with exactly this label. */
export const field = (label: string) => page.getByRole("textbox", { name: label, exact: true });

/** The switch with exactly this label. */
export const toggle = (label: string) => page.getByRole("switch", { name: label, exact: true });

/** A message filled in, as the components fill it. */
export const say = (message: Parameters<typeof formatMessage>[0], params: MessageParams, words: Messages) =>
  formatMessage(message, params, words.locale);

/** Puts the caret at the end of a control, as a person who clicks and presses End. */
export async function enter(locator: Locator): Promise<void> {
  await locator.click();
  await userEvent.keyboard("{End}");
}

/** The HTML element that a locator finds now. */
export const elementOf = (locator: Locator) => locator.element() as HTMLInputElement;

/** What every control says to assistive technology in its description. */
export const descriptionOf = (locator: Locator) =>
  (locator.element().getAttribute("aria-describedby") ?? "")
    .split(" ")
    .map((id) => document.getElementById(id)?.textContent ?? "")
    .filter(Boolean);

/** Whether an element is what a pointer meets in the element's middle. */
export function isOnTop(element: Element | null | undefined): boolean {
  if (!element) return false;
  const { left, top, width, height } = element.getBoundingClientRect();
  return element.contains(document.elementFromPoint(left + width / 2, top + height / 2));
}
