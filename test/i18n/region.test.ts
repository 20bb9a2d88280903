import { describe, expect, test } from "vitest";
import { WEEKDAYS } from "../../src/core/index.js";
import { firstWeekday, weekFrom } from "../../src/i18n/region.js";

describe("the first day of the week", () => {
  test.each([
    ["ar", "Sunday"],
    ["ar-SA", "Sunday"],
    ["ar-EG", "Saturday"],
    ["ar-KW", "Saturday"],
    ["ar-AE", "Monday"],
    ["ar-MA", "Monday"],
    ["ar-TN", "Monday"],
    ["en", "Monday"],
    ["en-US", "Sunday"],
    ["en-GB", "Monday"],
    ["fa-IR", "Saturday"],
    ["de", "Monday"],
    ["ar-Arab-EG", "Saturday"],
    ["ar-EG-u-nu-latn", "Saturday"],
    ["not a locale", "Monday"],
    ["", "Monday"],
  ])("for %s is %s", (locale, day) => {
    expect(firstWeekday(locale)).toBe(day);
  });

  test("L31: for every region of an Arabic-speaking country is what CLDR says", () => {
    const regions = "AE BH DJ DZ EG IQ JO KM KW LB LY MA MR OM PS QA SA SD SO SY TD TN YE".split(" ");
    const cldr = (region: string) => {
      const locale = new Intl.Locale(`ar-${region}`) as Intl.Locale & {
        weekInfo?: { firstDay: number };
        getWeekInfo?: () => { firstDay: number };
      };
      const info = locale.getWeekInfo?.() ?? locale.weekInfo;
      if (!info) throw new Error("this engine has no week data");
      return WEEKDAYS[info.firstDay - 1];
    };
    const differing = regions.filter((region) => firstWeekday(`ar-${region}`) !== cldr(region));
    expect(differing.map((region) => `${region}: ${cldr(region)}`)).toEqual([]);
  });
});

test.each(WEEKDAYS)("a week from %s on has each day once, in order", (first) => {
  const week = weekFrom(first);
  expect(week[0]).toBe(first);
  expect([...week].sort()).toEqual([...WEEKDAYS].sort());
  for (const [index, day] of week.entries())
    expect((WEEKDAYS.indexOf(day) - WEEKDAYS.indexOf(first) + 7) % 7).toBe(index);
});
