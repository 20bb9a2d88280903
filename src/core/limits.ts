import { parseInteger } from "./digits.js";
import type { AgentDraft, TypedNumber } from "./draft.js";
import type { draftBody } from "./draftBody.js";
import type { Issue } from "./issue.js";
import { paramValue } from "./rows.js";
import { countCharacters, isLongerThan } from "./textLength.js";
import { WEEKDAYS } from "./week.js";

/** A cap on a text, in characters as a reader counts them: an emoji is one, however it is made up. */
export interface TextLimit {
  maxLength?: number | undefined;
}

/** Caps on a list: how many rows, and how long each of their texts. */
export interface ListLimit extends TextLimit {
  maxCount?: number | undefined;
}

/** The range of a whole number, both ends included. */
export interface NumberLimit {
  min?: number | undefined;
  max?: number | undefined;
}

/** Caps that a host wants, by the payload's names. The API documents none but a silence threshold of at least 1. */
export interface DraftLimits {
  agentName?: TextLimit | undefined;
  greetingMessage?: TextLimit | undefined;
  preamble?: TextLimit | undefined;
  pokeMessages?: ListLimit | undefined;
  /** `maxLength` is for each value. */
  params?: ListLimit | undefined;
  /** Milliseconds. */
  silenceThreshold?: NumberLimit | undefined;
  outcome?: TextLimit | undefined;
  googleCalendarSettings?:
    | {
        calendarId?: TextLimit | undefined;
        calendarName?: TextLimit | undefined;
        eventTitle?: TextLimit | undefined;
        /** Minutes. */
        meetingDuration?: NumberLimit | undefined;
        /** `maxCount` is for each day. */
        freeSlots?: Pick<ListLimit, "maxCount"> | undefined;
      }
    | undefined;
}

/** Where a draft goes beyond a host's limits; of texts, those that are sent. A calendar that is switched off is not asked. */
export function limitIssues(
  draft: AgentDraft,
  sent: ReturnType<typeof draftBody>,
  limits: DraftLimits,
): Issue[] {
  const { googleCalendarSettings: settings } = draft;
  const calendar = (draft.tools.googleCalendar && limits.googleCalendarSettings) || {};
  const inCalendar = "googleCalendarSettings";
  return [
    ...(["agentName", "greetingMessage", "preamble", "outcome"] as const).flatMap((field) =>
      textIssues([field], sent[field], limits[field]),
    ),
    ...countIssues(["pokeMessages"], draft.pokeMessages, limits.pokeMessages),
    ...sent.pokeMessages.flatMap((text, row) => textIssues(["pokeMessages", row], text, limits.pokeMessages)),
    ...countIssues(["params"], draft.params, limits.params),
    ...draft.params.flatMap((row, index) =>
      textIssues(["params", index, "value"], String(paramValue(row)), limits.params),
    ),
    ...numberIssues(["silenceThreshold"], draft.silenceThreshold, limits.silenceThreshold),
    ...(["calendarId", "calendarName", "eventTitle"] as const).flatMap((field) =>
      textIssues([inCalendar, field], sent.googleCalendarSettings?.[field] ?? "", calendar[field]),
    ),
    ...numberIssues([inCalendar, "meetingDuration"], settings.meetingDuration, calendar.meetingDuration),
    ...WEEKDAYS.flatMap((day) =>
      countIssues([inCalendar, "freeSlots", day], settings.freeSlots[day], calendar.freeSlots),
    ),
  ];
}

function textIssues(path: Issue["path"], text: string, limit: TextLimit | undefined): Issue[] {
  const max = capOf(limit?.maxLength);
  if (max === undefined || !isLongerThan(text, max)) return [];
  return [{ path, code: "text.max", params: { max, count: countCharacters(text) } }];
}

function countIssues(path: Issue["path"], rows: readonly unknown[], limit: ListLimit | undefined): Issue[] {
  const max = capOf(limit?.maxCount);
  if (max === undefined || rows.length <= max) return [];
  return [{ path, code: "list.max", params: { max, count: rows.length } }];
}

function numberIssues(path: Issue["path"], typed: TypedNumber, limit: NumberLimit | undefined): Issue[] {
  const value = typeof typed === "string" ? parseInteger(typed) : typed;
  if (value === undefined || !limit) return [];
  const { min, max } = limit;
  if (isBound(min) && value < min) return [{ path, code: "number.min", params: { min } }];
  if (isBound(max) && value > max) return [{ path, code: "number.max", params: { max } }];
  return [];
}

/** Whether what a host gave bounds anything: what is infinite or no number does not. */
export const isBound = (value: unknown): value is number =>
  typeof value === "number" && Number.isFinite(value);

/** A cap that a host gave; what is no count is no cap. */
export const capOf = (value: unknown) => (isBound(value) && value >= 0 ? Math.floor(value) : undefined);
