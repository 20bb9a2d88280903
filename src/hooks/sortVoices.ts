"use client";

import { sortInSteps } from "../core/sortInSteps.js";
import { readVoice } from "../core/voice.js";
import type { VoiceIndex } from "../core/voiceIndex.js";
import type { VoiceWords } from "../core/voiceWords.js";
import type { VoiceSort } from "./voiceResults.js";

/** The places of a list in another order than the one given, a little at a time. */
export function sortVoices(index: VoiceIndex, sort: VoiceSort, words: VoiceWords, locale: string) {
  return sortInSteps(index.voices.length, comparison(index, sort, words, locale));
}

function comparison(index: VoiceIndex, sort: VoiceSort, words: VoiceWords, locale: string) {
  const { compare } = new Intl.Collator(locale, { numeric: true });
  const { language, dialect } = index.facets;
  const labels = {
    language: language.values.map((value) => value && words("language", value)),
    dialect: dialect.values.map((value) => value && words("dialect", value)),
  };
  const names = index.voices.map(() => undefined as string | undefined);
  const nameAt = (at: number) => (names[at] ??= readVoice(index.voices[at])?.name ?? "");
  const labelAt = (facet: "language" | "dialect", at: number) =>
    labels[facet][index.facets[facet].codes[at] ?? 0] ?? "";
  return (a: number, b: number) =>
    (sort === "dialect" &&
      (compare(labelAt("language", a), labelAt("language", b)) ||
        compare(labelAt("dialect", a), labelAt("dialect", b)))) ||
    compare(nameAt(a), nameAt(b));
}
