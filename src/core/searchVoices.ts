import { foldText } from "./text.js";
import { type Voice, VOICE_FACETS, type VoiceFacet, type VoiceFacets } from "./voice.js";
import { type FacetColumn, foldFacet, indexVoices, textOf, type VoiceIndex } from "./voiceIndex.js";
import type { VoiceFacetCounts } from "./voiceSource.js";
import { isNamed, type VoiceWords } from "./voiceWords.js";

/** What is looked for in an index. */
export interface VoiceSearch {
  query: string;
  facets: VoiceFacets;
  words?: VoiceWords | undefined;
  /** Only these ids. */
  only?: ReadonlySet<string> | undefined;
  /** The places of the index in the order wanted. @default as given */
  order?: Uint32Array | undefined;
}

/** What was found, and what would be found if one thing less were asked for. */
export interface VoicesFound {
  voices: Voice[];
  /** For each facet its values, each with how many voices it would leave beside the query and the other facets. */
  counts: VoiceFacetCounts;
  /** How many voices there would be without the query, and without each facet. */
  without: Readonly<Record<"query" | VoiceFacet, number>>;
}

/**
 * The voices that have every word of `query` and every chosen facet, in the order given. A word counts anywhere in a
 * name, a description or a tag, at the start of a word that names a facet in English, Arabic or `words`, and from four
 * letters on in an id. Case, diacritics, Arabic letter forms and digit families make no difference.
 */
export function searchVoices(
  voices: readonly Voice[],
  query: string,
  facets: VoiceFacets = {},
  words?: VoiceWords,
): Voice[] {
  return findVoices(indexVoices(voices), { query, facets, words }).voices;
}

const SHORTEST_ID = 4;

/** Searches an index; one pass finds the voices and counts them for every facet. */
export function findVoices(index: VoiceIndex, search: VoiceSearch): VoicesFound {
  const found: Voice[] = [];
  const without = { query: 0, language: 0, dialect: 0, gender: 0, style: 0 };
  const filters = VOICE_FACETS.map((facet) => filterOf(index.facets[facet], facet, search.facets[facet]));
  const isFound = matcher(index, search);
  for (let step = 0; step < index.voices.length; step += 1) {
    const at = search.order?.[step] ?? step;
    const voice = index.voices[at];
    if (!voice || (search.only && !search.only.has(voice.id))) continue;
    const misses = missesOf(filters, at);
    if (misses === SEVERAL) continue;
    if (!misses) without.query += 1;
    if (!isFound(voice, at)) continue;
    if (misses) {
      count(misses, at);
      without[misses.facet] += 1;
      continue;
    }
    found.push(voice);
    for (const filter of filters) {
      count(filter, at);
      without[filter.facet] += 1;
    }
  }
  return { voices: found, without, counts: Object.fromEntries(filters.map(countsOf)) };
}

interface Filter extends FacetColumn {
  facet: VoiceFacet;
  /** The number wanted; one that no voice has where the list lacks the value. */
  wanted: number | undefined;
  counts: number[];
}

function filterOf(column: FacetColumn, facet: VoiceFacet, value: string | undefined): Filter {
  const folded = value && foldFacet(facet, value);
  const isWanted = (each: string) => each !== "" && foldFacet(facet, each) === folded;
  return {
    ...column,
    facet,
    wanted: folded ? column.values.findIndex(isWanted) : undefined,
    counts: column.values.map(() => 0),
  };
}

const SEVERAL = "several";

/** The one filter that the voice at this place does not pass. */
function missesOf(filters: readonly Filter[], at: number): Filter | typeof SEVERAL | undefined {
  let missed: Filter | undefined;
  for (const filter of filters) {
    if (filter.wanted === undefined || filter.codes[at] === filter.wanted) continue;
    if (missed) return SEVERAL;
    missed = filter;
  }
  return missed;
}

function count({ codes, counts }: Filter, at: number): void {
  const code = codes[at] ?? 0;
  counts[code] = (counts[code] ?? 0) + 1;
}

const countsOf = ({ facet, values, order, counts }: Filter) =>
  [facet, order.map((code) => ({ value: values[code] ?? "", count: counts[code] ?? 0 }))] as const;

function matcher(index: VoiceIndex, { query, words }: VoiceSearch): (voice: Voice, at: number) => boolean {
  const wanted = foldText(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({ word, facets: VOICE_FACETS.flatMap((facet) => namedBy(word, index, facet, words)) }));
  return (voice, at) =>
    wanted.every(
      ({ word, facets }) => facets.some(({ codes, named }) => named[codes[at] ?? 0]) || isInText(word, voice),
    );
}

/** Which values of a facet a word names, where it names any. */
function namedBy(word: string, index: VoiceIndex, facet: VoiceFacet, words: VoiceWords | undefined) {
  const { values, codes } = index.facets[facet];
  const named = values.map((value) => value !== "" && isNamed(word, facet, value, words));
  return named.includes(true) ? [{ codes, named }] : [];
}

/** Own texts stand before the id, so a word that is first found in the id is in the id alone. */
function isInText(word: string, voice: Voice): boolean {
  const text = textOf(voice);
  const place = text.indexOf(word);
  return place >= 0 && (word.length >= SHORTEST_ID || place < text.length - voice.id.length);
}
