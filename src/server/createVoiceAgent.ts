import { createAddress } from "../core/createAddress.js";
import { fieldErrorsFrom } from "../core/fieldErrors.js";
import type { CreateAgentPayload } from "../core/payload.js";
import { parseVoiceAgent, type VoiceAgent, VoiceAgentResponseError } from "../core/response.js";
import { type WireTimes, withWireTimes } from "../core/wireTimes.js";
import { startDeadline } from "./deadline.js";
import { presentable, presentableSentence } from "./fieldMessages.js";
import { checkBaseUrl, limitOf } from "./optionRules.js";
import { ownOptions } from "../core/ownOptions.js";
import { readKey, scrub, type Secrets, secretsOf } from "./secrets.js";
import { readText, UnreadableBody } from "./stream.js";
import {
  VoiceAgentApiError,
  type VoiceAgentApiErrorCode,
  type VoiceAgentApiErrorDetails,
} from "./VoiceAgentApiError.js";

const MAX_ANSWER_BYTES = 5 * 1024 * 1024;
const SECONDS = /^\d{1,9}$/;
const HTTP_DATE = /^[A-Z][a-z]{2}, \d{2} [A-Z][a-z]{2} \d{4} \d{2}:\d{2}:\d{2} GMT$/;

/** How the request is sent: the platform's `fetch`, or anything that does the same. */
export type Fetch = (url: string, init: RequestInit) => Promise<Response>;

/** Where and how `createVoiceAgent` asks. */
export interface CreateVoiceAgentOptions extends WireTimes {
  /** The bare API key: without `Token`, which is added. It goes into one request header and nowhere else. */
  apiKey: string;
  /** The API's address with `http` or `https`, with or without a slash at its end. @default "https://api.tryhamsa.com" */
  baseUrl?: string | undefined;
  /** What sends the request, for a proxy or a trace of your own. @default the platform's `fetch`, looked up at each call */
  fetch?: Fetch | undefined;
  /** Cancels the request; the error's code is then `aborted`. */
  signal?: AbortSignal | undefined;
  /** The limit for the whole answer, its body too, in milliseconds. @default 30000 */
  timeoutMs?: number | undefined;
}

/**
 * Creates a voice agent: one `POST /v1/voice-agents`, without retries, redirects not followed. The payload is sent as
 * it is (check it with `parseCreateAgentPayload`); the agent comes back without tokens.
 *
 * @throws A `VoiceAgentApiError`, as a rejection, whatever goes wrong; its `code` says what. A `TypeError`, as a
 *   rejection too, where the limit is no number or the address none.
 */
export async function createVoiceAgent(
  payload: CreateAgentPayload,
  options: CreateVoiceAgentOptions,
): Promise<VoiceAgent> {
  const own = ownOptions(options);
  const timeoutMs = limitOf("timeoutMs", own.timeoutMs, 30_000);
  checkBaseUrl(own.baseUrl);
  const key = readKey(own.apiKey);
  if (!key) throw new VoiceAgentApiError("unauthorized");
  const deadline = startDeadline(timeoutMs, own.signal);
  try {
    if (deadline.ended()) throw new VoiceAgentApiError("aborted");
    return await deadline.race(exchange(payload, key, own, deadline.signal));
  } catch (error) {
    // What a fetch throws may quote the address or the headers, so nothing of it is kept.
    if (error instanceof VoiceAgentApiError) throw error;
    throw new VoiceAgentApiError(deadline.ended() ?? "unreachable");
  } finally {
    deadline.stop();
  }
}

