import { type ComponentPropsWithoutRef, forwardRef } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Messages } from "../../src/i18n/en.js";
import { weekdayName } from "../../src/i18n/format.js";
import {
  FreeSlotsEditor,
  type KitButtonProps,
  type KitComponents,
  OutcomeEditor,
  OutcomeSection,
  TemplateEditor,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceSelector,
} from "../../src/index.js";
import { someVoices } from "../../stories/fixtures.js";
import { takeFaults } from "../setup/console.js";
import { placesOfTokens } from "../setup/placesOfTokens.js";
import { violations } from "../stories/judgement.js";
import { CANARY } from "./canary.js";
import { createHost, settled } from "./host.js";
import { controlsInPage, ownControls } from "./ownControls.js";
import { button, descriptionOf, elementOf, field, languages, say, show, showForm, toggle } from "./show.js";

/** Controls of the kit that no host replaces, by their class; `test/gates/controls.test.ts` says why. */
const KEPT = ["vak-segment-input", "vak-voice-play", "vak-radio"];

/** Fills in every field that there is, finding each by its label. */
async function fillIn(words: Messages): Promise<void> {
  const { fields, params, pokeMessages, slots } = words;
  const monday = { day: weekdayName(0, words.locale), number: 1 };
  await field(fields.agentName.label).fill("Noor");
  await field(fields.greetingMessage.label).fill("Hi {{customer}}");
  await field(fields.preamble.label).fill("Be brief.");
  await button(pokeMessages.add).click();
  await field(say(pokeMessages.item, { number: 1 }, words)).fill("?");
  await button(params.add).click();
  await field(say(params.name, { number: 1 }, words)).fill("customer");
  const type = page.getByRole("combobox", { name: say(params.type, { number: 1 }, words) });
  await type.selectOptions("number");
  await field(say(params.value, { number: 1 }, words)).fill("٧");
  await toggle(fields.realTime.label).click();
  await field(fields.silenceThreshold.label).fill("900");
  await field(fields.outcome.label).fill("line 1\nline 2");
  await toggle(fields["tools.googleCalendar"].label).click();
  await field(fields["googleCalendarSettings.calendarId"].label).fill("noor@example.com");
  await field(fields["googleCalendarSettings.eventTitle"].label).fill("Visit");
  await field(fields["googleCalendarSettings.meetingDuration"].label).fill("45");
  const zone = page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label });
  await zone.fill("Asia/Riyadh");
  await userEvent.keyboard("{ArrowDown}{Enter}");
  await button(say(slots.add, monday, words)).click();
  await field(say(slots.to, monday, words)).fill("12:30");
  await button(say(slots.copy, monday, words)).click();
  await page.getByRole("checkbox", { name: slots.copyAll, exact: true }).click();
  await button(slots.copyApply).click();
  await page.getByLabelText(fields["googleCalendarSettings.accessToken"].label, { exact: true }).click();
  await userEvent.keyboard(CANARY.accessToken);
  await page.getByLabelText(fields["googleCalendarSettings.refreshToken"].label, { exact: true }).click();
  await userEvent.keyboard(CANARY.refreshToken);
}

