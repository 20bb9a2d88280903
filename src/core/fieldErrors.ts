import { excerptOf } from "./cutText.js";
import { isList, isRecord, listOf, ownRecord } from "./record.js";

/** What a server said about a request: a sentence for all of it, and one per field, keyed by dotted path. */
export interface FieldErrors {
  message?: string;
  fieldErrors: Record<string, string>;
}

const LONGEST_MESSAGE = 500;
const LONGEST_PATH = 200;
const MOST_FIELDS = 200;
const MOST_LOOKED_AT = 1000;
const DEEPEST = 8;
const MESSAGE_KEYS = ["message", "error", "detail", "title", "errors"] as const;
const MAP_KEYS = ["fieldErrors", "errors"] as const;
const LIST_KEYS = [...MAP_KEYS, "issues", "details", "detail", "invalid-params", "error", "message"] as const;
const PATH_KEYS = ["path", "field", "pointer", "property", "param", "name", "loc"] as const;
const TEXT_KEYS = ["message", "msg", "reason", "detail", "code"] as const;

/** Takes a message and where it belongs; whether more are looked at. */
type Keep = (path: unknown, text: string) => boolean;

/**
 * Finds the messages in an error answer of whatever shape: `{ message, fieldErrors }`, lists of `{ path, message }`,
 * messages by field, flat or as a tree, plain text, also within `error` or `data`. Paths may be dotted, bracketed, JSON pointers (RFC 6901) or arrays. Total:
 * anything else gives no field errors, and inherited keys are never read.
 */
export function fieldErrorsFrom(serverBody: unknown): FieldErrors {
  const body = ownRecord(serverBody);
  const failed =
    body["success"] === false ? (text: string) => !/^(success|ok)$/i.test(text.trim()) : () => true;
  let message = messageOf(serverBody, body);
  if (message !== undefined && !failed(message)) message = undefined;
  const found = new Map<string, string>();
  let looked = 0;
  const keep: Keep = (place, text) => {
    const path = dottedPath(place);
    // What is said of no field is said of all of it, where nothing else is.
    if (path === "") message ??= clip(text);
    const fits = path !== "" && !path.split(".").includes("__proto__");
    if (fits && !found.has(path)) found.set(path, clip(text));
    looked += 1;
    return looked < MOST_LOOKED_AT && found.size < MOST_FIELDS;
  };
  for (const part of [body, ownRecord(body["error"]), ownRecord(body["data"])]) {
    for (const key of MAP_KEYS) keepByField(part[key], keep);
    for (const key of LIST_KEYS) listOf(part[key]).every((each) => keepEntry(each, keep));
  }
  const fieldErrors = Object.fromEntries(found);
  return message === undefined ? { fieldErrors } : { message, fieldErrors };
}

/** A path in any common notation as dots, from the payload on: `freeSlots[Monday][0].to` and `/freeSlots/Monday/0/to` alike. */
function dottedPath(path: unknown): string {
  // Some backends begin with where the payload stood, and zod ends with where its messages are.
  const text = dotted(path).replaceAll(
    /^(?:(?:body|data|attributes|payload|properties)(?:\.|$))+|(?:^|\.)_errors$/g,
    "",
  );
  return text.length > LONGEST_PATH ? "" : text;
}

function dotted(path: unknown): string {
  if (isList(path)) return listOf(path).filter(isPathPart).join(".");
  if (typeof path !== "string" || path.length > LONGEST_PATH) return "";
  if (/^(#?\/)/.test(path)) {
    const parts = path.replace(/^#?\//, "").split("/");
    return parts.map((part) => part.replaceAll("~1", "/").replaceAll("~0", "~")).join(".");
  }
  return path
    .replaceAll(/\[\s*["']?([^\]"']*)["']?\s*\]/g, ".$1")
    .replace(/^\$?\.+/, "")
    .replaceAll(/\.{2,}/g, ".");
}

function messageOf(answer: unknown, body: Readonly<Record<string, unknown>>): string | undefined {
  if (typeof answer === "string") return /^\s*(<|$)/.test(answer) ? undefined : clip(answer);
  for (const key of MESSAGE_KEYS) {
    const value = body[key];
    if (typeof value === "string" && value.trim() !== "") return clip(value);
    const inner = ownRecord(value)["message"];
    if (typeof inner === "string" && inner.trim() !== "") return clip(inner);
    const lines = listOf(value)
      .slice(0, LONGEST_MESSAGE)
      .filter((each) => typeof each === "string");
    if (lines.length > 0) return clip(lines.join("\n"));
  }
  return undefined;
}

function keepEntry(value: unknown, keep: Keep): boolean {
  const entry = ownRecord(value);
  const pointer = ownRecord(entry["source"])["pointer"];
  const path = [...PATH_KEYS.map((key) => entry[key]), pointer].find((part) => part !== undefined);
  const texts = [...TEXT_KEYS.map((key) => entry[key]), ...Object.values(ownRecord(entry["constraints"]))];
  const text = texts.find((part) => typeof part === "string" && part !== "");
  // Of no field a code says nothing to a reader.
  const isTold = typeof text === "string" && (path !== undefined || text !== entry["code"]);
  return isTold ? keep(path, text) : true;
}

/** Messages by field, in whatever depth: trees of fields and lists of rows too. */
function keepByField(value: unknown, keep: Keep, place = "", depth = 0): boolean {
  // A list at the top is one of `{ path, message }`.
  const parts = depth > 0 && isList(value) ? listOf(value) : ownRecord(value);
  return Object.entries(parts).every(([key, each]) => {
    const path = place === "" ? key : `${place}.${key}`;
    const first = listOf(each).find((part) => typeof part === "string");
    const text = first ?? (isRecord(each) ? ownRecord(each)["message"] : each);
    if (typeof text === "string") return text === "" || keep(path, text);
    return depth === DEEPEST || keepByField(each, keep, path, depth + 1);
  });
}

const isPathPart = (part: unknown) => typeof part === "string" || typeof part === "number";

const clip = (text: string) => excerptOf(text, LONGEST_MESSAGE);
