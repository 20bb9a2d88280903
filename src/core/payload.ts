import * as z from "zod/mini";
import { freeSlots } from "./freeSlotsShape.js";
import type { Issue } from "./issue.js";
import { nameProblem, valueProblem } from "./paramRules.js";
import { isRecord, ownCopy } from "./record.js";
import {
  createReport,
  flag,
  list,
  object,
  optional,
  type Reader,
  text,
  unfit,
  wholeNumber,
  withDefault,
} from "./shape.js";
import { hasUnsupportedText, hasVisibleText } from "./text.js";
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

const supported = [(value: string) => !hasUnsupportedText(value), "text.unsupported"] as const;
const visible = [hasVisibleText, "required"] as const;
const plainText = text(supported);
const visibleText = text(supported, visible);
const token = optional(text([(value) => TOKEN.test(value), "token.format"]));

const language: Reader<CreateAgentPayload["lang"]> = (value, path, report) => {
  const known = AGENT_LANGUAGES.find((each) => each === value);
  if (!known) report(path, "lang.unknown");
  return known ?? "ar";
};

const outcome: Reader<string | null> = (value, path, report) => {
  const read = value === null ? "" : plainText(value, path, report);
  return hasVisibleText(read) ? read : null;
};

const params: Reader<CreateAgentPayload["params"]> = (value, path, report) => {
  if (!isRecord(value)) return unfit(value, path, report, {});
  for (const [name, each] of Object.entries(value)) {
    const code = nameProblem(name) ?? valueProblem(each);
    if (code) report([...path, name], code);
  }
  // JSON has one zero.
  const sent = Object.entries(value).map(([name, each]) => [name, each === 0 ? 0 : each]);
  return Object.fromEntries(sent) as CreateAgentPayload["params"];
};

const calendarFields = object<GoogleCalendarSettings>({
  calendarId: visibleText,
  calendarName: optional(plainText),
  eventTitle: visibleText,
  accessToken: token,
  refreshToken: token,
  meetingDuration: wholeNumber(1),
  timezone: text(supported, visible, [isTimeZone, "timezone.unknown"]),
  freeSlots,
});

const calendar: Reader<GoogleCalendarSettings> = (value, path, report) => {
  const settings = calendarFields(value, path, report);
  const { accessToken, refreshToken } = settings;
  if (accessToken !== undefined && refreshToken === undefined)
    report([...path, "refreshToken"], "token.pair");
  if (refreshToken !== undefined && accessToken === undefined) report([...path, "accessToken"], "token.pair");
  return settings;
};

const tools = object<CreateAgentPayload["tools"]>({
  googleCalendar: withDefault(flag, false),
  genderDetection: withDefault(flag, false),
  smartCallEnd: withDefault(flag, false),
});

const fields = object<CreateAgentPayload>({
  agentName: visibleText,
  greetingMessage: withDefault(plainText, PAYLOAD_DEFAULTS.greetingMessage),
  preamble: withDefault(plainText, PAYLOAD_DEFAULTS.preamble),
  lang: withDefault(language, PAYLOAD_DEFAULTS.lang),
  pokeMessages: withDefault(list(visibleText), []),
  realTime: withDefault(flag, false),
  silenceThreshold: withDefault(wholeNumber(1), PAYLOAD_DEFAULTS.silenceThreshold),
  interrupt: withDefault(flag, false),
  outcome: withDefault(outcome, null),
  voiceId: optional(text([(value) => VOICE_ID.test(value), "voiceId.format"])),
  tools: withDefault(tools, {}),
  params: withDefault(params, {}),
  googleCalendarSettings: optional(calendar),
});

/** What a check of a payload gives: the payload, or everything that is wrong with it. Never both. */
export type PayloadResult = { success: true; data: CreateAgentPayload } | { success: false; issues: Issue[] };

/** Checks anything against the strict schema. Only `agentName` is required; never throws, and no issue quotes a value. */
export function parseCreateAgentPayload(input: unknown): PayloadResult {
  const report = createReport();
  const data = fields(ownCopy(input), [], report);
  const wanted = (data.tools as Partial<CreateAgentPayload["tools"]> | undefined)?.googleCalendar;
  const settings = data.googleCalendarSettings;
  if (wanted === true && settings === undefined) report(["googleCalendarSettings"], "calendar.required");
  if (wanted === false && settings !== undefined) report(["googleCalendarSettings"], "calendar.unexpected");
  return report.issues.length > 0 ? { success: false, issues: report.issues } : { success: true, data };
}

/**
 * The strict schema of the body of `POST /v1/voice-agents`. Its messages are issue codes; unknown keys are refused;
 * fields left out get the documented defaults, `agentName` excepted. Slots come out sorted.
 */
export const createAgentPayloadSchema = z.transform((input: unknown, context): CreateAgentPayload => {
  const result = parseCreateAgentPayload(input);
  if (result.success) return result.data;
  for (const { path, code, params } of result.issues)
    context.issues.push({ code: "custom", message: code, path, params, input: undefined, continue: true });
  return z.NEVER;
});
