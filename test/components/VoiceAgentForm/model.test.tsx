import { cleanup, render } from "@testing-library/react";
import * as fc from "fast-check";
import { StrictMode } from "react";
import { describe, expect, test } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { type AgentDraft, type CreateAgentPayload, createDraft, toPayload } from "../../../src/core/index.js";
import type { Messages } from "../../../src/i18n/en.js";
import {
  arabicTemplates,
  englishTemplates,
  VoiceAgentForm,
  type VoiceAgentFormHandle,
} from "../../../src/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { settled } from "../host.js";
import { button, elementOf, field, languages, say, toggle } from "../show.js";
import { CALENDAR_TEXTS, FormModel, meaning, SWITCHES, TEXTS } from "./formModel.js";

const START = { agentName: "Noor", lang: "en", pokeMessages: ["one"], params: { city: "Riyadh" } };
const VOICES = someVoices("en").slice(0, 3);
const TYPED = ["", "N", "نور {{city}}", "{{a}} {{", "900", "٩٠٠", "1,5", "  x "] as const;

interface Form {
  ref: { current: VoiceAgentFormHandle | null };
  sent: CreateAgentPayload[];
  show: (words: Messages, theme: "light" | "dark") => void;
}

type Command = fc.AsyncCommand<FormModel, Form>;

function showForm(words: Messages): Form {
  const ref: Form["ref"] = { current: null };
  const sent: CreateAgentPayload[] = [];
  const element = (messages: Messages, theme: "light" | "dark") => (
    <StrictMode>
      <VoiceAgentForm
        ref={ref}
        messages={messages}
        appearance={{ theme }}
        voices={VOICES}
        templates={messages.locale === "ar" ? arabicTemplates : englishTemplates}
        defaultValue={START}
        onSubmit={(payload) => void sent.push(payload)}
      />
    </StrictMode>
  );
  const { rerender } = render(element(words, "light"));
  return { ref, sent, show: (...look) => rerender(element(...look)) };
}

/** Goes to a control and then clicks it, so that nothing moves from under the click. */
async function press(control: Locator) {
  elementOf(control).focus();
  await control.click({ force: true });
}

const textIn = (locator: Locator) => elementOf(locator).value;
const calendarPath = (name: (typeof CALENDAR_TEXTS)[number]) => `googleCalendarSettings.${name}` as const;

/** The values on the page, field by field. */
function shownFor({ words, draft, hasCalendar }: FormModel) {
  const calendar = page.getByRole("heading", { name: words.sections.calendar.title, exact: true });
  return {
    texts: TEXTS.map((path) => [path, textIn(field(words.fields[path].label))]),
    switches: SWITCHES.map((path) => [path, elementOf(toggle(words.fields[path].label)).checked]),
    pokeMessages: draft.pokeMessages.map((_, at) =>
      textIn(field(say(words.pokeMessages.item, { number: at + 1 }, words))),
    ),
    params: draft.params.map((_, at) => textIn(field(say(words.params.name, { number: at + 1 }, words)))),
    calendars: calendar.elements().length,
    calendar: hasCalendar
      ? CALENDAR_TEXTS.map((name) => [name, textIn(field(words.fields[calendarPath(name)].label))])
      : [],
  };
}

/** The same as the model has them. */
function expectedOf(model: FormModel): ReturnType<typeof shownFor> {
  const { draft, hasCalendar } = model;
  return {
    texts: TEXTS.map((path) => [path, String(model.at(path))]),
    switches: SWITCHES.map((path) => [path, model.at(path) === true]),
    pokeMessages: draft.pokeMessages.map(({ text }) => text),
    params: draft.params.map(({ name }) => name),
    calendars: hasCalendar ? 1 : 0,
    calendar: hasCalendar ? CALENDAR_TEXTS.map((name) => [name, String(model.at(calendarPath(name)))]) : [],
  };
}

/** What the page shows and the host is told is what the model says. */
async function agree(model: FormModel, form: Form) {
  await expect.poll(() => meaning(form.ref.current?.getDraft())).toEqual(meaning(model.draft));
  // What was read and what the page shows may be a render apart.
  await expect.poll(() => shownFor(model)).toEqual(expectedOf(model));
  const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  const root = document.querySelector(".vak-root");
  await expect.poll(() => root?.contains(document.activeElement)).toBe(true);
}

