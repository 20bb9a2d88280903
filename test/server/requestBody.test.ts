import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { expect, onTestFinished, test } from "vitest";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { failureIn } from "./failureIn.js";
import { API_KEY, host, plain, TOKENS, withCalendar } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const JSON_TYPE = { "content-type": "application/json" };

test.each([
  ["nothing", ""],
  ["a blank", "  "],
  ["half an object", '{"agentName":"Fro'],
  ["single quotes", "{'agentName':'x'}"],
  ["bytes that are no UTF-8", new Uint8Array([0x22, 0xff, 0xfe, 0x22])],
  ["an object and half a letter", new Uint8Array([...new TextEncoder().encode('{"agentName":"x"}'), 0xd8])],
  ["two values", "{} {}"],
])("%s is not JSON text", async (_what, body) => {
  const { url, api } = await host();
  const reply = await send(url, { headers: JSON_TYPE, body });
  expect(reply.status).toBe(400);
  expect(failureIn(reply).code).toBe("badJson");
  expect(api.requests).toHaveLength(0);
});

test("a body that is said to be too large is not read at all", async () => {
  const { url, served } = await host({ maxBodyBytes: 1000 });
  const reply = await send(url, {
    headers: { ...JSON_TYPE, "content-length": "1001" },
    body: "a".repeat(1001),
  });
  expect(reply.status).toBe(413);
  expect(failureIn(reply).code).toBe("tooLarge");
  expect(served.bodies).toEqual([{ bytes: 0, cancelled: false }]);
});

