import { isList, isRecord, jsonText, listOf, ownRecord } from "./record.js";
import { type FreeSlots, readFreeSlots } from "./week.js";

/** An agent as the API knows it. A field that the answer did not carry is absent, which is not the same as false. */
export interface VoiceAgent {
  id: string;
  agentName?: string;
  greetingMessage?: string;
  /** Only ever in answers; the create request does not take it. */
  description?: string;
  preamble?: string;
  lang?: string;
  pokeMessages?: string[];
  realTime?: boolean;
  /** Milliseconds. */
  silenceThreshold?: number;
  interrupt?: boolean;
  outcome?: string | null;
  /** The API answers it as `voiceRecordId`. */
  voiceId?: string;
  params?: Record<string, unknown>;
  tools?: { googleCalendar?: boolean; genderDetection?: boolean; smartCallEnd?: boolean };
  /** The API answers it as `tools`. Never holds tokens. */
  googleCalendarSettings?: {
    calendarId?: string;
    calendarName?: string;
    eventTitle?: string;
    /** Minutes. */
    meetingDuration?: number;
    timezone?: string;
    freeSlots?: FreeSlots;
  };
  projectId?: string;
  /** ISO 8601 date and time. */
  createdAt?: string;
  /** ISO 8601 date and time. */
  updatedAt?: string;
}

/** Thrown for an answer that holds no agent. Its `code` says why; it never quotes the answer. */
export class VoiceAgentResponseError extends Error {
  override readonly name = "VoiceAgentResponseError";
  /** `failure` where the API says that it failed, `noAgent` where there is none in the answer. */
  readonly code: "failure" | "noAgent";

  constructor(code: "failure" | "noAgent") {
    super(
      code === "failure"
        ? "voice-agent-kit: the API answered that the request failed, so there is no agent to read."
        : "voice-agent-kit: the answer holds no agent with an id; pass the API's JSON answer as it came.",
    );
    this.code = code;
  }
}

const TEXTS = [
  "agentName",
  "greetingMessage",
  "description",
  "preamble",
  "lang",
  "projectId",
  "createdAt",
  "updatedAt",
] as const;
const FLAGS = ["googleCalendar", "genderDetection", "smartCallEnd"] as const;
const CALENDAR_TEXTS = ["calendarId", "calendarName", "eventTitle", "timezone"] as const;
const CALENDAR_KEYS: readonly string[] = [
  ...CALENDAR_TEXTS,
  "meetingDuration",
  "freeSlots",
  "accessToken",
  "refreshToken",
];

/**
 * Reads the API's answer to a create or get request, in its envelope or bare, however deep its slots are nested.
 * Tokens are left behind.
 *
 * @throws A `VoiceAgentResponseError` where the answer says that it failed, or holds no agent.
 */
export function parseVoiceAgent(response: unknown): VoiceAgent {
  const envelope = ownRecord(response);
  if (envelope["success"] === false || envelope["error"] === true)
    throw new VoiceAgentResponseError("failure");
  const data = ownRecord(isRecord(envelope["data"]) ? envelope["data"] : response);
  const id = data["id"];
  if (typeof id !== "string" || id === "") throw new VoiceAgentResponseError("noAgent");
  const calendar = calendarRecord(data);
  const voiceIds = [data["voiceId"], data["voiceRecordId"], ownRecord(data["voiceRecord"])["id"]];
  return withoutGaps({
    id,
    ...Object.fromEntries(TEXTS.map((key) => [key, isText(data[key]) ? data[key] : undefined])),
    pokeMessages: isList(data["pokeMessages"]) ? listOf(data["pokeMessages"]).filter(isText) : undefined,
    realTime: flagOf(data["realTime"]),
    silenceThreshold: numberOf(data["silenceThreshold"]),
    interrupt: flagOf(data["interrupt"]),
    outcome: data["outcome"] === null || isText(data["outcome"]) ? data["outcome"] : undefined,
    voiceId: voiceIds.find((each) => isText(each) && each !== "") ?? voiceIds.find(isText),
    params: isRecord(data["params"]) ? paramsOf(data["params"]) : undefined,
    tools: toolFlags(data, calendar),
    googleCalendarSettings: calendar && calendarSettings(calendar),
  }) as VoiceAgent;
}

/** What an agent is filled with is sent on as JSON, so what JSON cannot write is left behind. */
function paramsOf(params: unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(ownRecord(params)).filter(([, value]) => jsonText(value) !== ""));
}

function calendarRecord(
  data: Readonly<Record<string, unknown>>,
): Readonly<Record<string, unknown>> | undefined {
  const candidates = [data["googleCalendarSettings"], data["tools"], data["voiceAgentTools"]];
  return candidates.map(ownRecord).find((each) => CALENDAR_KEYS.some((key) => hasValue(each, key)));
}

function toolFlags(
  data: Readonly<Record<string, unknown>>,
  calendar: object | undefined,
): VoiceAgent["tools"] {
  const sources = [ownRecord(data["voiceAgentTools"]), ownRecord(data["tools"])];
  const flags = FLAGS.map((flag) => [
    flag,
    sources.map((source) => flagOf(source[flag])).find((value) => value !== undefined),
  ]);
  const known = withoutGaps(Object.fromEntries(flags) as NonNullable<VoiceAgent["tools"]>);
  const tools = calendar && known.googleCalendar === undefined ? { googleCalendar: true, ...known } : known;
  return Object.keys(tools).length > 0 ? tools : undefined;
}

function calendarSettings(record: Readonly<Record<string, unknown>>): VoiceAgent["googleCalendarSettings"] {
  const slots = record["freeSlots"];
  return withoutGaps({
    ...Object.fromEntries(CALENDAR_TEXTS.map((key) => [key, isText(record[key]) ? record[key] : undefined])),
    meetingDuration: numberOf(record["meetingDuration"]),
    freeSlots: isRecord(slots) ? readFreeSlots(slots) : undefined,
  }) as VoiceAgent["googleCalendarSettings"];
}

const isText = (value: unknown): value is string => typeof value === "string";

const flagOf = (value: unknown) => (typeof value === "boolean" ? value : undefined);

function numberOf(value: unknown): number | undefined {
  const number = isText(value) && /^\d+$/.test(value) ? Number(value) : value;
  return typeof number === "number" && Number.isSafeInteger(number) ? number : undefined;
}

function hasValue(record: Readonly<Record<string, unknown>>, key: string): boolean {
  const value = record[key];
  return typeof value === "object" ? Object.keys(ownRecord(value)).length > 0 : (value ?? "") !== "";
}

function withoutGaps<T extends object>(record: T): T {
  return Object.fromEntries(Object.entries(record).filter(([, value]) => value !== undefined)) as T;
}
