// A whole backend on Node's own server: the page, the package's files, and the one route that holds the key.
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join, normalize } from "node:path";
import { Readable } from "node:stream";

/** @type {Record<string, string>} */
const TYPES = {
  ".html": "text/html; charset=utf-8",
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
};

/**
 * Serves the host on 127.0.0.1, at a free port.
 *
 * @param {object} options
 * @param {(request: Request) => Promise<Response>} options.handler what `createVoiceAgentHandler` made
 * @param {Record<string, string>} options.folders the folder behind the beginning of each path, the longest first
 */
export async function serve({ handler, folders }) {
  const server = createServer((incoming, outgoing) => {
    // An address or a host that is none throws, and thrown here it would end the server.
    const answer = async () => {
      const { pathname } = new URL(incoming.url ?? "/", "http://127.0.0.1");
      return pathname === "/api/voice-agents"
        ? handler(requestOf(incoming, outgoing))
        : fileAt(pathname, folders);
    };
    answer()
      .then((response) => send(response, incoming, outgoing))
      .catch(() => outgoing.writeHead(500).end());
  });
  await new Promise((done) => server.listen(0, "127.0.0.1", () => done(undefined)));
  const address = server.address();
  return {
    url: `http://127.0.0.1:${typeof address === "object" && address ? address.port : ""}`,
    close: () =>
      new Promise((done) => {
        server.close(() => done(undefined));
        server.closeAllConnections();
      }),
  };
}

/**
 * @param {string} pathname
 * @param {Record<string, string>} folders
 */
async function fileAt(pathname, folders) {
  const path = normalize(pathname === "/" ? "/index.html" : pathname);
  const start = Object.keys(folders).find((each) => path.startsWith(each));
  if (start === undefined) return new Response("Not found", { status: 404 });
  const body = await readFile(join(folders[start] ?? "", path.slice(start.length))).catch(() => undefined);
  return body
    ? new Response(body, { headers: { "content-type": TYPES[extname(path)] ?? "text/plain" } })
    : new Response("Not found", { status: 404 });
}

/**
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 */
function requestOf(incoming, outgoing) {
  const { method = "GET", headers } = incoming;
  const gone = new AbortController();
  outgoing.on("close", () => gone.abort());
  const lines = Object.entries(headers).flatMap(([name, value]) =>
    [value ?? []].flat().map((text) => /** @type {[string, string]} */ ([name, text])),
  );
  const init = { method, headers: lines, signal: gone.signal };
  const address = new URL(incoming.url ?? "/", `http://${headers.host ?? "127.0.0.1"}`);
  if (method === "GET" || method === "HEAD") return new Request(address, init);
  const body = /** @type {ReadableStream} */ (Readable.toWeb(incoming));
  return new Request(address, /** @type {RequestInit} */ ({ ...init, body, duplex: "half" }));
}

/**
 * @param {Response} response
 * @param {import("node:http").IncomingMessage} incoming
 * @param {import("node:http").ServerResponse} outgoing
 */
async function send(response, incoming, outgoing) {
  const body = Buffer.from(await response.arrayBuffer());
  // Behind a body that was refused unread, the connection's next request would wait for ever.
  if (!incoming.complete) outgoing.setHeader("connection", "close");
  outgoing.writeHead(response.status, Object.fromEntries(response.headers)).end(body);
}
