import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { createHost } from "../host.js";
import { button, descriptionOf, elementOf, field, languages, say, showForm } from "../show.js";

const accepted = [
  ["F2", "٣٠", 30],
  ["F2", "۳۰", 30],
  ["F2", "３０", 30],
  ["F5", "1,000", 1000],
  ["F5", "١٬٠٠٠", 1000],
  ["F10", "007", 7],
  ["P28", "\u200f٤٥\u200e ", 45],
] as const;

const refused = [
  ["F4", "1,5", "number.integer"],
  ["F4", "1.5", "number.integer"],
  ["F4", "١٫٥", "number.integer"],
  ["F7", "0", "number.min"],
  ["F7", "-5", "number.min"],
  ["F8", "1e3", "number.integer"],
  ["F8", "0x10", "number.integer"],
  ["F8", "Infinity", "number.integer"],
  ["F8", "NaN", "number.integer"],
  ["F8", "１e３", "number.integer"],
  ["F8", "30 minutes", "number.integer"],
] as const;

describe.each(languages)("whole numbers in $language", ({ words }) => {
  const { fields, form } = words;
  const submit = button(form.submit);
  const threshold = field(fields.silenceThreshold.label);
  const duration = field(fields["googleCalendarSettings.meetingDuration"].label);
  const calendar = { tools: { googleCalendar: true }, googleCalendarSettings: { calendarId: "primary" } };

  test.each(accepted)("%s: %s is understood in both fields", async (_, typed, value) => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N", ...calendar } });
    await threshold.fill(typed);
    await duration.fill(typed);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.silenceThreshold).toBe(value);
    expect(host.last().payload.googleCalendarSettings?.meetingDuration).toBe(value);
    host.last().resolve();
  });

  test.each(refused)("%s: %s is refused, and stays as it was typed", async (_, typed, code) => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N", ...calendar } });
    for (const [control, example] of [
      [threshold, 800],
      [duration, 30],
    ] as const) {
      await control.fill(typed);
      await userEvent.tab();
      await expect.element(control).toHaveAttribute("aria-invalid", "true");
      await expect.element(control).toHaveValue(typed);
      expect(descriptionOf(control)).toContain(say(words.issues[code], { example, min: 1 }, words));
    }
    await submit.click();
    expect(host.calls).toEqual([]);
  });

  test("F1: an empty threshold sends the default, an empty duration is asked for", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N", ...calendar } });
    await threshold.fill("");
    await duration.fill("");
    await submit.click();
    await expect.element(duration).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(duration)).toContain(words.required["googleCalendarSettings.meetingDuration"]);
    await expect.element(threshold).not.toHaveAttribute("aria-invalid");
    await duration.fill("15");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.silenceThreshold).toBe(800);
    host.last().resolve();
  });

  test("F11: the wheel and the arrow keys change nothing", async () => {
    showForm(words);
    await threshold.click();
    await userEvent.keyboard("{ArrowUp}{ArrowDown}{ArrowDown}");
    elementOf(threshold).dispatchEvent(new WheelEvent("wheel", { deltaY: 200, bubbles: true }));
    await expect.element(threshold).toHaveValue("800");
  });

  test.each([
    ["a text of digits", "30", "30"],
    ["a whole number", 30, "30"],
    ["null", null, "800"],
    ["NaN", NaN, "800"],
    ["text", "soon", "soon"],
  ])("F14: a starting value that is %s is shown", async (_, silenceThreshold, shown) => {
    showForm(words, { defaultValue: { agentName: "N", silenceThreshold } });
    await expect.element(threshold).toHaveValue(shown);
  });
});
