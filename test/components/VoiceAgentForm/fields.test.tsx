import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VoiceAgentFormHandle } from "../../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { token } from "../../setup/token.js";
import { createHost, settled } from "../host.js";
import { button, descriptionOf, elementOf, field, languages, say, showForm, toggle } from "../show.js";

const DEFAULTS = {
  agentName: "Noor",
  greetingMessage: "Hello, how can I help you today?",
  preamble: "You are a helpful assistant that will answer users questions.",
  lang: "ar",
  pokeMessages: [],
  realTime: false,
  silenceThreshold: 800,
  interrupt: false,
  outcome: null,
  tools: { googleCalendar: false, genderDetection: false, smartCallEnd: false },
  params: {},
};

describe.each(languages)("the form in $language", ({ words }) => {
  const { fields, form } = words;
  const submit = button(form.submit);
  const name = field(fields.agentName.label);

  test("untouched but for a name it sends the documented defaults, and nothing else", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: undefined });
    await name.fill("  Noor ");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toEqual(DEFAULTS);
    host.last().resolve();
  });

  test("what is filled in is what is sent", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, voices: someVoices("en"), defaultValue: undefined });
    await name.fill("نور Noor 7");
    await page.getByRole("radio", { name: words.languages.en, exact: true }).click();
    await field(fields.greetingMessage.label).fill("Hi {{customer}}");
    await field(fields.preamble.label).fill("Be brief.");
    await button(words.pokeMessages.add).click();
    await field(say(words.pokeMessages.item, { number: 1 }, words)).fill("هل أنت هنا؟");
    await button(words.params.add).click();
    await field(say(words.params.name, { number: 1 }, words)).fill("customer");
    await field(say(words.params.value, { number: 1 }, words)).fill("");
    await page.getByRole("radio", { name: "Hiba", exact: true }).click();
    await toggle(fields.realTime.label).click();
    await field(fields.silenceThreshold.label).fill("٩٠٠");
    await toggle(fields.interrupt.label).click();
    await field(fields.outcome.label).fill("line 1\nline 2");
    await toggle(fields["tools.genderDetection"].label).click();
    await toggle(fields["tools.smartCallEnd"].label).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toEqual({
      ...DEFAULTS,
      agentName: "نور Noor 7",
      lang: "en",
      greetingMessage: "Hi {{customer}}",
      preamble: "Be brief.",
      pokeMessages: ["هل أنت هنا؟"],
      params: { customer: "" },
      voiceId: someVoices("en")[0]?.id,
      realTime: true,
      silenceThreshold: 900,
      interrupt: true,
      outcome: "line 1\nline 2",
      tools: { googleCalendar: false, genderDetection: true, smartCallEnd: true },
    });
    host.last().resolve();
  });

  test("A1: an empty name is not complained of while it is typed, and is once it is left", async () => {
    showForm(words, { defaultValue: undefined });
    await name.click();
    await userEvent.keyboard("a{Backspace}");
    await settled();
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await userEvent.tab();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name)).toEqual([words.required.agentName]);
    await name.fill("N");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
  });

  test.each([
    ["A1", "nothing", ""],
    ["A2", "spaces, tabs and NBSP", " \t\u00a0 "],
    ["A2", "zero-width characters", "\u200b\u200f\u3164"],
  ])("%s, M8: a submit with %s for a name sends nothing and leads to the field", async (_, __, typed) => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { silenceThreshold: "x" } });
    await name.fill(typed);
    await submit.click();
    const summary = page.getByRole("group", { name: say(form.summary, { count: 2 }, words) });
    await expect.element(summary).toHaveFocus();
    const line = say(
      form.summaryItem,
      { label: fields.agentName.label, message: words.required.agentName },
      words,
    );
    await button(line).click();
    await expect.element(name).toHaveFocus();
    await expect.element(name).toHaveValue(typed);
    expect(host.calls).toEqual([]);
  });

  test.each(["null", "undefined", "NaN", "[object Object]", "${7*7}", "<b>x</b>", "👨‍👩‍👧‍👦 🇸🇦"])(
    "A8, A22, A23: the name %s is sent as it is",
    async (typed) => {
      const host = createHost();
      showForm(words, { onSubmit: host.onSubmit });
      await name.fill(typed);
      await submit.click();
      await expect.poll(() => host.calls.length).toBe(1);
      expect(host.last().payload.agentName).toBe(typed);
      host.last().resolve();
    },
  );

  test("A25: an outcome that is cleared is sent as null", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N", outcome: "old" } });
    await field(fields.outcome.label).fill("");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.outcome).toBeNull();
    host.last().resolve();
  });

  test("E1: a language that came from elsewhere is kept, and another can be chosen", async () => {
    const host = createHost();
    showForm(words, { onSubmit: host.onSubmit, defaultValue: { agentName: "N", lang: "fr" } });
    const french = page.getByRole("radio", { name: words.languages.unlisted.replace("{lang}", "fr") });
    await expect.element(french).toBeChecked();
    await submit.click();
    await expect.element(page.getByText(words.issues["lang.unknown"], { exact: true })).toBeVisible();
    await page.getByRole("radio", { name: words.languages.ar, exact: true }).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.lang).toBe("ar");
    host.last().resolve();
  });

  test("reset brings the starting values back, and takes errors and tokens away", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const start = { agentName: "Start", pokeMessages: ["one"], tools: { googleCalendar: true } };
    showForm(words, { ref, defaultValue: start } as never);
    const access = page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true });
    await name.fill("");
    await access.fill(token("access"));
    await button(say(words.pokeMessages.remove, { number: 1 }, words)).click();
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    ref.current?.reset();
    await expect.element(name).toHaveValue("Start");
    await expect.element(name).not.toHaveAttribute("aria-invalid");
    await expect.element(field(say(words.pokeMessages.item, { number: 1 }, words))).toHaveValue("one");
    await expect.element(access).not.toHaveAttribute("data-filled");
    await expect.element(access).toHaveValue("");
    expect(ref.current?.getDraft().agentName).toBe("Start");
    await expect.element(page.getByText(form.unsaved)).toBeVisible();
  });

  test("what the host fixes is sent and not shown", async () => {
    const host = createHost();
    const voiceId = "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9";
    showForm(words, {
      onSubmit: host.onSubmit,
      voices: someVoices("en"),
      fixedValues: {
        lang: "en",
        realTime: true,
        silenceThreshold: 600,
        interrupt: true,
        voiceId,
        params: { a: 1 },
      },
    });
    for (const path of ["lang", "realTime", "silenceThreshold", "interrupt", "voiceId", "params"] as const)
      expect(page.getByText(fields[path].label, { exact: true }).elements(), path).toEqual([]);
    expect(
      page.getByRole("heading", { name: words.sections.listening.title, exact: true }).elements(),
    ).toEqual([]);
    expect(page.getByRole("heading", { name: words.sections.voice.title, exact: true }).elements()).toEqual(
      [],
    );
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      lang: "en",
      realTime: true,
      silenceThreshold: 600,
      interrupt: true,
      voiceId,
      params: { a: 1 },
    });
    host.last().resolve();
  });

  test.each(["readOnly", "disabled"] as const)(
    "%s: no control can be changed and nothing is sent",
    async (lock) => {
      const host = createHost();
      const { container } = showForm(words, {
        onSubmit: host.onSubmit,
        voices: someVoices("en"),
        defaultValue: dentistWithCalendar("en"),
        [lock]: true,
      });
      await expect.element(name).toHaveValue(dentistWithCalendar("en").agentName);
      const own = [...container.querySelectorAll<HTMLInputElement>("input, textarea, select")];
      // What is looked for, and the week's other view, are the reader's affair.
      const open = own.filter(
        (control) =>
          !control.closest(".vak-voice-filters, .vak-week-tools") && !control.disabled && !control.readOnly,
      );
      expect(open.map((control) => control.outerHTML)).toEqual([]);
      expect(own.length).toBeGreaterThan(30);
      elementOf(name).closest("form")?.requestSubmit();
      await settled();
      expect(host.calls).toEqual([]);
    },
  );

  test("P10: nothing typed is lost when the language, the theme or the voices change", async () => {
    const host = createHost();
    const other = words.locale === "en" ? languages[1].words : languages[0].words;
    const { change, container } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: dentistWithCalendar("en"),
      voices: someVoices("en"),
    });
    await name.fill("typed name");
    await field(fields.greetingMessage.label).fill("typed {{greeting}}");
    await field(fields.silenceThreshold.label).fill("1,5");
    await field(fields.outcome.label).fill("typed outcome");
    await field(say(words.pokeMessages.item, { number: 1 }, words)).fill("typed poke");
    await toggle(fields.realTime.label).click();
    // Sorted, since the order of the days is the language's own.
    const valuesNow = () =>
      [...container.querySelectorAll<HTMLInputElement>("input:not([type=search]), textarea")]
        .filter((control) => control.getAttribute("role") !== "combobox")
        .map((control) => (/radio|checkbox/.test(control.type) ? control.checked : control.value))
        .sort();
    const before = valuesNow();
    expect(before).toContain("typed name");
    change({ messages: other, appearance: { theme: "dark" }, voices: [...someVoices("en")] });
    await expect.element(button(other.form.submit)).toBeVisible();
    expect(valuesNow()).toEqual(before);
    await field(other.fields.silenceThreshold.label).fill("900");
    await button(other.form.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: "typed name",
      greetingMessage: "typed {{greeting}}",
      outcome: "typed outcome",
      realTime: true,
      silenceThreshold: 900,
    });
    host.last().resolve();
  });
});

