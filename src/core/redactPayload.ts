import { isRecord } from "./record.js";
import { REDACTED } from "./redacted.js";
import { withoutSecrets } from "./secretText.js";

/**
 * A copy with both Google tokens as `[redacted]`, and with whatever looks like a token or a key in its other texts, for
 * showing and logging. Anything that is no payload comes back as a copy too, however deep it is. Never throws.
 */
export function redactPayload<T>(payload: T): T {
  const copy = withoutSecrets(payload);
  const settings = isRecord(copy) ? copy["googleCalendarSettings"] : undefined;
  if (isRecord(settings)) {
    for (const key of ["accessToken", "refreshToken"])
      if (Object.hasOwn(settings, key) && settings[key]) settings[key] = REDACTED;
  }
  return copy;
}
