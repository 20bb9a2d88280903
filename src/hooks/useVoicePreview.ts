"use client";

import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from "react";
import type { Voice } from "../core/voice.js";
import { playSample } from "./playSample.js";
import { askForSample, type GetPreviewUrl, type SampleFailure } from "./sampleAddress.js";
import { createSampleClock, type SampleClock } from "./sampleClock.js";
import { useLatest } from "./useLatest.js";
import type { GivenVoices } from "./useVoices.js";

/** Where the sample of one voice stands. */
export type Preview =
  | { status: "idle" }
  | { status: "loading" | "playing"; voiceId: string; voice: Voice }
  | { status: "failed"; voiceId: string; reason: SampleFailure };

/** Plays the voices' samples, one at a time. */
export interface VoicePreview {
  preview: Preview;
  /** Asks for the sample of a voice and plays it. */
  play: (voice: Voice) => void;
  stop: () => void;
  clock: SampleClock;
}

/**
 * Plays one sample at a time on the whole page, and only when asked; nothing is fetched before. Stops when the
 * component goes away or out of sight, or the page is hidden.
 */
export function useVoicePreview(
  getPreviewUrl: GetPreviewUrl | undefined,
  root: RefObject<HTMLElement | null>,
  voices: GivenVoices,
): VoicePreview {
  const [preview, setPreview] = useState<Preview>({ status: "idle" });
  const [clock] = useState(createSampleClock);
  const latest = useLatest(getPreviewUrl);
  const given = useLatest(voices);
  const stopNow = useRef<(() => void) | undefined>(undefined);
  const held = useRef<{ voiceId: string; answer: unknown } | undefined>(undefined);
  const playing = useRef<{ voice: Voice; voices: GivenVoices } | undefined>(undefined);
  const stop = useCallback(() => stopNow.current?.(), []);

  const play = useCallback(
    (voice: Voice) => {
      const getUrl = latest.current;
      let before = held.current?.voiceId === voice.id ? held.current : undefined;
      held.current = undefined;
      playing.current = { voice, voices: given.current };
      stopNow.current = playSample({
        ask: (signal) => {
          const answer = before?.answer;
          before = undefined;
          if (answer !== undefined) return answer;
          return getUrl ? askForSample(() => getUrl(voice, { signal })) : voice.previewUrl;
        },
        asksAgain: getUrl !== undefined,
        isShown: () => isShown(root.current),
        clock,
        tell: (state) => {
          if (state.status === "failed") {
            // Kept for the next press, which may then play at once.
            if (state.reason === "blocked") held.current = { voiceId: voice.id, answer: state.answer };
            setPreview({ status: "failed", voiceId: voice.id, reason: state.reason });
          } else
            setPreview(
              state.status === "idle"
                ? { status: "idle" }
                : { status: state.status, voiceId: voice.id, voice },
            );
        },
      });
    },
    [latest, given, clock, root],
  );

  useEffect(() => stop, [stop]);
  useEffect(() => {
    const { voice, voices: before } = playing.current ?? {};
    if (voice && before !== voices && !hasSample(voices, voice)) stop();
  }, [voices, stop]);

  return useMemo(() => ({ preview, play, stop, clock }), [preview, play, stop, clock]);
}

/** Browsers from before 2024 cannot tell. */
function isShown(element: HTMLElement | null): boolean {
  const { checkVisibility } = (element ?? {}) as Partial<HTMLElement>;
  return !element || !checkVisibility || checkVisibility.call(element, { visibilityProperty: true });
}

/** Whether a list that has been refreshed still has the voice with the same sample. */
function hasSample(voices: GivenVoices, { id, previewUrl }: Voice): boolean {
  const now = Array.isArray(voices)
    ? (voices as readonly Voice[]).find((voice) => voice.id === id)
    : undefined;
  return now !== undefined && now.previewUrl === previewUrl;
}
