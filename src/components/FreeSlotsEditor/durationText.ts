"use client";

import type { Minute } from "../../core/clock.js";
import type { Kit } from "../../hooks/kit.js";
import type { Messages } from "../../i18n/en.js";

/** A length of time in hours and minutes, such as `3 h 30 min`. */
export function durationText(
  minutes: Minute,
  { slots: words }: Pick<Messages, "slots">,
  format: Kit["format"],
): string {
  const hours = Math.floor(minutes / 60);
  const rest = minutes % 60;
  const parts = [
    hours > 0 ? format(words.hours, { count: hours }) : "",
    rest > 0 ? format(words.minutes, { count: rest }) : "",
  ];
  return parts.filter(Boolean).join(" ");
}
