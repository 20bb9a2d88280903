"use client";

import type { Kit } from "../../hooks/kit.js";
import type { Messages } from "../../i18n/en.js";

const SHORT = 12;

/** What a voice is called of which the id is all that is known. */
export function missingName(id: string, words: Messages["voices"], format: Kit["format"]): string {
  return format(words.missing, { id: id.length > SHORT ? `${id.slice(0, 4)}…${id.slice(-4)}` : id });
}
