"use client";

import { nearestTimeZone } from "../../core/nearestTimeZone.js";
import { foldText } from "../../core/text.js";
import type { TimeZoneOption } from "../../core/timeZones.js";
import { zonesOfCountries } from "../../core/zoneCountries.js";
import { arabicPlaces } from "../../i18n/arabicPlaces.js";
import { placeOf, type Places } from "../../i18n/placeOf.js";
import { COUNTRY_TITLES, searchedPlaces } from "../../i18n/searchedPlaces.js";

/** The catalog's places, and in Arabic those that it leaves out for its size. */
export const allPlaces = (places: Places, locale: string): Places =>
  /^ar\b/i.test(locale) ? { ...arabicPlaces, ...places } : places;

/** Zones in the order of their places as the reader spells them, after UTC. */
export function inOrder(
  zones: readonly TimeZoneOption[],
  places: Places,
  locale: string,
): readonly TimeZoneOption[] {
  const { compare } = new Intl.Collator(locale);
  return zones
    .map((zone) => ({ zone, place: zone.name === "UTC" ? "" : placeOf(zone, places) }))
    .sort((a, b) => compare(a.place, b.place))
    .map(({ zone }) => zone);
}

/**
 * The zones in which each word of a query is found: in their name, place or offset, or as their country. Those whose
 * place begins with the query come first, then those with another name that does.
 */
export function findZones(
  zones: readonly TimeZoneOption[],
  query: string,
  places: Places,
  locale: string,
): readonly TimeZoneOption[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return zones;
  // First with titles: without its own the United Kingdom would be every country that is united.
  for (const wanted of [words, words.filter((word) => !TITLES.has(word))]) {
    const found = wanted.length > 0 ? withWords(zones, wanted, places, locale) : [];
    if (found.length > 0) return inRanks(found, wanted.join(" "), places);
  }
  const near = nearestTimeZone(query);
  return zones.filter(({ name }) => name === near);
}

const TITLES = new Set(foldText(COUNTRY_TITLES).split(" "));

function withWords(zones: readonly TimeZoneOption[], words: string[], places: Places, locale: string) {
  const countries = words.map((word) => zonesOfCountries(word, locale));
  return zones.filter((zone) => {
    const text = [zone.search, ...namesOf(zone, places)].join(" ");
    return words.every((word, index) => isIn(word, text) || countries[index]?.has(zone.name));
  });
}

function inRanks(zones: readonly TimeZoneOption[], query: string, places: Places) {
  const rankOf = (zone: TimeZoneOption) => {
    if (foldText(placeOf(zone, places)).startsWith(query)) return 0;
    return namesOf(zone, places).some((name) => name.startsWith(query)) ? 1 : 2;
  };
  const ranked = zones.map((zone) => ({ zone, rank: rankOf(zone) }));
  return ranked.sort((a, b) => a.rank - b.rank).map(({ zone }) => zone);
}

/** What a zone is called besides its own name and the engine's, folded. */
const namesOf = ({ name }: TimeZoneOption, places: Places) =>
  [places, searchedPlaces].flatMap((each) =>
    Object.hasOwn(each, name) ? foldText(each[name] ?? "").split(/[،,] */) : [],
  );

const LONG_ENOUGH = 4;

/** Names of two words are often written as one, such as أبوظبي. */
const isIn = (word: string, text: string) =>
  text.includes(word) || (word.length >= LONG_ENOUGH && text.replaceAll(" ", "").includes(word));
