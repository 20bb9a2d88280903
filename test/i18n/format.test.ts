import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  formatClock,
  formatList,
  formatMessage,
  formatNumber,
  languageName,
  lineStart,
  weekdayName,
} from "../../src/i18n/format.js";
import { settledLocale } from "../../src/i18n/region.js";
import { parseInteger, parseTime } from "../../src/core/index.js";

describe("L31: digits follow the locale", () => {
  test.each([
    ["en", 1234567, "1,234,567"],
    ["en", 9999, "9999"],
    ["en", 10_000, "10,000"],
    ["ar", 30, "30"],
    ["ar-AE", 30, "30"],
    ["ar-SA", 30, "٣٠"],
    ["ar-EG-u-ca-islamic", 30, "٣٠"],
    ["ar-EG-u-ca-islamic", 12_345, "١٢٬٣٤٥"],
    ["ar-EG-u-nu-latn", 30, "30"],
    ["fa", 30, "۳۰"],
  ])("in %s %d is %s", (locale, number, text) => {
    expect(formatNumber(number, locale)).toBe(text);
  });

  test.each([
    ["en", 0, "00:00"],
    ["en", 570, "09:30"],
    ["en", 1440, "24:00"],
    ["ar", 570, "09:30"],
    ["ar-SA", 570, "٠٩:٣٠"],
    ["ar-EG-u-ca-islamic", 1439, "٢٣:٥٩"],
    ["fa", 570, "۰۹:۳۰"],
  ])("in %s the clock at minute %d is %s", (locale, minute, text) => {
    expect(formatClock(minute, locale)).toBe(text);
  });

  test.each(["en", "ar", "ar-SA", "ar-EG-u-ca-islamic", "fa", "en-US"])(
    "what %s shows can be typed again",
    (locale) => {
      fc.assert(
        fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
          expect(parseTime(formatClock(minute, locale))).toBe(minute);
        }),
      );
      fc.assert(
        fc.property(fc.nat(99_999_999), (number) => {
          expect(parseInteger(formatNumber(number, locale))).toBe(number);
        }),
      );
    },
  );
});

describe("numbers that are written without Intl", () => {
  const regions = "EG SA IQ JO KW LB OM QA SY YE BH SD PS SO MR".split(" ").map((region) => `ar-${region}`);
  const tags = [
    ...regions,
    "en",
    "en-GB",
    "en-ZA",
    "en-IN",
    "en-u-nu-arab",
    "enm",
    "ar",
    "ar-AE",
    "ar-MA",
    "ar-EG-u-ca-islamic",
    "ar-u-nu-latn",
    "ar-MA-u-nu-arab",
    "ar-AE-u-nu-arab",
    "fa",
    "de-u-nu-arab",
  ];

  test.each(tags.map(settledLocale))("are as Intl has them in %s", (locale) => {
    const plain = new Intl.NumberFormat(locale, { useGrouping: false });
    const parted = new Intl.NumberFormat(locale, { useGrouping: true });
    const two = new Intl.NumberFormat(locale, { useGrouping: false, minimumIntegerDigits: 2 });
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: -9999, max: 9999 }), fc.constantFrom(0.5, NaN, 1e-7)),
        (number) => {
          expect(formatNumber(number, locale)).toBe(plain.format(number));
        },
      ),
    );
    fc.assert(
      fc.property(
        fc.oneof(fc.integer({ min: 10_000 }), fc.constantFrom(10_000.5, 1e21, -10_000)),
        (number) => {
          expect(formatNumber(number, locale)).toBe(parted.format(number));
        },
      ),
    );
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1440 }), (minute) => {
        const [hour, rest] = [Math.floor(minute / 60), minute % 60];
        expect(formatClock(minute, locale)).toBe(`${two.format(hour)}:${two.format(rest)}`);
      }),
    );
  });
});

