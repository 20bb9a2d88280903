"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from "react";
import { findInSteps, findVoices, type VoiceSearch, type VoicesFound } from "../core/searchVoices.js";
import { type Voice, VOICE_FACETS } from "../core/voice.js";
import { foldTexts, indexVoices, type VoiceIndex } from "../core/voiceIndex.js";
import type { VoiceWords } from "../core/voiceWords.js";
import { useKit } from "./kit.js";
import { runInSlices } from "./runInSlices.js";
import { useFacetWords } from "./useFacetWords.js";
import { indexOf } from "./voiceIndexes.js";
import { NO_FILTERS, type VoiceFilters, type VoiceResults, type VoiceSort } from "./voiceResults.js";

/** Lists up to this long are made ready for searching at once, in less time than a key stroke takes. */
const SHORT = 300;
/** Lists up to this long are searched in one go. */
const SOON = 2000;
/** A reader who has just opened the list is not disturbed. */
const CALM_MS = 300;

/** The voices of a list that fit the filters. Long lists are made ready in slices, and only when they are searched. */
export function useListedVoices(
  voices: readonly Voice[] | undefined,
  filters: VoiceFilters,
  onRetry: (() => void) | undefined,
): VoiceResults {
  const words = useFacetWords();
  const { query } = filters;
  const newest = voices ? indexOf(voices) : NO_VOICES;
  // A list that is fetched anew is gone meanwhile: who types in its search goes on there.
  const [searchable, setSearchable] = useState(newest.voices.length > 0);
  if (voices && searchable !== newest.voices.length > 0) setSearchable(!searchable);
  // What is typed or pressed is seen at once, and the rows follow without holding up the next key: those of a long list
  // are looked for in slices, those of a short one in a render that waits.
  const isLong = newest.voices.length > SOON;
  const late = useDeferredValue(isLong ? NO_FILTERS : filters);
  const used = isLong ? filters : late;
  const { facets, only, sort } = used;
  const { folded, prepare } = useFolded(newest, query !== "");
  // While a new list is made ready, the one before it answers; without one, all voices are shown.
  const list = used.query === "" ? newest : (folded ?? newest);
  const usedQuery = folded ? used.query : "";
  const order = useOrder(list, sort, words);
  const ids = useMemo(() => only && new Set(only.ids), [only]);
  const search = useMemo(
    () => ({ query: usedQuery, facets, words, only: ids, order: order === "pending" ? undefined : order }),
    [usedQuery, facets, words, ids, order],
  );
  const { found, version, isFresh } = useFound(list, search, used, isLong);
  return {
    ...found,
    status: voices ? "ready" : "loading",
    version,
    busy: !isFresh || used !== filters || query !== usedQuery || list !== newest || order === "pending",
    total: found.voices.length,
    pictured: list.pictured,
    searchable,
    sortable: list.voices.length > 2,
    more: "none",
    loadMore: nothing,
    retry: onRetry,
    prepare,
  };
}

const NO_VOICES = indexVoices([]);

/** What a search finds, and until that is known what the one before it found. */
function useFound(list: VoiceIndex, search: VoiceSearch, filters: VoiceFilters, isLong: boolean) {
  const inSlices = isLong && isSought(search);
  const key = useMemo(() => ({ list, search }), [list, search]);
  const now = useMemo(() => (inSlices ? undefined : findVoices(list, search)), [inSlices, list, search]);
  const [late, setLate] = useState<{ key: object; found: VoicesFound }>();
  useEffect(() => {
    if (!inSlices) return;
    return runInSlices(findInSteps(key.list, key.search), (found) => setLate({ key, found }));
  }, [inSlices, key]);
  const fresh = now ?? (late?.key === key ? late.found : undefined);
  const [shown, setShown] = useState(() => ({ found: fresh ?? findVoices(list, ALL), version: filters }));
  if (isLong && fresh && fresh !== shown.found) setShown({ found: fresh, version: filters });
  return fresh ? { found: fresh, version: filters, isFresh: true } : { ...shown, isFresh: false };
}

const ALL: VoiceSearch = { query: "", facets: {} };

const isSought = ({ query, facets, only, order }: VoiceSearch) =>
  query.trim() !== "" ||
  only !== undefined ||
  order !== undefined ||
  VOICE_FACETS.some((facet) => facets[facet]);

const nothing = () => undefined;

/** The latest index whose texts are all ready to be searched, and the way to have them made ready before they are. */
function useFolded(index: VoiceIndex, isSearched: boolean) {
  const [latest, setLatest] = useState<VoiceIndex>();
  const { voices, texts } = index;
  // Texts become ready without a render: nothing on the screen tells of it, unless a search waits for them.
  const folded = voices.length <= SHORT || texts.length >= voices.length ? index : latest;
  if (isSearched && folded !== latest) setLatest(folded);
  const isWanted = useRef(false);
  const stop = useRef<() => void>(undefined);
  const fold = useCallback(
    (delay: number, done: () => void) => {
      stop.current?.();
      if (voices.length <= SHORT) return;
      let cancel: (() => void) | undefined;
      const timer = setTimeout(() => {
        cancel = runInSlices(foldTexts(index), done);
      }, delay);
      stop.current = () => {
        clearTimeout(timer);
        cancel?.();
      };
    },
    [index, voices],
  );
  useEffect(() => {
    if (isSearched) fold(0, () => setLatest(index));
    else if (isWanted.current) fold(CALM_MS, nothing);
    return () => stop.current?.();
  }, [fold, index, isSearched]);
  const prepare = useCallback(() => {
    isWanted.current = true;
    fold(CALM_MS, nothing);
  }, [fold]);
  return { folded, prepare };
}

/** The order to show the list in; `undefined` for the order given. */
function useOrder(
  index: VoiceIndex,
  sort: VoiceSort,
  words: VoiceWords,
): Uint32Array | "pending" | undefined {
  const { locale } = useKit();
  const [sorted, setSorted] = useState<{ key: object; order: Uint32Array | undefined }>();
  const key = useMemo(() => ({ index, sort, words, locale }), [index, sort, words, locale]);
  useEffect(() => {
    if (key.sort === "given") return;
    let gone = false;
    let cancel: (() => void) | undefined;
    import("./sortVoices.js").then(
      ({ sortVoices }) => {
        if (gone) return;
        const steps = sortVoices(key.index, key.sort, key.words, key.locale);
        cancel = runInSlices(steps, (order) => setSorted({ key, order }));
      },
      // Shown as given then, rather than not at all.
      () => setSorted({ key, order: undefined }),
    );
    return () => {
      gone = true;
      cancel?.();
    };
  }, [key]);
  if (sort === "given") return undefined;
  return sorted?.key === key ? sorted.order : "pending";
}
