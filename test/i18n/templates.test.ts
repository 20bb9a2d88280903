import { describe, expect, test } from "vitest";
import { createDraft, scanPlaceholders, toPayload } from "../../src/core/index.js";
import type { AgentTemplate } from "../../src/i18n/templates/agentTemplate.js";
import { arabicTemplates } from "../../src/i18n/templates/arabicTemplates.js";
import { englishTemplates } from "../../src/i18n/templates/englishTemplates.js";

const draftOf = ({ draft }: AgentTemplate) => createDraft(draft);
const keysOf = (value: unknown): unknown =>
  typeof value === "object" && value !== null && !Array.isArray(value)
    ? Object.entries(value).map(([key, each]) => [key, keysOf(each)])
    : typeof value;
const namesIn = (text: string, syntax: "double" | "single") =>
  scanPlaceholders(text, syntax).map(({ name, problem }) => (problem ? `${name}: ${problem}` : name));

test("there are at least five, the same ones in both languages, and they name the same fields", () => {
  expect(englishTemplates.length).toBeGreaterThanOrEqual(5);
  expect(arabicTemplates.map(({ id }) => id)).toEqual(englishTemplates.map(({ id }) => id));
  expect(new Set(englishTemplates.map(({ id }) => id)).size).toBe(englishTemplates.length);
  expect(arabicTemplates.map(({ draft }) => keysOf(draft))).toEqual(
    englishTemplates.map(({ draft }) => keysOf(draft)),
  );
});

describe.each([
  ...englishTemplates.map((template) => ({ template, language: "en" })),
  ...arabicTemplates.map((template) => ({ template, language: "ar" })),
])("the template $template.id in $language", ({ template, language }) => {
  const draft = draftOf(template);

  test("can be sent once the calendar is known", () => {
    const settings = { ...draft.googleCalendarSettings, calendarId: "primary", timezone: "Asia/Riyadh" };
    const result = toPayload({ ...draft, googleCalendarSettings: settings });
    expect(result).toMatchObject({ success: true });
    expect(draft.lang).toBe(language);
  });

  test("uses every parameter that it defines, and no other", () => {
    const used = new Set([draft.greetingMessage, draft.preamble].flatMap((text) => namesIn(text, "double")));
    expect([...used].sort()).toEqual(draft.params.map(({ name }) => name).sort());
    expect(draft.params.length).toBeGreaterThan(0);
    expect(new Set(namesIn(draft.googleCalendarSettings.eventTitle, "single"))).toEqual(
      new Set(["agentName"]),
    );
  });

  test("has instructions in parts and under 500 words, messages for silence, and an outcome", () => {
    const words = draft.preamble.split(/\s+/).length;
    expect(words).toBeGreaterThan(80);
    expect(words).toBeLessThan(500);
    expect(draft.preamble.match(/^# /gm)?.length).toBeGreaterThanOrEqual(3);
    expect(draft.pokeMessages.length).toBeGreaterThanOrEqual(2);
    expect(draft.outcome.length).toBeGreaterThan(30);
  });

  test("opens on some day where it books, and on none where it does not", () => {
    const open = Object.values(draft.googleCalendarSettings.freeSlots).filter((slots) => slots.length > 0);
    expect(open.length > 0).toBe(draft.tools.googleCalendar);
  });

  test("is written in its language alone", () => {
    const texts = [
      template.name,
      template.description,
      draft.agentName,
      draft.greetingMessage,
      draft.preamble,
      draft.outcome,
      ...draft.pokeMessages.map(({ text }) => text),
    ];
    const foreign = language === "ar" ? /[A-Za-z]+/g : /[\u0600-\u06ff]+/g;
    const found = texts.flatMap((text) => text.replaceAll(/\{\{.*?\}\}/g, "").match(foreign) ?? []);
    expect(found).toEqual([]);
  });
});
