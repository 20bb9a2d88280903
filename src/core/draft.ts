import { parseInteger } from "./digits.js";
import { type Issue, pathText } from "./issue.js";
import { nameProblem } from "./paramRules.js";
import {
  type CreateAgentPayload,
  parseCreateAgentPayload,
  PAYLOAD_DEFAULTS,
  type PayloadResult,
} from "./payload.js";
import { listOf, ownRecord, textOr } from "./record.js";
import type { VoiceAgent } from "./response.js";
import {
  paramIssues,
  type ParamRow,
  paramRows,
  paramValue,
  withOwnIds,
  pokeMessageRow,
  type PokeMessageRow,
} from "./rows.js";
import { hasVisibleText } from "./text.js";
import { eachWeekday, type FreeSlots, readFreeSlots, readTimeSlot } from "./week.js";

/** A number that is being typed: the number once it is one, else the text as it stands. */
export type TypedNumber = number | string;

/** What the form edits: the payload's own names, all present, with text kept as it was typed. */
export interface AgentDraft {
  agentName: string;
  lang: string;
  greetingMessage: string;
  preamble: string;
  pokeMessages: PokeMessageRow[];
  params: ParamRow[];
  /** Empty when the API is to choose the voice. */
  voiceId: string;
  realTime: boolean;
  /** Milliseconds. */
  silenceThreshold: TypedNumber;
  interrupt: boolean;
  /** Empty when there is no outcome. */
  outcome: string;
  tools: { googleCalendar: boolean; genderDetection: boolean; smartCallEnd: boolean };
  googleCalendarSettings: {
    calendarId: string;
    calendarName: string;
    eventTitle: string;
    accessToken: string;
    refreshToken: string;
    /** Minutes. */
    meetingDuration: TypedNumber;
    timezone: string;
    freeSlots: FreeSlots;
  };
}

const DEFAULT_DURATION = 30;

/**
 * The form's starting values: the documented defaults, with whatever `initial` has in its place. `initial` may be part
 * of a draft or a payload; values of a wrong kind are passed over and unknown keys dropped. Never throws.
 */
export function createDraft(initial?: unknown): AgentDraft {
  const given = ownRecord(initial);
  const tools = ownRecord(given["tools"]);
  const settings = ownRecord(given["googleCalendarSettings"]);
  return {
    agentName: textOr(given["agentName"], ""),
    lang: textOr(given["lang"], PAYLOAD_DEFAULTS.lang),
    greetingMessage: textOr(given["greetingMessage"], PAYLOAD_DEFAULTS.greetingMessage),
    preamble: textOr(given["preamble"], PAYLOAD_DEFAULTS.preamble),
    pokeMessages: withOwnIds(listOf(given["pokeMessages"]).map(pokeMessageRow)),
    params: withOwnIds(paramRows(given["params"])),
    voiceId: textOr(given["voiceId"], ""),
    realTime: given["realTime"] === true,
    silenceThreshold: numberOr(given["silenceThreshold"], PAYLOAD_DEFAULTS.silenceThreshold),
    interrupt: given["interrupt"] === true,
    outcome: textOr(given["outcome"], ""),
    tools: {
      googleCalendar: tools["googleCalendar"] === true,
      genderDetection: tools["genderDetection"] === true,
      smartCallEnd: tools["smartCallEnd"] === true,
    },
    googleCalendarSettings: {
      calendarId: textOr(settings["calendarId"], ""),
      calendarName: textOr(settings["calendarName"], ""),
      eventTitle: textOr(settings["eventTitle"], PAYLOAD_DEFAULTS.eventTitle),
      accessToken: textOr(settings["accessToken"], ""),
      refreshToken: textOr(settings["refreshToken"], ""),
      meetingDuration: numberOr(settings["meetingDuration"], DEFAULT_DURATION),
      timezone: textOr(settings["timezone"], ""),
      freeSlots: readFreeSlots(settings["freeSlots"]),
    },
  };
}

/**
 * The payload of a draft, or what is wrong with it. Issue paths are the draft's own: a parameter is known by its row
 * (`params`, 2, `name`), since two rows may share a name.
 */
