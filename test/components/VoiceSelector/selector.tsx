import { StrictMode } from "react";
import { page } from "vitest/browser";
import type { Messages } from "../../../src/i18n/en.js";
import { VoiceSelector, type VoiceSelectorProps } from "../../../src/index.js";
import { button, say, show } from "../show.js";

/** A voice's id, one for each number. */
export const idOf = (number: number) => `1f3396aa-24e3-4523-b4ef-${String(number).padStart(12, "0")}`;

/** One selector and its parts, in one language. */
export function selectorIn(words: Messages) {
  const { voices: text } = words;
  const element = (props: VoiceSelectorProps) => <VoiceSelector messages={words} {...props} />;
  return {
    text,
    element,
    show: (props: VoiceSelectorProps) => {
      const { rerender, ...shown } = show(element(props));
      return {
        ...shown,
        change: (more: Partial<VoiceSelectorProps>) =>
          rerender(<StrictMode>{element({ ...props, ...more })}</StrictMode>),
      };
    },
    group: page.getByRole("radiogroup", { name: words.fields.voiceId.label, exact: true }),
    search: page.getByRole("searchbox", { name: text.search, exact: true }),
    radio: (name: string) => page.getByRole("radio", { name, exact: true }),
    playButton: (name: string) => button(say(text.play, { name }, words)),
    stopButton: (name: string) => button(say(text.stop, { name }, words)),
    favouriteButton: (name: string) => button(say(text.favourite, { name }, words)),
    /** The button of a facet's value, whatever its count is. */
    chip: (label: string) => page.getByRole("button", { name: new RegExp(`^${label}( |$)`) }),
    found: (count: number) => page.getByText(say(text.count, { count }, words), { exact: true }),
  };
}

/** The names of the voices that are in the document, in its order. */
export const namesNow = (): string[] =>
  [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:not([value=''])")].map(
    (choice) => choice.closest("label")?.querySelector(".vak-voice-name")?.textContent ?? "",
  );

/** The name of the voice whose radio button has the focus. */
export const focusedName = (): string | undefined => {
  const radio = document.activeElement;
  if (!(radio instanceof HTMLInputElement) || radio.type !== "radio") return undefined;
  return radio.closest("label")?.querySelector(".vak-voice-name")?.textContent ?? undefined;
};
