"use client";

import { useCallback, useDeferredValue, useMemo, useRef, useState } from "react";
import type { Voice } from "../../core/voice.js";
import { isVoiceSource, type VoiceSource } from "../../core/voiceSource.js";
import { useKit } from "../../hooks/kit.js";
import type { GetPreviewUrl } from "../../hooks/sampleAddress.js";
import { useChosenVoice } from "../../hooks/useChosenVoice.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useLatest } from "../../hooks/useLatest.js";
import { useListedVoices } from "../../hooks/useListedVoices.js";
import { type RememberedVoicesProps, useRememberedVoices } from "../../hooks/useRememberedVoices.js";
import { useVoicePreview } from "../../hooks/useVoicePreview.js";
import { type GivenVoices, useVoices } from "../../hooks/useVoices.js";
import { indexAhead } from "../../hooks/voiceIndexes.js";
import { useVoiceSource } from "../../hooks/useVoiceSource.js";
import { NO_FILTERS } from "../../hooks/voiceResults.js";
import { voiceIdField } from "../../i18n/english/fields.js";
import { voices } from "../../i18n/english/voices.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import type { LockProps } from "../../hooks/lock.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { LanguageWarning } from "./LanguageWarning.js";
import { SampleSpeech } from "./SampleStatus.js";
import { VoicePanel, type VoicePanelProps } from "./VoicePanel.js";
import { VoicePopover } from "./VoicePopover.js";
import type { VoiceActions } from "./VoiceRow.js";

const ENGLISH = { fields: { voiceId: voiceIdField }, voices };

/** Props of VoiceSelector. The value is the API's `voiceId`; empty lets the API choose. */
export interface VoiceSelectorProps extends RootProps, LockProps, RememberedVoicesProps {
  /** The voices in the order to show them, or a source to fetch them from page by page; `undefined` while they load. */
  voices: readonly Voice[] | VoiceSource | undefined;
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string | undefined;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string | undefined;
  /** Called with the chosen id, empty for the API's own choice, and the voice where it is known. */
  onChange?: ((voiceId: string, voice: Voice | undefined) => void) | undefined;
  /** The accessible name. @default the catalog's "Voice" */
  label?: string | undefined;
  /** The agent's language: choosing a voice of another one brings a warning. */
  language?: string | undefined;
  /** The list in the page, or behind a button that shows the chosen voice. @default "inline" */
  layout?: "inline" | "popover" | undefined;
  /** Closes the popover with a choice; without it the popover stays open for comparing. @default false */
  closeOnChoose?: boolean | undefined;
  /** Offers to enter the id of a voice that is not in the list. @default true */
  customId?: boolean | undefined;
  /** Gives a voice's sample when it is asked for, in place of `previewUrl`: a signed link, or the audio itself. */
  getPreviewUrl?: GetPreviewUrl | undefined;
  /** Offers to load the list again where it is empty. */
  onRetry?: (() => void) | undefined;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** The `data-path` of the search box or of the popover's button, for `focus(path)` of a form around it. */
  path?: string | undefined;
}

/** Finds, plays and chooses a voice, in a list of any length or from a remote source. */
export function VoiceSelector(props: VoiceSelectorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Selector {...own} />
    </KitRoot>
  );
}

type SelectorProps = Omit<VoiceSelectorProps, keyof RootProps>;

