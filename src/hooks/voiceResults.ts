"use client";

import type { Voice, VoiceFacet, VoiceFacets } from "../core/voice.js";
import type { VoiceFacetCounts } from "../core/voiceSource.js";

/** The order in which a list is shown. */
export type VoiceSort = "given" | "name" | "dialect";

/** What the reader has set to find a voice by. */
export interface VoiceFilters {
  query: string;
  facets: VoiceFacets;
  sort: VoiceSort;
  /** Shows the reader's favourites or recent voices alone: their ids as they were when it was asked for. */
  only: { list: "favourites" | "recents"; ids: readonly string[] } | undefined;
}

/** Nothing is set. */
export const NO_FILTERS: VoiceFilters = { query: "", facets: {}, sort: "given", only: undefined };

/** The voices that fit the filters, wherever they come from. */
export interface VoiceResults {
  status: "loading" | "ready" | "failed";
  /** What is shown belongs to an earlier search while the latest goes on. */
  busy: boolean;
  /** What the voices belong to: another one is another list. */
  version: unknown;
  /** The host's own objects. */
  voices: readonly Voice[];
  /** How many fit in all, where that is known. */
  total: number | undefined;
  counts: VoiceFacetCounts;
  /** How many would fit without one of the filters, where that is known. */
  without: Readonly<Partial<Record<"query" | VoiceFacet, number>>>;
  /** Whether any has a picture. */
  pictured: boolean;
  /** Whether there is anything to search in. */
  searchable: boolean;
  sortable: boolean;
  more: "none" | "ready" | "loading" | "failed";
  loadMore: () => void;
  retry: (() => void) | undefined;
  /** The reader is about to search. */
  prepare: () => void;
}

/** What a source has brought so far. */
export interface LoadedVoices {
  /** How it stands with the first page of the latest search; those before it stay to be seen while it loads. */
  status: "loading" | "ready" | "failed";
  voices: readonly Voice[];
  total: number | undefined;
  facets: VoiceFacetCounts;
  /** How it stands with the page after those. */
  more: "none" | "ready" | "loading" | "failed";
}

/** A source has not been asked for anything yet. */
export const NOTHING_LOADED: LoadedVoices = {
  status: "loading",
  voices: [],
  total: undefined,
  facets: {},
  more: "none",
};
