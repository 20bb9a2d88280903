"use client";

import { useCallback, useDeferredValue, useEffect, useMemo, useState } from "react";
import { findVoices } from "../core/searchVoices.js";
import { sortInSteps } from "../core/sortInSteps.js";
import { readVoice, type Voice } from "../core/voice.js";
import { foldTexts, indexVoices, type VoiceIndex } from "../core/voiceIndex.js";
import type { VoiceWords } from "../core/voiceWords.js";
import { useKit } from "./kit.js";
import { runInSlices } from "./runInSlices.js";
import { useFacetWords } from "./useFacetWords.js";
import type { VoiceFilters, VoiceResults, VoiceSort } from "./voiceResults.js";

/** Lists up to this long are made ready for searching at once, in less time than a key stroke takes. */
const SHORT = 300;
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
  // What is typed or pressed is seen at once, and the rows follow without holding up the next key.
  const late = useDeferredValue(filters);
  const { facets, only, sort } = late;
  const [wanted, setWanted] = useState(false);
  const newest = voices ? indexOf(voices) : NO_VOICES;
  const folded = useFolded(newest, wanted || query !== "", query !== "");
  // While a new list is made ready, the one before it answers; without one, all voices are shown.
  const list = late.query === "" ? newest : (folded ?? newest);
  const usedQuery = folded ? late.query : "";
  const order = useOrder(list, sort, words);
  const ids = useMemo(() => only && new Set(only.ids), [only]);
  const found = useMemo(
    () =>
      findVoices(list, {
        query: usedQuery,
        facets,
        words,
        only: ids,
        order: order === "pending" ? undefined : order,
      }),
    [list, usedQuery, facets, words, ids, order],
  );
  return {
    ...found,
    status: voices ? "ready" : "loading",
    version: late,
    busy: late !== filters || query !== usedQuery || list !== newest || order === "pending",
    total: found.voices.length,
    pictured: list.pictured,
    searchable: list.voices.length > 0,
    sortable: list.voices.length > 2,
    more: "none",
    loadMore: nothing,
    retry: onRetry,
    prepare: useCallback(() => setWanted(true), []),
  };
}

const NO_VOICES = indexVoices([]);

const indexes = new WeakMap<readonly Voice[], VoiceIndex>();

/** Kept for as long as the list is, so that opening a popover a second time costs nothing. */
function indexOf(voices: readonly Voice[]): VoiceIndex {
  const index = indexes.get(voices) ?? indexVoices(voices);
  indexes.set(voices, index);
  return index;
}

const nothing = () => undefined;

/** The latest index whose texts are all ready to be searched. */
function useFolded(index: VoiceIndex, wanted: boolean, urgent: boolean): VoiceIndex | undefined {
  const [folded, setFolded] = useState<VoiceIndex>();
  const isShort = index.voices.length <= SHORT;
  useEffect(() => {
    if (isShort || !wanted || folded === index) return;
    let cancel: (() => void) | undefined;
    const timer = setTimeout(
      () => {
        cancel = runInSlices(foldTexts(index), () => setFolded(index));
      },
      urgent ? 0 : CALM_MS,
    );
    return () => {
      clearTimeout(timer);
      cancel?.();
    };
  }, [index, isShort, wanted, urgent, folded]);
  return isShort ? index : folded;
}

/** The order to show the list in; `undefined` for the order given. */
function useOrder(
  index: VoiceIndex,
  sort: VoiceSort,
  words: VoiceWords,
): Uint32Array | "pending" | undefined {
  const { locale } = useKit();
  const [sorted, setSorted] = useState<{ key: object; order: Uint32Array }>();
  const key = useMemo(() => ({ index, sort, words, locale }), [index, sort, words, locale]);
  useEffect(() => {
    if (key.sort === "given") return;
    const steps = sortInSteps(
      key.index.voices.length,
      comparison(key.index, key.sort, key.words, key.locale),
    );
    return runInSlices(steps, (order) => setSorted({ key, order }));
  }, [key]);
  if (sort === "given") return undefined;
  return sorted?.key === key ? sorted.order : "pending";
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
