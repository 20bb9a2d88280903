import { type CreateAgentPayload, parseCreateAgentPayload } from "../core/payload.js";

/** A customer's Google tokens, from the host's own store. */
export interface GoogleTokens {
  accessToken: string;
  refreshToken: string;
}

/** Looks the tokens up for a payload that has a calendar and no tokens; nothing where the customer has not connected Google. */
export type ResolveGoogleTokens = (
  request: Request,
  payload: CreateAgentPayload,
) => GoogleTokens | null | undefined | Promise<GoogleTokens | null | undefined>;

/** Whether the payload asks for Google Calendar and carries no tokens for it. */
export function lacksTokens({ tools, googleCalendarSettings }: CreateAgentPayload): boolean {
  return (
    tools.googleCalendar && !(googleCalendarSettings?.accessToken && googleCalendarSettings.refreshToken)
  );
}

/** The payload with the tokens in it, or `undefined` where the two are not tokens that the API could be given. */
export function withTokens(
  payload: CreateAgentPayload,
  tokens: GoogleTokens | null | undefined,
): CreateAgentPayload | undefined {
  const accessToken = trimmed(tokens?.accessToken);
  const refreshToken = trimmed(tokens?.refreshToken);
  const settings = { ...payload.googleCalendarSettings, accessToken, refreshToken };
  const result = parseCreateAgentPayload({ ...payload, googleCalendarSettings: settings });
  return result.success ? result.data : undefined;
}

/** A request without its body, which has been read by the time that the host is asked. */
export function withoutBody({ url, method, headers }: Request): Request {
  return new Request(url, { method, headers });
}

function trimmed(token: unknown): string {
  return typeof token === "string" ? token.trim() : "";
}
