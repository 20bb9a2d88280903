import { copyOf } from "./copyOf.js";
import type { AgentDraft } from "./draft.js";
import { FORM_ORDER, type FormPath, valueAt } from "./draftFields.js";
import { listOf, ownRecord } from "./record.js";
import type { CreateAgentPayload } from "./payload.js";
import type { VoiceAgent } from "./response.js";

const CALENDAR = "googleCalendarSettings";

/** Never marked: an agent has a name, and a calendar is chosen anew with its connection. */
const ALWAYS_TOLD = [
  "agentName",
  `${CALENDAR}.calendarId`,
  `${CALENDAR}.calendarName`,
] as const satisfies readonly FormPath[];

/** The paths that an answer of the API may be silent about, with the tokens that it must never bring back. */
const MAY_BE_UNKNOWN = FORM_ORDER.filter(
  (path): path is UnknownPath => !(ALWAYS_TOLD as readonly FormPath[]).includes(path),
);

/** A path whose value an agent's answer may not have told. */
export type UnknownPath = Exclude<FormPath, (typeof ALWAYS_TOLD)[number]>;

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
  [K in keyof CreateAgentPayload]?:
    | (K extends "tools" | "googleCalendarSettings"
        ? Partial<NonNullable<CreateAgentPayload[K]>>
        : CreateAgentPayload[K])
    | undefined;
};

/**
 * A copy of a payload without the values that nobody decided: what an update of an agent should send, with the
 * `unknown` of a submission. An object of which nothing is left goes with them.
 *
 * @throws A `DataCloneError` for what cannot be copied, such as a function.
 */
export function withoutUnknown(payload: CreateAgentPayload, unknown: readonly string[]): PartialPayload {
  const { tools, googleCalendarSettings: settings, ...rest } = copyOf(payload);
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

const mayBook = (agent: VoiceAgent) =>
  valueAt(agent, "tools.googleCalendar") === true ||
  Object.keys(ownRecord(valueAt(agent, CALENDAR))).length > 0;
