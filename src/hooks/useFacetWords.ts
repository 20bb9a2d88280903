"use client";

import { useCallback } from "react";
import type { VoiceWords } from "../core/voiceWords.js";
import { voices } from "../i18n/english/voices.js";
import { facetLabel } from "../i18n/facetLabel.js";
import { useKit } from "./kit.js";

const ENGLISH = { voices };

/** What facets' values are called in the reader's language; the same function while the language stays. */
export function useFacetWords(): VoiceWords {
  const { messages, locale } = useKit(ENGLISH);
  return useCallback((facet, value) => facetLabel(facet, value, messages, locale), [messages, locale]);
}
