import { isRecord } from "./record.js";

/** A copy with both Google tokens as `[redacted]`, for showing and logging. Anything that is no payload comes back as a copy. */
export function redactPayload<T>(payload: T): T {
  const copy = structuredClone(payload);
  const settings = isRecord(copy) ? copy["googleCalendarSettings"] : undefined;
  if (isRecord(settings)) {
    for (const key of ["accessToken", "refreshToken"])
      if (Object.hasOwn(settings, key)) settings[key] = "[redacted]";
  }
  return copy;
}
