import type { ReactElement } from "react";
import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { FreeSlotsEditor, ParamsEditor, TimeZoneSelector, VoiceAgentForm } from "../../../src/index.js";
import { freeSlots } from "../../core/builders.js";
import { languages, show } from "../show.js";
import { showWizard } from "../VoiceAgentWizard/wizard.js";
import { emulateFinger } from "./emulate.js";

/** Shows what is tested as a phone does: narrow, and with a finger for a pointer. */
async function onPhone(): Promise<void> {
  await page.viewport(360, 740);
  onTestFinished(() => page.viewport(1280, 900));
  await emulateFinger();
  expect(matchMedia("(pointer: coarse)").matches).toBe(true);
}

/** As wide as the card of a form leaves it on a phone. */
const inCard = (element: ReactElement) => <div style={{ inlineSize: 276 }}>{element}</div>;

/** The box of the first element with this class in what is given. */
function boxOf(selector: string, within: ParentNode = document): DOMRect {
  const element = within.querySelector(selector);
  if (!element) throw new Error(`There is no ${selector}`);
  return element.getBoundingClientRect();
}

/** Where the letters of the first element with this class are. */
function lettersOf(selector: string, within: ParentNode = document): DOMRect {
  const range = document.createRange();
  range.selectNodeContents(within.querySelector(selector) ?? document.head);
  return range.getBoundingClientRect();
}

/** The lines that an element with nothing but text in it is drawn in. */
function linesOf({ firstChild: text }: Element): string[] {
  const lines = new Map<number, string>();
  if (!(text instanceof Text)) return [];
  for (const { 0: word, index } of text.data.matchAll(/\S+/g)) {
    const range = document.createRange();
    range.setStart(text, index);
    range.setEnd(text, index + word.length);
    const top = Math.round(range.getBoundingClientRect().top);
    lines.set(top, [lines.get(top) ?? "", word].filter(Boolean).join(" "));
  }
  return [...lines.values()];
}

const middle = ({ top, height }: DOMRect) => top + height / 2;

