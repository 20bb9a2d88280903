import type { TimeZoneOption } from "../core/timeZones.js";

/** The catalog's own names of places, by zone: the first is shown, and each can be searched for. */
export type Places = Readonly<Record<string, string>>;

/** The place by the catalog's name for it, where it has one. */
export function placeOf(zone: TimeZoneOption, places: Places): string {
  return (Object.hasOwn(places, zone.name) && places[zone.name]?.split(/[،,]/)[0]) || zone.label;
}
