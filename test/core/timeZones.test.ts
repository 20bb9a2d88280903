import * as fc from "fast-check";
import { expect, onTestFinished, test, vi } from "vitest";
import { isTimeZone, listTimeZones, type TimeZoneOption } from "../../src/core/index.js";
import { canonicalTimeZone } from "../../src/core/timeZones.js";
import { anyText, cpuTime, runs } from "./law.js";

const winter = new Date("2026-01-15T12:00:00Z");
const summer = new Date("2026-07-15T12:00:00Z");
const named = (options: TimeZoneOption[], name: string) => options.find((option) => option.name === name);

test.each([
  "UTC",
  "Etc/UTC",
  "GMT",
  "Asia/Riyadh",
  "Asia/Kolkata",
  "Asia/Calcutta",
  "Europe/Kyiv",
  "Asia/Yangon",
  "America/Nuuk",
  "Atlantic/Faroe",
  "Pacific/Niue",
  "Etc/GMT+3",
  "asia/riyadh",
])("H1 H2 L16 %s is a time zone", (name) => {
  expect(isTimeZone(name)).toBe(true);
});

test.each([
  "",
  " ",
  "+03:00",
  "-0300",
  "+03",
  "\u221203:00",
  "UTC+3",
  "GMT+3",
  "Mars/Phobos",
  "Asia",
  "Asia/",
  " Asia/Riyadh ",
  "Asia/Riyadh\u200f",
  "Asia/Riyadh\n",
  "Asia/Riyadh\0",
  "Asia/Riyadh;Asia/Dubai",
  "Arab Standard Time",
  "آسيا/الرياض",
  "__proto__",
  "undefined",
  "\ud800",
  "A".repeat(100_000),
])("H4 H5 H19 %j is no time zone", (name) => {
  expect(isTimeZone(name)).toBe(false);
});

test("I21 any text at all is a time zone or not, and a zone can be formatted in", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.stringMatching(/^[+-]?\d{1,2}:?\d{0,2}$/)), (name) => {
      if (isTimeZone(name)) new Intl.DateTimeFormat("en", { timeZone: name });
      if (/^[+-\u2212]/.test(name)) expect(isTimeZone(name)).toBe(false);
    }),
    runs(),
  );
});

test.each(["en", "ar", "ar-SA", "fr", "ru", "de"])(
  "every zone in the %s list is a time zone, and is there once",
  (locale) => {
    const options = listTimeZones(locale, winter);
    expect(options.length).toBeGreaterThan(400);
    expect(options.filter(({ name }) => !isTimeZone(name))).toEqual([]);
    expect(new Set(options.map(({ name }) => name)).size).toBe(options.length);
    for (const { label, offset, search, offsetMinutes } of options) {
      expect([label, offset, search].every((text) => text !== "")).toBe(true);
      expect(Number.isInteger(offsetMinutes)).toBe(true);
    }
  },
);

test("H13 UTC and zones of the same offset are each in the list", () => {
  const names = listTimeZones("en", winter).map(({ name }) => name);
  expect(names).toEqual(expect.arrayContaining(["UTC", "Asia/Riyadh", "Asia/Kuwait", "Asia/Qatar"]));
});

test.each([
  ["UTC", 0, 0],
  ["Asia/Riyadh", 180, 180],
  ["Asia/Kathmandu", 345, 345],
  ["Australia/Eucla", 525, 525],
  ["Pacific/Niue", -660, -660],
  ["Africa/Cairo", 120, 180],
  ["Australia/Lord_Howe", 660, 630],
  ["America/St_Johns", -210, -150],
  ["Pacific/Kiritimati", 840, 840],
])("H14 G32 L30 %s is %i minutes ahead in January and %i in July", (name, january, july) => {
  expect(named(listTimeZones("en", winter), name)?.offsetMinutes).toBe(january);
  expect(named(listTimeZones("en", summer), name)?.offsetMinutes).toBe(july);
});

test("an offset is the same in every language, and is told in text", () => {
  const [english, arabic] = ["en", "ar"].map((locale) =>
    named(listTimeZones(locale, winter), "Asia/Kathmandu"),
  );
  expect(arabic?.offsetMinutes).toBe(english?.offsetMinutes);
  expect(english?.offset).toMatch(/5:45/);
});

