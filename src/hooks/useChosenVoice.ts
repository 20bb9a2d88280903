"use client";

import { useEffect, useMemo, useState } from "react";
import { readVoice, textAt, type Voice, VOICE_ID } from "../core/voice.js";
import { isVoiceSource, type VoiceSource } from "../core/voiceSource.js";

/** The voice that the value names, as far as it is known. */
export interface ChosenVoice {
  /** The host's own object. */
  voice: Voice | undefined;
  /** `missing`: whoever gives the voices does not know it. `unknown`: they could not be asked. */
  status: "none" | "known" | "loading" | "missing" | "unknown";
}

/** Looks the chosen voice up: in the list, in what was chosen or loaded here, or by asking the source. */
export function useChosenVoice(
  voices: readonly unknown[] | VoiceSource | undefined,
  value: string,
  seen: Voice | undefined,
): ChosenVoice {
  const source = isVoiceSource(voices) ? voices : undefined;
  const listed = useMemo(
    () => (voices && !isVoiceSource(voices) ? findById(voices, value) : undefined),
    [voices, value],
  );
  const [answer, setAnswer] = useState<{
    source: VoiceSource;
    id: string;
    voice: Voice | undefined | "failed";
  }>();
  // A list says itself what it holds now; a source holds more than it has shown.
  const isSeen = source !== undefined && seen?.id === value;
  useEffect(() => {
    if (!source || value === "" || isSeen) return;
    const life = new AbortController();
    const { signal } = life;
    const tell = (voice: Voice | undefined | "failed") => {
      if (!signal.aborted) setAnswer({ source, id: value, voice });
    };
    Promise.resolve()
      .then(() => source.get(value, { signal }))
      .then(
        (voice) => tell(isNamed(voice, value) ? voice : undefined),
        () => tell("failed"),
      );
    return () => life.abort();
  }, [source, value, isSeen]);

  if (value === "") return { voice: undefined, status: "none" };
  if (isSeen) return { voice: seen, status: "known" };
  if (!source) {
    if (listed) return { voice: listed, status: "known" };
    return { voice: undefined, status: voices === undefined ? "loading" : "missing" };
  }
  if (answer?.source !== source || answer.id !== value) return { voice: undefined, status: "loading" };
  if (answer.voice === "failed") return { voice: undefined, status: "unknown" };
  return { voice: answer.voice, status: answer.voice ? "known" : "missing" };
}

/** Whether it is a voice with this id; a source may answer with another one. */
function isNamed(voice: unknown, id: string): boolean {
  const read = readVoice(voice);
  return read !== undefined && findById([read], id) !== undefined;
}

/** A UUID is the same in any letter case. */
function findById(voices: readonly unknown[], id: string): Voice | undefined {
  if (id === "") return undefined;
  const find = (isIt: (id: string) => boolean) =>
    voices.find(
      (voice): voice is Voice =>
        typeof voice === "object" && voice !== null && isIt(textAt(voice, "id") ?? ""),
    );
  const folded = id.toLowerCase();
  return (
    find((each) => each === id) ??
    (VOICE_ID.test(id) ? find((each) => each.toLowerCase() === folded) : undefined)
  );
}
