import { WEEKDAYS, type Weekday } from "../core/week.js";

/** Regions whose week starts on Saturday or Sunday, by Unicode CLDR's supplemental week data; all others on Monday. */
const SATURDAY = ["DZ", "BH", "DJ", "EG", "IR", "IQ", "JO", "KW", "LY", "OM", "QA", "SD", "SY"];
const SUNDAY = [
  "SA",
  "YE",
  "IL",
  "US",
  "CA",
  "MX",
  "BR",
  "IN",
  "JP",
  "KR",
  "PK",
  "PH",
  "ZA",
  "TH",
  "ID",
  "TW",
  "HK",
  "SG",
];

/** The day a week starts with for readers of the locale; a bare `ar` starts on Sunday and a bare `en` on Monday. */
export function firstWeekday(locale: string): Weekday {
  const region = regionOf(locale);
  if (region === undefined) return locale.toLowerCase().startsWith("ar") ? "Sunday" : "Monday";
  if (SATURDAY.includes(region)) return "Saturday";
  return SUNDAY.includes(region) ? "Sunday" : "Monday";
}

const FRIDAY_SATURDAY = [
  "DZ",
  "BH",
  "EG",
  "IQ",
  "JO",
  "KW",
  "LY",
  "OM",
  "QA",
  "SA",
  "SD",
  "SY",
  "YE",
  "PS",
  "IL",
];

/** The days off in the reader's region; a bare `ar` has Friday and Saturday, all else unknown Saturday and Sunday. */
export function weekend(locale: string): readonly Weekday[] {
  const region = regionOf(locale);
  if (region === "IR" || region === "AF") return ["Friday"];
  const arabic = region === undefined && locale.toLowerCase().startsWith("ar");
  return arabic || FRIDAY_SATURDAY.includes(region ?? "") ? ["Friday", "Saturday"] : ["Saturday", "Sunday"];
}

/** Arabic regions that write Latin digits. */
const LATIN_DIGITS = ["AE", "DZ", "EH", "LY", "MA", "TN"];

/**
 * The tag with its digits and calendar said out loud where engines disagree on them, so that a server and every browser
 * write the same: Arabic without a region has Latin digits, and dates are Gregorian.
 */
export function settledLocale(tag: string): string {
  const locale = new Intl.Locale(tag);
  if (locale.language !== "ar") return tag;
  const isLatin = locale.region === undefined || LATIN_DIGITS.includes(locale.region);
  const { numberingSystem = isLatin ? "latn" : "arab", calendar = "gregory" } = locale;
  return new Intl.Locale(tag, { numberingSystem, calendar }).toString();
}

/** The tag for a `lang` attribute: language, script and region alone. */
export function languageTag(locale: string): string {
  try {
    return new Intl.Locale(locale).baseName;
  } catch {
    return locale;
  }
}

/** The seven days in the order readers expect, from `first` on. */
export function weekFrom(first: Weekday): Weekday[] {
  const start = WEEKDAYS.indexOf(first);
  return [...WEEKDAYS.slice(start), ...WEEKDAYS.slice(0, start)];
}

function regionOf(locale: string): string | undefined {
  try {
    return new Intl.Locale(locale).region;
  } catch {
    return undefined;
  }
}
