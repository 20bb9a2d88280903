import { request as openRequest, type ClientRequest, type IncomingHttpHeaders } from "node:http";

/** What came back. */
export interface Reply {
  status: number;
  headers: IncomingHttpHeaders;
  text: string;
}

/** One request, sent as told: no header is added that a test might be about. */
export interface Sending {
  method?: string;
  headers?: Record<string, string>;
  /** The body, or what writes it and ends the request. */
  body?: string | Uint8Array | ((request: ClientRequest) => void);
  /** Hangs up when it aborts. */
  signal?: AbortSignal;
}

/** A request over a real connection. */
export function send(
  url: string,
  { method = "POST", headers = {}, body, signal }: Sending = {},
): Promise<Reply> {
  return new Promise((resolve, reject) => {
    const request = openRequest(url, { method, headers, agent: false, ...(signal ? { signal } : {}) });
    request.on("error", reject);
    request.on("response", (response) => {
      const chunks: Buffer[] = [];
      response.on("data", (chunk: Buffer) => chunks.push(chunk));
      response.on("error", reject);
      response.on("end", () =>
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers,
          text: Buffer.concat(chunks).toString("utf8"),
        }),
      );
    });
    if (typeof body === "function") body(request);
    else request.end(body);
  });
}

/** A request with this value as its JSON body. */
export function sendJson(url: string, value: unknown, headers: Record<string, string> = {}): Promise<Reply> {
  return send(url, {
    headers: { "content-type": "application/json", ...headers },
    body: JSON.stringify(value),
  });
}
