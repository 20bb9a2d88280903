import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { afterEach, describe, expect, onTestFinished, test, vi } from "vitest";
import { type CreateAgentPayload, parseCreateAgentPayload } from "../../src/core/index.js";
import { SubmitError } from "../../src/hooks/submitError.js";
import { submitTo } from "../../src/hooks/submitTo.js";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { failure, type HandlerFailureCode } from "../../src/server/answer.js";

interface Asked {
  method: string | undefined;
  headers: IncomingMessage["headers"];
  body: string;
}

const closing: (() => void)[] = [];
afterEach(() => {
  for (const close of closing.splice(0)) close();
});

/** A backend on this machine that answers with what it is told to, and remembers what it was asked. */
async function startBackend(answer: (response: ServerResponse) => void) {
  const asked: Asked[] = [];
  const server = createServer((request, response) => {
    const parts: Buffer[] = [];
    request.on("data", (part: Buffer) => parts.push(part));
    request.on("end", () => {
      asked.push({ method: request.method, headers: request.headers, body: Buffer.concat(parts).toString() });
      answer(response);
    });
  });
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  closing.push(() => {
    server.closeAllConnections();
    server.close();
  });
  return { asked, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/agents` };
}

const json =
  (status: number, body: unknown, headers: Record<string, string> = {}) =>
  (response: ServerResponse) => {
    response.writeHead(status, { "Content-Type": "application/json", ...headers }).end(JSON.stringify(body));
  };

function payloadNamed(agentName: string): CreateAgentPayload {
  const result = parseCreateAgentPayload({ agentName });
  if (!result.success) throw new Error("the payload is not valid");
  return result.data;
}

const payload = payloadNamed("نور Noor");
const contextOf = (signal = new AbortController().signal) => ({
  signal,
  idempotencyKey: "key-1",
  attempt: 1,
});

async function refusalOf(promise: Promise<unknown>): Promise<SubmitError> {
  const thrown: unknown = await promise.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(thrown instanceof SubmitError))
    throw new Error(`it did not refuse with a SubmitError: ${String(thrown)}`);
  return thrown;
}

describe("posting to the host's backend", () => {
  test("sends the payload as JSON with its key, and gives the answer back", async () => {
    const { asked, url } = await startBackend(json(201, { id: "agent-1" }));
    expect(await submitTo(url)(payload, contextOf())).toEqual({ id: "agent-1" });
    expect(asked).toHaveLength(1);
    expect(asked[0]?.method).toBe("POST");
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual(payload);
    expect(asked[0]?.headers).toMatchObject({
      "content-type": "application/json",
      "idempotency-key": "key-1",
    });
  });

  test("takes an address object, and the host's own headers; the body, the method and the key stay ours", async () => {
    const { asked, url } = await startBackend(json(201, {}));
    const init = { method: "PUT", body: "other", headers: { "X-CSRF": "token", "Idempotency-Key": "other" } };
    await submitTo(new URL(url), init)(payload, contextOf());
    expect(asked[0]?.method).toBe("POST");
    expect(asked[0]?.headers).toMatchObject({ "x-csrf": "token", "idempotency-key": "key-1" });
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual(payload);
  });

  test.each([
    ["no content", (response: ServerResponse) => response.writeHead(204).end()],
    ["text", (response: ServerResponse) => response.writeHead(200).end("created")],
  ])("a success with %s is a success without an answer", async (_, answer) => {
    const { url } = await startBackend(answer);
    expect(await submitTo(url)(payload, contextOf())).toBeUndefined();
  });

  test("goes without a signal too", async () => {
    const { url } = await startBackend(json(201, { id: "agent-1" }));
    expect(await submitTo(url)(payload, { idempotencyKey: "key-1" })).toEqual({ id: "agent-1" });
    const unheard = submitTo("http://127.0.0.1:9/")(payload, { idempotencyKey: "key-1" });
    expect((await refusalOf(unheard)).code).toBe("unreachable");
  });

  test("the same request can be sent again and again", async () => {
    const { asked, url } = await startBackend(json(201, {}));
    const send = submitTo(url);
    await send(payload, contextOf());
    await send(payloadNamed("Other"), { ...contextOf(), idempotencyKey: "key-2" });
    expect(asked.map(({ headers }) => headers["idempotency-key"])).toEqual(["key-1", "key-2"]);
  });
});

describe("a refusal becomes a SubmitError", () => {
  test("with the messages of the fields", async () => {
    const fieldErrors = { "googleCalendarSettings.freeSlots.Monday.0.to": "time.order", agentName: "Taken." };
    const { url } = await startBackend(
      json(422, { code: "invalid", message: "Some values were not accepted.", fieldErrors }),
    );
    const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
    expect(refusal.fieldErrors).toEqual(fieldErrors);
    expect(refusal.code).toBe("invalid");
  });

  test("whose known code is worded by the catalog, with the API's own reason where there is one", async () => {
    const body = {
      code: "conflict",
      message: "English words",
      reason: "The name is taken.",
      fieldErrors: {},
    };
    const { url } = await startBackend(json(409, body));
    expect((await refusalOf(submitTo(url)(payload, contextOf()))).message).toBe("The name is taken.");
    const { url: other } = await startBackend(json(409, { code: "conflict", message: "English words" }));
    expect((await refusalOf(submitTo(other)(payload, contextOf()))).message).toBe("");
  });

  test("whose unknown code keeps the backend's own words", async () => {
    const { url } = await startBackend(json(400, { code: "QUOTA", message: "You have ten agents already." }));
    expect(await refusalOf(submitTo(url)(payload, contextOf()))).toMatchObject({
      code: "QUOTA",
      message: "You have ten agents already.",
    });
  });

  test.each([
    [401, "unauthorized"],
    [413, "tooLarge"],
    [429, "rateLimited"],
    [502, "upstream"],
    [503, "upstream"],
    [504, "timeout"],
  ])("J23: status %d without a code is %s", async (status, code) => {
    const { url } = await startBackend(json(status, {}));
    expect(await refusalOf(submitTo(url)(payload, contextOf()))).toMatchObject({ code, fieldErrors: {} });
  });

  test.each([
    ["HTML", "<!doctype html><h1>canary</h1>"],
    ["nothing", ""],
    ["broken JSON", '{"message": "canary'],
  ])("whose body is %s has no words of the backend", async (_, body) => {
    const { url } = await startBackend((response) => response.writeHead(500).end(body));
    const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
    expect(refusal.message).toBe("");
    expect(refusal.fieldErrors).toEqual({});
  });

  test.each([
    ["says success: false", { success: false, message: "success" }],
    ["says success: false with words", { success: false, message: "No such voice." }],
    ["says error: true", { error: true, message: "No such voice." }],
  ])("J20: status 200 whose body %s is a failure", async (_, body) => {
    const { url } = await startBackend(json(200, body));
    const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
    expect(refusal.message).toBe(body.message === "success" ? "" : body.message);
  });

  test.each([
    ['{"id":', 502],
    ["created", 502],
    ["", undefined],
    [" ", undefined],
  ])("where %j calls itself JSON", async (body, status) => {
    const { url } = await startBackend((response) =>
      response.writeHead(201, { "Content-Type": "application/problem+json; charset=utf-8" }).end(body),
    );
    const answer = submitTo(url)(payload, contextOf());
    if (status === undefined) expect(await answer).toBeUndefined();
    else expect(await refusalOf(answer)).toMatchObject({ code: "upstream", message: "" });
  });

  test("when nothing answers, as unreachable", async () => {
    expect((await refusalOf(submitTo("http://127.0.0.1:9/")(payload, contextOf()))).code).toBe("unreachable");
  });

  test("when the connection breaks in the middle of the answer", async () => {
    const { url } = await startBackend((response) => {
      response.writeHead(201, { "Content-Length": "1000" });
      response.write("{");
      setTimeout(() => response.destroy(), 20);
    });
    expect((await refusalOf(submitTo(url)(payload, contextOf()))).code).toBe("unreachable");
  });
});

describe("a page in place of an answer is a failure, whatever its status", () => {
  const page =
    (status: number, type = "text/html; charset=utf-8") =>
    (response: ServerResponse) =>
      response.writeHead(status, { "Content-Type": type }).end("<!doctype html><h1>Sign in</h1>");

  test.each([301, 302, 303, 307, 308])(
    "a redirect with %d to a login page is an ended session",
    async (status) => {
      const { url: login } = await startBackend(page(200));
      const { url } = await startBackend((response) => response.writeHead(status, { Location: login }).end());
      const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
      expect(refusal).toMatchObject({ code: "unauthorized", message: "", fieldErrors: {} });
    },
  );

  test.each([
    ["of XHTML", "<html/>", "application/xhtml+xml"],
    ["that begins with a comment", "<!-- x --><html>", "text/plain"],
    ["that begins as XML", '<?xml version="1.0"?><html>', "text/plain"],
  ])("one %s too", async (_, body, type) => {
    const { url } = await startBackend((response) =>
      response.writeHead(200, { "Content-Type": type }).end(body),
    );
    expect((await refusalOf(submitTo(url)(payload, contextOf()))).code).toBe("notFound");
  });

  test("a redirect that the host does not follow is one too", async () => {
    const hidden = Object.defineProperties(new Response(null), {
      type: { value: "opaqueredirect" },
      status: { value: 0 },
      ok: { value: false },
    });
    vi.spyOn(globalThis, "fetch").mockResolvedValueOnce(hidden);
    onTestFinished(() => void vi.restoreAllMocks());
    const refusal = await refusalOf(submitTo("/agents", { redirect: "manual" })(payload, contextOf()));
    expect(refusal.code).toBe("unauthorized");
  });

  test("a redirect to the same route under its other name is followed, body and all", async () => {
    const { asked, url: other } = await startBackend(json(201, { id: "agent-1" }));
    const { url } = await startBackend((response) => response.writeHead(308, { Location: other }).end());
    expect(await submitTo(url)(payload, contextOf())).toEqual({ id: "agent-1" });
    expect(JSON.parse(asked[0]?.body ?? "")).toEqual(payload);
    expect(asked[0]?.headers["idempotency-key"]).toBe("key-1");
  });

  test.each([
    ["by its type", page(200)],
    ["by its first words alone", page(200, "text/plain")],
    [
      "by its type alone",
      (response: ServerResponse) => response.writeHead(200, { "Content-Type": "text/html" }).end("Welcome"),
    ],
  ])("a page with 200, known %s, is a route that is not there", async (_how, answer) => {
    const { url } = await startBackend(answer);
    expect(await refusalOf(submitTo(url)(payload, contextOf()))).toMatchObject({
      code: "notFound",
      message: "",
    });
  });

  test.each(["text/html; charset=utf-8", "application/xhtml+xml"])("no body is no page: %s", async (type) => {
    const empty = (response: ServerResponse) => response.writeHead(201, { "Content-Type": type }).end();
    const { url } = await startBackend(empty);
    expect(await submitTo(url)(payload, contextOf())).toBeUndefined();
  });

  test.each([
    [404, "notFound"],
    [502, "upstream"],
  ])("a page with %d says what its status says", async (status, code) => {
    const { url } = await startBackend(page(status));
    expect(await refusalOf(submitTo(url)(payload, contextOf()))).toMatchObject({ code, message: "" });
  });
});

test.each([200, 422])("an answer without end, with %d, is cut and is a failure", async (status) => {
  let sent = 0;
  let hungUp = false;
  const { url } = await startBackend((response) => {
    const pour = () => {
      while (!response.destroyed && response.write("a".repeat(65_536))) sent += 65_536;
    };
    response.on("drain", pour).on("close", () => (hungUp = true));
    response.writeHead(status, { "Content-Type": "application/json" });
    pour();
  });
  const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
  expect(refusal).toMatchObject({ message: "", fieldErrors: {} });
  await expect.poll(() => hungUp).toBe(true);
  expect(sent).toBeLessThan(50_000_000);
});

/** Every code of the server half, as the handler itself answers it; the list is checked against the handler's own. */
const handlerCodes: Record<HandlerFailureCode, number> = {
  methodNotAllowed: 405,
  foreignOrigin: 403,
  notJson: 415,
  unauthorized: 401,
  badIdempotencyKey: 400,
  badJson: 400,
  tooLarge: 413,
  slowBody: 408,
  invalid: 422,
  tokensRequired: 422,
  keyReused: 409,
  notFound: 404,
  conflict: 409,
  rateLimited: 429,
  timeout: 504,
  aborted: 499,
  upstream: 502,
  internal: 500,
};

test.each(Object.keys(handlerCodes) as HandlerFailureCode[])(
  "the handler's %s is worded by both catalogs, and its English stays out of an Arabic form",
  async (code) => {
    const answer = failure(code);
    expect(answer.status).toBe(handlerCodes[code]);
    const { url } = await startBackend((response) => response.writeHead(answer.status).end(answer.body));
    const refusal = await refusalOf(submitTo(url)(payload, contextOf()));
    expect(refusal.message).toBe("");
    for (const { errors } of [en, ar]) expect(Object.keys(errors)).toContain(refusal.code);
  },
);

test("a backend's own sentence is kept where it names no code of ours", async () => {
  const { url } = await startBackend(json(429, { message: "Ten agents a month are in your plan." }));
  expect(await refusalOf(submitTo(url)(payload, contextOf()))).toMatchObject({
    code: "rateLimited",
    message: "Ten agents a month are in your plan.",
  });
});

test.each([
  ["dots", { errors: [{ path: "googleCalendarSettings.freeSlots.Monday.0.to", message: "No." }] }],
  ["brackets", { errors: { 'googleCalendarSettings["freeSlots"].Monday[0].to': "No." } }],
  [
    "a JSON pointer",
    { errors: [{ source: { pointer: "/googleCalendarSettings/freeSlots/Monday/0/to" }, detail: "No." }] },
  ],
  [
    "a list",
    { issues: [{ path: ["googleCalendarSettings", "freeSlots", "Monday", 0, "to"], message: "No." }] },
  ],
  [
    "a list that begins with the body",
    { detail: [{ loc: ["body", "googleCalendarSettings", "freeSlots", "Monday", 0, "to"], msg: "No." }] },
  ],
  ["a tree", { errors: { googleCalendarSettings: { freeSlots: { Monday: [{ to: ["No."] }] } } } }],
])("a field that is named by %s gets its message", async (_how, body) => {
  const { url } = await startBackend(json(422, body));
  const { fieldErrors } = await refusalOf(submitTo(url)(payload, contextOf()));
  expect(fieldErrors).toEqual({ "googleCalendarSettings.freeSlots.Monday.0.to": "No." });
});

test("J7: the signal ends the request, and that is no SubmitError", async () => {
  let hungUp = false;
  const { url } = await startBackend((response) => {
    response.on("close", () => {
      hungUp = true;
    });
  });
  const abort = new AbortController();
  const timer = setTimeout(() => abort.abort(), 50);
  onTestFinished(() => clearTimeout(timer));
  await expect(submitTo(url)(payload, contextOf(abort.signal))).rejects.toMatchObject({ name: "AbortError" });
  await expect.poll(() => hungUp).toBe(true);
});

test.each([
  ["before", (abort: AbortController) => abort.abort()],
  ["meanwhile", (abort: AbortController) => setTimeout(() => abort.abort(), 50)],
])("J7: the host's own signal ends the request %s, beside the form's and alone", async (_when, end) => {
  const { url } = await startBackend(() => undefined);
  for (const context of [contextOf(), { idempotencyKey: "key-1" }]) {
    const abort = new AbortController();
    end(abort);
    const sent = submitTo(url, { signal: abort.signal })(payload, context);
    await expect(sent).rejects.toMatchObject({ name: "AbortError" });
  }
});

test("J7: the form's signal counts beside the host's own", async () => {
  const { url } = await startBackend(() => undefined);
  const { signal } = new AbortController();
  const sent = submitTo(url, { signal })(payload, contextOf(AbortSignal.abort()));
  await expect(sent).rejects.toMatchObject({ name: "AbortError" });
});
