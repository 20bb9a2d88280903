"use client";

/** The one way to a developer's console; nothing says a word there to readers. */
export function warnDeveloper(text: string, level: "warn" | "error" = "warn"): void {
  console[level](`voice-agent-kit: ${text}`);
}
