import { inOneGo } from "./inOneGo.js";
import { listOf, textOr } from "./record.js";
import { foldText } from "./text.js";
import { type Voice, VOICE_FACETS, type VoiceFacet, type VoiceFacets } from "./voice.js";
import {
  type FacetColumn,
  foldFacet,
  indexVoices,
  SEPARATOR,
  textOf,
  type VoiceIndex,
} from "./voiceIndex.js";
import type { VoiceFacetCount, VoiceFacetCounts } from "./voiceSource.js";
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
  const search = { query: textOr(query, ""), facets: { ...facets }, words };
  return findVoices(indexVoices(listOf(voices)), search).voices;
}

const SHORTEST_ID = 4;

/** Searches an index; one pass finds the voices and counts them for every facet. */
export const findVoices = (index: VoiceIndex, search: VoiceSearch): VoicesFound =>
  inOneGo(findInSteps(index, search));

/** The same, pausing after each few hundred voices; the last step gives what was found. */
export function* findInSteps(index: VoiceIndex, search: VoiceSearch): Generator<void, VoicesFound> {
  const { voices } = index;
  const { only, order } = search;
  const found: Voice[] = [];
  let withoutQuery = 0;
  const filters = VOICE_FACETS.map((facet) => filterOf(index.facets[facet], search.facets[facet]));
  const isFound = matcher(index, search);
  if (!isFound && !only && !order && filters.every(({ wanted }) => wanted === ANY)) return all(index);
  // Apart from what pauses, which browsers are slow to make fast.
  const look = (at: number) => {
    const voice = voices[at];
    if (!voice || (only && !only.has(voice.id))) return;
    let missed: Filter | undefined;
    for (const filter of filters) {
      if (filter.wanted === ANY || filter.codes[at] === filter.wanted) continue;
      if (missed) return;
      missed = filter;
    }
    if (!missed) withoutQuery += 1;
    if (isFound && !isFound(at)) return;
    if (missed) count(missed, at);
    else {
      found.push(voice);
      for (const filter of filters) count(filter, at);
    }
  };
  for (let step = 0; step < voices.length; step += 1) {
    if (step % 512 === 511) yield;
    look(order?.[step] ?? step);
  }
  const without = Object.fromEntries(filters.map(({ facet, left }) => [facet, left]));
  return {
    voices: found,
    counts: Object.fromEntries(filters.map((filter) => [filter.facet, countsOf(filter, filter.counts)])),
    without: { ...(without as Record<VoiceFacet, number>), query: withoutQuery },
  };
}

/** Nothing is looked for, so nothing has to be compared. */
function all({ voices, facets }: VoiceIndex): VoicesFound {
  const columns = VOICE_FACETS.map((facet) => facets[facet]);
  return {
    voices: [...voices],
    counts: Object.fromEntries(columns.map((column) => [column.facet, countsOf(column, column.sizes)])),
    without: {
      query: voices.length,
      language: voices.length,
      dialect: voices.length,
      gender: voices.length,
      style: voices.length,
    },
  };
}

const ANY = -1;

interface Filter extends FacetColumn {
  /** The number wanted, one that no voice has where the list lacks the value; ANY where nothing is wanted. */
  wanted: number;
  counts: number[];
  /** How many voices there are without this filter. */
  left: number;
}

function filterOf(column: FacetColumn, value: string | undefined): Filter {
  const { facet, values } = column;
  const folded = foldFacet(facet, textOr(value, ""));
  const place = values.findIndex((each) => each !== "" && foldFacet(facet, each) === folded);
  const wanted = place < 0 ? values.length : place;
  return { ...column, wanted: folded ? wanted : ANY, counts: values.map(() => 0), left: 0 };
}

function count(filter: Filter, at: number): void {
  const code = filter.codes[at] ?? 0;
  filter.counts[code] = (filter.counts[code] ?? 0) + 1;
  filter.left += 1;
}

/** The values in the order of how many voices of the whole list have them, so that a search does not move them. */
function countsOf({ values, sizes }: FacetColumn, counts: readonly number[]): VoiceFacetCount[] {
  const codes = [...values.keys()].slice(1).sort((a, b) => (sizes[b] ?? 0) - (sizes[a] ?? 0));
  return codes.map((code) => ({ value: values[code] ?? "", count: counts[code] ?? 0 }));
}

/** Tells whether a voice has every word; nothing where no word is asked for. */
function matcher(index: VoiceIndex, { query, words }: VoiceSearch) {
  const wanted = foldText(query)
    .split(/\s+/)
    .filter(Boolean)
    .map((word) => ({
      word,
      facets: VOICE_FACETS.flatMap((facet) => namedBy(word, index.facets[facet], words)),
    }));
  if (wanted.length === 0) return undefined;
  const has = ({ word, facets }: (typeof wanted)[number], at: number) => {
    for (const { codes, named } of facets) if (named[codes[at] ?? 0]) return true;
    return isInText(word, index, at);
  };
  return (at: number) => {
    for (const each of wanted) if (!has(each, at)) return false;
    return true;
  };
}

/** Which values of a facet a word names, where it names any. */
function namedBy(word: string, { facet, values, codes }: FacetColumn, words: VoiceWords | undefined) {
  const named = values.map((value) => value !== "" && isNamed(word, facet, value, words));
  return named.includes(true) ? [{ codes, named }] : [];
}

/** Own texts stand before the id, so a word that is first found in the id is in the id alone. */
function isInText(word: string, index: VoiceIndex, at: number): boolean {
  const text = textOf(index, at);
  const place = text.indexOf(word);
  return place >= 0 && (word.length >= SHORTEST_ID || place < text.lastIndexOf(SEPARATOR));
}
