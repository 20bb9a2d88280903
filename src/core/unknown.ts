import type { AgentDraft } from "./draft.js";
import { type FormPath, valueAt } from "./draftFields.js";
import { listOf, ownRecord } from "./record.js";
import type { CreateAgentPayload } from "./payload.js";
import type { VoiceAgent } from "./response.js";

const CALENDAR = "googleCalendarSettings";

/** The paths that an answer of the API may be silent about, with the tokens that it must never bring back. */
const MAY_BE_UNKNOWN = [
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
  `${CALENDAR}.eventTitle`,
  `${CALENDAR}.accessToken`,
  `${CALENDAR}.refreshToken`,
  `${CALENDAR}.meetingDuration`,
  `${CALENDAR}.timezone`,
  `${CALENDAR}.freeSlots`,
] as const satisfies readonly FormPath[];

/** A path whose value an agent's answer may not have told. */
export type UnknownPath = (typeof MAY_BE_UNKNOWN)[number];

/** What an agent's answer does not tell. Settings of a calendar count only where there may be one. */
export function untoldBy(agent: VoiceAgent): UnknownPath[] {
  return MAY_BE_UNKNOWN.filter((path) => {
    if (path.startsWith(CALENDAR) && !mayBook(agent)) return false;
    return valueAt(agent, path) === undefined || path.endsWith("Token");
  });
}

/** The marks among anything at all, in the order of the form. */
export function readUnknown(value: unknown): UnknownPath[] {
  const marks = listOf(value);
  return MAY_BE_UNKNOWN.filter((path) => marks.includes(path));
}

/** The draft with these marks in place of its own. */
export function withUnknown(draft: AgentDraft, unknown: readonly UnknownPath[]): AgentDraft {
  const marked = { ...draft, unknown: [...unknown] };
  if (unknown.length === 0) Reflect.deleteProperty(marked, "unknown");
  return marked;
}

/** Some of a payload. */
export type PartialPayload = {
  [K in keyof CreateAgentPayload]?: K extends "tools" | "googleCalendarSettings"
    ? Partial<NonNullable<CreateAgentPayload[K]>>
    : CreateAgentPayload[K];
};

/**
 * A copy of a payload without the values that nobody decided: what an update of an agent should send, with the
 * `unknown` of a submission. An object of which nothing is left goes with them.
 */
export function withoutUnknown(payload: CreateAgentPayload, unknown: readonly string[]): PartialPayload {
  const { tools, googleCalendarSettings: settings, ...rest } = structuredClone(payload);
  const known = (record: object, area = ""): object =>
    Object.fromEntries(Object.entries(record).filter(([key]) => !unknown.includes(`${area}${key}`)));
  const sent = {
    tools: known(tools, "tools."),
    ...(settings ? { [CALENDAR]: known(settings, `${CALENDAR}.`) } : {}),
  };
  return {
    ...known(rest),
    ...Object.fromEntries(Object.entries(sent).filter(([, record]) => Object.keys(record).length > 0)),
  };
}

const mayBook = ({ tools, googleCalendarSettings }: VoiceAgent) =>
  tools?.googleCalendar === true || Object.keys(ownRecord(googleCalendarSettings)).length > 0;