const command = (
  name: string,
  can: (model: Readonly<FormModel>) => boolean,
  act: (model: FormModel, form: Form) => Promise<void>,
): Command => ({
  toString: () => name,
  check: can,
  run: async (model, form) => {
    await act(model, form);
    await agree(model, form);
  },
});
const always = () => true;
const hasUndo = (model: Readonly<FormModel>) => model.former !== undefined;

/** Types into a text field as a reader does: goes there, and replaces what it holds. */
async function type(locator: Locator, text: string) {
  elementOf(locator).focus();
  await userEvent.fill(locator, text);
}

const typing = fc.tuple(fc.constantFrom(...TEXTS), fc.constantFrom(...TYPED)).map(([path, text]) =>
  command(`type ${JSON.stringify(text)} as ${path}`, always, async (model) => {
    await type(field(model.words.fields[path].label), text);
    model.set(path, text);
  }),
);
const typingInCalendar = fc
  .tuple(fc.constantFrom(...CALENDAR_TEXTS), fc.constantFrom(...TYPED))
  .map(([name, text]) =>
    command(
      `type ${JSON.stringify(text)} as ${name}`,
      (model) => model.hasCalendar,
      async (model) => {
        await type(field(model.words.fields[calendarPath(name)].label), text);
        model.set(calendarPath(name), text);
      },
    ),
  );
const switching = fc.constantFrom(...SWITCHES).map((path) =>
  command(`switch ${path}`, always, async (model) => {
    await press(toggle(model.words.fields[path].label));
    model.set(path, model.at(path) !== true);
  }),
);
const choosingLanguage = fc.constantFrom("ar", "en").map((lang) =>
  command(`speak ${lang}`, always, async (model) => {
    await press(page.getByRole("radio", { name: model.words.languages[lang], exact: true }));
    model.draft.lang = lang;
  }),
);
const choosingVoice = fc.constantFrom(...VOICES).map((voice) =>
  command(`choose ${voice.name}`, always, async (model) => {
    await press(page.getByRole("radio", { name: voice.name, exact: true }));
    model.draft.voiceId = voice.id;
  }),
);
const adding = fc.constantFrom("pokeMessages", "params").map((list) =>
  command(
    `add to ${list}`,
    (model) => model.draft[list].length < 5,
    async (model) => {
      await press(button(model.words[list].add));
      if (list === "pokeMessages") model.draft.pokeMessages.push({ id: "", text: "" });
      else model.draft.params.push({ id: "", name: "", value: "", type: "string" });
    },
  ),
);
const typingARow = fc
  .tuple(
    fc.constantFrom("pokeMessages", "params"),
    fc.nat({ max: 4 }),
    fc.constantFrom("a", "city", "هل؟", ""),
  )
  .map(([list, row, text]) =>
    command(
      `type ${JSON.stringify(text)} in row ${row + 1} of ${list}`,
      (model) => row < model.draft[list].length,
      async (model) => {
        const { words, draft } = model;
        const label = list === "pokeMessages" ? words.pokeMessages.item : words.params.name;
        await type(field(say(label, { number: row + 1 }, words)), text);
        const [message, param] = [draft.pokeMessages[row], draft.params[row]];
        if (list === "pokeMessages" && message) message.text = text;
        if (list === "params" && param) param.name = text;
      },
    ),
  );
