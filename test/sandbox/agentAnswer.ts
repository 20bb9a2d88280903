type Json = Record<string, unknown>;

const PROJECT_ID = "5f0c2f6e-6a53-4a52-8a2e-0a8d5b9f7c11";
const API_KEY_ID = "b1f6d1a8-77aa-4b3f-9a0e-3f1d2c4b5a69";

/**
 * The `data` of the API's documented answer to a create request, with its quirks: slots one level deeper, the calendar
 * (tokens and all) where the tools were, the voice under another name, a description that nobody sent.
 */
export function agentAnswer(body: Json, id: string): Json & { id: string } {
  const now = new Date().toISOString();
  return {
    id,
    agentName: body["agentName"],
    greetingMessage: body["greetingMessage"] ?? "Hello, how can I help you today?",
    description: "",
    preamble: body["preamble"] ?? "You are a helpful assistant that will answer users questions.",
    lang: body["lang"] ?? "ar",
    pokeMessages: body["pokeMessages"] ?? [],
    realTime: body["realTime"] ?? false,
    silenceThreshold: body["silenceThreshold"] ?? 800,
    interrupt: body["interrupt"] ?? false,
    outcome: body["outcome"] ?? null,
    projectId: PROJECT_ID,
    apiKeyId: API_KEY_ID,
    voiceRecordId: body["voiceId"] ?? null,
    voiceRecord: {},
    tools: toolsAnswer(body),
    params: body["params"] ?? {},
    createdAt: now,
    updatedAt: now,
  };
}

function toolsAnswer(body: Json): unknown {
  const flags = (body["tools"] ?? {}) as Json;
  const settings = body["googleCalendarSettings"] as Json | undefined;
  if (settings) return calendarRecord(settings);
  const { genderDetection = false, smartCallEnd = false } = flags;
  return genderDetection || smartCallEnd ? { genderDetection, smartCallEnd } : [];
}

function calendarRecord(settings: Json): Json {
  const days = Object.entries(settings["freeSlots"] as Record<string, unknown[]>);
  return {
    id: "0d2f7a1b-51c9-4b60-9f8a-5c1e2d3f4a5b",
    calendarName: settings["calendarName"] ?? null,
    accessToken: settings["accessToken"],
    refreshToken: settings["refreshToken"],
    freeSlots: Object.fromEntries(days.map(([day, slots]) => [day, slots.map((slot) => [slot])])),
    meetingDuration: settings["meetingDuration"],
    timezone: settings["timezone"],
    voiceAgentToolsId: "9c7b6a5d-4e3f-4a2b-8c1d-0e9f8a7b6c5d",
    calendarId: settings["calendarId"],
    eventTitle: settings["eventTitle"],
  };
}
