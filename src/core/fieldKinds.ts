import type { DraftField, FormPath } from "./draftFields.js";
import { isList, isRecord, listOf, ownRecord } from "./record.js";
import { weekdayNamed } from "./week.js";

const isText = (value: unknown) => typeof value === "string";
const isFlag = (value: unknown) => typeof value === "boolean";
const isNumber = (value: unknown) => isText(value) || (typeof value === "number" && Number.isFinite(value));

/** What a draft takes at each path. */
const KINDS: Readonly<Record<FormPath, (value: unknown) => boolean>> = {
  agentName: isText,
  lang: isText,
  greetingMessage: isText,
  preamble: isText,
  pokeMessages: isList,
  params: (value) => isList(value) || isRecord(value),
  voiceId: isText,
  realTime: isFlag,
  silenceThreshold: isNumber,
  interrupt: isFlag,
  outcome: isText,
  "tools.genderDetection": isFlag,
  "tools.smartCallEnd": isFlag,
  "tools.googleCalendar": isFlag,
  "googleCalendarSettings.calendarId": isText,
  "googleCalendarSettings.calendarName": isText,
  "googleCalendarSettings.eventTitle": isText,
  "googleCalendarSettings.accessToken": isText,
  "googleCalendarSettings.refreshToken": isText,
  "googleCalendarSettings.meetingDuration": isNumber,
  "googleCalendarSettings.timezone": isText,
  "googleCalendarSettings.freeSlots": isRecord,
};

const AREAS: readonly string[] = ["tools", "googleCalendarSettings"];
const MARKS = "unknown";

/** Whether a draft takes the value at a field as it is, rather than passing over it. */
export function takesValue(field: DraftField, value: unknown): boolean {
  return Object.hasOwn(KINDS, field) ? KINDS[field as FormPath](value) : isList(value);
}

/**
 * The paths of a payload or draft that a draft made of it does not have: keys of no field, and values of a wrong kind.
 * `null` says nothing and is not among them.
 */
export function unreadPaths(source: unknown): string[] {
  return entriesOf(source).flatMap(([key, value]) => {
    if (key === MARKS) return [];
    if (!AREAS.includes(key)) return unreadAt(key, value);
    if (!isRecord(value)) return [key];
    return entriesOf(value).flatMap(([part, each]) => unreadAt(`${key}.${part}`, each));
  });
}

function unreadAt(path: string, value: unknown): string[] {
  if (!Object.hasOwn(KINDS, path) || !KINDS[path as FormPath](value)) return [path];
  const below = (isRead: (key: string, each: unknown) => boolean) =>
    entriesOf(value).flatMap(([key, each]) => (isRead(key, each) ? [] : [`${path}.${key}`]));
  if (path === "pokeMessages") return below((_, row) => isText(row) || isText(ownRecord(row)["text"]));
  if (path === "params" && isList(value)) return below((_, row) => isText(ownRecord(row)["name"]));
  if (path.endsWith("freeSlots"))
    return below((day, slots) => weekdayNamed(day) !== undefined && isList(slots));
  return [];
}

function entriesOf(value: unknown): [string, unknown][] {
  const entries = isList(value) ? Object.entries(listOf(value)) : Object.entries(ownRecord(value));
  return entries.filter(([, each]) => each !== undefined && each !== null);
}
