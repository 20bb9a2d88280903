import type { ReactElement } from "react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { facetLabel } from "../../src/i18n/facetLabel.js";
import { fieldLabel } from "../../src/i18n/problemText.js";
import {
  ChangesList,
  FreeSlotsEditor,
  ImportPayload,
  PayloadPreview,
  SubmitError,
  VoiceAgentForm,
  VoiceAgentKitProvider,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../src/index.js";
import { french } from "../../stories/catalogs/french.js";
import { dentistWithCalendar, someVoices, workingWeek } from "../../stories/fixtures.js";
import { outsideBrackets, pseudoCatalog } from "../i18n/pseudoCatalog.js";
import { beAt } from "./beAt.js";
import { button, descriptionOf, field, languages, say, show, showForm, toggle } from "./show.js";
import { writtenTexts } from "./writtenTexts.js";

/** Their own locales write days, numbers and languages in other letters, so that Latin ones are English. */
const pseudoLanguages = [
  { language: "pseudo-Greek", words: pseudoCatalog("el", "ltr") },
  { language: "mirrored pseudo-Hebrew", words: pseudoCatalog("he", "rtl") },
];

/** Placeholders, names of formats, addresses, zones and offsets, which stand outside of sentences as they are. */
const DATA = /\{+\w+\}+|\b(?:JSON|cURL)\b|\S+@\S+|\b(?:UTC|GMT)\b|\b[A-Z][a-z]+\/[\w/+-]+/g;

const english = (root: Element) =>
  writtenTexts(root).flatMap((text) =>
    outsideBrackets(text)
      .split("\n")
      .filter((line) => /[A-Za-z]/.test(line.replaceAll(DATA, ""))),
  );

const overlapping = [
  { from: "09:00", to: "12:00" },
  { from: "11:00", to: "13:00" },
  { from: "13:00", to: "" },
];

/** An agent whose texts are in Arabic, with something wrong in most fields. */
const faulty = {
  ...dentistWithCalendar("ar"),
  agentName: "",
  greetingMessage: "أهلًا {{ caller_nam }} و{{}} و{{clinic",
  silenceThreshold: "",
  outcome: "",
  pokeMessages: ["هل ما زلت معي؟", ""],
  params: { caller_name: "ضيفنا", Caller_name: "", unused: 5, "a b": true, call_id: "" },
  googleCalendarSettings: {
    ...dentistWithCalendar("ar").googleCalendarSettings,
    calendarId: "",
    meetingDuration: "0",
    freeSlots: { ...workingWeek, Monday: overlapping, Wednesday: [{ from: "09:00", to: "09:10" }] },
  },
};

const voices = someVoices("ar").map((voice) => ({ ...voice, name: voice.name.replace(/[A-Z]\w+/, "إيما") }));

describe.each(pseudoLanguages)("$language: every sentence is in the catalog", ({ words }) => {
  const { form, fields, slots, template, rows } = words;

  const isAllWorded = () => expect.poll(() => english(document.body), { timeout: 3000 }).toEqual([]);

  function shown(element: ReactElement) {
    const { container } = show(element);
    const root = container.querySelector<HTMLElement>(".vak-root");
    expect(root?.dir).toBe(words.direction);
    expect(root?.textContent).toContain("⟦");
  }

  test("the whole form, as it opens, and with everything wrong", async () => {
    shown(
      <VoiceAgentForm messages={words} voices={voices} defaultValue={faulty} onSubmit={() => undefined} />,
    );
    await isAllWorded();
    await button(form.submit).click();
    await expect.element(page.getByRole("group", { name: /⟦\d/ }).first()).toHaveFocus();
    await isAllWorded();
    await button(
      say(template.toolFor, { tool: template.insert, label: fields.greetingMessage.label }, words),
    ).click();
    await isAllWorded();
    await page.getByRole("combobox", { name: fields["googleCalendarSettings.timezone"].label }).click();
    await isAllWorded();
  });

  test("the form while rows come and go", async () => {
    shown(
      <VoiceAgentForm messages={words} voices={voices} defaultValue={faulty} onSubmit={() => undefined} />,
    );
    await button(words.pokeMessages.add).click();
    await button(say(words.pokeMessages.remove, { number: 1 }, words)).click();
    await isAllWorded();
    await button(rows.undo).first().click();
    await button(words.params.add).click();
    await button(say(words.params.remove, { number: 1 }, words)).click();
    await isAllWorded();
    await page.getByText(words.outcome.examples.lead.title, { exact: true }).click();
    await isAllWorded();
  });

  test("the form after the server refused, after it took the agent, and while it edits one", async () => {
    const answers = [() => Promise.reject(new SubmitError({ code: "conflict" })), () => ({ id: "1" })];
    const defaultValue = { ...dentistWithCalendar("ar"), agentName: "نور" };
    const onSubmit = () => answers.shift()?.();
    shown(<VoiceAgentForm messages={words} voices={[]} mode="edit" {...{ defaultValue, onSubmit }} />);
    await field(fields.agentName.label).fill("هبة");
    await isAllWorded();
    await button(words.edit.submit).click();
    await expect.element(page.getByRole("alert")).toHaveTextContent(words.errors.conflict);
    await isAllWorded();
    await button(words.edit.submit).click();
    await expect.element(page.getByText(words.edit.succeeded)).toBeVisible();
    await isAllWorded();
  });

  test("what stands beside the form", async () => {
    shown(
      <VoiceAgentForm
        messages={words}
        voices={voices}
        defaultValue={faulty}
        onSubmit={() => undefined}
        aside={
          <>
            <ChangesList />
            <PayloadPreview />
            <ImportPayload />
          </>
        }
      />,
    );
    await field(fields.agentName.label).fill("نور");
    await isAllWorded();
    await button(words.import.open).click();
    await button(words.import.load).click();
    await expect.element(page.getByText(words.import.empty)).toBeVisible();
    await isAllWorded();
  });

  test("the wizard, in each of its steps", async () => {
    const agent = { ...dentistWithCalendar("ar"), voiceId: "" };
    shown(
      <VoiceAgentWizard messages={words} voices={voices} defaultValue={agent} onSubmit={() => undefined} />,
    );
    for (const step of ["conversation", "call", "tools", "review"] as const) {
      await isAllWorded();
      await button(words.wizard.next).click();
      await expect.element(page.getByText(words.wizard.steps[step].description)).toBeVisible();
    }
    await isAllWorded();
    await button(form.submit).click();
    await expect.element(button(words.wizard.again)).toBeVisible();
    await isAllWorded();
  });

  test("the editor of the week, as a list and as a grid", async () => {
    const { freeSlots } = faulty.googleCalendarSettings;
    shown(
      <FreeSlotsEditor
        messages={words}
        defaultValue={freeSlots}
        meetingDuration={45}
        timeZone="Pacific/Apia"
        showErrors
      />,
    );
    await isAllWorded();
    await button(slots.presets).click();
    await isAllWorded();
    await userEvent.keyboard("{Escape}");
    await page.getByRole("button", { name: /⟦/, expanded: false }).nth(1).click();
    await page.getByRole("checkbox", { name: slots.copyAll, exact: true }).click();
    await button(slots.copyApply).click();
    await isAllWorded();
    await button(slots.copyReplace).click();
    await isAllWorded();
    await page.getByRole("radio", { name: slots.week, exact: true }).click();
    await expect.element(page.getByRole("group", { name: slots.grid.label, exact: true })).toBeVisible();
    await isAllWorded();
  });

  test("the choice of a voice: the list, its filters, its own id, and nothing found", async () => {
    shown(
      <VoiceSelector messages={words} voices={voices} language="en" defaultValue={voices[0]?.id ?? ""} />,
    );
    await isAllWorded();
    await button(words.voices.customId.open).click();
    await button(words.voices.customId.use).click();
    await isAllWorded();
    await page.getByRole("searchbox").fill("ظظظ");
    await expect.element(page.getByText(words.voices.noMatch)).toBeVisible();
    await isAllWorded();
  });
});

/** Words that are English, and never French. */
const ENGLISH =
  /\b(?:the|this|that|and|you|your|is|are|not|of|to|for|with|from|be|can|name|voice|add|remove|copy|day|days|week|slot|slots|time|next|back|step|free|search|hours?|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday|Sunday)\b/i;

describe("French, given by a host alone", () => {
  const englishLines = () =>
    writtenTexts(document.body)
      .flatMap((text) => text.split("\n"))
      .filter((line) => ENGLISH.test(line.replaceAll(DATA, "").replaceAll("«\u202fprimary\u202f»", "")));

  const summary = (title: string) => page.getByRole("group", { name: title, exact: true });

  test("the page is French, with days and times as French readers have them", async () => {
    const shown = showForm(french, { voices: someVoices("en"), defaultValue: dentistWithCalendar("ar") });
    expect(shown.container.querySelector(".vak-root")).toHaveProperty("lang", "fr");
    await expect.element(toggle("Ouvert le lundi")).toBeVisible();
    const days = [...document.querySelectorAll(".vak-day-name")].map(({ textContent }) => textContent);
    expect(days).toEqual(["Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche"]);
    await expect.element(field("Fin du créneau 2 du lundi")).toHaveValue("21:00");
    await expect
      .element(page.getByRole("combobox", { name: "Fuseau horaire" }))
      .toHaveValue("Riyad (UTC+3 en ce moment)");
    await expect
      .element(
        page
          .getByText("12\u00a0voix", { exact: true })
          .or(page.getByText("12 voix", { exact: true }))
          .first(),
      )
      .toBeVisible();
    expect(englishLines()).toEqual([]);
    await page.getByRole("radio", { name: "Semaine", exact: true }).click();
    await expect.element(page.getByRole("group", { name: "Grille de la semaine" })).toBeVisible();
    await expect.element(button("Le mardi, de 16:00 à 21:00")).toBeVisible();
    expect(document.querySelector(".vak-grid-head-name")?.textContent).toBe("Lundi");
    expect(fieldLabel("googleCalendarSettings.freeSlots.Sunday", french, "fr")).toBe("Dimanche");
    expect(facetLabel("language", "ar", french, "fr")).toBe("Arabe");
    expect(englishLines()).toEqual([]);
    await page.getByRole("radio", { name: "Liste", exact: true }).click();
    await button("Copier lundi vers d’autres jours").click();
    await page.getByRole("checkbox", { name: "Mardi", exact: true }).click();
    await button("Copier").click();
    const lost = [...document.querySelectorAll(".vak-copy-lost li")].map(({ textContent }) => textContent);
    expect(lost).toEqual(["Mardi\u202f: de 09:00 à 12:30 et de 16:00 à 21:00"]);
    expect(englishLines()).toEqual([]);
  });

  test("a refused form says in French what is wrong, with the plurals of French", async () => {
    showForm(french, { defaultValue: { agentName: "" } });
    await button("Créer l’agent").click();
    await expect.element(summary("1 point à corriger avant de créer l’agent")).toHaveFocus();
    await expect.element(button("Nom de l’agent\u202f: Saisissez un nom pour l’agent.")).toBeVisible();
    await toggle("Google Agenda").click();
    await button("Créer l’agent").click();
    await expect.element(summary("2 points à corriger avant de créer l’agent")).toHaveFocus();
    await expect.element(button("ID de l’agenda\u202f: Saisissez l’ID de l’agenda.")).toBeVisible();
    expect(englishLines()).toEqual([]);
  });

  test("the review and the preview call places as the catalog does, and begin lines with a capital", async () => {
    await beAt("Africa/Cairo", "2026-01-15T12:00:00Z");
    const agent = { ...dentistWithCalendar("ar"), voiceId: "" };
    show(
      <>
        <VoiceAgentWizard messages={french} voices={[]} defaultValue={agent} onSubmit={() => undefined} />
        <FreeSlotsEditor messages={french} defaultValue={workingWeek} timeZone="Asia/Riyadh" />
      </>,
    );
    for (let step = 2; step <= 5; step += 1) {
      await button("Suivant").click();
      await expect.element(page.getByRole("heading", { name: `Étape ${step} sur 5` })).toHaveFocus();
    }
    await expect.element(page.getByText("Riyad (UTC+3 en ce moment)", { exact: true })).toBeVisible();
    const week = page.getByText(/^Du lundi au jeudi\u202f: de 09:00 à 12:30 et de 16:00 à 21:00 · dimanche/);
    expect(week.elements().filter((element) => element.checkVisibility())).toHaveLength(2);
    await page.getByText("Dans votre fuseau horaire (Le Caire)", { exact: true }).last().click();
    await expect
      .element(page.getByText(/^Dimanche 18 janvier\u202f: de 08:00 à 11:30 et de 15:00 à 20:00$/).last())
      .toBeVisible();
    expect(englishLines()).toEqual([]);
  });

  test("none is singular, as French has it", async () => {
    show(
      <FreeSlotsEditor
        messages={french}
        defaultValue={{ Monday: [{ from: "09:00", to: "09:20" }] }}
        meetingDuration={45}
      />,
    );
    await expect.element(page.getByText("de la place pour 0 rendez-vous de 45 min")).toBeVisible();
    show(<VoiceSelector messages={french} voices={someVoices("en")} />);
    await page.getByRole("searchbox").fill("zzz");
    await expect.element(page.getByText("Aucune voix ne correspond à cette recherche.")).toBeVisible();
    expect(say(french.template.words, { count: 0 }, french)).toBe("0 mot");
    expect(say(french.template.words, { count: 2_000_000 }, french)).toBe("2\u202f000\u202f000 mots");
  });
});

describe.each([
  { ...languages[0], label: "System prompt" },
  { ...languages[1], label: "توجيهات النظام" },
])("a field that a host renames in one line, in $language", ({ words, label }) => {
  test("has its name at the control, its tools and errors, in the summary and in other sentences", async () => {
    show(
      <VoiceAgentKitProvider messages={words}>
        <VoiceAgentForm
          messages={{ fields: { preamble: { label } } }}
          voices={[]}
          defaultValue={{ agentName: "N", preamble: "a\0b {{clinic}}", params: { clinic: "" } }}
          onSubmit={() => undefined}
        />
      </VoiceAgentKitProvider>,
    );
    await expect.element(page.getByText(label, { exact: true })).toBeVisible();
    await expect.element(page.getByText(words.fields.preamble.hint)).toBeVisible();
    const { template, params, form, issues } = words;
    const tool = say(template.toolFor, { tool: template.insert, label }, words);
    await expect.element(button(tool)).toBeVisible();
    await expect.element(page.getByText(say(params.usedIn, { fields: label }, words))).toBeVisible();
    await button(form.submit).click();
    const message = issues["text.unsupported"];
    const line = say(form.summaryItem, { label, message }, words);
    await button(line).click();
    await expect.element(field(label)).toHaveFocus();
    expect(descriptionOf(field(label))).toContain(message);
    expect(document.body.textContent).not.toContain(words.fields.preamble.label);
  });
});
