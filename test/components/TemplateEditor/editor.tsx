import { expect } from "vitest";
import { TemplateEditor, type TemplateEditorProps } from "../../../src/index.js";
import type { Messages } from "../../../src/i18n/en.js";
import { elementOf, field, say, show } from "../show.js";

/** One editor with this text, and the means to look at it. */
export function showText(words: Messages, defaultValue: string, props: Partial<TemplateEditorProps> = {}) {
  const shown = show(<TemplateEditor messages={words} label="Text" defaultValue={defaultValue} {...props} />);
  return { ...shown, control: field("Text") };
}

/** The sentence of a note without the isolates and elements in it. */
const sentence = (item: Element) => item.querySelector("span")?.textContent ?? "";

/** What is told that needs something. */
export const warningsNow = () => [...document.querySelectorAll("li.vak-warning")].map(sentence);

/** What is told that only explains. */
export const remarksNow = () => [...document.querySelectorAll("li.vak-remark")].map(sentence);

/** The stretches marked behind the text, with their kind. */
export const marksNow = () =>
  [...document.querySelectorAll<HTMLElement>(".vak-mark")].map(
    (mark) => `${mark.dataset["kind"] ?? ""} ${mark.textContent}`,
  );

/** Fetches what draws the marks, which a page has from its first marked text on. */
export async function fetchMarks(): Promise<void> {
  const { unmount } = show(<TemplateEditor label="Text" defaultValue="{{name}}" />);
  await expect.poll(marksNow).toHaveLength(1);
  unmount();
}

/** A sentence of the catalog about a placeholder. */
export const told = (
  words: Messages,
  code: Exclude<
    keyof Messages["template"],
    "system" | "groups" | "replaced" | "places" | "more" | "toCheck" | "suggestions" | "words" | "characters"
  >,
  name: string,
  more: { meant?: string; right?: string } = {},
) => say(words.template[code], { name, max: 50, ...more }, words);

/** The text of the only control. */
export const textNow = () => elementOf(field("Text")).value;
