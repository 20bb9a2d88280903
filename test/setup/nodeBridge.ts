import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

type Handler = (request: Request) => Promise<Response>;

/** What the handler did with one request's body. */
export interface BodyUse {
  bytes: number;
  cancelled: boolean;
}

/** A handler behind a real server. */
export interface Served {
  url: string;
  bodies: BodyUse[];
  close: () => Promise<void>;
}

/** Puts a Web-standard handler behind a server of its own. */
export async function serveHandler(handler: Handler): Promise<Served> {
  const bodies: BodyUse[] = [];
  const server = createServer((incoming, outgoing) => {
    const use: BodyUse = { bytes: 0, cancelled: false };
    bodies.push(use);
    answerNodeRequest(handler, incoming, outgoing, use).catch((error: unknown) =>
      outgoing.destroy(error as Error),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/api/voice-agents`,
    bodies,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

/**
 * Lets a Web-standard handler answer a request of node:http: the body streams and is only read when asked for, a caller
 * that hangs up aborts the handler's signal.
 */
export async function answerNodeRequest(
  handler: Handler,
  incoming: IncomingMessage,
  outgoing: ServerResponse,
  use: BodyUse = { bytes: 0, cancelled: false },
): Promise<void> {
  const response = await handler(webRequest(incoming, outgoing, use));
  const body = Buffer.from(await response.arrayBuffer());
  // A body that was not read to its end leaves the connection unusable.
  const close = hasBody(incoming) && !incoming.readableEnded ? { connection: "close" } : {};
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...close }).end(body);
}

function webRequest(incoming: IncomingMessage, outgoing: ServerResponse, use: BodyUse): Request {
  const { method = "GET", url = "/", rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  const gone = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const init = {
    method,
    headers,
    signal: gone.signal,
    body: hasBody(incoming) ? bodyOf(incoming, use) : null,
    duplex: "half",
  };
  return new Request(`http://${headers.get("host") ?? "localhost"}${url}`, init);
}

function hasBody({ method, headers }: IncomingMessage): boolean {
  if (method === "GET" || method === "HEAD") return false;
  return "content-length" in headers || "transfer-encoding" in headers;
}

/** Not `Readable.toWeb`, which reads ahead of the handler, so that a body would be taken in before anybody was let in. */
function bodyOf(incoming: IncomingMessage, use: BodyUse): ReadableStream<Uint8Array> {
  const chunks = incoming.iterator({ destroyOnReturn: false }) as AsyncIterator<Buffer>;
  return new ReadableStream<Uint8Array>(
    {
      async pull(controller) {
        const { done, value } = await chunks.next();
        if (done) {
          controller.close();
          return;
        }
        use.bytes += value.byteLength;
        controller.enqueue(new Uint8Array(value));
      },
      cancel() {
        use.cancelled = true;
      },
    },
    { highWaterMark: 0 },
  );
}
