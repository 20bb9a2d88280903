"use client";

import { memo } from "react";
import type { Voice } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import type { SampleClock } from "../../hooks/sampleClock.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { Preview } from "../../hooks/useVoicePreview.js";
import { voices } from "../../i18n/english/voices.js";
import { factsOf } from "../../i18n/facetLabel.js";
import { SampleStatus } from "./SampleStatus.js";
import { VoicePicture } from "./VoicePicture.js";

const ENGLISH = { voices };

/** What the rows' controls do; the same object for as long as the selector lives. */
export interface VoiceActions {
  /** Keys went to it. */
  choose: (voiceId: string, voice: Voice | undefined) => void;
  /** It was pressed. */
  pick: (voiceId: string, voice: Voice | undefined) => void;
  play: (voice: Voice) => void;
  stop: () => void;
  toggleFavourite: (voiceId: string) => void;
}

/** One row of the list. */
export interface VoiceItem {
  /** What is shown, with every text a text; the id is empty in the row that leaves the choice to the API. */
  voice: Voice;
  /** The host's own object, where the row is one of its voices. */
  given: Voice | undefined;
  /** Takes the place of the facts. */
  hint?: string | undefined;
}

/** Props of VoiceRow. */
export interface VoiceRowProps extends VoiceItem {
  index: number;
  /** How many rows the list has, -1 where that is not known. */
  count: number;
  checked: boolean;
  locked: boolean;
  /** Nothing may be pressed, samples among it. */
  disabled: boolean;
  /** Which of the row's controls Tab stops at. */
  radioStop: boolean;
  playStop: boolean;
  favouriteStop: boolean;
  path: string | undefined;
  pictured: boolean;
  playable: boolean;
  /** `undefined` where there are no favourites to be had. */
  favourite: boolean | undefined;
  /** How this voice's sample stands. */
  preview: Exclude<Preview, { status: "idle" }> | undefined;
  clock: SampleClock;
  actions: VoiceActions;
}

/** One voice: a radio button named by it and described by its facts, and beside it the buttons for its sample and the favourites. */
export const VoiceRow = memo(function VoiceRow({
  voice,
  given,
  checked,
  preview,
  actions,
  ...row
}: VoiceRowProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const id = useKitId();
  const { name, description } = voice;
  const isBusy = preview?.status === "playing" || preview?.status === "loading";
  return (
    <div
      {...part("voice", { checked: checked || undefined, preview: preview?.status })}
      data-index={row.index}
    >
      <label {...part("voice-choice")}>
        <input
          {...part("radio", { part: "radio" })}
          type="radio"
          value={voice.id}
          checked={checked}
          disabled={row.locked}
          tabIndex={row.radioStop ? 0 : -1}
          aria-labelledby={`${id}-name`}
          aria-describedby={`${id}-facts`}
          aria-posinset={row.index + 1}
          aria-setsize={row.count}
          aria-keyshortcuts={row.playable ? "Shift+Space" : undefined}
          data-path={row.radioStop ? row.path : undefined}
          onChange={() => actions.pick(voice.id, given)}
        />
        {row.pictured && <VoicePicture voice={voice} />}
        <span {...part("voice-text")}>
          <span {...part("voice-name")} id={`${id}-name`} dir="auto">
            {name}
          </span>
          <span {...part("voice-facts")} id={`${id}-facts`}>
            {row.hint ?? factsOf(voice, messages, locale).join(words.factSeparator)}
            {description && <bdi {...part("voice-description")}>{description}</bdi>}
          </span>
        </span>
      </label>
      {row.favourite !== undefined && (
        <button
          type="button"
          {...part("voice-favourite", { part: "favourite" })}
          aria-label={format(words.favourite, { name })}
          aria-pressed={row.favourite}
          disabled={row.disabled}
          tabIndex={row.favouriteStop ? 0 : -1}
          onClick={() => actions.toggleFavourite(voice.id)}
        />
      )}
      {row.playable && (
        <button
          type="button"
          {...part("voice-play", { part: "play", busy: isBusy || undefined })}
          aria-label={format(isBusy ? words.stop : words.play, { name })}
          aria-describedby={preview ? `${id}-sample` : undefined}
          tabIndex={row.playStop ? 0 : -1}
          disabled={row.disabled}
          onClick={() => (isBusy || !given ? actions.stop() : actions.play(given))}
        />
      )}
      {preview && (
        <SampleStatus id={`${id}-sample`} preview={preview} sampleText={voice.sampleText} clock={row.clock} />
      )}
    </div>
  );
});
