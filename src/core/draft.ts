import { draftBody } from "./draftBody.js";
import { placeInForm } from "./draftFields.js";
import { type Issue, pathText } from "./issue.js";
import { type DraftLimits, limitIssues } from "./limits.js";
import {
  type CreateAgentPayload,
  parseCreateAgentPayload,
  PAYLOAD_DEFAULTS,
  type PayloadResult,
} from "./payload.js";
import { ownRecord, textOr } from "./record.js";
import type { VoiceAgent } from "./response.js";
import { paramRowIssues, type ParamRow, paramRows, pokeMessageRows, type PokeMessageRow } from "./rows.js";
import { readUnknown, type UnknownPath, untoldBy, withUnknown } from "./unknown.js";
import { type FreeSlots, readFreeSlots } from "./week.js";

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
  /**
   * Paths that an agent's answer did not tell, such as `tools.genderDetection`; the documented default stands there
   * meanwhile. The form says so until the reader decides. Left out when there are none.
   */
  unknown?: UnknownPath[];
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
  const draft = {
    agentName: textOr(given["agentName"], ""),
    lang: textOr(given["lang"], PAYLOAD_DEFAULTS.lang),
    greetingMessage: textOr(given["greetingMessage"], PAYLOAD_DEFAULTS.greetingMessage),
    preamble: textOr(given["preamble"], PAYLOAD_DEFAULTS.preamble),
    pokeMessages: pokeMessageRows(given["pokeMessages"]),
    params: paramRows(given["params"]),
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
  return withUnknown(draft, readUnknown(given["unknown"]));
}

/**
 * The payload of a draft, or what is wrong with it. Issue paths are the draft's own: a parameter is known by its row
 * (`params`, 2, `name`), since two rows may share a name. With `limits`, going beyond one is an issue too.
 */
export function toPayload(draft: AgentDraft, limits?: DraftLimits): PayloadResult {
  const whole = createDraft(draft);
  const { params } = whole;
  const body = draftBody(whole);
  const ours = [...paramRowIssues(params), ...limitIssues(whole, body, limits ?? {})];
  const result = parseCreateAgentPayload(body);
  if (result.success && ours.length === 0) return result;
  const rows = new Map(params.map(({ name }, index) => [name.trim(), index]));
  const issues = result.success ? [] : result.issues.map((issue) => onRow(issue, rows));
  // The host's own range says more than the schema's.
  const told = new Set(ours.map(({ code, path }) => `${code} ${pathText(path)}`));
  const others = issues.filter(({ code, path }) => !told.has(`${code} ${pathText(path)}`));
  return { success: false, issues: inFormOrder([...others, ...ours]) };
}

/** The draft that gives the payload back. Fields that the payload lacks get the documented defaults. */
export function fromPayload(payload: CreateAgentPayload): AgentDraft {
  return createDraft(payload);
}

/**
 * A draft to edit or clone an agent with. What the API did not tell gets the documented default and a mark in
 * `unknown`, since a default is not what the agent has. Tokens never come along.
 */
export function fromVoiceAgent(agent: VoiceAgent): AgentDraft {
  const draft = createDraft(agent);
  const googleCalendarSettings = { ...draft.googleCalendarSettings, accessToken: "", refreshToken: "" };
  return withUnknown({ ...draft, googleCalendarSettings }, untoldBy(agent));
}

/** Places are found once for each issue, since there may be hundreds of thousands. */
function inFormOrder(issues: readonly Issue[]): Issue[] {
  const placed = issues.map((issue) => ({ issue, place: placeInForm(pathText(issue.path)) }));
  return placed.sort((a, b) => a.place - b.place).map(({ issue }) => issue);
}

function onRow(issue: Issue, rows: ReadonlyMap<string | number, number>): Issue {
  const [field, name = ""] = issue.path;
  const row = field === "params" ? rows.get(name) : undefined;
  return row === undefined ? issue : { ...issue, path: ["params", row, "value"] };
}

function numberOr(value: unknown, otherwise: number): TypedNumber {
  if (typeof value === "number" && Number.isFinite(value)) return value;
  return typeof value === "string" ? value : otherwise;
}
