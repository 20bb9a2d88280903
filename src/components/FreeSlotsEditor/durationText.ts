"use client";

import type { Minute } from "../../core/clock.js";
import type { Kit } from "../../hooks/kit.js";
import type { Messages } from "../../i18n/en.js";

/** A length of time in hours and minutes, such as `3 h 30 min`. */
export function durationText(
  minutes: Minute,
  { slots: words }: { slots: Omit<Messages["slots"], "grid"> },
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
