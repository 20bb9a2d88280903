"use client";

import { useSyncExternalStore } from "react";
import { useKit } from "../../hooks/kit.js";
import type { SampleClock } from "../../hooks/sampleClock.js";
import { laterVoices } from "../../i18n/english/laterVoices.js";
import { formatElapsed } from "../../i18n/formatElapsed.js";

const ENGLISH = { voices: laterVoices };

/** The time and a bar; a sample that has no known end has no bar. */
export function SampleProgress({ clock }: { clock: SampleClock }) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const elapsed = useSyncExternalStore(clock.subscribe, clock.elapsed, clock.elapsed);
  const duration = clock.duration();
  const now = formatElapsed(elapsed, locale);
  const end = duration && formatElapsed(Math.ceil(duration), locale);
  return (
    <>
      <bdi {...part("voice-time")}>
        {end ? format(messages.voices.elapsed, { elapsed: now, duration: end }) : now}
      </bdi>
      {duration && (
        <progress
          {...part("voice-progress")}
          max={duration}
          value={Math.min(elapsed, duration)}
          aria-hidden="true"
        />
      )}
    </>
  );
}
