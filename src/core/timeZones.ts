import { foldText } from "./text.js";

/** A zone to choose. `name` is what the payload carries; the rest is for the reader. */
export interface TimeZoneOption {
  name: string;
  /** The place in the reader's language, for example `Riyadh` or `المملكة العربية السعودية`. */
  label: string;
  /** The offset at the given instant in the reader's language, for example `GMT+3`. */
  offset: string;
  offsetMinutes: number;
  /** Folded text to search in: name, former name, place and offset. */
  search: string;
}

/** Names that engines still list under their former spelling, and the spelling of the present tz database. */
const RENAMED: Readonly<Record<string, string>> = {
  "Africa/Asmera": "Africa/Asmara",
  "America/Buenos_Aires": "America/Argentina/Buenos_Aires",
  "America/Catamarca": "America/Argentina/Catamarca",
  "America/Coral_Harbour": "America/Atikokan",
  "America/Cordoba": "America/Argentina/Cordoba",
  "America/Godthab": "America/Nuuk",
  "America/Indianapolis": "America/Indiana/Indianapolis",
  "America/Jujuy": "America/Argentina/Jujuy",
  "America/Louisville": "America/Kentucky/Louisville",
  "America/Mendoza": "America/Argentina/Mendoza",
  "Asia/Calcutta": "Asia/Kolkata",
  "Asia/Katmandu": "Asia/Kathmandu",
  "Asia/Rangoon": "Asia/Yangon",
  "Asia/Saigon": "Asia/Ho_Chi_Minh",
  "Atlantic/Faeroe": "Atlantic/Faroe",
  "Europe/Kiev": "Europe/Kyiv",
  "Pacific/Enderbury": "Pacific/Kanton",
  "Pacific/Ponape": "Pacific/Pohnpei",
  "Pacific/Truk": "Pacific/Chuuk",
};

const LATIN = /^\p{Script=Latin}/u;

/** What a zone was called before; `undefined` for one that was never renamed. */
const formerName = (name: string) => Object.keys(RENAMED).find((former) => RENAMED[former] === name);

/** For engines without `Intl.supportedValuesOf`: enough to start with; any other name can still be typed. */
const FALLBACK = [
  "Asia/Riyadh",
  "Asia/Dubai",
  "Africa/Cairo",
  "Asia/Amman",
  "Europe/London",
  "America/New_York",
];

/** Whether `Intl.DateTimeFormat` accepts the name, in any letter case. Offsets such as `+03:00` are refused. */
export const isTimeZone = (name: string): boolean => engineName(name) !== undefined;

/** To make a format takes longer than all else that happens for a key stroke. */
const known = new Map<string, string | undefined>();
const MOST_KNOWN = 1000;
/** Twice as long as any; a longer text would only fill the memory. */
const LONGEST_NAME = 64;

/** What the engine calls the zone; nothing where it knows none by that name. */
function engineName(name: string): string | undefined {
  if (typeof name !== "string" || name.length > LONGEST_NAME || !/^[A-Za-z]/.test(name)) return undefined;
  if (known.has(name)) return known.get(name);
  if (known.size > MOST_KNOWN) known.clear();
  let found: string | undefined;
  try {
    found = new Intl.DateTimeFormat("en", { timeZone: name }).resolvedOptions().timeZone;
  } catch {
    // The engine has told that it is none.
  }
  known.set(name, found);
  return found;
}

/** The name of a zone in the spelling of the present tz database; any other text comes back as it is. */
export function presentTimeZone(name: string): string {
  const present = RENAMED[name];
  return Object.hasOwn(RENAMED, name) && present && isTimeZone(present) ? present : name;
}

/** The one name that all spellings of a zone share, which is the one in the list; any other text comes back as it is. */
export function canonicalTimeZone(name: string): string {
  return presentTimeZone(engineName(name) ?? name);
}

/**
 * Every zone this engine knows, `UTC` first, described in the reader's language with the offset at `at`.
 *
 * @throws A `RangeError` for a `locale` that is no language tag, or an `at` that is no date.
 */
export function listTimeZones(locale: string, at: Date): TimeZoneOption[] {
  const names = new Set(["UTC", ...supportedNames().map(presentTimeZone)]);
  return [...names].map(describer(locale, at));
}

