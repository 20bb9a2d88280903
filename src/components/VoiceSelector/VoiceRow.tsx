"use client";

import { useId } from "react";
import type { Voice } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import type { Preview } from "../../hooks/useVoicePreview.js";
import { Button } from "../../primitives/Button.js";
import { factsOf } from "./facetLabel.js";

/** Props of VoiceRow. */
export interface VoiceRowProps {
  voice: Voice;
  hint?: string | undefined;
  /** The radio buttons of one group share it. */
  group: string;
  checked: boolean;
  onChoose: () => void;
  locked: boolean;
  path: string | undefined;
  /** How this voice's sample stands. */
  preview: Exclude<Preview, { status: "idle" }> | undefined;
  onPlay: () => void;
  onStop: () => void;
}

/** One voice: a radio button named by it and described by its facts, and beside it the button for its sample. */
export function VoiceRow({ voice, hint, group, checked, preview, ...props }: VoiceRowProps) {
  const { messages, format, locale } = useKit();
  const { voices: words } = messages;
  const id = useId();
  const notes = hint ?? factsOf(voice, messages, locale).join(words.factSeparator);
  const busy = preview?.status === "playing" || preview?.status === "loading";
  return (
    <div className="vak-voice" data-checked={checked || undefined} data-preview={preview?.status}>
      <label className="vak-voice-choice">
        <input
          className="vak-radio"
          type="radio"
          name={group}
          value={voice.id}
          checked={checked}
          disabled={props.locked}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-facts`}
          data-path={checked ? props.path : undefined}
          data-listed={voice.id === "" ? undefined : true}
          onChange={props.onChoose}
        />
        <span className="vak-voice-text">
          <span className="vak-voice-name" id={`${id}-name`} dir="auto">
            {voice.name}
          </span>
          <span className="vak-voice-facts" id={`${id}-facts`}>
            <span>{notes}</span>
            {voice.description && <span dir="auto">{voice.description}</span>}
          </span>
        </span>
      </label>
      {voice.previewUrl !== undefined && voice.previewUrl !== "" && (
        <Button
          className="vak-voice-play"
          icon={busy ? "stop" : "play"}
          aria-label={format(busy ? words.stop : words.play, { name: voice.name })}
          onClick={busy ? props.onStop : props.onPlay}
        />
      )}
      {preview && (
        <p className="vak-voice-status" role="status">
          {preview.status === "loading" && format(words.loading, { name: voice.name })}
          {preview.status === "playing" && voice.sampleText && format(words.says, { text: voice.sampleText })}
          {preview.status === "failed" && (preview.reason === "unsafe" ? words.unsafe : words.failed)}
        </p>
      )}
    </div>
  );
}