async function exchange(
  payload: CreateAgentPayload,
  key: string,
  options: CreateVoiceAgentOptions,
  signal: AbortSignal,
): Promise<VoiceAgent> {
  const secrets = secretsOf(key, payload);
  // Called through a variable: some platforms refuse a `fetch` that is called as a method of another object.
  const send = options.fetch ?? globalThis.fetch;
  const request: RequestInit = {
    method: "POST",
    headers: ownOptions({
      Authorization: `Token ${key}`,
      "Content-Type": "application/json",
      Accept: "application/json",
    }),
    body: JSON.stringify(withWireTimes(payload, options)),
    redirect: "manual",
    signal,
  };
  const response = await send(createAddress(options.baseUrl), ownOptions(request));
  const { status } = response;
  const fails = failureOf(response);
  if (fails && fails !== "invalid" && fails !== "notFound" && fails !== "conflict") {
    if (isStream(response.body)) void response.body.cancel().catch(() => undefined);
    throw new VoiceAgentApiError(fails, { status: status || undefined, retryAfter: retryAfterOf(response) });
  }
  const answer = await readAnswer(response, signal, fails !== undefined);
  if (fails) throw new VoiceAgentApiError(fails, { status, ...whatItSays(answer, secrets) });
  return readAgent(answer, status, secrets);
}

/** What a status says has gone wrong; `undefined` for success. */
function failureOf({ status, type, redirected }: Response): VoiceAgentApiErrorCode | undefined {
  // Browsers and some workers hide a redirect that they do not follow behind this type, with a status of 0.
  if (type === "opaqueredirect" || redirected || status < 200) return "badResponse";
  if (status < 300) return undefined;
  if (status < 400) return "badResponse";
  if (status >= 500) return "server";
  if (status === 400 || status === 422) return "invalid";
  if (status === 401 || status === 403) return "unauthorized";
  if (status === 404) return "notFound";
  if (status === 409) return "conflict";
  return status === 429 ? "rateLimited" : "refused";
}

async function readAnswer(response: Response, signal: AbortSignal, refuses: boolean): Promise<object> {
  const bad = () => new VoiceAgentApiError("badResponse", { status: response.status });
  const { body } = response;
  // An agent that was made is none that was not, even where a text in the answer was cut within a letter.
  const lenient = new TextDecoder();
  const reading = isStream(body) ? readText(body, MAX_ANSWER_BYTES, signal, lenient) : response.text();
  const text = await reading.catch((error: unknown) => {
    throw error instanceof UnreadableBody ? bad() : error;
  });
  const answer = jsonOf(text);
  if (typeof answer === "object" && answer !== null) return answer;
  // What refuses in a few words or none has said enough with its status; a page is no answer of the API.
  const isWords = typeof answer === "string" || (answer === undefined && !isPage(response, text));
  if (refuses && isWords) return {};
  throw bad();
}

/** A stand-in for `fetch` may have nothing but the text, and node-fetch has a stream of Node's own. */
const isStream = (body: Response["body"] | undefined): body is ReadableStream<Uint8Array<ArrayBuffer>> =>
  typeof body?.getReader === "function";

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

const isPage = ({ headers }: Response, text: string) =>
  /^\s*</.test(text) || (text.trim() !== "" && /html/i.test(headers.get("content-type") ?? ""));

function readAgent(answer: object, status: number, secrets: Secrets): VoiceAgent {
  try {
    return scrub(parseVoiceAgent(answer), secrets);
  } catch (error) {
    const refused = error instanceof VoiceAgentResponseError && error.code === "failure";
    if (!refused) throw new VoiceAgentApiError("badResponse", { status });
    throw new VoiceAgentApiError("refused", { status, ...whatItSays(answer, secrets) });
  }
}

function whatItSays(
  answer: object,
  secrets: Secrets,
): Pick<VoiceAgentApiErrorDetails, "fieldErrors" | "reason"> {
  // Secrets go first: a text that was clipped before could end in half of one.
  const { message, fieldErrors } = fieldErrorsFrom(scrub(answer, secrets));
  const told = { reason: presentableSentence(message), fieldErrors: presentable(fieldErrors) };
  // And once more: paths are put together from parts.
  return scrub(told, secrets);
}

function retryAfterOf({ headers }: Response): string | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  const valid = SECONDS.test(value) || (HTTP_DATE.test(value) && !Number.isNaN(Date.parse(value)));
  return valid ? value : undefined;
}
