import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { arabicTemplates, englishTemplates } from "../../../src/index.js";
import { createHost } from "../host.js";
import { button, elementOf, field, languages, say, showForm } from "../show.js";

const directionOf = (element: Element | null | undefined) =>
  element ? getComputedStyle(element).direction : "nothing";

describe.each(languages)("templates in $language", ({ words }) => {
  const { fields, templates: said } = words;
  const templates = words.locale === "ar" ? arabicTemplates : englishTemplates;
  const [clinic, delivery] = templates as [(typeof templates)[0], (typeof templates)[0]];
  const draftOf = ({ draft }: typeof clinic) =>
    draft as { agentName: string; greetingMessage: string; outcome: string };
  const opener = button(said.open);
  const picker = page.getByRole("dialog", { name: said.title });
  const question = page.getByRole("alertdialog", { name: said.ask });
  const card = ({ name }: typeof clinic) => picker.getByRole("button", { name: new RegExp(`^${name}`) });
  const name = field(fields.agentName.label);
  const greeting = field(fields.greetingMessage.label);
  const undo = button(words.notices.undoTemplate);
  const started = ({ name: title }: typeof clinic) =>
    page.getByText(say(words.notices.template, { name: `\u2068${title}\u2069` }, words));

  test("one fills an untouched form without asking, says so, and is taken back", async () => {
    showForm(words, { templates, defaultValue: undefined });
    const before = (greeting.element() as HTMLTextAreaElement).value;
    await opener.click();
    await expect.element(picker).toHaveFocus();
    await card(clinic).click();
    await expect.element(picker).not.toBeInTheDocument();
    await expect.element(opener).toHaveFocus();
    await expect.element(greeting).toHaveValue(draftOf(clinic).greetingMessage);
    await expect.element(started(clinic)).toBeVisible();
    expect(started(clinic).element().closest("[role=status]")).not.toBeNull();
    await undo.click();
    await expect.element(greeting).toHaveValue(before);
    await expect.element(name).toHaveValue("");
    expect(document.activeElement).not.toBe(document.body);
  });

  test("taking one back leaves what was typed since", async () => {
    showForm(words, { templates, defaultValue: undefined });
    const before = (greeting.element() as HTMLTextAreaElement).value;
    await opener.click();
    await card(clinic).click();
    await expect.element(greeting).toHaveValue(draftOf(clinic).greetingMessage);
    await name.fill("Noor");
    await undo.click();
    await expect.element(greeting).toHaveValue(before);
    await expect.element(name).toHaveValue("Noor");
  });

  test("that one was taken back is said where the focus is, until the next one", async () => {
    showForm(words, { templates, defaultValue: undefined });
    await opener.click();
    await card(clinic).click();
    await undo.click();
    const undone = page.getByText(words.notices.undone);
    await expect.element(undone).toBeVisible();
    expect(undone.element().closest("[role=status]")).toBe(document.activeElement);
    await opener.click();
    await card(delivery).click();
    await expect.element(undo).toBeVisible();
    await expect.element(undone).not.toBeInTheDocument();
  });

  test("one after another asks nothing; what was typed since is asked for, and can be kept", async () => {
    const host = createHost();
    showForm(words, { templates, defaultValue: undefined, onSubmit: host.onSubmit });
    await opener.click();
    await card(clinic).click();
    await opener.click();
    await card(delivery).click();
    await expect.element(greeting).toHaveValue(draftOf(delivery).greetingMessage);
    await name.fill("Mine");
    await opener.click();
    await card(delivery).click();
    await expect.element(question).toBeVisible();
    await expect.element(button(said.keep)).toHaveFocus();
    await expect.element(question).toHaveAccessibleDescription(new RegExp(fields.agentName.label));
    await userEvent.keyboard("{Escape}");
    await expect.element(question).not.toBeInTheDocument();
    await expect.element(picker).toBeVisible();
    await card(clinic).click();
    await button(said.rest).click();
    await expect.element(name).toHaveValue("Mine");
    await expect.element(greeting).toHaveValue(draftOf(clinic).greetingMessage);
    await undo.click();
    await expect.element(name).toHaveValue("Mine");
    await expect.element(greeting).toHaveValue(draftOf(delivery).greetingMessage);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ agentName: "Mine", lang: words.locale });
    host.last().resolve();
  });

  test("replacing what was typed is a choice that can be taken back", async () => {
    showForm(words, { templates, defaultValue: undefined });
    await name.fill("Mine");
    await opener.click();
    await card(clinic).click();
    await button(said.replace).click();
    await expect.element(name).toHaveValue(draftOf(clinic).agentName);
    await undo.click();
    await expect.element(name).toHaveValue("Mine");
  });

  test("K14: a template in the other language runs by its own, in the list and in the fields", async () => {
    const isArabic = words.locale === "ar";
    const direction = isArabic ? "ltr" : "rtl";
    const [foreign] = (isArabic ? englishTemplates : arabicTemplates) as [typeof clinic];
    const { greetingMessage: ownGreeting } = draftOf(foreign);
    // The name of a placeholder is Latin in every language, and decides nothing.
    const begun = `{{caller}} ${isArabic ? "hello" : "أهلًا"}`;
    const own = { ...foreign, id: "own", name: "Own", draft: { ...foreign.draft, greetingMessage: begun } };
    showForm(words, { templates: [foreign, own], defaultValue: undefined });
    await opener.click();
    await expect.element(card(own)).toBeVisible();
    const cards = [...picker.element().querySelectorAll<HTMLElement>(".vak-template")];
    expect(cards.map((each) => directionOf(each.querySelector(".vak-bubble")))).toEqual([
      direction,
      direction,
    ]);
    expect(directionOf(cards[0]?.querySelector(".vak-template-description"))).toBe(direction);
    expect(directionOf(picker.element())).toBe(words.direction);
    await card(foreign).click();
    await expect.element(greeting).toHaveValue(ownGreeting);
    for (const label of [fields.agentName.label, fields.greetingMessage.label, fields.outcome.label])
      expect(directionOf(field(label).element()), label).toBe(direction);
    expect(directionOf(document.querySelector("form"))).toBe(words.direction);
    await opener.click();
    await card(own).click();
    await expect.element(greeting).toHaveValue(begun);
    expect(directionOf(greeting.element())).toBe(direction);
  });

  test.each(["readOnly", "disabled"] as const)("%s: there is no way in", async (lock) => {
    showForm(words, { templates, [lock]: true });
    await expect.element(name).toBeVisible();
    expect(opener.elements().every((element) => (element as HTMLButtonElement).disabled)).toBe(true);
  });

  test("T29: however long a template's name is, the question stays whole and its answers at hand", async () => {
    await page.viewport(320, 640);
    onTestFinished(() => page.viewport(1280, 900));
    const endless = { ...clinic, id: "endless", name: "\u202eخالد and son ".repeat(400) };
    showForm(words, { templates: [endless], defaultValue: undefined });
    await name.fill("Mine");
    await opener.click();
    await picker.getByRole("button", { name: /خالد/ }).click();
    await expect.element(question).toBeVisible();
    for (const answer of [said.keep, said.rest, said.replace]) {
      const { top, bottom, left, right } = elementOf(button(answer)).getBoundingClientRect();
      expect([top >= 0, bottom <= 640, left >= 0, right <= 320]).toEqual([true, true, true, true]);
    }
    await button(said.keep).click();
    await expect.element(question).not.toBeInTheDocument();
  });

  test("what the host fixes stays, and is sent", async () => {
    const host = createHost();
    const fixedValues = { greetingMessage: "Fixed", tools: { googleCalendar: false } };
    showForm(words, { templates, fixedValues, onSubmit: host.onSubmit });
    await opener.click();
    await card(clinic).click();
    if (question.elements().length > 0) await button(said.replace).click();
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      greetingMessage: "Fixed",
      outcome: draftOf(clinic).outcome,
      tools: { googleCalendar: false, smartCallEnd: true },
    });
    host.last().resolve();
  });
});

test("without templates there is no button", async () => {
  const [{ words }] = languages;
  showForm(words, { templates: [] });
  await expect.element(field(words.fields.agentName.label)).toBeVisible();
  expect(button(words.templates.open).elements()).toEqual([]);
});
