import { freeSlots } from "./freeSlotsShape.js";
import type { Issue } from "./issue.js";
import { nameProblem, valueProblem } from "./paramRules.js";
import { ownCopy } from "./record.js";
import {
  bothOrNeither,
  checked,
  createReport,
  dictionary,
  flag,
  list,
  matching,
  object,
  oneOf,
  optional,
  type Rule,
  text,
  visibleOrNull,
  wholeNumber,
  withDefault,
} from "./shape.js";
import { hasDirectionControls, hasUnsupportedText, hasVisibleText, withLineFeeds } from "./text.js";
import { isTimeZone } from "./timeZones.js";
import { VOICE_ID } from "./voice.js";
import type { FreeSlots } from "./week.js";

/** The values that the API's page documents for fields left out of a request. */
export const PAYLOAD_DEFAULTS = {
  greetingMessage: "Hello, how can I help you today?",
  preamble: "You are a helpful assistant that will answer users questions.",
  lang: "ar",
  silenceThreshold: 800,
  eventTitle: "New meeting by {agentName}",
} as const;

/** The languages that the API takes for `lang`. */
export const AGENT_LANGUAGES = ["ar", "en"] as const;

/** The body of a create request: every field there, but for a voice and a calendar that are left out. */
export interface CreateAgentPayload {
  agentName: string;
  greetingMessage: string;
  preamble: string;
  lang: (typeof AGENT_LANGUAGES)[number];
  pokeMessages: string[];
  realTime: boolean;
  /** Milliseconds, 1 or more. */
  silenceThreshold: number;
  interrupt: boolean;
  /** `null` where it has no visible text. */
  outcome: string | null;
  /** A UUID in any letter case. */
  voiceId?: string | undefined;
  tools: { googleCalendar: boolean; genderDetection: boolean; smartCallEnd: boolean };
  params: Record<string, string | number | boolean>;
  /** There exactly where `tools.googleCalendar` is true. */
  googleCalendarSettings?: GoogleCalendarSettings | undefined;
}

/** Where the agent books meetings. The two tokens are both there or both left out. */
export interface GoogleCalendarSettings {
  calendarId: string;
  calendarName?: string | undefined;
  eventTitle: string;
  accessToken?: string | undefined;
  refreshToken?: string | undefined;
  /** Whole minutes, 1 or more. */
  meetingDuration: number;
  timezone: string;
  freeSlots: FreeSlots;
}

const TOKEN = /^[\x21-\x7e]+$/;

const supported: Rule = [(value) => !hasUnsupportedText(value), "text.unsupported"];
const visible: Rule = [hasVisibleText, "required"];
const undirected: Rule = [(value) => !hasDirectionControls(value), "text.direction"];
const plainText = text(supported);
const visibleText = text(supported, visible);
// As a draft sends them, so that a payload is the same after it has been a draft.
const trimmed = (reader: typeof visibleText) => checked(reader, (read) => read.trim());
const lines = checked(plainText, withLineFeeds);
const visibleLines = checked(visibleText, withLineFeeds);
const visibleOrNone = checked(optional(plainText), (read) => (hasVisibleText(read ?? "") ? read : undefined));
const token = optional(text(matching(TOKEN, "token.format")));

const calendar = object<GoogleCalendarSettings>({
  calendarId: trimmed(visibleText),
  calendarName: visibleOrNone,
  eventTitle: visibleText,
  accessToken: token,
  refreshToken: token,
  meetingDuration: wholeNumber(1),
  timezone: text(supported, visible, [isTimeZone, "timezone.unknown"]),
  freeSlots,
});

const tools = object<CreateAgentPayload["tools"]>({
  googleCalendar: withDefault(flag, false),
  genderDetection: withDefault(flag, false),
  smartCallEnd: withDefault(flag, false),
});

/** The fields of the body. Whether the calendar may be there is a rule of the whole, not of a field. */
export const payloadFields = object<CreateAgentPayload>({
  agentName: trimmed(text(supported, undirected, visible)),
  greetingMessage: withDefault(lines, PAYLOAD_DEFAULTS.greetingMessage),
  preamble: withDefault(lines, PAYLOAD_DEFAULTS.preamble),
  lang: withDefault(oneOf(AGENT_LANGUAGES, "lang.unknown"), PAYLOAD_DEFAULTS.lang),
  pokeMessages: withDefault(list(visibleLines), []),
  realTime: withDefault(flag, false),
  silenceThreshold: withDefault(wholeNumber(1), PAYLOAD_DEFAULTS.silenceThreshold),
  interrupt: withDefault(flag, false),
  outcome: withDefault(visibleOrNull(lines), null),
  voiceId: optional(text(matching(VOICE_ID, "voiceId.format"))),
  tools: withDefault(tools, {}),
  params: withDefault(dictionary(nameProblem, valueProblem), {}),
  googleCalendarSettings: optional(bothOrNeither(calendar, ["accessToken", "refreshToken"], "token.pair")),
});

/** What a check of a payload gives: the payload, or everything that is wrong with it. Never both. */
export type PayloadResult = { success: true; data: CreateAgentPayload } | { success: false; issues: Issue[] };

/**
 * Checks anything against the strict schema. Only `agentName` is required; never throws, and no issue quotes a value. The name
 * and the calendar's ID come out without outer spaces, texts with line feeds alone, a calendar's name that shows nothing not at all.
 */
export function parseCreateAgentPayload(input: unknown): PayloadResult {
  const report = createReport();
  const data = payloadFields(ownCopy(input), [], report);
  const wanted = (data.tools as Partial<CreateAgentPayload["tools"]> | undefined)?.googleCalendar;
  const settings = Object.hasOwn(data, "googleCalendarSettings") ? data.googleCalendarSettings : undefined;
  if (wanted === true && settings === undefined) report(["googleCalendarSettings"], "calendar.required");
  if (wanted === false && settings !== undefined) report(["googleCalendarSettings"], "calendar.unexpected");
  return report.issues.length > 0 ? { success: false, issues: report.issues } : { success: true, data };
}