describe("what the host is told", () => {
  const [{ words }] = languages;

  test("onChange tells the draft without tokens, whether it differs, and whether it can be sent", async () => {
    const onChange = vi.fn();
    const { name } = showForm(words, {
      onChange,
      defaultValue: { agentName: "A", tools: { googleCalendar: true } },
    });
    await name.fill("AB");
    await page.getByLabelText("Access token", { exact: true }).fill(token("access"));
    await field("Calendar ID").fill("primary");
    await page.getByLabelText("Refresh token", { exact: true }).fill(token("refresh"));
    const last = () =>
      onChange.mock.calls.at(-1) as [{ agentName: string }, { dirty: boolean; valid: boolean }];
    await expect.poll(() => last()[0].agentName).toBe("AB");
    expect(last()[1].dirty).toBe(true);
    expect(JSON.stringify(onChange.mock.calls)).not.toContain("canary");
    await name.fill("");
    expect(last()[1]).toEqual({ dirty: true, valid: false });
    await name.fill("B");
    expect(last()[1]).toEqual({ dirty: true, valid: true });
  });

  test("going back to the starting values is not a difference", async () => {
    const onChange = vi.fn();
    const { name } = showForm(words, { onChange });
    await name.fill("X");
    await name.fill("Noor");
    const [, state] = onChange.mock.calls.at(-1) as [unknown, { dirty: boolean }];
    expect(state.dirty).toBe(false);
  });
});