test("a server of Node whose bodies go through Readable.toWeb outlives one that is too large", async () => {
  const answer = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true });
  const faults: unknown[] = [];
  const note = (error: unknown) => void faults.push(error);
  process.prependListener("uncaughtException", note);
  const server = createServer((incoming, outgoing) => {
    const body = Readable.toWeb(incoming) as ReadableStream;
    const headers = { ...JSON_TYPE, "content-length": incoming.headers["content-length"] ?? "" };
    const init = { method: "POST", headers, body, duplex: "half" };
    void answer(new Request("http://app.example/api", init)).then(async (response) => {
      outgoing.writeHead(response.status).end(await response.text());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => {
    process.removeListener("uncaughtException", note);
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/`;
  const large = await send(url, { headers: JSON_TYPE, body: "a".repeat(2_000_000) });
  expect(large.status).toBe(413);
  expect((await send(url, { headers: JSON_TYPE, body: "{" })).status).toBe(400);
  await new Promise((resolve) => setTimeout(resolve, 100));
  expect(faults).toEqual([]);
});

test("a body without end is cut as soon as it is too large", async () => {
  const { url, served } = await host({ maxBodyBytes: 100_000 });
  let sent = 0;
  const reply = await send(url, {
    headers: JSON_TYPE,
    body: (request) => {
      const pour = () => {
        while (sent < 50_000_000 && !request.destroyed) {
          sent += 16_384;
          if (!request.write("a".repeat(16_384))) return;
        }
      };
      request.on("drain", pour);
      pour();
    },
  });
  expect(reply.status).toBe(413);
  expect(failureIn(reply).code).toBe("tooLarge");
  expect(served.bodies[0]?.cancelled).toBe(true);
  expect(served.bodies[0]?.bytes).toBeLessThan(200_000);
  expect(sent).toBeLessThan(50_000_000);
});

test("the limit counts bytes, and a body of exactly that many is taken", async () => {
  const text = JSON.stringify({ agentName: "موظف" });
  const bytes = new TextEncoder().encode(text).byteLength;
  expect(bytes).toBeGreaterThan(text.length);
  const chunked = (url: string) =>
    send(url, {
      headers: JSON_TYPE,
      body: (request) => {
        request.write(text.slice(0, 5));
        request.end(text.slice(5));
      },
    });
  const exact = await host({ maxBodyBytes: bytes });
  const short = await host({ maxBodyBytes: bytes - 1 });
  expect((await chunked(exact.url)).status).toBe(201);
  expect((await chunked(short.url)).status).toBe(413);
});

test("a megabyte is the limit that nobody has to set", async () => {
  const { url } = await host();
  const frame = JSON.stringify({ agentName: "" }).length;
  const named = (length: number) => JSON.stringify({ agentName: "a".repeat(length - frame) });
  expect((await send(url, { headers: JSON_TYPE, body: named(1_048_576) })).status).toBe(201);
  expect((await send(url, { headers: JSON_TYPE, body: named(1_048_577) })).status).toBe(413);
});

test("letters may come in pieces", async () => {
  const { url, api } = await host();
  const bytes = new TextEncoder().encode(JSON.stringify({ agentName: "موظف الاستقبال 👋🏽" }));
  const reply = await send(url, {
    headers: JSON_TYPE,
    body: (request) => {
      request.setNoDelay(true);
      const drip = (index: number) => {
        if (index === bytes.length) request.end();
        else request.write(bytes.subarray(index, index + 1), () => setImmediate(drip, index + 1));
      };
      drip(0);
    },
  });
  expect(reply.status).toBe(201);
  expect(api.agents[0]?.body["agentName"]).toBe("موظف الاستقبال 👋🏽");
});

test("a body that stops arriving is given up", async () => {
  const { url, api, served } = await host({ timeoutMs: 80 });
  const reply = await send(url, {
    headers: JSON_TYPE,
    body: (request) => void request.write('{"agentName":'),
  });
  expect(reply.status).toBe(408);
  expect(failureIn(reply).code).toBe("slowBody");
  expect(served.bodies[0]?.cancelled).toBe(true);
  expect(api.requests).toHaveLength(0);
});

test("a body that the host has read itself is the host's failure, not the browser's", async () => {
  const { url } = await host({ authorize: async (request) => Boolean(await request.text()) });
  expect((await sendJson(url, plain)).status).toBe(500);
});

test("what the strict schema refuses comes back by path, as codes", async () => {
  const { url, api } = await host();
  const body = withCalendar();
  const settings = body["googleCalendarSettings"] as { freeSlots: Record<string, unknown[]> };
  settings.freeSlots["Monday"] = [{ from: "17:00", to: "09:00" }];
  const reply = await sendJson(url, { ...body, agentName: " ", nickname: "x", silenceThreshold: 0 });
  expect(reply.status).toBe(422);
  const failure = failureIn(reply);
  expect(failure.code).toBe("invalid");
  expect(failure.fieldErrors).toEqual({
    agentName: "required",
    nickname: "unknownKey",
    silenceThreshold: "number.min",
    "googleCalendarSettings.freeSlots.Monday.0.to": "time.order",
  });
  expect(failure.issues).toContainEqual({
    path: ["silenceThreshold"],
    code: "number.min",
    params: { min: 1 },
  });
  expect(failure.issues).toContainEqual({
    path: ["googleCalendarSettings", "freeSlots", "Monday", 0, "to"],
    code: "time.order",
  });
  expect(api.requests).toHaveLength(0);
});

test("of two mistakes in one place the first one is the field's error", async () => {
  const { url } = await host();
  const failure = failureIn(await sendJson(url, { ...plain, googleCalendarSettings: "x" }));
  expect(failure.issues).toEqual([
    { path: ["googleCalendarSettings"], code: "type" },
    { path: ["googleCalendarSettings"], code: "calendar.unexpected" },
  ]);
  expect(failure.fieldErrors).toEqual({ googleCalendarSettings: "type" });
});

test.each(["null", "3", '"text"', "[]", "true"])("%s is JSON, and no payload", async (body) => {
  const { url } = await host();
  const reply = await send(url, { headers: JSON_TYPE, body });
  expect(reply.status).toBe(422);
  expect(failureIn(reply).fieldErrors).not.toEqual({});
});

test("a small body with very many mistakes gets a small answer", async () => {
  const { url } = await host();
  const many = Object.fromEntries(Array.from({ length: 20_000 }, (_, index) => [`unknown${index}`, 1]));
  const reply = await sendJson(url, { ...plain, ["k".repeat(100_000)]: 1, ...many });
  expect(reply.status).toBe(422);
  expect(reply.text.length).toBeLessThan(30_000);
  expect(failureIn(reply).issues).toHaveLength(100);
});

test("a small body cannot keep the server busy", async () => {
  const { url } = await host();
  const body = withCalendar(TOKENS);
  const settings = body["googleCalendarSettings"] as { freeSlots: Record<string, unknown[]> };
  settings.freeSlots["Monday"] = Array.from({ length: 1000 }, () => ({ from: "09:00", to: "17:00" }));
  const start = process.cpuUsage();
  const reply = await sendJson(url, body);
  const { user, system } = process.cpuUsage(start);
  expect(reply.status).toBe(422);
  expect(failureIn(reply).fieldErrors).toHaveProperty(
    ["googleCalendarSettings.freeSlots.Monday.0"],
    "slot.overlap",
  );
  expect((user + system) / 1000).toBeLessThan(2000);
});

test("the fields of a refusal are in the order of the fields, each with its first mistake", async () => {
  const { url } = await host();
  const body = { ...plain, agentName: "", silenceThreshold: 0, lang: "fr", outcome: 5, other: 1 };
  const { fieldErrors, issues = [] } = failureIn(await sendJson(url, body));
  expect(Object.keys(fieldErrors)).toEqual(["agentName", "lang", "silenceThreshold", "outcome", "other"]);
  expect(Object.keys(fieldErrors)).toEqual(issues.map(({ path }) => path.join(".")));
});

test("a long list of mistakes is a refusal, not a crash", async () => {
  const { url } = await host();
  const reply = await sendJson(url, { ...plain, pokeMessages: Array(300_000).fill(1) });
  expect(reply.status).toBe(422);
});
