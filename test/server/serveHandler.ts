import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

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

/** Puts a Web handler behind node:http: bodies stream and are only read when asked for, a lost client aborts the signal. */
export async function serveHandler(handler: (request: Request) => Promise<Response>): Promise<Served> {
  const bodies: BodyUse[] = [];
  const server = createServer((incoming, outgoing) => {
    const use: BodyUse = { bytes: 0, cancelled: false };
    bodies.push(use);
    void handler(toRequest(incoming, outgoing, use)).then((response) => write(response, outgoing, use));
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

function toRequest(incoming: IncomingMessage, outgoing: ServerResponse, use: BodyUse): Request {
  const { method = "GET", url = "/", rawHeaders } = incoming;
  const headers = new Headers();
  for (let index = 0; index + 1 < rawHeaders.length; index += 2) {
    headers.append(rawHeaders[index] ?? "", rawHeaders[index + 1] ?? "");
  }
  const gone = new AbortController();
  outgoing.on("close", () => {
    if (!outgoing.writableFinished) gone.abort();
  });
  const hasBody =
    method !== "GET" &&
    method !== "HEAD" &&
    (headers.has("content-length") || headers.has("transfer-encoding"));
  const init = {
    method,
    headers,
    signal: gone.signal,
    body: hasBody ? toStream(incoming, use) : null,
    duplex: "half",
  };
  return new Request(`http://${headers.get("host") ?? "localhost"}${url}`, init);
}

function toStream(incoming: IncomingMessage, use: BodyUse): ReadableStream<Uint8Array> {
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

async function write(response: Response, outgoing: ServerResponse, use: BodyUse): Promise<void> {
  const body = Buffer.from(await response.arrayBuffer());
  // A body that was not read to its end leaves the connection unusable.
  const close = use.cancelled ? { connection: "close" } : {};
  outgoing.writeHead(response.status, { ...Object.fromEntries(response.headers), ...close }).end(body);
}
