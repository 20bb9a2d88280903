import { expect, test } from "vitest";
import { isTimeZone } from "../../src/core/index.js";
import { zonesOfCountries } from "../../src/core/zoneCountries.js";

test.each([
  ["saudi", "en", ["Asia/Riyadh"]],
  ["السعودية", "en", ["Asia/Riyadh"]],
  ["Égypt", "en", ["Africa/Cairo"]],
  ["مصر", "en", ["Africa/Cairo"]],
  ["india", "ar", ["Asia/Kolkata"]],
  ["vietnam", "en", ["Asia/Ho_Chi_Minh"]],
  ["ألمانيا", "ar", ["Europe/Berlin"]],
  ["allemagne", "fr", ["Europe/Berlin"]],
  ["us", "en", ["America/New_York", "America/Chicago", "Pacific/Honolulu"]],
  ["uae", "en", ["Asia/Dubai"]],
  ["uk", "en", ["Europe/London"]],
  ["أمريكا", "ar", ["America/New_York"]],
])("the word %s, for a reader of %s, names a country with %j", (word, locale, zones) => {
  expect([...zonesOfCountries(word, locale)]).toEqual(expect.arrayContaining(zones));
});

test.each(["", "x", "in", "Riyadh", "__proto__", "constructor", "\ud800"])(
  "the word %j names no country by a part of its name",
  (word) => {
    expect(zonesOfCountries(word, "en").has("Asia/Riyadh")).toBe(false);
  },
);

test("a whole code is a country, a part of two letters is none", () => {
  expect([...zonesOfCountries("in", "en")]).toEqual(["Asia/Kolkata"]);
});

test("every zone of every country is a time zone", () => {
  for (const letter of "abcdefghijklmnopqrstuvwxyz")
    for (const other of "abcdefghijklmnopqrstuvwxyz")
      for (const zone of zonesOfCountries(letter + other, "en"))
        expect([zone, isTimeZone(zone)]).toEqual([zone, true]);
});

test("an engine that does not know the zones of a country finds none", () => {
  const { prototype } = Intl.Locale;
  const known = ["getTimeZones", "timeZones"].map(
    (name) => [name, Object.getOwnPropertyDescriptor(prototype, name)] as const,
  );
  for (const [name] of known) Reflect.deleteProperty(prototype, name);
  try {
    expect(zonesOfCountries("saudi", "en").size).toBe(0);
  } finally {
    for (const [name, descriptor] of known)
      if (descriptor) Object.defineProperty(prototype, name, descriptor);
  }
});