describe.each(languages)("what stands in one line, in $language", ({ words }) => {
  const edge = ({ left, right }: DOMRect) => (words.direction === "rtl" ? left : right);
  const start = ({ left, right }: DOMRect) => (words.direction === "rtl" ? right : left);
  const zone = page.getByRole("combobox", {
    name: words.fields["googleCalendarSettings.timezone"].label,
    exact: true,
  });

  test("the words of an option are in its middle, by mouse and by finger", async () => {
    show(<TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />);
    await zone.click();
    await userEvent.keyboard("riyadh");
    const isInTheMiddle = () =>
      expect
        .poll(() => Math.abs(middle(boxOf(".vak-option")) - middle(boxOf(".vak-option-label"))))
        .toBeLessThan(2);
    await isInTheMiddle();
    await onPhone();
    await isInTheMiddle();
    expect(boxOf(".vak-option").height).toBe(44);
  });

  test("that nothing is found begins where what is found does", async () => {
    show(<TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />);
    await zone.click();
    await userEvent.keyboard("riyadh");
    await expect.poll(() => document.querySelectorAll(".vak-option")).toHaveLength(1);
    const found = start(lettersOf(".vak-option-label"));
    await userEvent.keyboard("!!");
    await expect.poll(() => document.querySelector(".vak-empty")).not.toBeNull();
    expect(start(lettersOf(".vak-empty"))).toBeCloseTo(found, 0);
  });

  test("that a day is closed is told in line with the day's name", () => {
    show(<FreeSlotsEditor messages={words} />);
    expect(document.querySelectorAll(".vak-day-closed")).toHaveLength(7);
    expect(middle(boxOf(".vak-day-closed"))).toBeCloseTo(middle(boxOf(".vak-day-head")), 0);
  });

  test("on a phone the times of all slots stand under one another, the one up to midnight too", async () => {
    await onPhone();
    const days = freeSlots({ Monday: "09:00-12:00", Tuesday: "17:00-24:00" });
    show(inCard(<FreeSlotsEditor messages={words} defaultValue={days} />));
    await expect.element(page.getByText(words.slots.endOfDay)).toBeVisible();
    const [usual, late] = [...document.querySelectorAll(".vak-slot")].map((slot) =>
      [...slot.querySelectorAll("input, button")].map((control) => {
        const { left, width } = control.getBoundingClientRect();
        return { left, width };
      }),
    );
    expect(late).toEqual(usual);
  });

  test("on a phone a parameter's value has more room than its type", async () => {
    await onPhone();
    show(inCard(<ParamsEditor messages={words} defaultValue={{ clinic: "Noor", insured: true }} />));
    for (const row of document.querySelectorAll(".vak-param"))
      expect(boxOf(".vak-param-value", row).width).toBeGreaterThan(boxOf(".vak-param-type", row).width);
  });

  test.each(["mouse", "finger"])(
    "by %s the way back from the review to a field is in line with its label, and at the edge",
    async (pointer) => {
      await page.viewport(360, 740);
      onTestFinished(() => page.viewport(1280, 900));
      const { next } = showWizard(words, { defaultValue: { agentName: "Noor" } });
      for (let step = 0; step < 4; step += 1) await next.click();
      await expect.poll(() => document.querySelector(".vak-review-field")).not.toBeNull();
      if (pointer === "finger") await onPhone();
      const label = lettersOf(".vak-review-label");
      const way = lettersOf(".vak-review-edit > .vak-link");
      expect(way.bottom).toBeCloseTo(label.bottom, 0);
      expect(edge(way)).toBeCloseTo(edge(boxOf(".vak-review-field")), 0);
    },
  );

  test("a choice of few is as high as a text field beside it, and its buttons are large enough for a finger", async () => {
    show(<VoiceAgentForm messages={words} voices={[]} onSubmit={() => undefined} />);
    const isAsHigh = () => expect(boxOf(".vak-segments").height).toBe(boxOf(".vak-input").height);
    isAsHigh();
    await emulateFinger();
    isAsHigh();
    expect(boxOf(".vak-segment-input").height).toBeGreaterThanOrEqual(44);
  });

  test("no hint on a phone ends in a line of one word", async () => {
    await onPhone();
    const { container } = show(<VoiceAgentForm messages={words} voices={[]} onSubmit={() => undefined} />);
    const texts = [...container.querySelectorAll(".vak-hint, .vak-section-description")];
    const wrapped = texts.map(linesOf).filter(({ length }) => length > 1);
    expect(wrapped.length).toBeGreaterThan(3);
    expect(wrapped.filter((lines) => !lines.at(-1)?.includes(" "))).toEqual([]);
  });

  test("no day's name breaks over the grid where it is narrowest", async () => {
    await page.viewport(700, 740);
    onTestFinished(() => page.viewport(1280, 900));
    const { container } = show(<FreeSlotsEditor messages={words} view="grid" />);
    await expect.element(page.getByRole("group", { name: words.slots.grid.label })).toBeVisible();
    const names = [...container.querySelectorAll(".vak-grid-head-name")];
    expect(names).toHaveLength(7);
    const range = document.createRange();
    const broken = names.filter((name) => {
      range.selectNodeContents(name);
      return range.getClientRects().length > 1;
    });
    expect(broken).toEqual([]);
  });

  test("on a phone the way to merge slots stands beside what it is for, in one line", async () => {
    await onPhone();
    const defaultValue = freeSlots({ Monday: "9-12 12-15" });
    show(inCard(<FreeSlotsEditor messages={words} defaultValue={defaultValue} />));
    const why = lettersOf(".vak-day-merge > :first-child");
    const merge = lettersOf(".vak-day-merge > .vak-button");
    expect(merge.height).toBeLessThan(1.6 * why.height);
    expect(Math.max(why.left - merge.right, merge.left - why.right)).toBeLessThan(24);
  });
});
