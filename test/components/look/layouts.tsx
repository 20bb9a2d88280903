import type { ReactElement } from "react";
import { vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, someVoices, workingWeek } from "../../../stories/fixtures.js";
import type { Messages } from "../../../src/i18n/en.js";
import {
  FreeSlotsEditor,
  type KitOptions,
  PayloadPreview,
  TemplateEditor,
  VoiceAgentDialog,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../../src/index.js";
import { createDraft, toPayload } from "../../../src/core/index.js";
import { button, elementOf, say } from "../show.js";

/** One arrangement of the kit's parts, and the way to open what opens in it. */
export interface Layout {
  name: string;
  width: number;
  element: (options: KitOptions) => ReactElement;
  prepare?: (words: Messages) => Promise<void>;
}

const filled = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };
const nothing = () => undefined;

/** Every arrangement that has a shape of its own. */
export const layouts: Layout[] = [
  {
    name: "the form",
    width: 320,
    element: (options) => <VoiceAgentForm {...filled} {...options} onSubmit={nothing} />,
  },
  {
    name: "the form",
    width: 1000,
    element: (options) => <VoiceAgentForm {...filled} {...options} onSubmit={nothing} />,
  },
  {
    name: "the wizard",
    width: 1000,
    element: (options) => <VoiceAgentWizard {...filled} {...options} onSubmit={nothing} />,
    prepare: (words) => button(words.wizard.next).click(),
  },
  {
    name: "the wizard",
    width: 320,
    element: (options) => <VoiceAgentWizard {...filled} {...options} onSubmit={nothing} />,
  },
  {
    name: "the dialog",
    width: 1000,
    element: (options) => (
      <VoiceAgentDialog {...filled} {...options} trigger="Open" defaultOpen onSubmit={nothing} />
    ),
    prepare: async (words) => {
      await page.getByRole("dialog", { name: words.form.label }).findElement();
    },
  },
  {
    name: "the list of slots",
    width: 1000,
    element: (options) => <FreeSlotsEditor defaultValue={workingWeek} {...options} />,
  },
  {
    name: "the week",
    width: 1000,
    element: (options) => <FreeSlotsEditor defaultValue={workingWeek} view="grid" {...options} />,
    prepare: async () => {
      await vi.waitUntil(() => document.querySelector(".vak-grid-slot"));
    },
  },
  {
    name: "the voices, opened",
    width: 1000,
    element: (options) => <VoiceSelector voices={filled.voices} layout="popover" {...options} />,
    prepare: async () => {
      document.querySelector<HTMLElement>("[aria-haspopup=dialog]")?.click();
      await page.getByRole("dialog").findElement();
    },
  },
  {
    name: "the template editor with its menu",
    width: 1000,
    element: (options) => (
      <TemplateEditor
        label="Text"
        defaultValue="Hello {{nmae}}"
        params={{ name: "Sara", clinic: "Noor" }}
        {...options}
      />
    ),
    prepare: async (words) => {
      await button(
        say(words.template.toolFor, { tool: words.template.insert, label: "Text" }, words),
      ).click();
    },
  },
  {
    name: "the request",
    width: 600,
    element: (options) => {
      const payload = toPayload(createDraft(filled.defaultValue));
      if (!payload.success) throw new Error("the dentist's agent is not valid");
      return <PayloadPreview payload={payload.data} {...options} />;
    },
  },
];

/** Where the pointer cannot change how anything looks. */
export async function lookAway(): Promise<void> {
  const focused = document.activeElement;
  if (focused instanceof HTMLElement) focused.blur();
  await userEvent.unhover(elementOf(page.elementLocator(document.body)));
}
