"use client";

import type { Minute } from "../../core/clock.js";
import type { Kit } from "../../hooks/kit.js";
import type { Words } from "../../i18n/en.js";
import type { slots } from "../../i18n/english/slots.js";

/** A length of time in hours and minutes, such as `3 h 30 min`. */
export function durationText(
  minutes: Minute,
  { slots: words }: Words<{ slots: typeof slots }>,
  format: Kit["format"],
): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  if (hours === 0) return format(words.minutes, { count: rest });
  const told = format(words.hours, { count: hours });
  return rest === 0
    ? told
    : format(words.hoursAndMinutes, { hours: told, minutes: format(words.minutes, { count: rest }) });
}
