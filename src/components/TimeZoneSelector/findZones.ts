"use client";

import { nearestTimeZone } from "../../core/nearestTimeZone.js";
import { foldText } from "../../core/text.js";
import type { TimeZoneOption } from "../../core/timeZones.js";
import { zonesOfCountries } from "../../core/zoneCountries.js";
import { placeOf, type Places } from "../../i18n/placeOf.js";

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
 * place begins with the query come first.
 */
export function findZones(
  zones: readonly TimeZoneOption[],
  query: string,
  places: Places,
  locale: string,
): readonly TimeZoneOption[] {
  const words = foldText(query).split(/\s+/).filter(Boolean);
  if (words.length === 0) return zones;
  const countries = words.map((word) => zonesOfCountries(word, locale));
  const text = (zone: TimeZoneOption) =>
    Object.hasOwn(places, zone.name) ? `${zone.search} ${foldText(places[zone.name] ?? "")}` : zone.search;
  const found = zones.filter((zone) =>
    words.every((word, index) => isIn(word, text(zone)) || countries[index]?.has(zone.name)),
  );
  if (found.length === 0) {
    const near = nearestTimeZone(query);
    return zones.filter(({ name }) => name === near);
  }
  const begins = (zone: TimeZoneOption) => foldText(placeOf(zone, places)).startsWith(words.join(" "));
  return [...found.filter(begins), ...found.filter((zone) => !begins(zone))];
}

const LONG_ENOUGH = 4;

/** Names of two words are often written as one, such as أبوظبي. */
const isIn = (word: string, text: string) =>
  text.includes(word) || (word.length >= LONG_ENOUGH && text.replaceAll(" ", "").includes(word));
