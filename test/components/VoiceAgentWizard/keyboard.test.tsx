import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { someVoices } from "../../../stories/fixtures.js";
import { createHost } from "../host.js";
import { button, field, languages, say, toggle } from "../show.js";
import { showWizard, tabTo } from "./wizard.js";

describe.each(languages)("the wizard by keyboard alone, in $language", ({ words }) => {
  const { fields, params, pokeMessages, wizard: said, slots } = words;

  test("from the first field to the created agent, by way of the review and back", async () => {
    const host = createHost();
    const voices = someVoices("ar");
    const wizard = showWizard(words, { voices, onSubmit: host.onSubmit });

    await tabTo(field(fields.agentName.label));
    await userEvent.keyboard("{Enter}");
    await expect
      .element(page.getByRole("group", { name: say(said.summary, { count: 1 }, words) }))
      .toHaveFocus();
    await userEvent.tab();
    await userEvent.keyboard("{Enter}");
    await expect.element(field(fields.agentName.label)).toHaveFocus();
    await userEvent.keyboard("استقبال عيادة نور");
    await tabTo(page.getByRole("radio", { name: words.languages.ar, exact: true }));
    await userEvent.keyboard("{ArrowRight}{ArrowLeft}");
    await tabTo(page.getByRole("radio", { name: words.voices.none, exact: true }));
    await userEvent.keyboard("{ArrowDown}");
    await tabTo(wizard.next);
    await userEvent.keyboard("{Enter}");

    await expect.element(wizard.heading("conversation")).toHaveFocus();
    await tabTo(field(fields.greetingMessage.label));
    await userEvent.keyboard("{ControlOrMeta>}a{/ControlOrMeta}أهلًا بك، كيف أخدمك؟");
    await tabTo(button(pokeMessages.add));
    await userEvent.keyboard("{Enter}");
    await expect.element(field(say(pokeMessages.item, { number: 1 }, words))).toHaveFocus();
    await userEvent.keyboard("هل ما زلت معي؟");
    await tabTo(button(params.add));
    await userEvent.keyboard("{Enter}");
    await expect.element(field(say(params.name, { number: 1 }, words))).toHaveFocus();
    await userEvent.keyboard("city{Enter}");

    await expect.element(wizard.heading("call")).toHaveFocus();
    await tabTo(field(fields.silenceThreshold.label));
    await userEvent.keyboard("{ControlOrMeta>}a{/ControlOrMeta}٩٠٠");
    await tabTo(toggle(fields.interrupt.label));
    await userEvent.keyboard(" ");
    await tabTo(wizard.back);
    await userEvent.keyboard("{Enter}");
    await expect.element(wizard.heading("conversation")).toHaveFocus();
    await tabTo(button(new RegExp(said.steps.call.title)));
    await userEvent.keyboard("{Enter}");
    await expect.element(wizard.heading("call")).toHaveFocus();
    await expect.element(field(fields.silenceThreshold.label)).toHaveValue("٩٠٠");
    await tabTo(wizard.next);
    await userEvent.keyboard("{Enter}");

    await expect.element(wizard.heading("tools")).toHaveFocus();
    await tabTo(toggle(fields["tools.googleCalendar"].label));
    await userEvent.keyboard(" ");
    await tabTo(field(fields["googleCalendarSettings.calendarId"].label));
    await userEvent.keyboard("primary");
    const sunday = new Intl.DateTimeFormat(words.locale, { weekday: "long", timeZone: "UTC" }).format(
      new Date(Date.UTC(2024, 0, 7)),
    );
    await tabTo(button(say(slots.add, { day: sunday }, words)));
    await userEvent.keyboard("{Enter}");
    await tabTo(wizard.next);
    await userEvent.keyboard("{Enter}");

    await expect.element(wizard.heading("review")).toHaveFocus();
    await tabTo(button(say(said.editField, { label: fields.outcome.label }, words)));
    await userEvent.keyboard("{Enter}");
    await expect.element(field(fields.outcome.label)).toHaveFocus();
    await userEvent.keyboard("ملخص المكالمة");
    await tabTo(button(new RegExp(said.steps.review.title)));
    await userEvent.keyboard("{Enter}");
    await expect.element(wizard.heading("review")).toHaveFocus();
    await expect.element(page.getByRole("definition").getByText("ملخص المكالمة")).toBeVisible();
    await tabTo(wizard.submit);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: "استقبال عيادة نور",
      lang: "ar",
      voiceId: voices[0]?.id,
      greetingMessage: "أهلًا بك، كيف أخدمك؟",
      pokeMessages: ["هل ما زلت معي؟"],
      params: { city: "" },
      silenceThreshold: 900,
      interrupt: true,
      outcome: "ملخص المكالمة",
      tools: { googleCalendar: true },
      googleCalendarSettings: {
        calendarId: "primary",
        freeSlots: { Sunday: [{ from: "09:00", to: "10:00" }] },
      },
    });
    host.last().resolve();
    await expect.element(page.getByRole("heading", { name: words.form.succeeded })).toHaveFocus();
    await userEvent.tab();
    await expect.element(button(said.again)).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    await expect.element(field(fields.agentName.label)).toHaveValue("");
  }, 60_000);
});
