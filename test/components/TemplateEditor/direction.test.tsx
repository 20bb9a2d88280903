import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { CallPreview, ChangesList } from "../../../src/index.js";
import { button, elementOf, enter, field, languages, say, showForm } from "../show.js";
import { showWizard } from "../VoiceAgentWizard/wizard.js";
import { showText } from "./editor.js";

const MIXED = "عميل VIP رقم 5";
const WORDS = MIXED.split(" ");

/** The first element of these that holds the whole text. */
function holding(selector: string, text: string): HTMLElement {
  const found = [...document.querySelectorAll<HTMLElement>(selector)].find((each) =>
    each.textContent.includes(text),
  );
  if (!found) throw new Error(`no ${selector} holds ${text}`);
  return found;
}

/** Where a part of an element's text is painted. */
function boxOf(element: HTMLElement, part: string): DOMRect {
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = node.textContent?.indexOf(part) ?? -1;
    if (at === -1) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + part.length);
    return range.getBoundingClientRect();
  }
  throw new Error(`${part} is not painted`);
}

/** The parts from left to right, as a reader sees them. */
const fromTheLeft = (element: HTMLElement, parts: readonly string[]) =>
  [...parts].sort((a, b) => boxOf(element, a).left - boxOf(element, b).left);

const directionOf = (element: Element) => getComputedStyle(element).direction;

/** The preview's code comes with its first opening. */
const previewOpens = () => expect.poll(() => document.querySelector(".vak-preview-line")).not.toBeNull();

describe.each(languages)("which way texts run in $language", ({ words }) => {
  const { fields, template: text } = words;
  const preview = (label: string) => button(say(text.toolFor, { tool: text.preview, label }, words));

  test.each([
    ["Hello Noor!", "Noor", "!", "ltr"],
    ["Hello Noor.", "Noor", ".", "ltr"],
    ["أهلًا نور!", "نور", "!", "rtl"],
    ["أهلًا نور.", "نور", ".", "rtl"],
    ["أهلًا نور؟", "نور", "؟", "rtl"],
  ])("A19: the mark at the end of %s stands after its last word", async (written, last, mark, direction) => {
    const { control } = showText(words, written);
    await preview("Text").click();
    await previewOpens();
    expect(directionOf(elementOf(control))).toBe(direction);
    const order = direction === "ltr" ? [last, mark] : [mark, last];
    expect(fromTheLeft(holding(".vak-preview-line", written), [last, mark])).toEqual(order);
  });

  test.each([
    ["Noor Clinic!", "ltr"],
    ["عيادة نور.", "rtl"],
  ])("A19: a name of one line, and what a call is for, run as %s does", async (written, direction) => {
    showForm(words);
    for (const label of [fields.agentName.label, fields.outcome.label]) {
      await field(label).fill(written);
      expect(directionOf(elementOf(field(label)))).toBe(direction);
    }
  });

  test("A20: a mixed text keeps its order when it is left, and in the preview", async () => {
    const { control } = showText(words, MIXED);
    const order = [...WORDS].reverse();
    await enter(control);
    expect(directionOf(elementOf(control))).toBe("rtl");
    elementOf(control).blur();
    expect(directionOf(elementOf(control))).toBe("rtl");
    await preview("Text").click();
    await previewOpens();
    expect(fromTheLeft(holding(".vak-preview-line", MIXED), WORDS)).toEqual(order);
  });

  test("A20: a mixed name and greeting have the same order in the review", async () => {
    const wizard = showWizard(words, { defaultValue: { agentName: MIXED, greetingMessage: `${MIXED} .` } });
    for (let step = 0; step < 4; step += 1) await wizard.next.click();
    await expect.element(wizard.heading("review")).toBeVisible();
    for (const each of [MIXED, `${MIXED} .`])
      expect(fromTheLeft(holding(".vak-review-line", each), WORDS)).toEqual([...WORDS].reverse());
  });

  describe.each([
    ["Arabic", "أهلًا بك", "rtl"],
    ["English", "hello there", "ltr"],
  ])("B22, L19: a text in %s that begins with a placeholder", (_, rest, direction) => {
    // A name of the other direction, and a value of it, so that neither may decide.
    const name = direction === "rtl" ? "caller" : "caller_name";
    const value = direction === "rtl" ? "Sara" : "سارة";
    const written = `{{${name}}} ${rest}`;
    const filled = `${value} ${rest}`;

    test("runs its own way while it is written, with the placeholder where a reader begins", async () => {
      const { control } = showText(words, written, { params: { [name]: value } });
      expect(directionOf(elementOf(control))).toBe(direction);
      const order = direction === "rtl" ? [rest, name] : [name, rest];
      const drawn = () => fromTheLeft(holding(".vak-backdrop-text", written), [name, rest]);
      await expect.poll(drawn).toEqual(order);
    });

    test("runs its own way in the preview of the text and of the call", async () => {
      showForm(words, {
        defaultValue: { agentName: "N", greetingMessage: written, params: { [name]: value } },
        aside: <CallPreview />,
      });
      await preview(fields.greetingMessage.label).click();
      await previewOpens();
      await expect.element(page.getByText(filled, { exact: true }).first()).toBeVisible();
      expect(directionOf(holding(".vak-preview-line", rest))).toBe(direction);
      expect(directionOf(holding(".vak-call", filled))).toBe(direction);
    });

    test("runs its own way among the changes", async () => {
      showForm(words, { defaultValue: { agentName: "N", greetingMessage: "" }, aside: <ChangesList /> });
      await field(fields.greetingMessage.label).fill(written);
      await expect.poll(() => document.querySelectorAll(".vak-change-line").length).toBe(1);
      expect(directionOf(holding(".vak-change-line", written))).toBe(direction);
    });

    test("runs its own way in the review, as messages and the title of an event do", async () => {
      const title = `{agentName} ${rest}`;
      const wizard = showWizard(words, {
        defaultValue: {
          agentName: "N",
          greetingMessage: written,
          pokeMessages: [`${written}?`],
          tools: { googleCalendar: true },
          googleCalendarSettings: { calendarId: "c", eventTitle: title, timezone: "Asia/Riyadh" },
        },
      });
      for (let step = 0; step < 4; step += 1) await wizard.next.click();
      await expect.element(wizard.heading("review")).toBeVisible();
      for (const each of [written, `${written}?`, title])
        expect(directionOf(holding(".vak-review-line", each)), each).toBe(direction);
    });
  });
});
