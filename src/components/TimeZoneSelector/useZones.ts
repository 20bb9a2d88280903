"use client";

import { useMemo } from "react";
import {
  canonicalTimeZone,
  describeTimeZone,
  isTimeZone,
  listTimeZones,
  type TimeZoneOption,
} from "../../core/timeZones.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { placeOf, type Places } from "../../i18n/placeOf.js";

/** What a selector looks for, and where its list stands. */
export interface ZonesAsked {
  value: string;
  /** What is typed to search by. */
  query: string;
  open: boolean;
  /** The list may be about to be opened. */
  near: boolean;
  /** The control is where the reader may look. */
  reached: boolean;
  places: Places;
  locale: string;
}

/** What is known of the value, and the zones to choose from. */
export interface Zones {
  /** The value's zone, once the reader may look at it. */
  known: TimeZoneOption | undefined;
  /** The value is the name of no zone. */
  unknown: boolean;
  /** What such a value was most likely meant as. */
  meant: TimeZoneOption | undefined;
  /** What zones are called: the catalog's names, and more where there is the code. */
  places: Places;
  found: readonly TimeZoneOption[];
  /** The value's zone among those that are found. */
  chosen: TimeZoneOption | undefined;
  /** Whether zones can be searched; the code for it is fetched when it may be wanted. */
  ready: boolean;
  failed: boolean;
  retry: () => void;
  /** Searches once there is the code for it. */
  later: (query: string, take: (found: readonly TimeZoneOption[]) => void) => void;
}

/** A place that the reader's letters have a name for, which neither the catalog nor the browser has. */
const isStrange = (place: string, locale: string) => /^ar\b/i.test(locale) && /^(?!UTC)[A-Z]/.test(place);

const NO_ZONES: readonly TimeZoneOption[] = [];

const zoneFinder = fetchedCode(async () => {
  const [{ allPlaces, findZones, inOrder }, { nearestTimeZone }] = await Promise.all([
    import("./findZones.js"),
    import("../../core/nearestTimeZone.js"),
  ]);
  return { allPlaces, findZones, inOrder, nearestTimeZone };
});

/** The zones for a selector: its value's, and those that a query finds. */
export function useZones({ value, query, open, near, reached, locale, ...asked }: ZonesAsked): Zones {
  // The offset now, and the words for it, are the reader's: a server may have another clock and other words. And the
  // first question to Intl takes as long as to render half of the form.
  const known = useMemo(
    () =>
      reached && isTimeZone(value)
        ? describeTimeZone(canonicalTimeZone(value), locale, new Date())
        : undefined,
    [value, locale, reached],
  );
  const unknown = reached && value !== "" && !known;
  const strange = known !== undefined && isStrange(placeOf(known, asked.places), locale);
  const { code: finder, failed, retry } = zoneFinder.useCode(near || unknown || strange);
  const places = useMemo(
    () => finder?.allPlaces(asked.places, locale) ?? asked.places,
    [finder, asked.places, locale],
  );
  // Made at each opening and not before: offsets change with the seasons, and describing 400 zones takes a while.
  const zones = useMemo(
    () => (open && finder ? finder.inOrder(listTimeZones(locale, new Date()), places, locale) : NO_ZONES),
    [open, finder, locale, places],
  );
  const found = useMemo(
    () => finder?.findZones(zones, query, places, locale) ?? NO_ZONES,
    [finder, zones, query, places, locale],
  );
  // The list has the present name of a zone, and a value may be its former one.
  const chosen = useMemo(() => {
    if (zones.length === 0) return undefined;
    const listed = canonicalTimeZone(value);
    return zones.find(({ name }) => name === listed);
  }, [zones, value]);
  const meant = useMemo(() => {
    const name = unknown ? finder?.nearestTimeZone(value) : undefined;
    return name ? describeTimeZone(name, locale, new Date()) : undefined;
  }, [unknown, finder, value, locale]);
  const later: Zones["later"] = (text, take) =>
    zoneFinder.withCode(({ allPlaces, findZones, inOrder }) => {
      const all = allPlaces(asked.places, locale);
      take(findZones(inOrder(listTimeZones(locale, new Date()), all, locale), text, all, locale));
    });
  return { known, unknown, meant, places, found, chosen, ready: finder !== undefined, failed, retry, later };
}
