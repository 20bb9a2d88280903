import { foldText } from "./text.js";

/** A voice to choose from. `id` is the API's `voiceId`; all other facts are the host's and are shown where given. */
export interface Voice {
  id: string;
  name: string;
  /** A language tag such as `ar` or `en`. */
  language?: string;
  /** A dialect code such as `ksa`, or any text. */
  dialect?: string;
  gender?: string;
  style?: string;
  description?: string;
  tags?: string[];
  imageUrl?: string;
  /** Address of a short sample, played only when asked for. */
  previewUrl?: string;
  /** What is said in the sample. */
  sampleText?: string;
}

/** The facts that voices can be filtered by. */
export const VOICE_FACETS = ["language", "dialect", "gender", "style"] as const;

/** One of the facts that voices can be filtered by. */
export type VoiceFacet = (typeof VOICE_FACETS)[number];

/** The chosen value of each facet; one that is left out or empty filters nothing. */
export type VoiceFacets = { [facet in VoiceFacet]?: string | undefined };

/** Further words to find a voice by, such as the names of its dialect in the reader's language. */
export type VoiceWords = (voice: Voice) => string;

const SHORTEST_ID = 4;

const noWords: VoiceWords = () => "";
const searchTexts = new WeakMap<VoiceWords, WeakMap<Voice, string>>();

/**
 * The voices that have every word of `query` somewhere in their texts and every chosen facet, in the order given.
 * Case, diacritics, Arabic letter forms and digit families make no difference. Texts are kept for each `words`
 * function, so one that stays the same makes searching again cheap.
 */
export function searchVoices(
  voices: readonly Voice[],
  query: string,
  facets: VoiceFacets = {},
  words: VoiceWords = noWords,
): Voice[] {
  const wantedWords = foldText(query).split(/\s+/).filter(Boolean);
  const wanted = VOICE_FACETS.filter((facet) => facets[facet]);
  return voices.filter(
    (voice) =>
      wanted.every((facet) => fold(voice[facet]) === fold(facets[facet])) &&
      (wantedWords.length === 0 ||
        wantedWords.every((word) => searchText(voice, words).includes(word) || isOfId(word, voice))),
  );
}

/** The distinct values that `voices` have for a facet, with how many voices have each, most first. */
export function facetCounts(voices: readonly Voice[], facet: VoiceFacet): { value: string; count: number }[] {
  const counts = new Map<string, { value: string; count: number }>();
  for (const voice of voices) {
    const value = voice[facet];
    if (!value) continue;
    const entry = counts.get(fold(value)) ?? { value, count: 0 };
    entry.count += 1;
    counts.set(fold(value), entry);
  }
  return [...counts.values()].sort((a, b) => b.count - a.count);
}

const fold = (text: string | undefined) => foldText(text ?? "");

/** Part of an id, long enough that a digit or two of a name does not count as one. */
const isOfId = (word: string, { id }: Voice) => word.length >= SHORTEST_ID && id.toLowerCase().includes(word);

function searchText(voice: Voice, words: VoiceWords): string {
  const texts = searchTexts.get(words) ?? new WeakMap<Voice, string>();
  searchTexts.set(words, texts);
  const known = texts.get(voice);
  if (known !== undefined) return known;
  const { name, language, dialect, gender, style, description, tags } = voice;
  const parts = [name, language, dialect, gender, style, description, ...(tags ?? []), words(voice)];
  const text = foldText(parts.filter(Boolean).join(" \u0001 "));
  texts.set(voice, text);
  return text;
}
