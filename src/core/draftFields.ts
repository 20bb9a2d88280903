import type { AgentDraft } from "./draft.js";
import { ownRecord } from "./record.js";
import { WEEKDAYS } from "./week.js";

/** Every path of a draft that is filled in, in the order of the form. */
export const FORM_ORDER = [
  "agentName",
  "lang",
  "greetingMessage",
  "preamble",
  "pokeMessages",
  "params",
  "voiceId",
  "realTime",
  "silenceThreshold",
  "interrupt",
  "outcome",
  "tools.genderDetection",
  "tools.smartCallEnd",
  "tools.googleCalendar",
  "googleCalendarSettings.calendarId",
  "googleCalendarSettings.calendarName",
  "googleCalendarSettings.eventTitle",
  "googleCalendarSettings.accessToken",
  "googleCalendarSettings.refreshToken",
  "googleCalendarSettings.meetingDuration",
  "googleCalendarSettings.timezone",
  "googleCalendarSettings.freeSlots",
] as const;

/** A path of a draft that is filled in by the reader. */
export type FormPath = (typeof FORM_ORDER)[number];

/** The paths of the two tokens. */
export type SecretPath = Extract<FormPath, `${string}Token`>;

/** A part of a draft that is compared, kept and undone on its own: a path, or one day of the free slots. No token is. */
export type DraftField =
  | Exclude<FormPath, SecretPath | "googleCalendarSettings.freeSlots">
  | `googleCalendarSettings.freeSlots.${(typeof WEEKDAYS)[number]}`;

/** Every path of a draft but the tokens', in the order of the form: an allow-list of what may be stored and shown. */
export const DRAFT_PATHS = FORM_ORDER.filter((path) => !isSecret(path));

/** The same with the days of the free slots one by one. */
export const DRAFT_FIELDS: readonly DraftField[] = DRAFT_PATHS.flatMap((path): DraftField[] =>
  path === "googleCalendarSettings.freeSlots" ? WEEKDAYS.map((day) => `${path}.${day}` as const) : [path],
);

/** Whether a path is a token's. */
export function isSecret(path: FormPath | DraftField): path is SecretPath {
  return path.endsWith("Token");
}

/** Whether a dotted path is the area or lies below it. */
export const isWithin = (path: string, area: string): boolean => path === area || path.startsWith(`${area}.`);

/** Where a path stands in the form; what the form has no field for comes last. */
export function placeInForm(path: string): number {
  const place = FORM_ORDER.findIndex((each) => isWithin(path, each) || isWithin(each, path));
  return place === -1 ? FORM_ORDER.length : place;
}

/** The value at a dotted path; `undefined` where there is none. */
export function valueAt(value: unknown, path: string): unknown {
  return path.split(".").reduce<unknown>((at, key) => ownRecord(at)[key], value);
}

/** A copy of the draft with `value` at a field. Parts that do not change are shared. */
export function withValueAt(draft: AgentDraft, field: DraftField, value: unknown): AgentDraft {
  const put = (record: object, [key = "", ...rest]: readonly string[]): object => ({
    ...record,
    [key]: rest.length === 0 ? value : put(ownRecord(ownRecord(record)[key]), rest),
  });
  return put(draft, field.split(".")) as AgentDraft;
}
