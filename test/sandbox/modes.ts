import type { ServerResponse } from "node:http";
import { setTimeout as wait } from "node:timers/promises";

/** How a create request is met. */
export type SandboxMode =
  /** As documented. */
  | { kind: "ok" }
  /** After a while, as documented or as `then` says. */
  | { kind: "slow"; ms: number; then?: SandboxMode }
  /** A JSON answer with this status; `body` in place of the usual `{ success, message }`. */
  | { kind: "refuse"; status: number; retryAfter?: string; body?: unknown }
  /** A failure with a status of 200; `body` in place of the usual one. */
  | { kind: "successFalse"; body?: unknown }
  /** A page, as a proxy in front of the API would send it. */
  | { kind: "html"; status?: number; retryAfter?: string }
  | { kind: "redirect"; to: string; status?: 301 | 302 | 303 | 307 | 308 }
  /** The connection is closed without a word. */
  | { kind: "drop" }
  /** Nothing ever comes. */
  | { kind: "hang" }
  /** The head and half of the body come, then nothing. */
  | { kind: "stall" }
  /** The head and half of the body come, then the connection is closed. */
  | { kind: "cut" }
  /** A valid JSON text without end, or until the reader hangs up. */
  | { kind: "huge"; status?: number }
  /** A status of 200 and half a JSON text. */
  | { kind: "garbage" }
  /** A status of 200 and this JSON. */
  | { kind: "answer"; body: unknown };

const PAGE = "<!doctype html><title>Error</title><h1>nginx/1.25.3</h1>";

/** Answers as the mode says; `false` where the request is still to be served as documented. */
export async function misbehave(mode: SandboxMode, response: ServerResponse): Promise<boolean> {
  switch (mode.kind) {
    case "ok":
      return false;
    case "slow":
      await wait(mode.ms);
      return mode.then ? misbehave(mode.then, response) : false;
    case "refuse":
      if (mode.retryAfter !== undefined) response.setHeader("retry-after", mode.retryAfter);
      sendJson(response, mode.status, mode.body ?? { success: false, message: "Refused" });
      return true;
    case "successFalse":
      sendJson(response, 200, mode.body ?? { success: false, message: "success", data: null });
      return true;
    case "html":
      if (mode.retryAfter !== undefined) response.setHeader("retry-after", mode.retryAfter);
      response.writeHead(mode.status ?? 200, { "content-type": "text/html" }).end(PAGE);
      return true;
    case "redirect":
      response.writeHead(mode.status ?? 302, { location: mode.to }).end();
      return true;
    case "drop":
      response.destroy();
      return true;
    case "hang":
      return true;
    case "stall":
      response.writeHead(200, { "content-type": "application/json" }).write('{"success":true,');
      return true;
    case "cut":
      response.writeHead(200, { "content-type": "application/json" }).write('{"success":true,');
      await wait(20);
      response.destroy();
      return true;
    case "huge":
      flood(response, mode.status ?? 200);
      return true;
    case "garbage":
      response.writeHead(200, { "content-type": "application/json" }).end('{"success":true,"data":{"id":');
      return true;
    case "answer":
      sendJson(response, 200, mode.body);
      return true;
  }
}

/** Sends a value as JSON. */
export function sendJson(response: ServerResponse, status: number, body: unknown): void {
  response.writeHead(status, { "content-type": "application/json; charset=utf-8" }).end(JSON.stringify(body));
}

function flood(response: ServerResponse, status: number): void {
  const chunk = "a".repeat(64 * 1024);
  const pour = () => {
    while (!response.destroyed && response.write(chunk));
  };
  response.on("drain", pour);
  response.writeHead(status, { "content-type": "application/json" }).write('{"success":true,"message":"');
  pour();
}
