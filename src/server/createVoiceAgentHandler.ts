import { type CreateAgentPayload, parseCreateAgentPayload } from "../core/payload.js";
import type { WireTimes } from "../core/wireTimes.js";
import { type Answer, created, failure, failureFor, refusal, toResponse } from "./answer.js";
import { createVoiceAgent, type Fetch } from "./createVoiceAgent.js";
import { startDeadline, within } from "./deadline.js";
import { lacksTokens, type ResolveGoogleTokens, withoutBody, withTokens } from "./googleTokens.js";
import { createIdempotencyStore, fingerprint, isIdempotencyKey } from "./idempotency.js";
import { checkBaseUrl, limitOf } from "./optionRules.js";
import { isForeign } from "./origin.js";
import { ownOptions } from "../core/ownOptions.js";
import { isJson, readJson } from "./requestBody.js";
import { readKey } from "./secrets.js";
import { VoiceAgentApiError } from "./VoiceAgentApiError.js";

/** Who may create agents, with which key, and where the API is. */
export interface CreateVoiceAgentHandlerOptions extends WireTimes {
  /** The API key, or a function that fetches it, asked for each agent. It never leaves the server. */
  apiKey: string | (() => string | Promise<string>);
  /**
   * Says who may create an agent: `true`, or the caller's name, such as a user id, to which an `Idempotency-Key` then
   * belongs. Anything else is a no. With plain `true` all callers share their keys. It must leave the body unread.
   */
  authorize: (request: Request) => boolean | string | Promise<boolean | string>;
  /** The customer's Google tokens, asked for when a payload has a calendar and no tokens. Its request has no body. */
  resolveGoogleTokens?: ResolveGoogleTokens | undefined;
  /** The API's address with `http` or `https`, with or without a slash at its end. @default "https://api.tryhamsa.com" */
  baseUrl?: string | undefined;
  /** What sends the request, for a proxy or a trace of your own. @default the platform's `fetch`, looked up at each call */
  fetch?: Fetch | undefined;
  /** The limit in milliseconds for the request's body to arrive, for the host's own functions, and for the API. @default 30000 */
  timeoutMs?: number | undefined;
  /** The largest request body in bytes. @default 1048576 */
  maxBodyBytes?: number | undefined;
  /**
   * Told why an answer is a 500, 502 or 504, for the host's log: a `VoiceAgentApiError`, which holds no secret, or what
   * one of the host's own functions threw.
   */
  onError?: ((error: unknown) => void) | undefined;
}

/**
 * The host's own route for `submitTo`: a function from a Web `Request` to a `Response`, for any framework that speaks
 * them. Nothing that it answers holds the key or a token.
 *
 * @throws A `TypeError` at once where `authorize` is missing, a limit is no number or the address none. The handler itself never rejects.
 */
export function createVoiceAgentHandler(
  options: CreateVoiceAgentHandlerOptions,
): (request: Request) => Promise<Response> {
  const own = ownOptions(options);
  const { authorize, resolveGoogleTokens, apiKey } = own;
  const timeoutMs = limitOf("timeoutMs", own.timeoutMs, 30_000);
  const maxBodyBytes = limitOf("maxBodyBytes", own.maxBodyBytes, 2 ** 20);
  checkBaseUrl(own.baseUrl);
  if (typeof authorize !== "function") {
    throw new TypeError(
      "voice-agent-kit: createVoiceAgentHandler needs `authorize`, a function. Without it anybody could create agents " +
        "with your API key. Pass `authorize: (request) => …` that returns the caller's name, true, or false.",
    );
  }
  const store = createIdempotencyStore();

  return async (request) => {
    try {
      return toResponse(await answer(request));
    } catch (error) {
      // Whatever the host's functions threw is theirs to know: it may hold anything.
      return toResponse(internal(error));
    }
  };

  async function answer(request: Request): Promise<Answer> {
    if (request.method !== "POST") return failure("methodNotAllowed", { headers: { allow: "POST" } });
    if (isForeign(request)) return failure("foreignOrigin");
    if (!isJson(request)) return failure("notJson");
    const caller = await within(timeoutMs, "authorize", () => authorize(request));
    if (caller !== true && !(typeof caller === "string" && caller !== "")) return failure("unauthorized");
    const key = request.headers.get("idempotency-key");
    if (key !== null && !isIdempotencyKey(key)) return failure("badIdempotencyKey");
    const body = await readJson(request, maxBodyBytes, timeoutMs);
    if (body.refused) return failure(body.refused);
    const result = parseCreateAgentPayload(body.value);
    if (!result.success) return refusal("invalid", result.issues);
    const payload = ownOptions(result.data);
    if (key === null) return create(request, payload, request.signal);
    return once(request, caller, key, payload);
  }

  /** Others may be waiting for an attempt that has a key, and its answer is kept: it outlives its own client. */
  async function once(
    request: Request,
    caller: string | true,
    key: string,
    payload: CreateAgentPayload,
  ): Promise<Answer> {
    const { digest, characters } = await fingerprint(payload);
    const attempt = { caller, key, fingerprint: digest, characters, run: () => create(request, payload) };
    const client = startDeadline(Infinity, request.signal);
    try {
      return await client.race(store.once(attempt));
    } catch (error) {
      if (client.ended()) return failure("aborted");
      throw error;
    } finally {
      client.stop();
    }
  }

  async function create(
    request: Request,
    payload: CreateAgentPayload,
    signal?: AbortSignal,
  ): Promise<Answer> {
    let complete: CreateAgentPayload | undefined = payload;
    if (lacksTokens(payload)) {
      const asked = withoutBody(request);
      const find = () => resolveGoogleTokens?.(asked, payload);
      complete = withTokens(payload, await within(timeoutMs, "resolveGoogleTokens", find));
    }
    if (!complete) {
      const token = (name: string) => ({ path: ["googleCalendarSettings", name], code: "required" as const });
      return refusal("tokensRequired", [token("accessToken"), token("refreshToken")]);
    }
    const readApiKey = () => (typeof apiKey === "function" ? apiKey() : apiKey);
    const key = readKey(await within(timeoutMs, "apiKey", readApiKey));
    if (!key) return internal(new VoiceAgentApiError("unauthorized"));
    try {
      return created(await createVoiceAgent(complete, { ...own, apiKey: key, signal, timeoutMs }));
    } catch (error) {
      if (!(error instanceof VoiceAgentApiError)) return internal(error);
      const answer = failureFor(error);
      if (answer.status >= 500) tell(error);
      return answer;
    }
  }

  function internal(error: unknown): Answer {
    tell(error);
    return failure("internal");
  }

  function tell(error: unknown): void {
    try {
      // A log that fails must not change the answer, and a rejection without a listener brings a server down.
      void Promise.resolve(own.onError?.(error)).catch(() => undefined);
    } catch {
      // It failed at once.
    }
  }
}