/** One zone as `listTimeZones` describes it. Throws a RangeError for a name that `isTimeZone` refuses. */
export function describeTimeZone(name: string, locale: string, at: Date): TimeZoneOption {
  return describer(locale, at)(name);
}

const SEARCH_LANGUAGES = ["en", "ar"];

/** Formats are what costs here, so each offset is worded once, and the texts to search in are made when first read. */
function describer(locale: string, at: Date): (name: string) => TimeZoneOption {
  const offsets = new Map<number, string>();
  let frame: Frame | undefined;
  return (name) => {
    const minutes = offsetMinutes(name, at);
    const offset = offsets.get(minutes) ?? zoneName(name, locale, at, "shortOffset");
    offsets.set(minutes, offset);
    const place = zoneName(name, locale, at, "shortGeneric");
    const city = cityIn(name);
    const label = placeIn(place, (frame ??= frameOf(locale, at)), city);
    let search: string | undefined;
    return {
      name,
      // Where the engine has no name for the place, it may still write the city by its former one.
      label: place === offset || label === cityIn(formerName(name) ?? name) ? city : label,
      offset,
      offsetMinutes: minutes,
      get search() {
        search ??= foldText(
          [
            name,
            formerName(name) ?? "",
            city,
            place,
            ...SEARCH_LANGUAGES.map((language) => zoneName(name, language, at, "shortGeneric")),
            offset,
            offsetText("GMT", minutes),
            offsetText("UTC", minutes),
          ].join(" "),
        );
        return search;
      },
    };
  };
}

const cityIn = (name: string) => (name.split("/").at(-1) ?? name).replaceAll("_", " ");

/** What stands around each place's name in the locale, such as the word for "time". */
interface Frame {
  start: string;
  end: string;
}

/** English has none: its short names are abbreviations as often as places, and its cities are those of the names. */
function frameOf(locale: string, at: Date): Frame {
  if (/^en\b/i.test(locale)) return { start: "", end: "" };
  const [a = "", b = ""] = ["Pacific/Niue", "Asia/Riyadh"].map((name) =>
    zoneName(name, locale, at, "shortGeneric"),
  );
  let start = 0;
  while (start < a.length && a[start] === b[start]) start += 1;
  let end = 0;
  while (end < a.length - start && a.at(-1 - end) === b.at(-1 - end)) end += 1;
  // Two places may begin or end with the same letters.
  return {
    start: a.slice(0, start).replace(/[\p{L}\p{M}]+$/u, ""),
    end: a.slice(a.length - end).replace(/^[\p{L}\p{M}]+/u, ""),
  };
}

/** The place without its frame; the city in place of an abbreviation such as `EET`. */
function placeIn(text: string, { start, end }: Frame, city: string): string {
  const isFramed = start + end !== "" && text.startsWith(start) && text.endsWith(end);
  if (isFramed) return text.slice(start.length, text.length - end.length);
  return LATIN.test(text) ? city : text;
}

function offsetText(base: string, minutes: number): string {
  const [hours, rest] = [Math.floor(Math.abs(minutes) / 60), Math.abs(minutes) % 60];
  return `${base}${minutes < 0 ? "-" : "+"}${hours}${rest > 0 ? `:${String(rest).padStart(2, "0")}` : ""}`;
}

function offsetMinutes(name: string, at: Date): number {
  const match = /([+-])(\d{2}):(\d{2})/.exec(zoneName(name, "en", at, "longOffset"));
  if (!match) return 0;
  const minutes = Number(match[2]) * 60 + Number(match[3]);
  return match[1] === "-" ? -minutes : minutes;
}

function zoneName(
  timeZone: string,
  locale: string,
  at: Date,
  timeZoneName: "shortOffset" | "longOffset" | "shortGeneric",
) {
  const parts = new Intl.DateTimeFormat(locale, { timeZone, timeZoneName }).formatToParts(at);
  return parts.find((part) => part.type === "timeZoneName")?.value ?? "";
}

function supportedNames(): string[] {
  return typeof Intl.supportedValuesOf === "function" ? Intl.supportedValuesOf("timeZone") : FALLBACK;
}
