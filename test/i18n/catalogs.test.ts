import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";

interface Tree {
  readonly [key: string]: string | Tree;
}

const ARABIC_FORMS = ["few", "many", "one", "other", "two", "zero"];

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
const arabic = messagesOf(ar);
const formsOf = (message: string | Tree | undefined): string[] =>
  typeof message === "object" ? (Object.values(message) as string[]) : [message ?? ""];
const namesIn = (text: string) =>
  [...new Set([...text.matchAll(/\{(\w+)\}/g)].map(([, name]) => name ?? ""))].sort();
const namesOf = (message: string | Tree | undefined) =>
  [...new Set(formsOf(message).flatMap(namesIn))].sort();

describe("P30, I49: the catalogs", () => {
  test("have the same messages", () => {
    expect(english.size).toBeGreaterThan(150);
    expect([...arabic.keys()].sort()).toEqual([...english.keys()].sort());
  });

  test.each([...english.keys()])("%s is filled with the same names in both", (path) => {
    expect(namesOf(arabic.get(path))).toEqual(namesOf(english.get(path)));
  });

  const plurals = [...english].filter(([, message]) => typeof message === "object");

  test.each(plurals)(
    "%s has every plural form of each language, and the others are no plurals",
    (path, message) => {
      expect(Object.keys(message).sort()).toEqual(
        new Intl.PluralRules("en").resolvedOptions().pluralCategories.sort(),
      );
      expect(Object.keys(arabic.get(path) ?? {}).sort()).toEqual(ARABIC_FORMS);
    },
  );

  test("Arabic has six plural forms, and only what English has as a plural is one", () => {
    expect(new Intl.PluralRules("ar").resolvedOptions().pluralCategories.sort()).toEqual(ARABIC_FORMS);
    const pluralPaths = [...arabic]
      .filter(([, message]) => typeof message === "object")
      .map(([path]) => path);
    expect(pluralPaths.sort()).toEqual(plurals.map(([path]) => path).sort());
  });

  test.each(plurals.map(([path]) => path))(
    "%s says its count in the forms that hold for many counts",
    (path) => {
      const counted = arabic.get(path) as Record<string, string>;
      if (!namesOf(arabic.get(path)).includes("count")) return;
      for (const form of ["few", "many", "other"]) expect(counted[form], form).toContain("{count}");
    },
  );

  test("say something in each message but the hints that are left empty on purpose", () => {
    const empty = (catalog: Map<string, string | Tree>) =>
      [...catalog].filter(
        ([path, message]) => !path.endsWith(".hint") && formsOf(message).some((form) => form.trim() === ""),
      );
    expect(empty(english)).toEqual([]);
    expect(empty(arabic)).toEqual([]);
  });

  test("the Arabic one is in Arabic, with no Arabic-Indic digits fixed into a sentence", () => {
    const same = [...arabic].filter(([path, message]) => message === english.get(path)).map(([path]) => path);
    const words = same.filter((path) =>
      /\p{L}{3,}/u.test(
        formsOf(english.get(path))
          .join(" ")
          .replaceAll(/\{\w+\}/g, ""),
      ),
    );
    expect(words).toEqual([]);
    const digits = [...arabic].filter(([, message]) =>
      formsOf(message).some((form) => /[\u0660-\u0669]/.test(form)),
    );
    expect(digits.map(([path]) => path)).toEqual([]);
  });

  test("have no bare hyphen between two placeholders, which turns around in Arabic", () => {
    const bare = [...arabic, ...english].filter(([, message]) =>
      formsOf(message).some((form) => /\}\s*[-–]\s*\{/.test(form)),
    );
    expect(bare.map(([path]) => path)).toEqual([]);
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

  test.each([
    ["English", en],
    ["Arabic", ar],
  ])("in %s", (_, catalog) => {
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
