import { fireEvent } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import {
  arabicTemplates,
  englishTemplates,
  SubmitError,
  type VoiceAgentFormHandle,
} from "../../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { token } from "../../setup/token.js";
import { createHost, settled } from "../host.js";
import { finger, middleOf } from "../pointers.js";
import { button, field, languages, say } from "../show.js";
import { headingOf, showWizard } from "./wizard.js";

describe.each(languages)("the wizard in $language", ({ words }) => {
  const { fields, wizard: said, form } = words;
  const name = field(fields.agentName.label);
  const silence = field(fields.silenceThreshold.label);
  const progress = page.getByRole("navigation", { name: said.progress });

  test("Next checks the step alone, Back checks nothing, and neither loses what was typed", async () => {
    const onStepChange = vi.fn();
    const wizard = showWizard(words, { onStepChange, defaultValue: { silenceThreshold: "x" } });
    await wizard.next.click();
    await expect
      .element(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }))
      .toHaveFocus();
    expect(onStepChange).not.toHaveBeenCalled();
    await name.fill("Noor");
    await wizard.next.click();
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    expect(name.query()?.checkVisibility() ?? false).toBe(false);
    await field(fields.greetingMessage.label).fill("typed");
    await wizard.next.click();
    await expect.element(wizard.heading("call")).toHaveFocus();
    await expect.element(silence).toHaveValue("x");
    await silence.fill("1,5");
    await wizard.back.click();
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    expect(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }).elements()).toEqual([]);
    await expect.element(field(fields.greetingMessage.label)).toHaveValue("typed");
    await wizard.next.click();
    await expect.element(silence).toHaveValue("1,5");
    await wizard.next.click();
    await expect.element(wizard.heading("call")).toBeVisible();
    await expect
      .element(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }))
      .toHaveFocus();
    expect(onStepChange.mock.calls.flat()).toEqual(["conversation", "call", "conversation", "call"]);
  });

  test("a double click on Next passes no step unseen", async () => {
    const onStepChange = vi.fn();
    const wizard = showWizard(words, { onStepChange, defaultValue: { agentName: "N" } });
    for (const detail of [1, 2]) fireEvent.click(wizard.next.element(), { detail });
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    await wizard.next.click();
    for (const detail of [1, 2]) fireEvent.click(wizard.back.element(), { detail });
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    expect(onStepChange.mock.calls.flat()).toEqual(["conversation", "call", "conversation"]);
  });

  test("a second tap within half a second passes no step unseen, and sends nothing unseen", async () => {
    const onStepChange = vi.fn();
    const onSubmit = vi.fn();
    const steps = [{ name: "agent" }, { name: "call" }] as const;
    const wizard = showWizard(words, { steps, onStepChange, onSubmit, defaultValue: { agentName: "N" } });
    const tapTwice = async (locator: Locator) => {
      await finger.tap(middleOf(locator.element()));
      await settled(350);
      await finger.tap(middleOf(document.querySelector(".vak-submit") ?? document.body));
      await settled(600);
    };
    await tapTwice(wizard.next);
    expect(onStepChange.mock.calls.flat()).toEqual(["call"]);
    await tapTwice(wizard.next);
    expect(onStepChange.mock.calls.flat()).toEqual(["call", "review"]);
    expect(onSubmit).not.toHaveBeenCalled();
    await finger.tap(middleOf(wizard.submit.element()));
    await expect.poll(() => onSubmit.mock.calls).toHaveLength(1);
  });

  test("another agent begins at the first step's heading", async () => {
    const wizard = showWizard(words, { steps: [{ name: "agent" }], defaultValue: { agentName: "N" } });
    await wizard.next.click();
    await wizard.submit.click();
    await button(said.again).click();
    await expect.element(wizard.heading("agent", 2)).toHaveFocus();
  });

  test("shows where the reader is, and lets steps that were reached be chosen", async () => {
    const wizard = showWizard(words, { defaultValue: { agentName: "N" } });
    const current = () => progress.element().querySelectorAll("[aria-current]");
    expect([...current()].map((each) => each.getAttribute("aria-current"))).toEqual(["step"]);
    expect(progress.getByRole("listitem").elements()).toHaveLength(5);
    expect(progress.getByRole("button").elements()).toEqual([]);
    await wizard.next.click();
    await wizard.next.click();
    await expect.element(wizard.heading("call")).toHaveFocus();
    expect(progress.getByRole("button").elements()).toHaveLength(2);
    await progress.getByRole("button").first().click();
    await expect.element(wizard.heading("agent")).toHaveFocus();
    await name.fill("");
    await progress.getByRole("button").last().click();
    await expect
      .element(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }))
      .toHaveFocus();
    await expect.element(wizard.heading("agent")).toBeVisible();
  });

  test("the host's errors lead to the step of their field", async () => {
    const host = createHost();
    const wizard = showWizard(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N" } });
    for (let step = 0; step < 4; step += 1) await wizard.next.click();
    await wizard.submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().reject(new SubmitError({ fieldErrors: { silenceThreshold: "number.unsafe" } }));
    await expect.element(wizard.heading("call")).toBeVisible();
    await expect
      .element(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }))
      .toHaveFocus();
    const text = words.issues["number.unsafe"];
    await button(
      say(form.summaryItem, { label: fields.silenceThreshold.label, message: text }, words),
    ).click();
    await expect.element(silence).toHaveFocus();
    await silence.fill("700");
    await wizard.next.click();
    await wizard.next.click();
    await wizard.submit.click();
    await expect.poll(() => host.calls.length).toBe(2);
    host.last().resolve();
    await expect.element(page.getByRole("heading", { name: form.succeeded })).toHaveFocus();
  });

  test("templates go once the agent was created, and come back with the next one", async () => {
    const templates = words.locale === "ar" ? arabicTemplates : englishTemplates;
    const wizard = showWizard(words, { templates, defaultValue: { agentName: "N" } });
    const choose = button(words.templates.open);
    await expect.element(choose).toBeVisible();
    for (let step = 0; step < 4; step += 1) await wizard.next.click();
    await wizard.submit.click();
    await expect.element(page.getByRole("heading", { name: form.succeeded })).toHaveFocus();
    expect(choose.elements()).toEqual([]);
    await button(said.again).click();
    await expect.element(choose).toBeVisible();
  });

  test("ref.submit from the first step leads to what is wrong in another", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const wizard = showWizard(words, {
      ref,
      defaultValue: { agentName: "N", silenceThreshold: "x" },
    } as never);
    await ref.current?.submit();
    await expect.element(wizard.heading("call")).toBeVisible();
    ref.current?.focus("agentName");
    await expect.element(name).toHaveFocus();
    ref.current?.focus("tools");
    await expect.element(wizard.heading("tools")).toBeVisible();
  });

  test("the review tells every value in words, and no token", async () => {
    const draft = dentistWithCalendar(words.locale === "ar" ? "ar" : "en");
    const { accessToken: label } = {
      accessToken: fields["googleCalendarSettings.accessToken"].label,
    };
    const wizard = showWizard(words, { voices: someVoices("en"), defaultValue: draft });
    for (let step = 0; step < 3; step += 1) await wizard.next.click();
    await page.getByLabelText(label, { exact: true }).fill(token("access"));
    await page
      .getByLabelText(fields["googleCalendarSettings.refreshToken"].label, { exact: true })
      .fill(token("refresh"));
    await wizard.next.click();
    await expect.element(wizard.heading("review")).toHaveFocus();
    const text = document.querySelector(".vak-sections")?.textContent ?? "";
    for (const told of [
      draft.agentName,
      draft.greetingMessage,
      draft.pokeMessages[0],
      "Hiba",
      words.values.on,
      words.values.off,
      words.values.secret,
      draft.googleCalendarSettings.calendarName,
      words.languages[draft.lang],
    ])
      expect(text).toContain(told);
    expect(document.body.innerHTML).not.toContain("canary");
    // The name of a parameter comes first, whichever way its value runs.
    const line = [...document.querySelectorAll(".vak-review-line")].find(({ textContent }) =>
      textContent.includes("\u2068caller_name"),
    );
    const written = line?.firstChild;
    if (!line || !written) throw new Error("No line tells the parameter.");
    const range = document.createRange();
    const at = line.textContent.indexOf("caller_name");
    range.setStart(written, at);
    range.setEnd(written, at + "caller_name".length);
    const [name, whole] = [range.getBoundingClientRect(), line.getBoundingClientRect()];
    expect(Math.abs(words.locale === "ar" ? whole.right - name.right : name.left - whole.left)).toBeLessThan(
      2,
    );
    await button(say(said.editStep, { title: said.steps.conversation.title }, words)).click();
    await expect.element(wizard.heading("conversation")).toHaveFocus();
  });

  test("where the host connects the calendar, the review tells whether it did, and of no token", async () => {
    const draft = dentistWithCalendar(words.locale === "ar" ? "ar" : "en");
    const grant = { accessToken: token("access"), refreshToken: token("refresh") };
    const wizard = showWizard(words, {
      defaultValue: draft,
      googleCalendar: { connect: () => Promise.resolve(grant) },
    });
    for (let step = 0; step < 4; step += 1) await wizard.next.click();
    const told = () => document.querySelector(".vak-sections")?.textContent ?? "";
    expect(told()).toContain(words.secret.notConnected);
    for (const path of ["accessToken", "refreshToken"] as const)
      expect(told()).not.toContain(fields[`googleCalendarSettings.${path}`].label);
    await button(say(said.editField, { label: words.secret.calendars }, words)).click();
    await expect.element(button(words.secret.connect)).toHaveFocus();
    await button(words.secret.connect).click();
    await expect.element(page.getByText(words.secret.connected)).toBeVisible();
    await wizard.next.click();
    await expect.element(wizard.heading("review")).toHaveFocus();
    expect(told()).toContain(words.secret.connected);
    expect(document.body.innerHTML).not.toContain("canary");
  });

  test("the host says which steps there are, in what words and order", async () => {
    const host = createHost();
    showWizard(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N" },
      steps: [
        { name: "conversation", title: "Words" },
        { name: "mine", title: "Mine", sections: ["outcome", "identity"] },
      ],
    });
    await expect.element(headingOf("Words", 1, 3, words)).toBeVisible();
    await button(said.next).click();
    await expect.element(headingOf("Mine", 2, 3, words)).toHaveFocus();
    const headings = page.getByRole("heading", { level: 4 }).elements();
    expect(headings.map(({ textContent }) => textContent)).toEqual([
      words.sections.outcome.title,
      words.sections.identity.title,
    ]);
    await button(said.next).click();
    await expect.element(headingOf(said.steps.review.title, 3, 3, words)).toHaveFocus();
    await button(form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
  });

  test("a step whose fields the host has all fixed is left out, and what is fixed is not read through", async () => {
    const wizard = showWizard(words, {
      defaultValue: { agentName: "N" },
      fixedValues: { realTime: true, silenceThreshold: 600, interrupt: true, outcome: "x", lang: "en" },
    });
    expect(progress.getByRole("listitem").elements()).toHaveLength(4);
    for (let step = 0; step < 3; step += 1) await wizard.next.click();
    await expect.element(headingOf(said.steps.review.title, 4, 4, words)).toHaveFocus();
    const labels = page.getByRole("term").elements();
    expect(labels.map(({ textContent }) => textContent)).not.toContain(fields.lang.label);
    expect(labels.length).toBeGreaterThan(5);
  });

  test("read only, it can be walked through and not sent", async () => {
    const wizard = showWizard(words, { readOnly: true, defaultValue: {} });
    for (let step = 0; step < 4; step += 1) await wizard.next.click();
    await expect.element(wizard.heading("review")).toHaveFocus();
    expect(wizard.submit.elements()).toEqual([]);
    await wizard.back.click();
    await expect.element(wizard.heading("tools")).toHaveFocus();
  });

  test("inside the host's form, Enter goes on and the host's form is not sent", async () => {
    const wizard = showWizard(words, { as: "div", defaultValue: { agentName: "N" } });
    expect(document.querySelectorAll("form")).toHaveLength(0);
    await name.click();
    await userEvent.keyboard("{Enter}");
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    await wizard.next.click();
    await expect.element(wizard.heading("call")).toHaveFocus();
  });
});
