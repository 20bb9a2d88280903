import { DAY_END, type Minute } from "../core/clock.js";
import { WEEKDAYS } from "../core/week.js";
import type { PluralMessage } from "./en.js";

/** What a message is filled with; numbers are written in the locale's digits. */
export type MessageParams = Readonly<Record<string, string | number>>;

/** Fills `{name}` in a message. A plural message picks its form by `count`; a name without a param stays as it is. */
export function formatMessage(
  message: string | PluralMessage,
  params: MessageParams,
  locale: string,
): string {
  const text =
    typeof message === "string" ? message : pluralForm(message, Number(params["count"] ?? 0), locale);
  return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => {
    if (!Object.hasOwn(params, name)) return whole;
    const value = params[name];
    return typeof value === "number" ? formatNumber(value, locale) : String(value);
  });
}

/** A number in the locale's digits, without grouping below ten thousand. */
export function formatNumber(value: number, locale: string): string {
  const useGrouping = Math.abs(value) >= 10_000;
  const format = () => new Intl.NumberFormat(locale, { useGrouping });
  return (
    digitsOf(String(value), locale, useGrouping) ??
    remembered(`${locale} ${useGrouping}`, format).format(value)
  );
}

/** A number below a hundred in two digits. */
export function formatTwo(value: number, locale: string): string {
  const format = () => new Intl.NumberFormat(locale, { minimumIntegerDigits: 2 });
  return (
    digitsOf(String(value).padStart(2, "0"), locale, false) ??
    remembered(`${locale} two`, format).format(value)
  );
}

/** Locales, settled, whose thousands are parted by the Latin and by the Arabic comma. */
const COMMAS = /^(en(-GB|-US)?|ar(-AE)?-u-.*latn|ar-.*arab)$/;

/**
 * A whole number in Latin or Arabic digits, where the locale says that it has these. The first format of Intl takes
 * longer than all else that opens a list of voices.
 */
function digitsOf(number: string, locale: string, grouped: boolean): string | undefined {
  const isArabic = locale.includes("-nu-arab");
  if (!/^\d+$/.test(number) || (grouped && !COMMAS.test(locale))) return undefined;
  if (!isArabic && !/^en\b(?!.*-nu-)|-nu-latn/.test(locale)) return undefined;
  const text = grouped ? number.replaceAll(/\B(?=(\d{3})+$)/g, ",") : number;
  return isArabic ? text.replaceAll(/./g, (sign) => "٠١٢٣٤٥٦٧٨٩"[Number(sign)] ?? "٬") : text;
}

/** How times are shown: 12 hours with the words for before and after noon, or 24 hours. */
export type HourCycle = "h12" | "h23";

/** What readers of the locale expect; a tag without a region, such as `ar`, says nothing of it and gets 24 hours. */
export function hourCycleOf(locale: string): HourCycle {
  // Its extensions may hold two letters of their own, as in `ar-u-ca-gregory`.
  if (!/[-_][A-Za-z]{2}(?![A-Za-z])/.test(locale.split("-u-")[0] ?? "")) return "h23";
  const { hourCycle } = new Intl.DateTimeFormat(locale, { hour: "numeric" }).resolvedOptions();
  return hourCycle === "h11" || hourCycle === "h12" ? "h12" : "h23";
}

/** A minute of the day in the locale's digits, for example `09:30`, `٠٩:٣٠` or `9:30 AM`. */
export function formatClock(minute: Minute, locale: string, hourCycle: HourCycle = "h23"): string {
  // Twelve hours have no end of the day of their own: `12:00 AM` begins it.
  if (hourCycle === "h12" && minute < DAY_END) {
    const format = remembered(
      `${locale} h12`,
      () =>
        new Intl.DateTimeFormat(locale, {
          hour: "numeric",
          minute: "2-digit",
          hour12: true,
          timeZone: "UTC",
        }),
    );
    // Engines disagree on the kind of space before AM and PM, and a server may be another engine than the browser.
    return format.format(new Date(minute * 60_000)).replaceAll(/[\u202f\u00a0]/g, " ");
  }
  return `${formatTwo(Math.floor(minute / 60), locale)}:${formatTwo(minute % 60, locale)}`;
}