describe.each(languages)("a host's own controls in $language", ({ words }) => {
  const { fields } = words;

  test("take the place of native ones everywhere, and send the same", async () => {
    const payloads: unknown[] = [];
    for (const components of [undefined, ownControls]) {
      const host = createHost();
      const { submit, unmount } = showForm(words, {
        onSubmit: host.onSubmit,
        defaultValue: undefined,
        voices: someVoices("en"),
        ...(components && { components }),
      });
      await fillIn(words);
      if (components) {
        expect(controlsInPage().own).toEqual(["Button", "Input", "Select", "Switch", "Textarea"]);
        expect(controlsInPage().native.filter((name) => !KEPT.includes(name))).toEqual([]);
        expect(await violations()).toEqual([]);
      }
      await submit.click();
      await expect.poll(() => host.calls.length).toBe(1);
      expect(placesOfTokens()).toEqual([]);
      payloads.push(structuredClone(host.last().payload));
      host.last().resolve();
      unmount();
    }
    const [native, own] = payloads;
    expect(own).toEqual(native);
    expect(own).toMatchObject({
      agentName: "Noor",
      params: { customer: 7 },
      realTime: true,
      silenceThreshold: 900,
      googleCalendarSettings: {
        ...CANARY,
        meetingDuration: 45,
        timezone: "Asia/Riyadh",
        freeSlots: { Monday: [{ from: "09:00", to: "12:30" }], Sunday: [{ from: "09:00", to: "12:30" }] },
      },
    });
    payloads.length = 0;
  }, 30_000);

  test("keep hints and errors, and the focus goes to the first that is wrong", async () => {
    const { submit, name } = showForm(words, {
      defaultValue: { silenceThreshold: 0 },
      components: ownControls,
    });
    const silence = field(fields.silenceThreshold.label);
    await submit.click();
    await expect.element(name).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(name)).toContain(words.required.agentName);
    expect(descriptionOf(silence)).toContain(fields.silenceThreshold.hint);
    await button(say(words.form.summaryItem, linesOf("agentName"), words)).click();
    await expect.element(name).toHaveFocus();
    expect(elementOf(name).dataset["own"]).toBe("Input");
    expect(await violations()).toEqual([]);

    function linesOf(path: "agentName") {
      return { label: fields[path].label, message: words.required[path] };
    }
  });

  test("a menu is worked by keyboard, and its button gets the focus back", async () => {
    const text = words.fields.greetingMessage.label;
    show(
      <TemplateEditor messages={words} label={text} params={{ clinic: "Noor" }} components={ownControls} />,
    );
    const opener = button(say(words.template.toolFor, { tool: words.template.insert, label: text }, words));
    elementOf(opener).focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("menuitem").first()).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(opener).toHaveFocus();
    await userEvent.keyboard("{ArrowUp}{Home}{ArrowDown}{Enter}");
    await expect.element(field(text)).toHaveValue("{{clinic}}");
  });

  test("filters, a voice's own id and the days of a copy are theirs too", async () => {
    show(
      <VoiceAgentKitProvider messages={words} components={ownControls}>
        <VoiceSelector voices={someVoices("en")} />
        <FreeSlotsEditor defaultValue={{ Monday: [{ from: "09:00", to: "10:00" }] }} />
      </VoiceAgentKitProvider>,
    );
    const day = weekdayName(0, words.locale);
    await button(say(words.slots.copy, { day }, words)).click();
    await expect.element(page.getByRole("checkbox").first()).toHaveFocus();
    expect(controlsInPage().own).toEqual(["Button", "Checkbox", "Input", "Select", "Switch"]);
    await page.getByRole("searchbox").fill("hib");
    await expect.element(page.getByRole("radio", { name: "Hiba" })).toBeVisible();
    await expect.poll(() => page.getByRole("radio", { name: "Fahd" }).elements().length).toBe(0);
    await page.getByRole("searchbox").fill("");
    const female = page.getByRole("button", { name: words.voices.genders.female });
    await female.click();
    await expect.element(female).toHaveAttribute("aria-pressed", "true");
    await button(words.voices.customId.open).click();
    await expect.element(field(words.voices.customId.label)).toHaveFocus();
    await expect.element(field(words.voices.customId.label)).toHaveAttribute("data-own", "Input");
    expect(await violations()).toEqual([]);
  });

  test("placeholders stay marked where they stand, whatever there is around the control", async () => {
    const padded = document.head.appendChild(document.createElement("style"));
    padded.textContent = "[data-around] { padding: 20px 30px 10px 5px; }";
    show(
      <TemplateEditor
        messages={words}
        label="Greeting"
        defaultValue={"one {{clinic}}"}
        components={ownControls}
      />,
    );
    await settled(200);
    const control = elementOf(field("Greeting"));
    const backdrop = document.querySelector(".vak-backdrop");
    const mark = document.querySelector(".vak-mark");
    if (!backdrop || !mark) throw new Error("nothing is marked");
    const [inner, behind] = [control.getBoundingClientRect(), backdrop.getBoundingClientRect()];
    expect(behind.left - inner.left - control.clientLeft).toBeCloseTo(0, 0);
    expect(behind.top - inner.top - control.clientTop).toBeCloseTo(0, 0);
    // What is before the marks is hit first.
    const { left, top, width, height } = mark.getBoundingClientRect();
    expect(document.elementFromPoint(left + width / 2, top + height / 2)).toBe(control);
    padded.remove();
  });
});

const [{ words }] = languages;
const { agentName, outcome } = words.fields;

describe("which components are in force", () => {
  const marked = (name: string) =>
    forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Marked(props, ref) {
      return <input {...props} ref={ref} data-own={name} />;
    });
  const [Outer, Inner] = [marked("outer"), marked("inner")];

  test("each by itself: the nearest one, and one of `undefined` is none", async () => {
    show(
      <VoiceAgentKitProvider components={{ Input: Outer, Textarea: ownControls.Textarea }}>
        <VoiceAgentForm voices={[]} onSubmit={() => undefined} components={{ Input: Inner }} />
        <OutcomeEditor label="Second" components={{ Textarea: undefined }} />
      </VoiceAgentKitProvider>,
    );
    await expect.element(field(agentName.label)).toHaveAttribute("data-own", "inner");
    await expect.element(field(outcome.label)).toHaveAttribute("data-own", "Textarea");
    await expect.element(field("Second")).toHaveAttribute("data-own", "Textarea");
  });

  test("other ones at a later render take neither the focus nor the text, and developers are told once", async () => {
    const inline = (): KitComponents => ({ Input: marked("inline") });
    const { change, name } = showForm(words, { components: inline(), defaultValue: undefined });
    await name.click();
    await userEvent.keyboard("ab");
    const before = name.element();
    change({ components: inline() });
    change({ components: inline() });
    await userEvent.keyboard("c");
    expect(name.element()).toBe(before);
    await expect.element(name).toHaveValue("abc");
    await settled();
    expect(takeFaults()).toEqual([
      expect.stringMatching(/components\.Input is another component than at the first render/),
    ]);
  });

  test("another object with the same components is nothing to tell of", async () => {
    const { change, name } = showForm(words, { components: { ...ownControls } });
    change({ components: { ...ownControls } });
    await expect.element(name).toHaveAttribute("data-own", "Input");
    await settled();
  });
});

