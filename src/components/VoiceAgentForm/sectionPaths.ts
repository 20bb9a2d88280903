"use client";

/** The paths of the fields in each section. */
export const SECTION_PATHS = {
  identity: ["agentName", "lang"],
  conversation: ["greetingMessage", "preamble", "pokeMessages", "params"],
  voice: ["voiceId"],
  listening: ["realTime", "silenceThreshold", "interrupt"],
  outcome: ["outcome"],
  tools: ["tools.genderDetection", "tools.smartCallEnd", "tools.googleCalendar"],
  calendar: ["googleCalendarSettings"],
} as const satisfies Readonly<Record<string, readonly string[]>>;

/** A section by its name, which is also its place in `focus()` and in the page's address. */
export type SectionName = keyof typeof SECTION_PATHS;