describe("words that are written without Intl", () => {
  const regions = (language: string, names: string) =>
    [language, ...names.split(" ").map((region) => `${language}-${region}`)].map(settledLocale);
  const english = regions("en", "US GB AU CA IN IE NZ ZA SG PH AE SA EG 001 150");
  const arabic = regions("ar", "AE BH DZ EG IL IQ JO KW LB LY MA MR OM PS QA SA SD SY TD TN YE 001");
  const others = ["en-US-u-nu-arab", "ar-SA-u-nu-latn", "enm", "arz", "fa", "fr", "he", "es"].map(
    settledLocale,
  );

  test.each([...english, ...arabic, ...others])("days and lists are as Intl has them in %s", (locale) => {
    const dates = new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" });
    const lists = new Intl.ListFormat(locale, { type: "conjunction" });
    for (let day = 0; day < 7; day += 1)
      expect(weekdayName(day, locale)).toBe(dates.format(Date.UTC(2024, 0, 1 + day)));
    const items = ["اللغة", "Tone", "و", "", "isla", "5"];
    for (let count = 0; count <= items.length; count += 1)
      expect(formatList(items.slice(0, count), locale)).toBe(lists.format(items.slice(0, count)));
  });
});

describe("a message", () => {
  test("is filled by name, numbers in the locale's digits, and unknown names stay", () => {
    expect(
      formatMessage("{day}, slot {number}, {nothing}", { day: "Monday", number: 12 }, "ar-EG-u-ca-islamic"),
    ).toBe("Monday, slot ١٢, {nothing}");
  });

  test("is filled once: what is put in is not filled again", () => {
    expect(formatMessage("{a} {b}", { a: "{b}", b: "$& {a}" }, "en")).toBe("{b} $& {a}");
  });

  test("never reads inherited names", () => {
    expect(formatMessage("{constructor} {toString} {__proto__}", {}, "en")).toBe(
      "{constructor} {toString} {__proto__}",
    );
  });

  test.each([
    [0, "none"],
    [1, "one"],
    [2, "two"],
    [3, "3 few"],
    [10, "10 few"],
    [11, "11 many"],
    [99, "99 many"],
    [100, "100 other"],
    [102, "102 other"],
    [103, "103 few"],
  ])("in Arabic %d takes the form %s", (count, text) => {
    const forms = {
      zero: "none",
      one: "one",
      two: "two",
      few: "{count} few",
      many: "{count} many",
      other: "{count} other",
    };
    expect(formatMessage(forms, { count }, "ar")).toBe(text);
  });

  test("without the form that is asked for takes the other one", () => {
    expect(formatMessage({ other: "{count} things" }, { count: 1 }, "en")).toBe("1 things");
    expect(formatMessage({ one: "1 thing", other: "{count} things" }, {}, "en")).toBe("{count} things");
  });
});

test.each([
  ["en", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]],
  ["ar", ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]],
])("the days of the week in %s, from Monday on", (locale, names) => {
  expect(names.map((_, index) => weekdayName(index, locale))).toEqual(names);
});

test("a language is named in the reader's language, and an unreadable tag is shown as it is", () => {
  expect(languageName("ar", "en")).toBe("Arabic");
  expect(languageName("en", "ar")).toBe("الإنجليزية");
  expect(languageName("not a tag", "en")).toBe("not a tag");
});

test.each(["en", "en-GB", "ar", "ar-EG", "fr"])("languages are called what Intl calls them in %s", (tag) => {
  const locale = settledLocale(tag);
  const names = new Intl.DisplayNames([locale], { type: "language" });
  for (const language of ["ar", "en", "fr"]) expect(languageName(language, locale)).toBe(names.of(language));
  expect(languageName("constructor", locale)).toBe("constructor");
});

test.each([
  ["fr", "lundi", "Lundi"],
  ["fr", "éwé", "Éwé"],
  ["tr", "ingilizce", "İngilizce"],
  ["ru", "вторник", "Вторник"],
  ["en", "Monday", "Monday"],
  ["ar", "الاثنين", "الاثنين"],
  ["ka", "ორშაბათი", "ორშაბათი"],
  ["fr", "", ""],
])("in %s a line that begins with %s shows %s", (locale, text, shown) => {
  expect(lineStart(text, locale)).toBe(shown);
});
