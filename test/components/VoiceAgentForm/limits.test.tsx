import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VoiceAgentFormProps } from "../../../src/index.js";
import { dentistWithCalendar } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, elementOf, field, languages, say, showForm } from "../show.js";

const FAMILY = "👨‍👩‍👧‍👦";

describe.each(languages)("limits of the host in $language", ({ words }) => {
  const { fields, issues } = words;
  const used = (count: number, max: number) => say(words.limits.used, { count, max }, words);
  const tooLong = (count: number, max: number) => say(issues["text.max"], { count, max }, words);
  const boxOf = (path: string) => {
    const box = document.querySelector(`[data-path="${path}"]`)?.closest(".vak-field");
    if (!box) throw new Error(`there is no field ${path}`);
    return box;
  };
  const countIn = (path: string) => boxOf(path).querySelector(".vak-limit");

  function showLimited(props: VoiceAgentFormProps) {
    const host = createHost();
    return { host, ...showForm(words, { onSubmit: host.onSubmit, ...props }) };
  }

  /** The form with everything mended is sent, and was not before. */
  async function sends(host: ReturnType<typeof createHost>, expected: object) {
    await settled();
    expect(host.calls).toEqual([]);
    await button(words.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject(expected);
    host.last().resolve();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
  }

  test.each([
    ["agentName", fields.agentName.label],
    ["greetingMessage", fields.greetingMessage.label],
    ["preamble", fields.preamble.label],
    ["outcome", fields.outcome.label],
  ] as const)("%s: it is counted while typing, never cut, and blocks the submit", async (path, label) => {
    const { host, submit } = showLimited({ limits: { [path]: { maxLength: 6 } } });
    const control = field(label);
    await control.fill(`اب${FAMILY}`);
    await expect.poll(() => countIn(path)?.textContent).toBe(used(3, 6));
    expect(countIn(path)).not.toHaveAttribute("data-over");
    expect(descriptionOf(control), "who cannot see it is told of the limit too").toContain(used(3, 6));
    await control.click();
    await userEvent.keyboard("{End}1234");
    await expect.poll(() => countIn(path)?.textContent).toBe(used(7, 6));
    expect(countIn(path)).toHaveAttribute("data-over");
    await expect.element(control).toHaveValue(`اب${FAMILY}1234`);
    await expect.element(control).not.toHaveAttribute("aria-invalid");
    await submit.click();
    await expect.element(control).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(control)).toContain(tooLong(7, 6));
    const line = say(words.form.summaryItem, { label, message: tooLong(7, 6) }, words);
    await button(line).click();
    await expect.element(control).toHaveFocus();
    expect(host.calls).toEqual([]);
    await userEvent.keyboard("{End}{Backspace}");
    await expect.element(control).not.toHaveAttribute("aria-invalid");
    expect(countIn(path)).not.toHaveAttribute("data-over");
    await sends(host, { [path]: `اب${FAMILY}123` });
  });

  test("the message comes when the field is left, and counts on while it is typed in", async () => {
    const { name } = showLimited({ limits: { agentName: { maxLength: 5 } } });
    await name.fill("123456");
    await userEvent.tab();
    await expect.poll(() => descriptionOf(name)).toContain(tooLong(6, 5));
    await name.fill("1234567");
    await expect.poll(() => descriptionOf(name)).toContain(tooLong(7, 5));
    await name.fill("12345");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
  });

  test("more rows than a list may have are told at once, and block the submit", async () => {
    const { host, submit } = showLimited({
      limits: { pokeMessages: { maxCount: 1, maxLength: 3 }, params: { maxCount: 1, maxLength: 3 } },
      defaultValue: { agentName: "Noor", pokeMessages: ["a"], params: { one: "x" } },
    });
    await expect.poll(() => page.getByText(used(1, 1), { exact: true }).elements().length).toBe(2);
    await button(words.pokeMessages.add).click();
    await button(words.params.add).click();
    const over = page.getByText(say(issues["list.max"], { count: 2, max: 1 }, words), { exact: true });
    await expect.poll(() => over.elements().length).toBe(2);
    const poke = field(say(words.pokeMessages.item, { number: 1 }, words));
    const value = field(say(words.params.value, { number: 1 }, words));
    await poke.fill("long");
    await value.fill("longer");
    await field(say(words.params.name, { number: 2 }, words)).fill("two");
    await submit.click();
    await expect.poll(() => descriptionOf(poke)).toContain(tooLong(4, 3));
    expect(descriptionOf(value)).toContain(tooLong(6, 3));
    await button(say(words.pokeMessages.remove, { number: 1 }, words)).click();
    await button(say(words.params.remove, { number: 2 }, words)).click();
    await poke.fill("hm?");
    await value.fill("ok");
    expect(over.elements()).toEqual([]);
    await sends(host, { pokeMessages: ["hm?"], params: { one: "ok" } });
  });

  test.each([
    [
      "a range",
      { min: 300, max: 600 },
      "between",
      [
        ["299", "number.min"],
        ["601", "number.max"],
        ["٦٠٠", ""],
      ],
    ],
    [
      "a least",
      { min: 300 },
      "atLeast",
      [
        ["299", "number.min"],
        ["90000", ""],
      ],
    ],
    [
      "a least, whose most is infinite,",
      { min: 300, max: Infinity },
      "atLeast",
      [
        ["299", "number.min"],
        ["90000", ""],
      ],
    ],
    [
      "a most",
      { max: 600 },
      "atMost",
      [
        ["601", "number.max"],
        ["0", "number.min"],
        ["600", ""],
      ],
    ],
  ] as const)("%s of a number is told before, and is kept to", async (_, range, hint, steps) => {
    const { host, submit } = showLimited({ limits: { silenceThreshold: range } });
    const control = field(fields.silenceThreshold.label);
    const told = say(words.limits[hint], range, words);
    expect(descriptionOf(control).some((text) => text.endsWith(told))).toBe(true);
    for (const [typed, code] of steps) {
      await control.fill(typed);
      if (code === "") continue;
      await submit.click();
      const message = say(issues[code], { min: 1, ...range }, words);
      await expect.poll(() => descriptionOf(control)).toContain(message);
      expect(elementOf(control).value).toBe(typed);
    }
    await sends(host, {});
  });

  test("those of the calendar hold while it is on", async () => {
    const start = dentistWithCalendar("en");
    const { host, submit } = showLimited({
      defaultValue: start,
      limits: {
        googleCalendarSettings: {
          calendarName: { maxLength: 4 },
          eventTitle: { maxLength: 5 },
          meetingDuration: { max: 20 },
          freeSlots: { maxCount: 1 },
        },
      },
    });
    await submit.click();
    const called = field(fields["googleCalendarSettings.calendarName"].label);
    await expect.poll(() => descriptionOf(called)).toContain(tooLong(11, 4));
    const title = field(fields["googleCalendarSettings.eventTitle"].label);
    expect(descriptionOf(title)).toContain(tooLong(start.googleCalendarSettings.eventTitle.length, 5));
    const length = page.getByLabelText(fields["googleCalendarSettings.meetingDuration"].label, {
      exact: true,
    });
    expect(descriptionOf(length)).toContain(say(issues["number.max"], { max: 20 }, words));
    const day = page.getByText(say(issues["list.max"], { count: 2, max: 1 }, words), { exact: true });
    expect(day.elements().length).toBeGreaterThanOrEqual(5);
    await page.getByRole("switch", { name: fields["tools.googleCalendar"].label, exact: true }).click();
    await sends(host, { tools: { googleCalendar: false } });
  });

  test("limits that are none, or come later, are taken as they are", async () => {
    const broken = { agentName: { maxLength: Number.NaN }, pokeMessages: { maxCount: -1 }, outcome: null };
    const { host, name, submit, change } = showLimited({ limits: broken as never });
    await expect.element(name).toHaveValue("Noor");
    expect(document.querySelectorAll(".vak-limit")).toHaveLength(0);
    change({ limits: { agentName: { maxLength: 3 } } });
    await expect.poll(() => countIn("agentName")?.textContent).toBe(used(4, 3));
    await submit.click();
    await expect.poll(() => descriptionOf(name)).toContain(tooLong(4, 3));
    change({ limits: {} });
    await sends(host, { agentName: "Noor" });
  });
});
