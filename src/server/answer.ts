import { type Issue, pathText } from "../core/issue.js";
import type { VoiceAgent } from "../core/response.js";
import { clip } from "./fieldMessages.js";
import { ownOptions } from "../core/ownOptions.js";
import type { VoiceAgentApiError } from "./VoiceAgentApiError.js";

const MOST_ISSUES = 100;
const LONGEST_STEP = 200;

/** Why the handler said no: stable words for a user interface to translate. */
export type HandlerFailureCode =
  | "methodNotAllowed"
  | "foreignOrigin"
  | "notJson"
  | "unauthorized"
  | "badIdempotencyKey"
  | "badJson"
  | "tooLarge"
  | "slowBody"
  | "invalid"
  | "tokensRequired"
  | "keyReused"
  | "notFound"
  | "conflict"
  | "rateLimited"
  | "timeout"
  | "aborted"
  | "upstream"
  | "internal";

/** The JSON body of every answer but 201. */
export interface HandlerFailureBody {
  /** Why, in a word that does not change between versions. */
  code: HandlerFailureCode;
  /** One English sentence: the API's own where it refused the values, else a generic one. */
  message: string;
  /** Keyed by dotted path; our own schema's refusals are issue codes, the API's are its own words. */
  fieldErrors: Record<string, string>;
  /** The API's own sentence, where it gave one that is fit to show. */
  reason?: string;
  /** What our own schema found, at most 100; only with status 422. */
  issues?: Issue[];
}

/** An answer as data, so that it can be kept and given more than once. */
export interface Answer {
  status: number;
  body: string;
  headers: Record<string, string>;
}

const FAILURES: Record<HandlerFailureCode, [status: number, message: string]> = {
  methodNotAllowed: [405, "Only POST is understood here."],
  foreignOrigin: [403, "Requests from other sites are not accepted."],
  notJson: [415, "The request has to be JSON."],
  unauthorized: [401, "Sign in to create a voice agent."],
  badIdempotencyKey: [400, "The Idempotency-Key has to be 1 to 255 visible ASCII characters."],
  badJson: [400, "The request is not valid JSON."],
  tooLarge: [413, "The request is too large."],
  slowBody: [408, "The request did not arrive in time."],
  invalid: [422, "Some values were not accepted."],
  tokensRequired: [422, "Google Calendar has to be connected first."],
  keyReused: [409, "The Idempotency-Key was already used with other values."],
  notFound: [404, "Something that the request names does not exist."],
  conflict: [409, "The request conflicts with what exists already."],
  rateLimited: [429, "There are too many requests; try again later."],
  timeout: [504, "The voice agent service did not answer in time."],
  aborted: [499, "The request was cancelled."],
  upstream: [502, "The voice agent service could not create the agent."],
  internal: [500, "Something went wrong on the server."],
};

/** The answer for one reason; `status` only where the API's own belongs to the same class. */
export function failure(
  code: HandlerFailureCode,
  extra: {
    status?: number | undefined;
    reason?: string | undefined;
    fieldErrors?: Record<string, string>;
    issues?: Issue[];
    headers?: Record<string, string>;
  } = {},
): Answer {
  const [usualStatus, message] = FAILURES[code];
  const { status = usualStatus, reason, fieldErrors = {}, issues, headers = {} } = ownOptions(extra);
  const body: HandlerFailureBody = { code, message: reason ?? message, fieldErrors };
  if (reason) body.reason = reason;
  if (issues) body.issues = issues;
  return { status, body: JSON.stringify(body), headers };
}

/** The answer for values that our own schema refuses: of several issues at one path the first names the field's error. */
export function refusal(code: "invalid" | "tokensRequired", issues: readonly Issue[]): Answer {
  // A small body can hold a great many mistakes; what goes back stays small too.
  const told = issues.slice(0, MOST_ISSUES).map((issue) => ({ ...issue, path: issue.path.map(clipStep) }));
  const first = new Map<string, string>();
  for (const issue of told) {
    const path = pathText(issue.path);
    if (!first.has(path)) first.set(path, issue.code);
  }
  return failure(code, { fieldErrors: Object.fromEntries(first), issues: told });
}

/** The answer for a created agent. */
export function created(agent: VoiceAgent): Answer {
  return { status: 201, body: JSON.stringify(agent), headers: {} };
}

/** The answer for a failed call: the API's 400, 404, 409, 422 and 429 keep their class, a wrong key is the host's affair. */
export function failureFor(error: VoiceAgentApiError): Answer {
  const { code, status, reason, fieldErrors, retryAfter } = error;
  if (code === "invalid" || code === "notFound" || code === "conflict")
    return failure(code, { status, reason, fieldErrors });
  if (code === "rateLimited")
    return failure(code, { headers: retryAfter ? { "retry-after": retryAfter } : {} });
  if (code === "timeout" || code === "aborted") return failure(code);
  return failure("upstream");
}

/** The answer as a response that no cache keeps and no browser reads as anything but JSON. */
export function toResponse({ status, body, headers }: Answer): Response {
  const sent = {
    "content-type": "application/json; charset=utf-8",
    "cache-control": "no-store",
    "x-content-type-options": "nosniff",
    ...headers,
  };
  return new Response(body, ownOptions({ status, headers: ownOptions(sent) }));
}

function clipStep(step: string | number): string | number {
  return typeof step === "string" ? clip(step, LONGEST_STEP) : step;
}