describe("a component that is not what it has to be", () => {
  const told = async () => {
    await expect.poll(() => document.querySelectorAll("[data-bad]").length).toBeGreaterThan(0);
    await settled(200);
    return takeFaults().filter((fault) => fault.includes("voice-agent-kit:"));
  };

  test("developers hear once of a ref that is not handed on", async () => {
    const components = {
      Textarea: (props: ComponentPropsWithoutRef<"textarea">) => (
        <textarea {...props} ref={undefined} data-bad="" />
      ),
    } as KitComponents;
    show(
      <>
        <OutcomeEditor components={components} />
        <OutcomeEditor components={components} />
      </>,
    );
    expect(await told()).toEqual([
      expect.stringMatching(
        /components\.Textarea has to hand its ref on to a native <textarea>; below React 19/,
      ),
    ]);
  });

  test("and of a ref to something else", async () => {
    const Select = forwardRef<HTMLElement, ComponentPropsWithoutRef<"select">>(function Select(props, ref) {
      return (
        <span ref={ref} data-bad="">
          <select {...props} />
        </span>
      );
    });
    show(<VoiceSelector voices={someVoices("en")} components={{ Select }} />);
    expect(await told()).toEqual([
      expect.stringMatching(/components\.Select .* native <select>, and not to a <span>/),
    ]);
  });

  test("and of props that are lost, which a label, an error or the focus needs", async () => {
    const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Input(props, ref) {
      return <input {...props} ref={ref} id={undefined} aria-describedby={undefined} data-bad="" />;
    });
    show(<VoiceSelector voices={someVoices("en")} components={{ Input }} />);
    await button(words.voices.customId.open).click();
    expect(await told()).toEqual([
      expect.stringMatching(/components\.Input does not hand id, aria-describedby on to its <input>/),
    ]);
  });

  test("a host that draws its buttons itself may leave out the class that draws ours, and no other", async () => {
    const plain = (keep: (each: string) => boolean) =>
      forwardRef<HTMLButtonElement, KitButtonProps>(function Plain({ className, ...props }, ref) {
        return (
          <button {...props} ref={ref} className={className?.split(" ").filter(keep).join(" ")} data-bad="" />
        );
      });
    const { unmount } = showForm(words, { components: { Button: plain((each) => each !== "vak-button") } });
    expect(await told()).toEqual([]);
    unmount();
    showForm(words, { components: { Button: plain(() => false) } });
    expect(await told()).toEqual([
      expect.stringMatching(/components\.Button does not hand className on to its <button>/),
    ]);
  });

  test("the documented ones, whose button takes its look out of the props, have nothing to hear", async () => {
    const Button = forwardRef<HTMLButtonElement, KitButtonProps>(function Button(
      { className = "", "data-look": look = "secondary", "data-square": square, ...props },
      ref,
    ) {
      const drawn = `acme-button acme-button-${look} ${square ? "acme-icon" : ""} ${className}`;
      return <button {...props} ref={ref} className={drawn} data-bad="" />;
    });
    const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Input(
      { className = "", ...props },
      ref,
    ) {
      return <input {...props} ref={ref} className={`acme-input ${className}`} />;
    });
    showForm(words, { components: { Button, Input }, defaultValue: { params: { clinic: "Noor" } } });
    await expect
      .poll(() => document.querySelectorAll(".acme-button-primary, .acme-icon").length)
      .toBeGreaterThan(1);
    expect(await told()).toEqual([]);
  });

  test("one that throws leaves the page around the form, and the host is told", async () => {
    const onError = vi.fn();
    const components = {
      Textarea: () => {
        throw new Error("a control of the host's");
      },
    };
    show(
      <>
        <p>The host’s own text</p>
        <VoiceAgentForm onSubmit={() => undefined} components={components} onError={onError}>
          <OutcomeSection />
        </VoiceAgentForm>
      </>,
    );
    await expect.element(page.getByText(words.form.crashed)).toBeVisible();
    await expect.element(page.getByText("The host’s own text")).toBeVisible();
    expect(onError.mock.calls).toEqual([[new Error("a control of the host's")]]);
    takeFaults();
  });
});
