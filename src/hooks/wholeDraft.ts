"use client";

import { type AgentDraft, createDraft } from "../core/draft.js";
import { ownRecord, textOr } from "../core/record.js";
import { NO_SECRETS, type SecretValues } from "./secrets.js";

/** A draft with its tokens beside it. */
export interface WholeDraft {
  draft: AgentDraft;
  tokens: SecretValues;
}

/** A draft and its tokens, apart. */
export function apart(initial: unknown): WholeDraft {
  const draft = createDraft(initial);
  return { draft: withoutTokens(draft), tokens: tokensIn(draft) };
}

/** A draft from what `initial` has, its tokens left out: React may keep it. */
export const draftWithoutTokens = (initial: unknown): AgentDraft => withoutTokens(createDraft(initial));

/** The tokens alone of what a draft is made from; whoever takes them keeps them out of React's state. */
export function tokensIn(initial: unknown): SecretValues {
  const settings = ownRecord(ownRecord(initial)["googleCalendarSettings"]);
  return {
    accessToken: textOr(settings["accessToken"], ""),
    refreshToken: textOr(settings["refreshToken"], ""),
  };
}

function withoutTokens(draft: AgentDraft): AgentDraft {
  return { ...draft, googleCalendarSettings: { ...draft.googleCalendarSettings, ...NO_SECRETS } };
}

/** Whether a draft has a time zone; a new one waits for the reader's. */
export const hasZone = (draft: AgentDraft) => draft.googleCalendarSettings.timezone !== "";

/** The draft with the zone where it has none. */
export function withZone(draft: AgentDraft, timezone: string): AgentDraft {
  if (hasZone(draft)) return draft;
  return { ...draft, googleCalendarSettings: { ...draft.googleCalendarSettings, timezone } };
}
