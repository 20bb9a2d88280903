import { ar } from "../src/i18n/ar.js";
import { en, type Messages } from "../src/i18n/en.js";
import { languageOf } from "./fixtures.js";

/** The catalog in the toolbar's language, for stories that look for what is shown. */
export const wordsOf = (globals: Record<string, unknown>): Messages =>
  languageOf(globals) === "ar" ? ar : en;
