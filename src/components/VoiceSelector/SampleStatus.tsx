"use client";

import { useEffect } from "react";
import { readVoice } from "../../core/voice.js";
import type { SampleFailure } from "../../hooks/sampleAddress.js";
import type { SampleClock } from "../../hooks/sampleClock.js";
import type { Preview } from "../../hooks/useVoicePreview.js";
import { useKit } from "../../hooks/kit.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { voices } from "../../i18n/english/voices.js";
import type { VoiceMessages } from "../../i18n/facetLabel.js";
import { voicesLater } from "./voicesLater.js";

const ENGLISH = { voices };

/** Why a sample is not heard, in words. */
export function failureText(reason: SampleFailure, { voices: words }: VoiceMessages): string {
  return {
    unsafe: words.unsafe,
    unplayable: words.failed,
    blocked: words.blocked,
    slow: words.slow,
    none: words.noSample,
  }[reason];
}

/** Says how a sample goes, each time that one fails: a clip that plays speaks for itself. */
export function SampleSpeech({ preview }: { preview: Preview }) {
  const { messages, format, part } = useKit(ENGLISH);
  const [said, say] = useAnnouncer();
  const name = preview.status === "loading" && readVoice(preview.voice)?.name;
  const loading = name ? format(messages.voices.loading, { name }) : "";
  const failed = preview.status === "failed" ? preview : undefined;
  const text = failed ? failureText(failed.reason, messages) : loading;
  useEffect(() => say(text), [say, text, failed]);
  return (
    <p {...part("hidden")} role="status">
      {said}
    </p>
  );
}

/** How a voice's sample goes: what it says, how far it is, or why it is not heard. */
export function SampleStatus({
  id,
  preview,
  sampleText,
  clock,
}: {
  id: string;
  preview: Exclude<Preview, { status: "idle" }>;
  sampleText: string | undefined;
  clock: SampleClock;
}) {
  const { messages, format, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const Progress = voicesLater.useCode(preview.status !== "failed").code?.SampleProgress;
  if (preview.status === "failed") {
    return (
      <p {...part("voice-status", { reason: preview.reason })} id={id}>
        {failureText(preview.reason, messages)}
      </p>
    );
  }
  return (
    <p {...part("voice-status")} id={id}>
      {preview.status === "loading" ? (
        <span>{words.loadingSample}</span>
      ) : (
        Progress && <Progress clock={clock} />
      )}
      {sampleText && <span dir="auto">{format(words.says, { text: sampleText })}</span>}
    </p>
  );
}