export function toPayload(draft: AgentDraft): PayloadResult {
  const {
    voiceId,
    params,
    pokeMessages,
    tools,
    googleCalendarSettings: settings,
    ...fields
  } = createDraft(draft);
  const uses = new Map<string, number>();
  for (const row of params) uses.set(row.name.trim(), (uses.get(row.name.trim()) ?? 0) + 1);
  const rowIssues = params.flatMap((row, index) => paramIssues(row, index, uses));
  const sound = params.filter((row) => !nameProblem(row.name.trim()));
  const result = parseCreateAgentPayload({
    ...fields,
    agentName: fields.agentName.trim(),
    greetingMessage: withLineFeeds(fields.greetingMessage),
    preamble: withLineFeeds(fields.preamble),
    outcome: withLineFeeds(fields.outcome),
    silenceThreshold: isBlank(fields.silenceThreshold) ? undefined : readNumber(fields.silenceThreshold),
    pokeMessages: pokeMessages.map((row) => withLineFeeds(row.text)),
    ...(voiceId.trim() === "" ? {} : { voiceId: voiceId.trim() }),
    tools,
    params: Object.fromEntries(sound.map((row) => [row.name.trim(), paramValue(row)])),
    ...(tools.googleCalendar ? { googleCalendarSettings: calendarOf(settings) } : {}),
  });
  if (result.success && rowIssues.length === 0) return result;
  const issues = result.success ? [] : result.issues.map((issue) => onRow(issue, params));
  return { success: false, issues: [...issues, ...rowIssues].sort(byFormOrder) };
}

/** The draft that gives the payload back. Fields that the payload lacks get the documented defaults. */
export function fromPayload(payload: CreateAgentPayload): AgentDraft {
  return createDraft(payload);
}

/** A draft to edit or clone an agent with. Tokens never come along; what the API did not tell gets the defaults. */
export function fromVoiceAgent(agent: VoiceAgent): AgentDraft {
  const draft = createDraft(agent);
  return {
    ...draft,
    googleCalendarSettings: { ...draft.googleCalendarSettings, accessToken: "", refreshToken: "" },
  };
}

/** The paths of a draft in the order of the form. */
export const FORM_ORDER: readonly string[] = [
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
  "tools",
  "googleCalendarSettings.calendarId",
  "googleCalendarSettings.calendarName",
  "googleCalendarSettings.eventTitle",
  "googleCalendarSettings.accessToken",
  "googleCalendarSettings.refreshToken",
  "googleCalendarSettings.meetingDuration",
  "googleCalendarSettings.timezone",
  "googleCalendarSettings.freeSlots",
  "googleCalendarSettings",
];

function byFormOrder(a: Issue, b: Issue): number {
  return placeOf(a) - placeOf(b);
}

function placeOf({ path }: Issue): number {
  return FORM_ORDER.findIndex((each) => pathText(path).startsWith(each));
}

function onRow(issue: Issue, rows: readonly ParamRow[]): Issue {
  const [field, name] = issue.path;
  if (field !== "params" || name === undefined) return issue;
  return { ...issue, path: ["params", rows.findIndex((row) => row.name.trim() === name), "value"] };
}

function calendarOf({
  calendarName,
  accessToken,
  refreshToken,
  ...rest
}: AgentDraft["googleCalendarSettings"]) {
  return {
    ...rest,
    calendarId: rest.calendarId.trim(),
    ...(hasVisibleText(calendarName) ? { calendarName } : {}),
    ...(accessToken.trim() === "" ? {} : { accessToken: accessToken.trim() }),
    ...(refreshToken.trim() === "" ? {} : { refreshToken: refreshToken.trim() }),
    meetingDuration: isBlank(rest.meetingDuration) ? undefined : readNumber(rest.meetingDuration),
    timezone: rest.timezone.trim(),
    freeSlots: eachWeekday((day) => rest.freeSlots[day].map(readTimeSlot)),
  };
}

const withLineFeeds = (text: string) => text.replaceAll(/\r\n?/g, "\n");

const isBlank = (value: TypedNumber) => typeof value === "string" && value.trim() === "";

const readNumber = (value: TypedNumber) =>
  typeof value === "string" ? (parseInteger(value) ?? value) : value;

function numberOr(value: unknown, otherwise: number): TypedNumber {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return typeof value === "string" ? value : otherwise;
}
