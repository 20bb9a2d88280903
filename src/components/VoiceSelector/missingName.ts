"use client";

import { characterStart, cutText } from "../../core/cutText.js";
import type { Kit } from "../../hooks/kit.js";
import type { VoiceMessages } from "../../i18n/facetLabel.js";

const SHORT = 12;

/** What a voice is called of which the id is all that is known. */
export function missingName(id: string, words: VoiceMessages["voices"], format: Kit["format"]): string {
  const end = id.slice(characterStart(id, id.length - 4));
  return format(words.missing, { id: id.length > SHORT ? `${cutText(id, 4)}…${end}` : id });
}
