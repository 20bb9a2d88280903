import type { Voice, VoiceFacet, VoiceFacets } from "./voice.js";

/** Where the next page of a source begins, in whatever form the source chose. */
export type VoiceCursor = string | number;

/** For each facet the values to offer, with how many voices have each where that is known. */
export type VoiceFacetCounts = { [facet in VoiceFacet]?: readonly VoiceFacetCount[] | undefined };

/** One value of a facet. */
export interface VoiceFacetCount {
  value: string;
  count?: number | undefined;
}

/** What a source is asked for. */
export interface VoiceRequest {
  /** The words typed, empty for all voices. */
  query: string;
  /** The chosen value of each facet that filters. */
  facets: VoiceFacets;
  /** As the page before gave it; not there for the first page. */
  cursor?: VoiceCursor;
  /** Aborted as soon as the answer is not wanted any more. */
  signal: AbortSignal;
}

/** One page of a source's answer. */
export interface VoicePage {
  /** In the order to show them. */
  voices: readonly Voice[];
  /** Left out by the last page. */
  cursor?: VoiceCursor | undefined;
  /** How many voices are found in all. */
  total?: number | undefined;
  /** The values to filter by; read from the first page. Without them none are offered. */
  facets?: VoiceFacetCounts | undefined;
}

/**
 * Voices that are fetched a page at a time, for lists too long to send. Keep it the same object, or its functions the
 * same: new functions begin the list anew.
 */
export interface VoiceSource {
  search(request: VoiceRequest): VoicePage | Promise<VoicePage>;
  /** The voice with this id, to name a saved choice that no page has brought yet. */
  get(id: string, context: { signal: AbortSignal }): Voice | undefined | Promise<Voice | undefined>;
}

/** Whether the host gave a source rather than a list. */
export function isVoiceSource(given: unknown): given is VoiceSource {
  return (
    typeof given === "object" && given !== null && "search" in given && typeof given.search === "function"
  );
}
