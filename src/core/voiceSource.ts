import { listOf, ownRecord } from "./record.js";
import { readVoice, type Voice, VOICE_FACETS, type VoiceFacet, type VoiceFacets } from "./voice.js";

/** Where the next page of a source begins, in whatever form the source chose. */
export type VoiceCursor = string | number;

/** For each facet the values to offer, with how many voices have each where that is known. */
export type VoiceFacetCounts = { [facet in VoiceFacet]?: readonly VoiceFacetCount[] };

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

/** A source's answer, whatever it is: voices that cannot be read are left out; `undefined` where no list is found. */
export function readVoicePage(answer: unknown): VoicePage | undefined {
  const page = ownRecord(Array.isArray(answer) ? { voices: answer } : answer);
  if (!Array.isArray(page["voices"])) return undefined;
  const { cursor, total, facets } = page;
  return {
    voices: listOf(page["voices"]).filter((voice): voice is Voice => readVoice(voice) !== undefined),
    cursor: (typeof cursor === "string" && cursor !== "") || typeof cursor === "number" ? cursor : undefined,
    total: typeof total === "number" && total >= 0 && Number.isSafeInteger(total) ? total : undefined,
    facets: facets === undefined ? undefined : readCounts(facets),
  };
}

function readCounts(given: unknown): VoiceFacetCounts {
  const lists = ownRecord(given);
  return Object.fromEntries(
    VOICE_FACETS.map((facet) => [
      facet,
      listOf(lists[facet]).flatMap((each) => {
        const { value, count } = ownRecord(typeof each === "string" ? { value: each } : each);
        if (typeof value !== "string" || value === "") return [];
        return [{ value, count: typeof count === "number" ? count : undefined }];
      }),
    ]),
  );
}

/** The source's voices with these ids, in this order; those it does not know are left out. */
export async function onlyVoices(
  source: VoiceSource,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<Voice[]> {
  const answers = await Promise.allSettled(ids.map(async (id) => await source.get(id, { signal })));
  const voices = answers.flatMap((answer) =>
    answer.status === "fulfilled" && answer.value && readVoice(answer.value) ? [answer.value] : [],
  );
  const failure = answers.find((answer) => answer.status === "rejected");
  if (voices.length === 0 && failure) throw failure.reason;
  return voices;
}