function Selector({ onChange, layout = "inline", ...props }: SelectorProps) {
  const { messages, part } = useKit(ENGLISH);
  const id = useKitId();
  const root = useRef<HTMLDivElement>(null);
  const voices = useVoices(props.voices);
  const picked = useRef<Voice | undefined>(undefined);
  const [seen, setSeen] = useState<Voice>();
  const [value, setValue] = useControllable(props.value, props.defaultValue ?? "", (voiceId) =>
    onChange?.(voiceId, picked.current),
  );
  const chosen = useChosenVoice(voices, value, seen);
  const remembered = useRememberedVoices(props, value);
  const sample = useVoicePreview(props.getPreviewUrl, root, voices);
  const [filters, setFilters] = useState(NO_FILTERS);
  const [open, setOpen] = useState(false);
  // The button answers at once, and the panel follows in small steps that hold up nothing.
  const isMade = useDeferredValue(open);
  const { play, stop } = sample;
  const trigger = useRef<HTMLButtonElement>(null);
  const { toggleFavourite, settle } = remembered;
  const disabled = props.disabled ?? false;
  const locked = disabled || props.readOnly === true;

  function choose(voiceId: string, voice: Voice | undefined) {
    picked.current = voice;
    if (voice) setSeen(voice);
    setValue(voiceId);
  }

  const openPopover = useCallback(
    (opens: boolean) => {
      setOpen(opens);
      if (opens) return;
      stop();
      settle();
    },
    [stop, settle],
  );

  const close = useCallback(() => {
    openPopover(false);
    trigger.current?.focus();
  }, [openPopover]);

  const getsPreviews = props.getPreviewUrl !== undefined;
  const isPlayable = useCallback(
    ({ previewUrl }: Voice) => previewUrl !== "" && (previewUrl !== undefined || getsPreviews),
    [getsPreviews],
  );

  const actions = useActions({
    play,
    stop,
    toggleFavourite,
    choose,
    pick: (voiceId, voice) => {
      choose(voiceId, voice);
      if (props.closeOnChoose && open) close();
    },
  });
  const panel: VoicePanelProps = {
    label: props.label ?? messages.fields.voiceId.label,
    value: chosen.voice?.id ?? value,
    chosen,
    filters,
    setFilters,
    remembered,
    sample,
    actions,
    isPlayable,
    language: props.language,
    locked,
    disabled,
    customId: props.customId ?? true,
    path: layout === "inline" ? props.path : undefined,
    describedBy: props.error ? `${id}-error` : undefined,
  };
  return (
    <div
      {...part("voice-selector", { invalid: props.error ? true : undefined })}
      ref={root}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) settle();
      }}
    >
      {layout === "inline" ? (
        <Panel {...panel} voices={voices} onRetry={props.onRetry} />
      ) : (
        <VoicePopover
          {...panel}
          path={props.path}
          open={open}
          onOpenChange={openPopover}
          trigger={trigger}
          onNear={() => voices && !isVoiceSource(voices) && indexAhead(voices)}
          close={close}
        >
          {open && isMade && (
            <Panel {...panel} voices={voices} onRetry={props.onRetry} onEnter={close}>
              <Button look="primary" {...part("voice-done")} onClick={close}>
                {messages.voices.done}
              </Button>
            </Panel>
          )}
        </VoicePopover>
      )}
      <LanguageWarning
        voice={chosen.voice}
        voices={voices}
        language={props.language}
        onShow={
          locked
            ? undefined
            : (language) => {
                setFilters({ ...NO_FILTERS, facets: { language } });
                setOpen(true);
              }
        }
      />
      <FieldNotes id={id} error={props.error} />
      <SampleSpeech preview={sample.preview} />
    </div>
  );
}

type OnRetry = (() => void) | undefined;

/** The panel over whatever the voices come from. */
function Panel({ voices, onRetry, ...panel }: VoicePanelProps & { voices: GivenVoices; onRetry: OnRetry }) {
  if (isVoiceSource(voices)) return <SourcePanel {...panel} source={voices} />;
  return <ListPanel {...panel} list={voices} onRetry={onRetry} />;
}

function ListPanel({
  list,
  onRetry,
  ...panel
}: VoicePanelProps & { list: readonly Voice[] | undefined; onRetry: OnRetry }) {
  return <VoicePanel {...panel} results={useListedVoices(list, panel.filters, onRetry)} />;
}

function SourcePanel({ source, ...panel }: VoicePanelProps & { source: VoiceSource }) {
  return <VoicePanel {...panel} results={useVoiceSource(source, panel.filters)} />;
}

/** The latest handlers in an object that stays the same, so that rows are rendered anew only for what they show. */
function useActions(now: VoiceActions): VoiceActions {
  const latest = useLatest(now);
  return useMemo(
    (): VoiceActions => ({
      choose: (...given) => latest.current.choose(...given),
      pick: (...given) => latest.current.pick(...given),
      play: (voice) => latest.current.play(voice),
      stop: () => latest.current.stop(),
      toggleFavourite: (voiceId) => latest.current.toggleFavourite(voiceId),
    }),
    [latest],
  );
}
