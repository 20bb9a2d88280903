import { type CreateAgentPayload, parseCreateAgentPayload } from "../core/payload.js";
import type { WireTimes } from "../core/wireTimes.js";
import { type Answer, created, failure, failureFor, refusal, toResponse } from "./answer.js";
import { createVoiceAgent, type Fetch } from "./createVoiceAgent.js";
import { within } from "./deadline.js";
import { lacksTokens, type ResolveGoogleTokens, withoutBody, withTokens } from "./googleTokens.js";
import { createIdempotencyStore, fingerprint, isIdempotencyKey } from "./idempotency.js";
import { isForeign } from "./origin.js";
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
  /** The API's address, with or without a slash at its end. @default "https://api.tryhamsa.com" */
  baseUrl?: string | undefined;
  /** @default the platform's `fetch`, looked up at each call */
  fetch?: Fetch | undefined;
  /** The limit in milliseconds for the request's body to arrive, for the host's own functions, and for the API. @default 30000 */
  timeoutMs?: number | undefined;
  /** The largest request body in bytes. @default 1048576 */
  maxBodyBytes?: number | undefined;
}

/**
 * The host's own route for `submitTo`: a function from a Web `Request` to a `Response`, for any framework that speaks
 * them. Nothing that it answers holds the key or a token. Throws a `TypeError` at once where `authorize` is missing.
 */
export function createVoiceAgentHandler(
  options: CreateVoiceAgentHandlerOptions,
): (request: Request) => Promise<Response> {
  const {
    authorize,
    resolveGoogleTokens,
    apiKey,
    baseUrl,
    fetch,
    timeoutMs = 30_000,
    maxBodyBytes = 2 ** 20,
    times,
    endOfDay,
  } = options;
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
    } catch {
      // Whatever the host's functions threw is theirs to know: it may hold anything.
      return toResponse(failure("internal"));
    }
  };

  async function answer(request: Request): Promise<Answer> {
    if (request.method !== "POST") return failure("methodNotAllowed", { headers: { allow: "POST" } });
    if (isForeign(request)) return failure("foreignOrigin");
    if (!isJson(request)) return failure("notJson");
    const caller = await authorize(request);
    if (caller !== true && !(typeof caller === "string" && caller !== "")) return failure("unauthorized");
    const key = request.headers.get("idempotency-key");
    if (key !== null && !isIdempotencyKey(key)) return failure("badIdempotencyKey");
    const body = await readJson(request, maxBodyBytes, timeoutMs);
    if ("refused" in body) return failure(body.refused);
    const result = parseCreateAgentPayload(body.value);
    if (!result.success) return refusal("invalid", result.issues);
    // Others may be waiting for an attempt that has a key, and its answer is kept: it outlives its own client.
    if (key === null) return create(request, result.data, request.signal);
    const scope = JSON.stringify([caller, key]);
    return store.once(scope, await fingerprint(result.data), () => create(request, result.data));
  }

  async function create(
    request: Request,
    payload: CreateAgentPayload,
    signal?: AbortSignal,
  ): Promise<Answer> {
    let complete: CreateAgentPayload | undefined = payload;
    if (lacksTokens(payload)) {
      const asked = withoutBody(request);
      complete = withTokens(payload, await within(timeoutMs, () => resolveGoogleTokens?.(asked, payload)));
    }
    if (!complete) {
      const token = (name: string) => ({ path: ["googleCalendarSettings", name], code: "required" as const });
      return refusal("tokensRequired", [token("accessToken"), token("refreshToken")]);
    }
    const key = readKey(await within(timeoutMs, () => (typeof apiKey === "function" ? apiKey() : apiKey)));
    if (!key) return failure("internal");
    try {
      return created(
        await createVoiceAgent(complete, { apiKey: key, baseUrl, fetch, signal, timeoutMs, times, endOfDay }),
      );
    } catch (error) {
      return error instanceof VoiceAgentApiError ? failureFor(error) : failure("internal");
    }
  }
}