test("zones are described in the reader's language, and their names stay the API's", () => {
  const arabic = named(listTimeZones("ar", winter), "Asia/Riyadh");
  expect(arabic?.label).toMatch(/[\u0600-\u06ff]/);
  expect(named(listTimeZones("en", winter), "Asia/Riyadh")?.label).toMatch(/^[\x20-\x7e]+$/);
});

test.each([
  ["Calcutta", /Asia\/(Kolkata|Calcutta)/],
  ["Kolkata", /Asia\/(Kolkata|Calcutta)/],
  ["Kiev", /Europe\/(Kyiv|Kiev)/],
  ["Kyiv", /Europe\/(Kyiv|Kiev)/],
  ["Riyadh", /Asia\/Riyadh/],
])("H1 a zone is found by %s, its old name or its new one", (words, name) => {
  const found = listTimeZones("en", winter).filter(({ search }) => search.includes(words.toLowerCase()));
  expect(found.map((option) => option.name).join()).toMatch(name);
});

test.each([
  ["Asia/Calcutta", "Asia/Kolkata"],
  ["Asia/Kolkata", "Asia/Kolkata"],
  ["asia/riyadh", "Asia/Riyadh"],
  ["Europe/Kiev", "Europe/Kyiv"],
  ["America/Godthab", "America/Nuuk"],
  ["Etc/UTC", "UTC"],
  ["GMT", "UTC"],
  ["Asia/Kuwait", "Asia/Kuwait"],
  ["Mars/Phobos", "Mars/Phobos"],
  ["+03:00", "+03:00"],
  ["", ""],
])("I22 moment-timezone #934, jstz #23: the list has %s as %s", (name, listed) => {
  expect(canonicalTimeZone(name)).toBe(listed);
  if (isTimeZone(name)) expect(named(listTimeZones("en", winter), listed)?.name).toBe(listed);
});

test("I21 I22 the name that the list has for a zone is its own, whatever the text", () => {
  const name = fc.oneof(anyText, fc.constantFrom(...listTimeZones("en", winter).map((zone) => zone.name)));
  fc.assert(
    fc.property(name, (text) => {
      const listed = canonicalTimeZone(text);
      expect(canonicalTimeZone(listed)).toBe(listed);
      expect(isTimeZone(listed)).toBe(isTimeZone(text));
    }),
    runs(),
  );
});

test("H17 without the engine's list there is a short one, UTC in it", () => {
  const supported = Object.getOwnPropertyDescriptor(Intl, "supportedValuesOf");
  Reflect.deleteProperty(Intl, "supportedValuesOf");
  try {
    const names = listTimeZones("en", winter).map(({ name }) => name);
    expect(names.length).toBeGreaterThan(3);
    expect(names).toContain("UTC");
    expect(names.every(isTimeZone)).toBe(true);
  } finally {
    if (supported) Object.defineProperty(Intl, "supportedValuesOf", supported);
  }
});

test("H16 the list is made in a moment", () => {
  listTimeZones("ar", winter);
  expect(cpuTime(() => listTimeZones("ar", summer))).toBeLessThan(3000);
});

test.each([
  ["fr", "Europe/London", "Royaume-Uni"],
  ["fr", "America/Toronto", "Toronto"],
  ["fr", "UTC", "UTC"],
  ["de", "Europe/London", "Vereinigtes Königreich"],
  ["de", "Africa/Cairo", "Cairo"],
  ["tr", "Africa/Cairo", "Mısır"],
  ["ru", "Africa/Cairo", "Египет"],
  ["ar", "Africa/Cairo", "مصر"],
  ["en", "Africa/Cairo", "Cairo"],
  ["en-GB", "America/New_York", "New York"],
])("a %s reader finds %s as %s", (locale, name, label) => {
  expect(named(listTimeZones(locale, winter), name)?.label).toBe(label);
});

test("a text that is far too long for a zone is none, and is not kept", () => {
  const asked = vi.spyOn(Intl, "DateTimeFormat");
  onTestFinished(() => asked.mockRestore());
  for (let turn = 0; turn < 50; turn += 1) expect(isTimeZone(`A${turn}${"z".repeat(100)}`)).toBe(false);
  expect(asked).not.toHaveBeenCalled();
});
