import { expect, test } from "vitest";
import { createVoiceAgentHandler } from "../../src/server/index.js";
import { failureIn } from "./failureIn.js";
import { host, plain } from "./fixtures.js";
import { send, sendJson } from "./send.js";

const JSON_TYPE = { "content-type": "application/json" };

test.each(["GET", "PUT", "PATCH", "DELETE", "OPTIONS"])(
  "%s is not understood, and the answer names what is",
  async (method) => {
    const { url, api } = await host();
    const reply = await send(url, { method, headers: JSON_TYPE });
    expect(reply.status).toBe(405);
    expect(reply.headers.allow).toBe("POST");
    expect(failureIn(reply).code).toBe("methodNotAllowed");
    expect(api.requests).toHaveLength(0);
  },
);

test.each([
  ["a cross-site request", { "sec-fetch-site": "cross-site" }, 403],
  ["a sister site's request", { "sec-fetch-site": "same-site" }, 403],
  ["a cross-site request in capitals", { "sec-fetch-site": "Cross-Site" }, 403],
  ["a cross-site request under our own name", { "sec-fetch-site": "cross-site", origin: "http://HOST" }, 403],
  ["another host's page", { origin: "https://evil.example" }, 403],
  ["another port's page", { origin: "http://127.0.0.1:1" }, 403],
  ["a page that hides its origin", { origin: "null" }, 403],
  ["an origin that only starts like ours", { origin: "http://HOST.evil.example" }, 403],
  ["an origin with our name before the @", { origin: "http://HOST@evil.example" }, 403],
  ["an origin that is no web page", { origin: "capacitor://HOST" }, 403],
  ["an origin that cannot be read", { origin: "http://" }, 403],
  [
    "a typed address with a foreign origin",
    { "sec-fetch-site": "none", origin: "https://evil.example" },
    403,
  ],
  ["our own page", { "sec-fetch-site": "same-origin" }, 201],
  [
    "our own page behind a proxy that renames the host",
    { "sec-fetch-site": "same-origin", origin: "https://app.example" },
    201,
  ],
  ["our own page in a browser without Sec-Fetch-Site", { origin: "http://HOST" }, 201],
  [
    "our own page by the Host header, with its default port",
    { origin: "https://app.example", host: "app.example:443" },
    201,
  ],
  ["a server", {}, 201],
])("%s", async (_who, headers: Record<string, string>, status) => {
  const asked: string[] = [];
  const { url, api } = await host({
    authorize: (request) => {
      asked.push(request.url);
      return true;
    },
  });
  const own = new URL(url).host;
  const named = Object.fromEntries(
    Object.entries(headers).map(([name, value]) => [name, value.replace("HOST", own)]),
  );
  const reply = await sendJson(url, plain, named);
  expect(reply.status).toBe(status);
  expect(asked).toHaveLength(status === 201 ? 1 : 0);
  expect(api.requests).toHaveLength(status === 201 ? 1 : 0);
  if (status === 403) expect(failureIn(reply).code).toBe("foreignOrigin");
});

test("a proxy may leave its public name in the URL alone", async () => {
  const handler = createVoiceAgentHandler({ apiKey: "", authorize: () => true });
  const ask = (origin: string) =>
    handler(
      new Request("https://app.example/api", {
        method: "POST",
        headers: { ...JSON_TYPE, origin, host: "10.1.1.1" },
        body: "{}",
      }),
    );
  expect((await ask("https://app.example")).status).toBe(422);
  expect((await ask("https://other.example")).status).toBe(403);
});

test.each([
  ["no type", {}],
  ["a form", { "content-type": "application/x-www-form-urlencoded" }],
  ["plain text, which needs no preflight", { "content-type": "text/plain" }],
  ["a type that only starts like JSON", { "content-type": "application/json-patch+json" }],
  ["JSON as a parameter", { "content-type": "text/plain; application/json" }],
  ["compressed JSON", { "content-type": "application/json", "content-encoding": "gzip" }],
])("%s is not JSON", async (_what, headers: Record<string, string>) => {
  const { url, api } = await host();
  const reply = await send(url, { headers, body: JSON.stringify(plain) });
  expect(reply.status).toBe(415);
  expect(failureIn(reply).code).toBe("notJson");
  expect(api.requests).toHaveLength(0);
});

test.each(["application/json", "Application/JSON ; charset=UTF-8"])("%s is JSON", async (type) => {
  const { url } = await host();
  expect((await send(url, { headers: { "content-type": type }, body: JSON.stringify(plain) })).status).toBe(
    201,
  );
});

test.each([false, undefined, null, 0, 1, "", {}, [], () => true])(
  "authorize answering %o is a no",
  async (answer) => {
    const { url, api } = await host({ authorize: () => answer as boolean });
    const reply = await sendJson(url, plain);
    expect(reply.status).toBe(401);
    expect(failureIn(reply).code).toBe("unauthorized");
    expect(api.requests).toHaveLength(0);
  },
);

test.each([true, "sara"])("authorize answering %o is a yes, at once or later", async (answer) => {
  const { url } = await host({ authorize: () => answer });
  const later = await host({ authorize: () => Promise.resolve(answer) });
  expect((await sendJson(url, plain)).status).toBe(201);
  expect((await sendJson(later.url, plain)).status).toBe(201);
});

test.each([
  [
    "throwing",
    () => {
      throw new Error("session store at db-7 is down");
    },
  ],
  ["rejecting", () => Promise.reject(new Error("session store at db-7 is down"))],
])("authorize %s is our failure, and its words stay here", async (_how, authorize) => {
  const { url, api } = await host({ authorize });
  const reply = await sendJson(url, plain);
  expect(reply.status).toBe(500);
  expect(failureIn(reply)).toMatchObject({ code: "internal" });
  expect(reply.text).not.toContain("db-7");
  expect(api.requests).toHaveLength(0);
});

test("a handler without authorize cannot be made", () => {
  const make = (authorize: unknown) => () =>
    createVoiceAgentHandler({ apiKey: "k", authorize: authorize as () => true });
  expect(make(undefined)).toThrow(TypeError);
  expect(make(true)).toThrow(/authorize.*function/);
});

test("authorize is asked about the request itself", async () => {
  const { url } = await host({ authorize: (request) => request.headers.get("cookie") === "session=1" });
  expect((await sendJson(url, plain, { cookie: "session=1" })).status).toBe(201);
  expect((await sendJson(url, plain, { cookie: "session=2" })).status).toBe(401);
});
