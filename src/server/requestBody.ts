import { startDeadline } from "./deadline.js";
import { readText, UnreadableBody } from "./stream.js";

/** The request's JSON, or why there is none. */
export type RequestJson =
  { refused: "tooLarge" | "badJson" | "slowBody" } | { refused: undefined; value: unknown };

/** Whether the request says that its body is plain JSON; a compressed body is not. */
export function isJson({ headers }: Request): boolean {
  const [type = ""] = (headers.get("content-type") ?? "").split(";", 1);
  const encoding = headers.get("content-encoding")?.trim().toLowerCase() ?? "identity";
  return type.trim().toLowerCase() === "application/json" && encoding === "identity";
}

/** Reads the request's JSON: at most `maxBytes`, counted as they come, within `timeoutMs`; what is over is not read. */
export async function readJson(request: Request, maxBytes: number, timeoutMs: number): Promise<RequestJson> {
  // Left unread and not cancelled: to cancel what `Readable.toWeb` made ends a Node server (nodejs/node #64529).
  if (Number(request.headers.get("content-length")) > maxBytes) return { refused: "tooLarge" };
  // A body that is read already is the host's mistake; as "not JSON" it would look like the browser's.
  if (request.bodyUsed || request.body?.locked)
    throw new TypeError("The body of the request has been read before.");
  const deadline = startDeadline(timeoutMs);
  try {
    const text = await deadline.race(readText(request.body, maxBytes, deadline.signal));
    return { refused: undefined, value: JSON.parse(text) as unknown };
  } catch (error) {
    if (deadline.ended()) return { refused: "slowBody" };
    return { refused: error instanceof UnreadableBody && error.why === "tooLarge" ? "tooLarge" : "badJson" };
  } finally {
    deadline.stop();
  }
}
