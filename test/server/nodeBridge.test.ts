import { once } from "node:events";
import { connect } from "node:net";
import { expect, onTestFinished, test } from "vitest";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { serve as servePlain } from "../hosts/plain/server.mjs";
import { serveHandler } from "../setup/nodeBridge.js";
import { API_KEY, plain, until } from "./fixtures.js";
import { send } from "./send.js";

/** The handler behind a server, and what it answered, also when nobody was there to hear it. */
async function serve(answer = createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true })) {
  const answered: number[] = [];
  const served = await serveHandler(async (request) => {
    const response = await answer(request);
    answered.push(response.status);
    return response;
  });
  onTestFinished(() => served.close());
  return { url: served.url, answered };
}

const headers = { "content-type": "application/json" };

test.each(["content-length", "chunks"])(
  "a body that breaks off, by %s, is the handler's 400",
  async (way) => {
    const { url, answered } = await serve();
    const length = way === "chunks" ? {} : { "content-length": "1000" };
    const broken = send(url, {
      headers: { ...headers, ...length },
      body: (request) => request.write(JSON.stringify(plain), () => setTimeout(() => request.destroy(), 20)),
    });
    await expect(broken).rejects.toThrow();
    await until(() => answered.length > 0);
    expect(answered).toEqual([400]);
    expect((await send(url, { headers, body: "{" })).status).toBe(400);
  },
);

test("a body without an end is the handler's 413, which its sender hears", async () => {
  const { url, answered } = await serve();
  const reply = await send(url, {
    headers,
    body: (request) => {
      request.on("error", () => undefined);
      for (let part = 0; part < 20; part += 1) request.write("x".repeat(2 ** 17));
    },
  });
  expect(reply.status).toBe(413);
  expect(answered).toEqual([413]);
});

test("a handler that fails ends its own connection, and no other", async () => {
  let fails = true;
  const { url } = await serve(() =>
    fails ? Promise.reject(new Error("broken")) : Promise.resolve(Response.json({}, { status: 201 })),
  );
  await expect(send(url, { headers, body: "{}" })).rejects.toThrow();
  fails = false;
  expect((await send(url, { headers, body: "{}" })).status).toBe(201);
});

test.each([
  ["an address that is none", "GET // HTTP/1.1\r\nHost: a"],
  ["a host that is none", "POST /api/voice-agents HTTP/1.1\r\nHost: a b\r\nContent-Length: 0"],
])("the server to copy outlives %s", async (_, head) => {
  const { url, close } = await servePlain({
    handler: createVoiceAgentHandler({ apiKey: API_KEY, authorize: () => true }),
    folders: {},
  });
  onTestFinished(() => close().then(() => undefined));
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  socket.write(`${head}\r\nConnection: close\r\n\r\n`);
  const [answer] = (await once(socket, "data")) as [Buffer];
  expect(String(answer)).toMatch(/^HTTP\/1\.1 500 /);
  expect((await fetch(`${url}/api/voice-agents`, { method: "POST" })).status).toBe(415);
});
