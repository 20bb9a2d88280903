import { randomUUID } from "node:crypto";
import { createServer, type IncomingHttpHeaders, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { agentAnswer } from "./agentAnswer.js";
import { bodyProblems } from "./bodyProblems.js";
import { misbehave, type SandboxMode, sendJson } from "./modes.js";

/** Where the stand-in listens and which key it takes. */
export interface SandboxOptions {
  /** @default 0: any free port */
  port?: number;
  /** The only key that it accepts. @default "sandbox-key" */
  apiKey?: string;
}

/** One request as it came, whether it was accepted or not. */
export interface SandboxRequest {
  method: string;
  path: string;
  headers: IncomingHttpHeaders;
  body: string;
  /** Whether the caller hung up before the answer was through. */
  abandoned: boolean;
}

/** One created agent: the body that asked for it, and the `data` that was answered. */
export interface SandboxAgent {
  id: string;
  body: Record<string, unknown>;
  data: Record<string, unknown>;
}

/** A running stand-in for the API. */
export interface Sandbox {
  /** The address to give as `baseUrl`; no slash at its end. */
  url: string;
  apiKey: string;
  agents: SandboxAgent[];
  requests: SandboxRequest[];
  /** How authorised create requests are met from now on. */
  setMode: (mode: SandboxMode) => void;
  /** How the coming create requests are met, one mode each, before the standing mode applies again. */
  next: (...modes: SandboxMode[]) => void;
  close: () => Promise<void>;
}

/** Starts a stand-in for the voice agents API on 127.0.0.1. It serves creating and reading back, and nothing else. */
export async function createSandbox(options: SandboxOptions = {}): Promise<Sandbox> {
  const { port = 0, apiKey = "sandbox-key" } = options;
  const agents: SandboxAgent[] = [];
  const requests: SandboxRequest[] = [];
  const coming: SandboxMode[] = [];
  let standing: SandboxMode = { kind: "ok" };

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { method = "", url = "", headers } = request;
    const seen: SandboxRequest = { method, path: url, headers, body: "", abandoned: false };
    requests.push(seen);
    response.on("close", () => (seen.abandoned = !response.writableFinished));
    seen.body = await textOf(request);
    if (headers.authorization !== `Token ${apiKey}`) {
      sendJson(response, 401, failed("Invalid API key"));
      return;
    }
    const id = /^\/v1\/voice-agents\/([^/?]+)$/.exec(url)?.[1];
    if (method === "POST" && url === "/v1/voice-agents") {
      if (await misbehave(coming.shift() ?? standing, response)) return;
      sendJson(response, ...create(seen));
    } else if (method === "GET" && id !== undefined) {
      sendJson(response, ...readBack(id));
    } else {
      sendJson(response, 404, failed("Route not found"));
    }
  }

  function create({ headers, body }: SandboxRequest): [status: number, body: object] {
    const type = headers["content-type"] ?? "";
    if (!/^application\/json\s*(;|$)/i.test(type))
      return [400, failed("Content-Type must be application/json")];
    const parsed = parse(body);
    if (!parsed) return [400, failed("Body must be a JSON object")];
    const errors = bodyProblems(parsed);
    if (errors.length > 0) return [400, { ...failed("Validation failed"), errors }];
    const data = agentAnswer(parsed, randomUUID());
    agents.push({ id: data.id, body: parsed, data });
    return [200, { success: true, message: "success", data }];
  }

  function readBack(id: string): [status: number, body: object] {
    const agent = agents.find((each) => each.id === id);
    if (!agent) return [404, failed("Voice agent not found")];
    return [200, { success: true, message: "success", data: agent.data }];
  }

  const server = createServer((request, response) => {
    serve(request, response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "127.0.0.1", resolve);
  });
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    apiKey,
    agents,
    requests,
    setMode: (mode) => (standing = mode),
    next: (...modes) => coming.push(...modes),
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const failed = (message: string) => ({ success: false, message });

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString("utf8");
}

function parse(text: string): Record<string, unknown> | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === "object" && value !== null && !Array.isArray(value)
      ? (value as Record<string, unknown>)
      : undefined;
  } catch {
    return undefined;
  }
}
