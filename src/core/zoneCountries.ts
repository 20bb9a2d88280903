import { foldText } from "./text.js";
import { presentTimeZone } from "./timeZones.js";

/** ISO 3166-1, two letters each. */
const COUNTRIES = (
  "ADAEAFAGAIALAMAOAQARASATAUAWAXAZBABBBDBEBFBGBHBIBJBLBMBNBOBQBRBSBTBVBWBYBZCACCCDCFCGCHCICKCLCMCNCOCRCUCVCWCXCY" +
  "CZDEDJDKDMDODZECEEEGEHERESETFIFJFKFMFOFRGAGBGDGEGFGGGHGIGLGMGNGPGQGRGSGTGUGWGYHKHMHNHRHTHUIDIEILIMINIOIQIRISITJE" +
  "JMJOJPKEKGKHKIKMKNKPKRKWKYKZLALBLCLILKLRLSLTLULVLYMAMCMDMEMFMGMHMKMLMMMNMOMPMQMRMSMTMUMVMWMXMYMZNANCNENFNGNINLNO" +
  "NPNRNUNZOMPAPEPFPGPHPKPLPMPNPRPSPTPWPYQARERORSRURWSASBSCSDSESGSHSISJSKSLSMSNSOSRSSSTSVSXSYSZTCTDTFTGTHTJTKTLTMTN" +
  "TOTRTTTVTWTZUAUGUMUSUYUZVAVCVEVGVIVNVUWFWSYEYTZAZMZW"
).match(/../g);

/** What people call countries that neither their name nor their code says. */
const NICKNAMES: Readonly<Record<string, string>> = {
  usa: "US",
  uk: "GB",
  uae: "AE",
  ksa: "SA",
  america: "US",
  امريكا: "US",
  بريطانيا: "GB",
};

const SHORTEST_PART = 3;

/**
 * The zones of the countries that a word names: part of a name in English, Arabic or the reader's language, or a whole
 * code. Empty where the engine does not know which zones a country has.
 */
export function zonesOfCountries(word: string, locale: string): ReadonlySet<string> {
  const folded = foldText(word);
  const known = namesIn(locale);
  const isMeant = (code: string) =>
    code.toLowerCase() === folded ||
    (Object.hasOwn(NICKNAMES, folded) && NICKNAMES[folded] === code) ||
    (folded.length >= SHORTEST_PART && known.get(code)?.includes(folded));
  return new Set((COUNTRIES ?? []).filter(isMeant).flatMap(zonesOf));
}

const namesByLocale = new Map<string, ReadonlyMap<string, string>>();

function namesIn(locale: string): ReadonlyMap<string, string> {
  const known = namesByLocale.get(locale);
  if (known) return known;
  const languages = ["en", "ar", locale].map((tag) => new Intl.DisplayNames(tag, { type: "region" }));
  const names = new Map(
    (COUNTRIES ?? []).map((code) => [code, foldText(languages.map((each) => each.of(code)).join(" "))]),
  );
  namesByLocale.set(locale, names);
  return names;
}

/** Engines have this as a method, as a property, or not at all. */
interface ZonedLocale {
  getTimeZones?: () => string[] | undefined;
  timeZones?: string[] | undefined;
}

function zonesOf(code: string): string[] {
  const place = new Intl.Locale("und", { region: code }) as Intl.Locale & ZonedLocale;
  return (place.getTimeZones?.() ?? place.timeZones ?? []).map(presentTimeZone);
}
