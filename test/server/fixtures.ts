import { onTestFinished } from "vitest";
import { WEEKDAYS } from "../../src/core/week.js";
import { createVoiceAgentHandler, type CreateVoiceAgentHandlerOptions } from "../../src/server/index.js";
import { createSandbox, type Sandbox, type SandboxOptions } from "../sandbox/createSandbox.js";
import { serveHandler, type Served } from "../setup/nodeBridge.js";

/** The host's key, told apart from anything else at a glance. */
export const API_KEY = "canary-key-7f3a91c2d4";

/** A customer's Google tokens, with the characters that real ones have. */
export const TOKENS = { accessToken: "ya29.canary-access_5b1e", refreshToken: "1//canary+refresh/8d2c" };

/** The body of an agent without a calendar. */
export const plain = {
  agentName: "Front desk",
  lang: "en",
  greetingMessage: "Hello {{name}}",
  params: { name: "Sara" },
};

/** The body of an agent with a calendar; without tokens unless given. */
export function withCalendar(tokens: object = {}): Record<string, unknown> {
  const open = { from: "09:00", to: "17:00" };
  return {
    ...plain,
    tools: { googleCalendar: true },
    googleCalendarSettings: {
      calendarId: "desk@group.calendar.google.com",
      eventTitle: "Meeting by {agentName}",
      meetingDuration: 30,
      timezone: "Asia/Riyadh",
      freeSlots: Object.fromEntries(WEEKDAYS.map((day) => [day, day === "Friday" ? [] : [open]])),
      ...tokens,
    },
  };
}

/** A stand-in for the API that closes with the test. */
export async function sandbox(options: SandboxOptions = { apiKey: API_KEY }): Promise<Sandbox> {
  const started = await createSandbox(options);
  onTestFinished(() => started.close());
  return started;
}

/** The handler behind a real server, in front of a stand-in for the API; both close with the test. */
export async function host(
  options: Partial<CreateVoiceAgentHandlerOptions> = {},
): Promise<{ url: string; api: Sandbox; served: Served }> {
  const api = await sandbox();
  const served = await serveHandler(
    createVoiceAgentHandler({ apiKey: API_KEY, baseUrl: api.url, authorize: () => "sara", ...options }),
  );
  onTestFinished(() => served.close());
  return { url: served.url, api, served };
}

/** Waits until the condition holds; the test's own time limit is the only one. */
export async function until(condition: () => boolean): Promise<void> {
  while (!condition()) await new Promise((resolve) => setTimeout(resolve, 5));
}
