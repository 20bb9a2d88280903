import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ar } from "../../src/i18n/ar.js";
import { en, type Messages } from "../../src/i18n/en.js";
import { searchedPlaces } from "../../src/i18n/searchedPlaces.js";
import { french } from "../../stories/catalogs/french.js";

interface Tree {
  readonly [key: string]: string | Tree;
}

/** Enough of them to meet every plural form of the languages here. */
const COUNTS = [...Array(1000).keys(), 1_000_000, 2_000_000];

const isPlural = (value: string | Tree): value is Tree =>
  typeof value === "object" && Object.hasOwn(value, "other");

/** Maps that each language fills as it needs, keyed by what they name. */
const isOpen = (path: string) => path === "timeZone.places";

/** Every message by its dotted path; a plural one is one message. */
function messagesOf(tree: Tree, above = ""): Map<string, string | Tree> {
  return new Map(
    Object.entries(tree).flatMap(([key, value]) => {
      const path = above ? `${above}.${key}` : key;
      if (isOpen(path)) return [];
      return typeof value === "string" || isPlural(value) ? [[path, value]] : [...messagesOf(value, path)];
    }),
  );
}

const english = messagesOf(en);
/** Ours, and one that a host wrote with nothing but the public types. */
const translations = [
  { language: "Arabic", catalog: ar, translated: messagesOf(ar) },
  { language: "French", catalog: french, translated: messagesOf(french) },
];
const catalogs = [{ language: "English", catalog: en as Messages, translated: english }, ...translations];
const plurals = [...english].filter(([, message]) => typeof message === "object").map(([path]) => path);

const formsOf = (message: string | Tree | undefined): string[] =>
  typeof message === "object" ? (Object.values(message) as string[]) : [message ?? ""];
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();
const namesOf = (message: string | Tree | undefined) =>
  [...new Set(formsOf(message).flatMap(namesIn))].sort();
const wordsOf = (message: string | Tree | undefined) =>
  formsOf(message)
    .join(" ")
    .replaceAll(/\{\w+\}/g, "");

