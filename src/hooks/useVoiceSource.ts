"use client";

import { useEffect, useState, useSyncExternalStore } from "react";
import { searchVoices } from "../core/searchVoices.js";
import { textAt, VOICE_FACETS } from "../core/voice.js";
import type { VoiceSource } from "../core/voiceSource.js";
import { fetchedCode } from "./fetchedCode.js";
import { useFacetWords } from "./useFacetWords.js";
import type { SearchVoices, VoiceLoader } from "./voiceLoader.js";
import { NOTHING_LOADED, type VoiceFilters, type VoiceResults } from "./voiceResults.js";

/** Hosts that give a list do not pay for it. */
const loading = fetchedCode(() => import("./voiceLoader.js"));

const nothing = () => undefined;

/** In the place of the loader until its code is there. */
const WAITING: VoiceLoader = {
  state: () => NOTHING_LOADED,
  subscribe: () => nothing,
  search: nothing,
  more: nothing,
  retry: nothing,
  stop: nothing,
};

/** A source is asked once typing has paused for this long. */
const PAUSE_MS = 250;

/** The voices of a source that fit the filters, loaded page by page; the latest search wins. */
export function useVoiceSource(source: VoiceSource, filters: VoiceFilters): VoiceResults {
  const { query, facets, only } = filters;
  const { code, failed, retry } = loading.useCode(true);
  const [loader, setLoader] = useState(WAITING);
  if (code && loader === WAITING) setLoader(code.createVoiceLoader());
  const words = useFacetWords();
  const {
    voices,
    total,
    status: loaded,
    facets: counts,
    more,
  } = useSyncExternalStore(loader.subscribe, loader.state, loader.state);
  const status = failed ? "failed" : loaded;
  const [asked, setAsked] = useState(query);

  useEffect(() => {
    if (query === asked) return;
    const timer = setTimeout(() => setAsked(query), PAUSE_MS);
    return () => clearTimeout(timer);
  }, [query, asked]);

  useEffect(() => {
    const chosen = Object.fromEntries(
      VOICE_FACETS.flatMap((facet) => (facets[facet] ? [[facet, facets[facet]]] : [])),
    );
    const search: SearchVoices = only
      ? async ({ signal }) => {
          const page = code ? await code.onlyVoices(source, only.ids, signal) : [];
          return { voices: searchVoices(page, asked, chosen, words) };
        }
      : ({ signal, cursor }) =>
          source.search({
            query: asked,
            facets: chosen,
            signal,
            ...(cursor === undefined ? {} : { cursor }),
          });
    loader.search(search);
    return loader.stop;
  }, [code, loader, source, asked, facets, only, words]);

  const filtered = asked !== "" || only !== undefined || VOICE_FACETS.some((facet) => facets[facet]);
  return {
    status,
    version: filters,
    busy: status === "loading" || query !== asked,
    voices,
    total: total ?? (more === "none" && status === "ready" ? voices.length : undefined),
    counts,
    without: {},
    pictured: voices.some((voice) => Boolean(textAt(voice, "imageUrl"))),
    searchable: filtered || status !== "ready" || voices.length > 0,
    sortable: false,
    more,
    loadMore: loader.more,
    retry: failed ? retry : loader.retry,
    prepare: nothing,
  };
}
