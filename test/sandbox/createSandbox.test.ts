import { expect, onTestFinished, test } from "vitest";
import { createSandbox, type Sandbox } from "./createSandbox.js";

async function start(): Promise<Sandbox> {
  const api = await createSandbox({ apiKey: "right" });
  onTestFinished(() => api.close());
  return api;
}

const ask = (api: Sandbox, body: unknown, headers: Record<string, string> = {}) =>
  fetch(`${api.url}/v1/voice-agents`, {
    method: "POST",
    headers: { authorization: "Token right", "content-type": "application/json", ...headers },
    body: typeof body === "string" ? body : JSON.stringify(body),
  });

const slot = { from: "09:00", to: "24:00" };
const freeSlots = {
  Monday: [slot, slot],
  Tuesday: [],
  Wednesday: [],
  Thursday: [],
  Friday: [],
  Saturday: [],
  Sunday: [],
};
const settings = {
  calendarId: "primary",
  eventTitle: "Meeting",
  accessToken: "access",
  refreshToken: "refresh",
  meetingDuration: 30,
  timezone: "Asia/Riyadh",
  freeSlots,
};
const calendar = {
  agentName: "Front desk",
  tools: { googleCalendar: true },
  googleCalendarSettings: settings,
};

test("it answers as documented, quirks and all, and reads back the same", async () => {
  const api = await start();
  const reply = await ask(api, { ...calendar, voiceId: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9" });
  expect(reply.status).toBe(200);
  const { data, ...envelope } = (await reply.json()) as { data: Record<string, unknown> };
  expect(envelope).toEqual({ success: true, message: "success" });
  expect(data).toMatchObject({
    agentName: "Front desk",
    description: "",
    voiceRecordId: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9",
    voiceRecord: {},
    projectId: expect.any(String),
    apiKeyId: expect.any(String),
    createdAt: expect.stringMatching(/^\d{4}-.*Z$/),
    tools: {
      accessToken: "access",
      refreshToken: "refresh",
      freeSlots: { Monday: [[slot], [slot]], Sunday: [] },
    },
  });
  expect(data).not.toHaveProperty("voiceId");
  const back = await fetch(`${api.url}/v1/voice-agents/${String(data["id"])}`, {
    headers: { authorization: "Token right" },
  });
  expect(await back.json()).toEqual({ ...envelope, data });
  expect(api.agents).toMatchObject([{ id: data["id"], body: calendar, data }]);
});

test("without a calendar the tools are flags, or an empty list", async () => {
  const api = await start();
  const tools = async (body: object) =>
    ((await (await ask(api, body)).json()) as { data: { tools: unknown } }).data.tools;
  expect(await tools({ agentName: "a" })).toEqual([]);
  expect(await tools({ agentName: "a", tools: { smartCallEnd: true } })).toEqual({
    genderDetection: false,
    smartCallEnd: true,
  });
});

test.each(["right", "Bearer right", "token right", "Token  right", "Token wrong", "Token"])(
  "the authorization %j is a 401",
  async (authorization) => {
    const api = await start();
    expect((await ask(api, { agentName: "a" }, { authorization })).status).toBe(401);
    expect(api.agents).toHaveLength(0);
    expect(api.requests).toHaveLength(1);
  },
);

test.each([
  ["GET", "/v1/voice-agents"],
  ["GET", "/v1/voice-agents/unknown"],
  ["POST", "/v1/voice-agents/"],
  ["POST", "/v2/voice-agents"],
  ["DELETE", "/v1/voice-agents/unknown"],
])("%s %s is a 404", async (method, path) => {
  const api = await start();
  expect(
    (await fetch(`${api.url}${path}`, { method, headers: { authorization: "Token right" } })).status,
  ).toBe(404);
});

test("what is not JSON is refused", async () => {
  const api = await start();
  expect((await ask(api, { agentName: "a" }, { "content-type": "text/plain" })).status).toBe(400);
  expect((await ask(api, "{")).status).toBe(400);
  expect((await ask(api, "[]")).status).toBe(400);
});

const withSettings = (change: object) => ({
  ...calendar,
  googleCalendarSettings: { ...settings, ...change },
});

test.each<[string, object]>([
  ["agentName", {}],
  ["agentName", { agentName: " " }],
  ["nickname", { agentName: "a", nickname: "b" }],
  ["lang", { agentName: "a", lang: "fr" }],
  ["silenceThreshold", { agentName: "a", silenceThreshold: "800" }],
  ["realTime", { agentName: "a", realTime: "yes" }],
  ["outcome", { agentName: "a", outcome: 1 }],
  ["voiceId", { agentName: "a", voiceId: "sara" }],
  ["pokeMessages.1", { agentName: "a", pokeMessages: ["b", 2] }],
  ["params.a b", { agentName: "a", params: { "a b": 1 } }],
  ["params.c", { agentName: "a", params: { c: null } }],
  ["tools.other", { agentName: "a", tools: { other: true } }],
  ["googleCalendarSettings", { agentName: "a", tools: { googleCalendar: true } }],
  ["googleCalendarSettings", { agentName: "a", googleCalendarSettings: settings }],
  ["googleCalendarSettings.accessToken", withSettings({ accessToken: "" })],
  ["googleCalendarSettings.meetingDuration", withSettings({ meetingDuration: 0 })],
  [
    "googleCalendarSettings.freeSlots.Sunday",
    withSettings({ freeSlots: { ...freeSlots, Sunday: undefined } }),
  ],
  ["googleCalendarSettings.freeSlots.Funday", withSettings({ freeSlots: { ...freeSlots, Funday: [] } })],
  [
    "googleCalendarSettings.freeSlots.Monday.0.from",
    withSettings({ freeSlots: { ...freeSlots, Monday: [{ from: "9:00", to: "10:00" }] } }),
  ],
  [
    "googleCalendarSettings.freeSlots.Monday.0.from",
    withSettings({ freeSlots: { ...freeSlots, Monday: [{ from: "24:00", to: "24:00" }] } }),
  ],
])("a body with a wrong %s is refused there", async (path, body) => {
  const api = await start();
  const reply = await ask(api, body);
  expect(reply.status).toBe(400);
  expect(await reply.json()).toMatchObject({
    success: false,
    errors: [{ path, message: expect.any(String) }],
  });
  expect(api.agents).toHaveLength(0);
});

test("a told mode holds for one request or until further notice", async () => {
  const api = await start();
  api.setMode({ kind: "refuse", status: 500 });
  api.next({ kind: "ok" }, { kind: "refuse", status: 409 });
  const statuses = [];
  for (let turn = 0; turn < 4; turn += 1) statuses.push((await ask(api, { agentName: "a" })).status);
  expect(statuses).toEqual([200, 409, 500, 500]);
});
