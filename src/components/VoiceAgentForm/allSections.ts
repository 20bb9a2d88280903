"use client";

import { CalendarSection } from "./CalendarSection.js";
import type { SectionName } from "./sectionPaths.js";
import {
  ConversationSection,
  IdentitySection,
  ListeningSection,
  OutcomeSection,
  ToolsSection,
  VoiceSection,
} from "./sections.js";

/** Every section by its name, in the order of the payload. */
export const SECTIONS = {
  identity: IdentitySection,
  conversation: ConversationSection,
  voice: VoiceSection,
  listening: ListeningSection,
  outcome: OutcomeSection,
  tools: ToolsSection,
  calendar: CalendarSection,
} as const satisfies Readonly<Record<SectionName, unknown>>;