/** From Monday on, as Intl has them: its first format of dates takes as long as to render half of the form. */
const WEEKDAY_NAMES = new Map<string, readonly string[]>([
  ["en", WEEKDAYS],
  ["ar", ["الاثنين", "الثلاثاء", "الأربعاء", "الخميس", "الجمعة", "السبت", "الأحد"]],
]);

/** The name of an API weekday (0 is Monday) in the locale's language. */
export function weekdayName(index: number, locale: string): string {
  const known = WEEKDAY_NAMES.get(languageIn(locale))?.[index];
  if (known) return known;
  const monday = Date.UTC(2024, 0, 1);
  return dateFormat(locale).format(new Date(monday + index * 86_400_000));
}

/** The text as it begins a line: many languages write days and languages in small letters inside a sentence alone. */
export function lineStart(text: string, locale: string): string {
  const [first = ""] = text;
  return /^\p{Changes_When_Titlecased}/u.test(first)
    ? first.toLocaleUpperCase(locale) + text.slice(first.length)
    : text;
}

/** A list in words: `Monday, Tuesday and Friday`. */
export function formatList(items: readonly string[], locale: string): string {
  const known = knownList(items, locale);
  if (known !== undefined) return known;
  const format = remembered(`${locale} list`, () => new Intl.ListFormat(locale, { type: "conjunction" }));
  return format.format(items);
}

/** A list as Intl writes it, where it writes it in one way; English puts its last comma in some regions alone. */
function knownList(items: readonly string[], locale: string): string | undefined {
  if (items.length < 2) return items[0] ?? "";
  const language = languageIn(locale);
  if (language === "ar") return items.join(" و");
  if (language !== "en") return undefined;
  if (items.length === 2) return items.join(" and ");
  return /^en(-US)?(-u-|$)/.test(locale)
    ? `${items.slice(0, -1).join(", ")}, and ${items.at(-1)}`
    : undefined;
}

const languageIn = (locale: string): string => locale.split("-", 1)[0] ?? "";

/** A date in words, without its year; with the day of the week where that is asked for. */
export function formatDate(date: Date, locale: string, weekday?: "long"): string {
  const options = { weekday, day: "numeric", month: "long", timeZone: "UTC" } as const;
  const key = `${locale} date ${weekday ?? ""}`;
  return remembered(key, () => new Intl.DateTimeFormat(locale, options)).format(date);
}

/** A moment in words, on the reader's own clock. */
export function formatDateTime(date: Date, locale: string): string {
  return new Intl.DateTimeFormat(locale, { dateStyle: "medium", timeStyle: "short" }).format(date);
}

/** By the reader's language and the named one, as Intl has them: its first name would hold up a first search. */
const LANGUAGE_NAMES = new Map([
  ["en ar", "Arabic"],
  ["en en", "English"],
  ["ar ar", "العربية"],
  ["ar en", "الإنجليزية"],
]);

/** The name of a language in the reader's language; the tag itself where nothing better is known. */
export function languageName(tag: string, locale: string): string {
  const known = LANGUAGE_NAMES.get(`${languageIn(locale)} ${tag}`);
  if (known) return known;
  try {
    const names = remembered(
      `${locale} languages`,
      () => new Intl.DisplayNames([locale], { type: "language" }),
    );
    return names.of(tag) ?? tag;
  } catch {
    return tag;
  }
}

function pluralForm(message: PluralMessage, count: number, locale: string): string {
  const rules = remembered(`${locale} plural`, () => new Intl.PluralRules(locale));
  return message[rules.select(count)] ?? message.other;
}

type Format =
  Intl.NumberFormat | Intl.DateTimeFormat | Intl.PluralRules | Intl.ListFormat | Intl.DisplayNames;

const formats = new Map<string, Format>();

function remembered<T extends Format>(key: string, make: () => T): T {
  const known = formats.get(key);
  if (known) return known as T;
  const made = make();
  formats.set(key, made);
  return made;
}

function dateFormat(locale: string): Intl.DateTimeFormat {
  return remembered(locale, () => new Intl.DateTimeFormat(locale, { weekday: "long", timeZone: "UTC" }));
}
