/**
 * What went wrong between the host's server and the API: `invalid` is 400 or 422, `unauthorized` a key that the API
 * or a header refuses, `refused` any other no (such as `success: false`), `badResponse` an answer that is not the API's.
 */
export type VoiceAgentApiErrorCode =
  | "invalid"
  | "unauthorized"
  | "notFound"
  | "conflict"
  | "rateLimited"
  | "refused"
  | "server"
  | "badResponse"
  | "unreachable"
  | "timeout"
  | "aborted";

const MESSAGES: Record<VoiceAgentApiErrorCode, string> = {
  invalid: "The voice agents API did not accept some of the values.",
  unauthorized:
    "The API key is missing, is malformed, or was not accepted; give the bare key, without `Token`.",
  notFound: "The voice agents API did not find what the request names.",
  conflict: "The voice agents API says that the request conflicts with what exists.",
  rateLimited: "The voice agents API has had too many requests.",
  refused: "The voice agents API refused the request.",
  server: "The voice agents API failed.",
  badResponse: "The voice agents API gave an answer that could not be read.",
  unreachable: "The voice agents API could not be reached.",
  timeout: "The voice agents API did not answer in time.",
  aborted: "The request to the voice agents API was cancelled.",
};

/** The facts that travel with the code. */
export interface VoiceAgentApiErrorDetails {
  /** The status that the API answered with; left out where it did not answer. */
  status?: number | undefined;
  /** The API's own sentence about the request, without secrets. */
  reason?: string | undefined;
  /** The API's own words about single fields, keyed by dotted path, without secrets. */
  fieldErrors?: Record<string, string> | undefined;
  /** When to come back: whole seconds or an HTTP date, as the API wrote it. */
  retryAfter?: string | undefined;
}

/**
 * Thrown by `createVoiceAgent`. The message is a fixed sentence per code and there is no `cause`: nothing in it quotes
 * the API key, a token, or what the API said of its own insides, so it may be logged.
 */
export class VoiceAgentApiError extends Error {
  override readonly name = "VoiceAgentApiError";
  /** What went wrong, for a `switch`. */
  readonly code: VoiceAgentApiErrorCode;
  /** The status that the API answered with; `undefined` where it did not answer. */
  readonly status: number | undefined;
  /** The API's own sentence about a request of class 4xx, clipped and without secrets; often `undefined`. */
  readonly reason: string | undefined;
  /** The API's own words about single fields, keyed by dotted path, clipped and without secrets; often empty. */
  readonly fieldErrors: Record<string, string>;
  /** When to come back, for `rateLimited`: whole seconds or an HTTP date, as the API wrote it. */
  readonly retryAfter: string | undefined;

  constructor(code: VoiceAgentApiErrorCode, details: VoiceAgentApiErrorDetails = {}) {
    super(MESSAGES[code]);
    this.code = code;
    this.status = details.status;
    this.reason = details.reason;
    this.fieldErrors = details.fieldErrors ?? {};
    this.retryAfter = details.retryAfter;
  }
}
