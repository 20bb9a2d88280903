// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/react";
import { afterEach, expect, test, vi } from "vitest";
import {
  FreeSlotsEditor,
  TemplateEditor,
  TimeZoneSelector,
  VoiceAgentDialog,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "voice-agent-kit";
import type { CreateAgentPayload, FreeSlots } from "voice-agent-kit/core";
import { formatMessage, type MessageParams } from "../../src/i18n/format.js";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { dentistWithCalendar, someVoices } from "../../stories/fixtures.js";

// What a partner's own unit tests do: jsdom lays nothing out, and knows no ResizeObserver, IntersectionObserver,
// matchMedia, scrollIntoView, popover or CSS.escape.
const languages = [
  { language: "en", words: en },
  { language: "ar", words: ar },
] as const;

// Jest's own jsdom environment lacks these two as well.
vi.stubGlobal("structuredClone", undefined);
vi.stubGlobal("Response", undefined);

afterEach(cleanup);

const voicesOf = (language: "en" | "ar") => [...someVoices(language), ...manyVoices];
const manyVoices = Array.from({ length: 60 }, (_, index) => ({
  id: `1f3396aa-24e3-4523-b4ef-7dd4adb8${String(index + 1000)}`,
  name: `Voice ${index}`,
}));

const type = (control: HTMLElement, text: string) => {
  control.focus();
  fireEvent.change(control, { target: { value: text } });
  control.blur();
};

test("the page has none of what lays out", () => {
  expect([typeof globalThis.ResizeObserver, typeof globalThis.IntersectionObserver]).toEqual([
    "undefined",
    "undefined",
  ]);
});

test.each(languages)(
  "$language: a form is filled in, refused, mended and sent",
  async ({ language, words }) => {
    const sent: CreateAgentPayload[] = [];
    const onError = vi.fn();
    render(
      <VoiceAgentForm
        messages={words}
        voices={voicesOf(language)}
        onSubmit={(payload) => void sent.push(payload)}
        onError={onError}
        defaultValue={dentistWithCalendar(language)}
      />,
    );
    const name = screen.getByRole("textbox", { name: words.fields.agentName.label });
    const submit = screen.getByRole("button", { name: words.form.submit });
    type(name, "");
    fireEvent.click(submit);
    await waitFor(() => expect(name.getAttribute("aria-invalid")).toBe("true"));
    expect(sent).toEqual([]);
    type(name, "Noor");
    fireEvent.click(submit);
    await waitFor(() =>
      expect(sent).toMatchObject([{ ...dentistWithCalendar(language), agentName: "Noor" }]),
    );
    expect(onError).not.toHaveBeenCalled();
  },
);

test.each(languages)(
  "$language: a dialog opens, and gives what is typed in it",
  async ({ language, words }) => {
    const onSubmit = vi.fn(() => Promise.resolve({}));
    render(
      <VoiceAgentDialog trigger="New" messages={words} voices={voicesOf(language)} onSubmit={onSubmit} />,
    );
    fireEvent.click(screen.getByRole("button", { name: "New" }));
    const dialog = within(await screen.findByRole("dialog"));
    type(await dialog.findByRole("textbox", { name: words.fields.agentName.label }), "Noor");
    fireEvent.click(dialog.getByRole("button", { name: words.form.submit }));
    await waitFor(() => expect(onSubmit).toHaveBeenCalledOnce());
  },
);

test.each(languages)("$language: the wizard goes on to its next step", async ({ language, words }) => {
  render(<VoiceAgentWizard messages={words} voices={voicesOf(language)} onSubmit={() => undefined} />);
  type(screen.getByRole("textbox", { name: words.fields.agentName.label }), "Noor");
  fireEvent.click(screen.getByRole("button", { name: words.wizard.next }));
  await waitFor(() =>
    expect(screen.queryByRole("textbox", { name: words.fields.agentName.label })).toBeNull(),
  );
});

test.each(languages)("$language: each control alone gives its value", async ({ language, words }) => {
  const chosen = { voice: vi.fn(), zone: vi.fn(), slots: vi.fn(), text: vi.fn() };
  const say = (message: string, params: MessageParams) => formatMessage(message, params, words.locale);
  const { freeSlots } = dentistWithCalendar(language).googleCalendarSettings;
  render(
    <>
      <VoiceSelector
        messages={words}
        voices={voicesOf(language)}
        layout="popover"
        onChange={chosen.voice}
        label="V"
      />
      <TimeZoneSelector messages={words} onChange={chosen.zone} />
      <FreeSlotsEditor
        messages={words}
        defaultValue={freeSlots}
        timeZone="Asia/Riyadh"
        onChange={chosen.slots}
      />
      <TemplateEditor messages={words} label="T" onChange={chosen.text} />
    </>,
  );
  fireEvent.click(screen.getByRole("button", { name: /^V/ }));
  // A long list shows the rows that are near; where nothing has a height, those are its first.
  fireEvent.change(await screen.findByRole("searchbox"), { target: { value: "Voice 33" } });
  fireEvent.click(await screen.findByRole("radio", { name: /Voice 33/ }));
  expect(chosen.voice.mock.lastCall?.[0]).toBe(manyVoices[33]?.id);

  const zone = screen.getByRole("combobox", {
    name: words.fields["googleCalendarSettings.timezone"].label,
  });
  zone.focus();
  fireEvent.change(zone, { target: { value: "Cairo" } });
  fireEvent.click(await screen.findByRole("option", { name: language === "ar" ? /القاهرة/ : /Cairo/ }));
  expect(chosen.zone).toHaveBeenCalledWith("Africa/Cairo");

  const day = language === "ar" ? "الأحد" : "Sunday";
  type(screen.getByRole("textbox", { name: say(words.slots.to, { day, number: 1 }) }), "12:15");
  const [week] = chosen.slots.mock.lastCall as [FreeSlots];
  expect(week.Sunday[0]?.to).toBe("12:15");

  type(screen.getByRole("textbox", { name: "T" }), "{{agentName}}");
  expect(chosen.text).toHaveBeenCalledWith("{{agentName}}");
});
