import { curlBodySoFar, isCurl } from "./curl.js";
import { type AgentDraft, createDraft, fromVoiceAgent } from "./draft.js";
import { unreadPaths } from "./fieldKinds.js";
import { type JsonFault, jsonFault } from "./jsonFault.js";
import { isRecord, jsonText, ownRecord } from "./record.js";
import { REDACTED } from "./redacted.js";
import { parseVoiceAgent, VoiceAgentResponseError } from "./response.js";

/** What came of reading a file or a pasted text. Nothing of it is quoted, since it may hold secrets. */
export type Imported =
  | {
      success: true;
      /** What it was: an answer of the API never gives tokens. */
      source: "body" | "answer";
      draft: AgentDraft;
      /** Paths of what was there and could not be taken. */
      unread: string[];
    }
  | { success: false; code: "empty" | "tooLarge" | "noAgent" | "failure" | "bodyInFile" | "noJson" }
  | { success: false; code: "syntax"; fault: JsonFault };

/** More text than this is refused; an agent with its longest texts has a hundredth of it. */
export const MOST_IMPORTED = 4_000_000;

/** What an answer says about an agent besides what a request may hold. */
const ANSWER_KEYS = [
  "id",
  "projectId",
  "apiKeyId",
  "createdAt",
  "updatedAt",
  "voiceRecordId",
  "voiceRecord",
  "voiceAgentTools",
];

/**
 * Reads a request body, a draft, an answer of the API, or a `curl` command that sends one of them. Everything readable
 * is in the draft, tokens of a body or draft too; those of an answer and those that say `[redacted]` are left behind.
 */
export function importDraft(text: string): Imported {
  if (text.length > MOST_IMPORTED) return { success: false, code: "tooLarge" };
  const plain = text.replace(/^\ufeff/, "").trim();
  if (plain === "") return { success: false, code: "empty" };
  const json = isCurl(plain) ? curlBodySoFar(plain) : plain;
  if (json === undefined) return { success: false, code: "noJson" };
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    if (isCurl(plain) && !/^\s*[{["]/.test(json))
      return { success: false, code: json.startsWith("@") ? "bodyInFile" : "noJson" };
    const fault = jsonFault(json) ?? { line: 1, column: 1, atEnd: false };
    return { success: false, code: "syntax", fault };
  }
  if (!isRecord(value)) return { success: false, code: "noAgent" };
  return isAnswer(value) ? fromAnswer(value) : fromBody(value);
}

function isAnswer(value: Readonly<Record<string, unknown>>): boolean {
  return "success" in value || "data" in value || ("id" in value && "agentName" in value);
}

function fromAnswer(value: Record<string, unknown>): Imported {
  try {
    const agent = parseVoiceAgent(value);
    const data = ownRecord(isRecord(value["data"]) ? value["data"] : value);
    const unread = Object.keys(data).filter(
      (key) => !ANSWER_KEYS.includes(key) && !Object.hasOwn(agent, key) && !saysNothing(data[key]),
    );
    return {
      success: true,
      source: "answer",
      draft: fromVoiceAgent(agent),
      unread: "description" in agent ? [...unread, "description"] : unread,
    };
  } catch (thrown) {
    const failed = thrown instanceof VoiceAgentResponseError && thrown.code === "failure";
    return { success: false, code: failed ? "failure" : "noAgent" };
  }
}

function fromBody(value: Record<string, unknown>): Imported {
  const { accessToken, refreshToken, ...settings } = ownRecord(value["googleCalendarSettings"]);
  const tokens = Object.entries({ accessToken, refreshToken }).filter(([, token]) => token !== REDACTED);
  const body = isRecord(value["googleCalendarSettings"])
    ? { ...value, googleCalendarSettings: { ...settings, ...Object.fromEntries(tokens) } }
    : value;
  const unread = unreadPaths(body);
  const draft = createDraft(body);
  const isNothing = Object.keys(value).every((key) => unread.includes(key));
  return isNothing ? { success: false, code: "noAgent" } : { success: true, source: "body", draft, unread };
}

const saysNothing = (value: unknown) => value === null || ["[]", "{}", ""].includes(jsonText(value));