const removing = fc.tuple(fc.constantFrom("pokeMessages", "params"), fc.nat({ max: 4 })).map(([list, row]) =>
  command(
    `remove row ${row + 1} of ${list}`,
    (model) => row < model.draft[list].length,
    async (model) => {
      await press(button(say(model.words[list].remove, { number: row + 1 }, model.words)));
      model.draft[list].splice(row, 1);
    },
  ),
);
const folding = fc.constantFrom("listening", "outcome", "tools").map((name) =>
  command(`fold ${name} and open it again`, always, async () => {
    // A section that was just made tells of being open a moment later.
    await settled();
    const summary = document.querySelector<HTMLElement>(`[data-section-head="${name}"]`);
    summary?.focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => summary?.closest("details")?.open).toBe(false);
    await userEvent.keyboard("{Enter}");
    await expect.poll(() => summary?.closest("details")?.open).toBe(true);
  }),
);
const choosingATemplate = fc.nat({ max: 2 }).map((at) =>
  command(`start from template ${at + 1}`, always, async (model) => {
    const { words } = model;
    const template = (words.locale === "ar" ? arabicTemplates : englishTemplates)[at];
    if (!template) throw new Error("there are more templates than that");
    await press(button(words.templates.open));
    const name = new RegExp(`^${template.name}`);
    await page.getByRole("dialog", { name: words.templates.title }).getByRole("button", { name }).click();
    const replace = button(words.templates.replace);
    if (replace.elements().length > 0) await replace.click();
    await expect.poll(() => document.querySelector("[role=dialog]")).toBeNull();
    const { tools, googleCalendarSettings, ...rest } = template.draft as Partial<AgentDraft>;
    const before = structuredClone(model.draft);
    model.load(
      createDraft({
        ...model.draft,
        ...rest,
        tools: { ...model.draft.tools, ...tools },
        googleCalendarSettings: { ...model.draft.googleCalendarSettings, ...googleCalendarSettings },
      }),
    );
    model.former = { before, after: structuredClone(model.draft) };
  }),
);
const takingItBack = fc.constant(
  command("take the template back", hasUndo, async (model) => {
    await press(button(model.words.notices.undoTemplate));
    model.takeBack();
  }),
);
const changingTheLook = fc
  .tuple(fc.constantFrom(...languages), fc.constantFrom("light", "dark"))
  .map(([{ language, words }, theme]) =>
    command(`show it in ${language}, ${theme}`, always, async (model, form) => {
      form.show(words, theme);
      model.words = words;
      await expect.element(button(words.form.submit)).toBeVisible();
    }),
  );
const resetting = fc.constant(
  command("reset", always, async (model, form) => {
    form.ref.current?.focus("agentName");
    await expect.poll(() => document.activeElement?.getAttribute("data-path")).toBe("agentName");
    const before = document.activeElement;
    form.ref.current?.reset();
    model.load(model.start);
    model.former = undefined;
    // The fields are made anew, by React 18 only after this turn; the focus is put into those that stay.
    await expect.poll(() => before?.isConnected).toBe(false);
    form.ref.current?.focus("agentName");
    await expect.poll(() => document.activeElement?.getAttribute("data-path")).toBe("agentName");
  }),
);
const submitting = fc.constant(
  command("submit", always, async (model, form) => {
    const before = form.sent.length;
    await press(button(model.words.form.submit));
    if (!model.isValid) {
      await expect.poll(() => document.activeElement?.hasAttribute("data-summary")).toBe(true);
      expect(form.sent.length).toBe(before);
      return;
    }
    await expect.poll(() => form.sent.length).toBe(before + 1);
    expect(toPayload(model.draft)).toMatchObject({ success: true, data: form.sent.at(-1) });
    model.former = undefined;
    await expect.element(page.getByText(model.words.form.succeeded, { exact: true })).toBeVisible();
  }),
);

describe.each(languages)("any chain of actions in $language", ({ words }) => {
  test("I50: the form and the model stay of one mind", { timeout: 240_000 }, async () => {
    const commands = fc.commands(
      [
        typing,
        typing,
        typingInCalendar,
        switching,
        choosingLanguage,
        choosingVoice,
        adding,
        typingARow,
        removing,
        folding,
        choosingATemplate,
        takingItBack,
        changingTheLook,
        resetting,
        submitting,
      ],
      { maxCommands: 30, size: "max" },
    );
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    await fc.assert(
      fc.asyncProperty(commands, async (chain) => {
        const form = showForm(words);
        elementOf(field(words.fields.agentName.label)).focus();
        try {
          await fc.asyncModelRun(() => ({ model: new FormModel(words, START, zone), real: form }), chain);
        } finally {
          cleanup();
        }
      }),
      { numRuns: 25, seed: 20_260_424, interruptAfterTimeLimit: 120_000, endOnFailure: true },
    );
  });
});
