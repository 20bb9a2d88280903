import { canonicalTimeZone, isTimeZone } from "./timeZones.js";

/** What Windows and Outlook call zones, by the first words of their names (Unicode CLDR, `windowsZones`). */
const OF_WINDOWS: Readonly<Record<string, string>> = {
  arab: "Asia/Riyadh",
  arabian: "Asia/Dubai",
  arabic: "Asia/Baghdad",
  "central european": "Europe/Warsaw",
  "central europe": "Europe/Budapest",
  eastern: "America/New_York",
  egypt: "Africa/Cairo",
  gmt: "Europe/London",
  greenwich: "Atlantic/Reykjavik",
  india: "Asia/Kolkata",
  iran: "Asia/Tehran",
  jordan: "Asia/Amman",
  libya: "Africa/Tripoli",
  "middle east": "Asia/Beirut",
  morocco: "Africa/Casablanca",
  pacific: "America/Los_Angeles",
  pakistan: "Asia/Karachi",
  romance: "Europe/Paris",
  "south africa": "Africa/Johannesburg",
  sudan: "Africa/Khartoum",
  syria: "Asia/Damascus",
  turkey: "Europe/Istanbul",
  "w. central africa": "Africa/Lagos",
  "w. europe": "Europe/Berlin",
  "west bank": "Asia/Hebron",
};

/** Spaces and marks without a width that come along when a name is copied. */
const AROUND = /^[\s\p{Cf}]+|[\s\p{Cf}]+$/gu;

/**
 * The zone that a text which is none was most likely meant as: the first of several in a row, one with signs around it
 * that cannot be seen, or the one behind a name of Windows such as `Arab Standard Time`.
 */
export function nearestTimeZone(text: string): string | undefined {
  for (const part of text.slice(0, 200).split(/[;,|]/)) {
    const name = part.replaceAll(AROUND, "");
    if (isTimeZone(name)) return canonicalTimeZone(name);
    const [, windows = ""] = /^(.+) (?:standard|daylight|summer) time$/i.exec(name) ?? [];
    const key = windows.toLowerCase();
    if (Object.hasOwn(OF_WINDOWS, key)) return OF_WINDOWS[key];
  }
  return undefined;
}
