import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { VoiceAgentFormHandle, VoiceAgentFormProps } from "../../../src/index.js";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, field, languages, say, showForm, toggle } from "../show.js";

/** Chooses what is shown, and changes nothing: which voices, and the week as a list or a grid. */
const SHOWING = ".vak-voice-filters *, [value=list], [value=grid]";

describe.each(languages)("a form that is locked in $language", ({ words }) => {
  const { fields } = words;
  const language = words.locale === "ar" ? "ar" : "en";
  const start = dentistWithCalendar(language);
  const name = field(fields.agentName.label);
  const texts = [
    [name, start.agentName],
    [field(fields.greetingMessage.label), start.greetingMessage],
    [field(fields.preamble.label), start.preamble],
    [field(fields.outcome.label), start.outcome],
    [field(fields.silenceThreshold.label), "800"],
    [field(say(words.pokeMessages.item, { number: 1 }, words)), start.pokeMessages[0]],
    [field(say(words.params.name, { number: 1 }, words)), "caller_name"],
    [field(say(words.params.value, { number: 1 }, words)), start.params.caller_name],
    [field(fields["googleCalendarSettings.calendarId"].label), start.googleCalendarSettings.calendarId],
    [field(fields["googleCalendarSettings.eventTitle"].label), start.googleCalendarSettings.eventTitle],
  ] as const;

  async function showLocked(props: VoiceAgentFormProps) {
    const host = createHost();
    const onChange = vi.fn();
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const shown = showForm(words, {
      onSubmit: host.onSubmit,
      voices: someVoices(language),
      defaultValue: start,
      ...props,
      ref,
      onChange,
    } as never);
    await expect.element(name).toHaveValue(start.agentName);
    // The form settles once before anyone acts, which is no wish of a reader.
    await settled();
    onChange.mockClear();
    return { host, onChange, ref, before: structuredClone(ref.current?.getDraft()), ...shown };
  }

  /** Everything that a reader could press, whatever is said to be off. */
  const pressables = (container: Element) => [
    ...container.querySelectorAll<HTMLElement>(
      "button, [role=switch], [role=radio], input[type=radio], input[type=checkbox], [role=gridcell]",
    ),
  ];

  test.each(["readOnly", "disabled"] as const)(
    "%s: pressing everything changes and sends nothing",
    async (lock) => {
      const { host, onChange, ref, before, container } = await showLocked({ [lock]: true });
      const all = pressables(container);
      expect(all.length).toBeGreaterThan(20);
      for (const element of all) element.click();
      await settled();
      for (const element of pressables(document.body)) element.click();
      await settled();
      expect(ref.current?.getDraft()).toEqual(before);
      expect(onChange).not.toHaveBeenCalled();
      expect(host.calls).toEqual([]);
      for (const [control, text] of texts) expect(elementOf(control).value).toBe(text);
    },
  );

  test("readOnly: every text takes the focus, can be selected and copied, and takes no key", async () => {
    const { host, onChange, ref, before } = await showLocked({ readOnly: true });
    for (const [control, text] of texts) {
      await control.click();
      await expect.element(control).toHaveFocus();
      await expect.element(control).not.toBeDisabled();
      await userEvent.keyboard("{Control>}a{/Control}");
      expect(document.getSelection()?.toString()).toBe(text);
      await userEvent.keyboard("x{Backspace}{Delete}{Control>}x{/Control}{Control>}v{/Control}");
      await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
      if (control.element() instanceof HTMLInputElement) await userEvent.keyboard("{Enter}");
      expect(elementOf(control).value).toBe(text);
    }
    await settled();
    expect(ref.current?.getDraft()).toEqual(before);
    expect(onChange).not.toHaveBeenCalled();
    expect(host.calls).toEqual([]);
  });

  test("readOnly: there is no submit button, and nothing is said to be wrong", async () => {
    const { container } = await showLocked({ readOnly: true });
    expect(button(words.form.submit).elements()).toEqual([]);
    await name.click();
    await userEvent.tab();
    await settled();
    expect(container.querySelectorAll("[aria-invalid=true]")).toHaveLength(0);
  });

  test("disabled: no control takes a key but those that choose what is shown", async () => {
    const { container, submit } = await showLocked({ disabled: true });
    await expect.element(submit).toBeDisabled();
    const open = [...container.querySelectorAll<HTMLInputElement>("input, textarea, select")].filter(
      (control) => !control.disabled && !control.readOnly && !control.matches(SHOWING),
    );
    expect(open.map((control) => control.outerHTML)).toEqual([]);
    for (const [control, text] of texts) {
      const element = elementOf(control);
      element.focus();
      await userEvent.keyboard("x");
      expect(element.value).toBe(text);
    }
  });

  test.each(["readOnly", "disabled"] as const)(
    "%s can come while something was entered: it stays, and goes on where it was once unlocked",
    async (lock) => {
      const { host, change } = await showLocked({});
      await name.fill("Mine");
      await toggle(fields.realTime.label).click();
      change({ [lock]: true });
      await expect.element(button(words.params.add)).not.toBeInTheDocument();
      await expect.element(name).toHaveValue("Mine");
      elementOf(name).closest("form")?.requestSubmit();
      await settled();
      expect(host.calls).toEqual([]);
      change({ [lock]: false });
      await button(words.form.submit).click();
      await expect.poll(() => host.calls.length).toBe(1);
      expect(host.last().payload).toMatchObject({ agentName: "Mine", realTime: true });
      host.last().resolve();
      await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    },
  );

  test.each(["readOnly", "disabled"] as const)("%s: new starting values still arrive", async (lock) => {
    const { change, host } = await showLocked({ [lock]: true });
    change({ [lock]: true, defaultValue: { ...start, agentName: "From the server" } });
    await expect.element(name).toHaveValue("From the server");
    expect(host.calls).toEqual([]);
  });
});
