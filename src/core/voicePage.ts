import { listOf, ownRecord } from "./record.js";
import { readVoice, type Voice, VOICE_FACETS } from "./voice.js";
import type { VoiceFacetCounts, VoicePage, VoiceSource } from "./voiceSource.js";

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