describe.each(translations)("P30, I49: the $language catalog", ({ translated }) => {
  test("has the same messages", () => {
    expect(english.size).toBeGreaterThan(150);
    expect([...translated.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english.keys()])("%s is filled with the same names as in English", (path) => {
    expect(namesOf(translated.get(path))).toEqual(namesOf(english.get(path)));
  });

  test("has as a plural what English has as one, and nothing else", () => {
    const found = [...translated].filter(([, message]) => typeof message === "object");
    expect(found.map(([path]) => path).sort()).toEqual([...plurals].sort());
  });
});

/** What English says in the same words of two things. */
const otherThings = [
  // A voice that speaks it, not the language.
  "voices.dialects.en",
  // To the step before, not out of a question.
  "wizard.back",
];

test.each(translations)("what English says in one way has one wording in $language", ({ translated }) => {
  const wordings = new Map<string, Set<string>>();
  for (const [path, message] of english) {
    const wording = translated.get(path);
    if (typeof message !== "string" || typeof wording !== "string" || otherThings.includes(path)) continue;
    wordings.set(message, new Set(wordings.get(message)).add(wording));
  }
  expect([...wordings.values()].map((each) => [...each]).filter(({ length }) => length > 1)).toEqual([]);
});

describe.each(catalogs)("P30, I49: the $language catalog", ({ catalog, translated }) => {
  const rules = new Intl.PluralRules(catalog.locale);
  const { pluralCategories } = rules.resolvedOptions();
  const manyCounts = pluralCategories.filter(
    (form) => COUNTS.filter((count) => rules.select(count) === form).length > 1,
  );

  test.each(plurals)("%s has every plural form of the language, and no other", (path) => {
    expect(Object.keys(translated.get(path) ?? {}).sort()).toEqual([...pluralCategories].sort());
  });

  test.each(plurals)("%s says its count in each form that holds for more counts than one", (path) => {
    const counted = translated.get(path) as Record<string, string>;
    if (!namesOf(counted).includes("count")) return;
    for (const form of manyCounts) expect(counted[form], form).toContain("{count}");
  });

  test("says something in each message but the hints that are left empty on purpose", () => {
    const empty = [...translated].filter(
      ([path, message]) => !path.endsWith(".hint") && formsOf(message).some((form) => form.trim() === ""),
    );
    expect(empty).toEqual([]);
  });

  test("has no bare hyphen between two placeholders, which turns around from right to left", () => {
    const bare = [...translated].filter(([, message]) =>
      formsOf(message).some((form) => /\}\s*[-–]\s*\{/.test(form)),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
  });
});

test("the languages have the plural forms that these tests are about", () => {
  const categories = catalogs.map(({ catalog }) =>
    new Intl.PluralRules(catalog.locale).resolvedOptions().pluralCategories.toSorted(),
  );
  expect(categories).toEqual([
    ["one", "other"],
    ["few", "many", "one", "other", "two", "zero"],
    ["many", "one", "other"],
  ]);
});

test("Arabic sentences bend to no name that a person chose: it may be of either gender, and stands in quotes", () => {
  const named = [ar.wizard.created, ar.notices.template, ar.templates.askMore, ar.issues["param.duplicate"]];
  for (const sentence of named) expect(sentence).toContain("«{name}»");
});

test("Arabic says from when to when, in the weeks to fill in as everywhere", () => {
  const { slots } = ar;
  for (const message of [
    slots.presetSunThu,
    slots.presetMonFri,
    slots.presetEveryDay,
    slots.range,
    slots.daySlot,
  ])
    expect(message).toContain("من {from} إلى {to}");
});

test("what Arabic calls a place finds its zone in every language", () => {
  const found = Object.entries(ar.timeZone.places).map(
    ([zone, place]) => [zone, (searchedPlaces[zone] ?? "").split(/[،,] */).includes(place)] as const,
  );
  expect(found.filter(([, isFound]) => !isFound)).toEqual([]);
  expect(found.length).toBeGreaterThan(40);
});

test("the Arabic catalog is in Arabic, with no Arabic-Indic digits fixed into a sentence", () => {
  const arabic = messagesOf(ar);
  const same = [...arabic].filter(([path, message]) => message === english.get(path)).map(([path]) => path);
  expect(same.filter((path) => /\p{L}{3,}/u.test(wordsOf(english.get(path))))).toEqual([]);
  const digits = [...arabic].filter(([, message]) =>
    formsOf(message).some((form) => /[\u0660-\u0669]/.test(form)),
  );
  expect(digits.map(([path]) => path)).toEqual([]);
});

describe("the French catalog", () => {
  const messages = [...messagesOf(french)];

  test("is in French: what it shares with English are words of both", () => {
    const same = messages.filter(
      ([path, message]) =>
        path !== "direction" && message === english.get(path) && /\p{L}{3,}/u.test(wordsOf(message)),
    );
    expect([...new Set(same.map(([, message]) => message))].sort()).toEqual([
      "Agent",
      "Conversation",
      "Format",
      "Instructions",
      "JSON",
      "Satisfaction",
      "Style",
    ]);
  });

  test("has the marks of French: narrow no-break spaces, and no straight quotes", () => {
    const wrong = messages.filter(([, message]) =>
      formsOf(message).some((form) => /[^\u202f][;:?!»]|«[^\u202f]|['"“”]/.test(form)),
    );
    expect(wrong.map(([path]) => path)).toEqual([]);
  });
});

/** The members of a union of string literals as it is written in a file. */
function unionIn(file: string, name: string): string[] {
  const text = readFileSync(new URL(`../../src/${file}`, import.meta.url), "utf8");
  const [, body = ""] = new RegExp(`type ${name} =([^;]+);`).exec(text) ?? [];
  return [...body.matchAll(/"([^"]+)"/g)].map(([, word]) => word ?? "");
}

describe("I49: every code that a reader can meet is worded", () => {
  const issueCodes = unionIn("core/issue.ts", "IssueCode");
  const failureCodes = unionIn("server/answer.ts", "HandlerFailureCode");
  /** Only a program that speaks to the handler in a wrong way meets these. */
  const forPrograms = ["methodNotAllowed", "notJson", "badIdempotencyKey", "badJson", "aborted"];

  test("the codes were found", () => {
    expect(issueCodes).toContain("slot.overlap");
    expect(issueCodes.length).toBeGreaterThan(15);
    expect(failureCodes).toContain("keyReused");
    expect(failureCodes.length).toBeGreaterThan(12);
  });

  test.each(catalogs)("in $language", ({ catalog }) => {
    expect(Object.keys(catalog.issues).sort()).toEqual([...issueCodes].sort());
    const worded = Object.keys(catalog.errors);
    expect(failureCodes.filter((code) => !worded.includes(code) && !forPrograms.includes(code))).toEqual([]);
  });
});

test("the English labels and names are those that hosts were promised", () => {
  const { fields, pokeMessages, params, slots, form } = en;
  expect(Object.fromEntries(Object.entries(fields).map(([path, { label }]) => [path, label]))).toEqual({
    agentName: "Agent name",
    lang: "Language",
    greetingMessage: "Greeting message",
    preamble: "Instructions",
    pokeMessages: "Poke messages",
    params: "Parameters",
    voiceId: "Voice",
    realTime: "Real-time",
    silenceThreshold: "Silence threshold (ms)",
    interrupt: "Allow interruption",
    outcome: "Outcome",
    "tools.genderDetection": "Gender detection",
    "tools.smartCallEnd": "Smart call end",
    "tools.googleCalendar": "Google Calendar",
    "googleCalendarSettings.calendarId": "Calendar ID",
    "googleCalendarSettings.calendarName": "Calendar name",
    "googleCalendarSettings.eventTitle": "Event title",
    "googleCalendarSettings.accessToken": "Access token",
    "googleCalendarSettings.refreshToken": "Refresh token",
    "googleCalendarSettings.meetingDuration": "Meeting duration (minutes)",
    "googleCalendarSettings.timezone": "Time zone",
    "googleCalendarSettings.freeSlots": "Free slots",
  });
  expect([pokeMessages.item, pokeMessages.add]).toEqual(["Poke message {number}", "Add poke message"]);
  expect([params.name, params.value, params.add]).toEqual([
    "Parameter {number} name",
    "Parameter {number} value",
    "Add parameter",
  ]);
  expect([slots.from, slots.to, slots.add, slots.remove, slots.copy]).toEqual([
    "{day}, slot {number}, from",
    "{day}, slot {number}, to",
    "Add slot on {day}",
    "Remove slot {number} on {day}",
    "Copy {day} to other days",
  ]);
  expect(form.submit).toBe("Create agent");
});
