"use client";

import {
  type Dispatch,
  type ReactNode,
  type SetStateAction,
  useCallback,
  useEffect,
  useMemo,
  useRef,
} from "react";
import { readVoice, type Voice } from "../../core/voice.js";
import type { ChosenVoice } from "../../hooks/useChosenVoice.js";
import { type Kit, useKit } from "../../hooks/kit.js";
import { focusedBeside } from "../../hooks/useFocusAfter.js";
import { useHydrated } from "../../hooks/useHydrated.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useLasting } from "../../hooks/useLasting.js";
import { useLatest } from "../../hooks/useLatest.js";
import { useLayout } from "../../hooks/useLayout.js";
import type { RememberedVoices } from "../../hooks/useRememberedVoices.js";
import type { VoicePreview } from "../../hooks/useVoicePreview.js";
import { NO_FILTERS, type VoiceFilters as Filters, type VoiceResults } from "../../hooks/voiceResults.js";
import { voices } from "../../i18n/english/voices.js";
import type { VoiceMessages } from "../../i18n/facetLabel.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { CustomVoiceId } from "./CustomVoiceId.js";
import { voicesLater } from "./voicesLater.js";
import { ListEnd } from "./ListEnd.js";
import { missingName } from "./missingName.js";
import { VoiceFilters } from "./VoiceFilters.js";
import { VoiceList, type VoiceListHandle } from "./VoiceList.js";
import type { VoiceActions, VoiceItem } from "./VoiceRow.js";

const ENGLISH = { voices };
const LONG_MS = 400;

/** What a panel shows and does, whatever its voices come from: one selector's state and the host's wishes. */
export interface VoicePanelProps {
  label: string;
  /** The id of the chosen voice as its list spells it. */
  value: string;
  chosen: ChosenVoice;
  filters: Filters;
  setFilters: Dispatch<SetStateAction<Filters>>;
  remembered: RememberedVoices;
  sample: VoicePreview;
  actions: VoiceActions;
  isPlayable: (voice: Voice) => boolean;
  language: string | undefined;
  locked: boolean;
  disabled: boolean;
  customId: boolean;
  path: string | undefined;
  describedBy: string | undefined;
  /** Enter in the list, where that is not the form's. */
  onEnter?: (() => void) | undefined;
  /** At the end of the panel. */
  children?: ReactNode;
}

/** Everything to find, hear and choose a voice by. */
export function VoicePanel({ results, ...props }: VoicePanelProps & { results: VoiceResults }) {
  const { messages, format, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const { filters, setFilters, chosen, value, sample } = props;
  const { voices, status, busy } = results;
  const id = useKitId();
  const panel = useRef<HTMLDivElement>(null);
  const list = useRef<VoiceListHandle>(null);
  const { voice: chosenVoice, status: chosenStatus } = chosen;
  const head = useMemo(
    () => headOf(value, { voice: chosenVoice, status: chosenStatus }, voices, messages, format),
    [value, chosenVoice, chosenStatus, voices, messages, format],
  );
  const described =
    [props.describedBy, voices.length > 0 && `${id}-keys`].filter(Boolean).join(" ") || undefined;
  const takesLong = useLasting(busy, LONG_MS);
  const hasEnd = status !== "ready" || results.more !== "none";
  const isEmpty = status === "ready" && !busy && voices.length === 0;
  const { code, failed } = voicesLater.useCode(isEmpty);
  // With the first thing that is asked for, so that what is not found is told at once.
  const isAsked = filters !== NO_FILTERS;
  useEffect(() => {
    if (isAsked) voicesLater.withCode(() => undefined);
  }, [isAsked]);
  // A server has no code that is fetched, and its markup is taken over as it is.
  const NothingFound = useHydrated() ? code?.NothingFound : undefined;
  const entering = useLatest((voiceId: string) => {
    focusNext("chosen");
    setFilters(NO_FILTERS);
    props.actions.choose(
      voiceId,
      voices.find((voice) => voice.id === voiceId),
    );
  });
  const enter = useCallback((voiceId: string) => entering.current(voiceId), [entering]);
  const focusSearch = () => panel.current?.querySelector<HTMLElement>("[type=search]")?.focus();

  // What a press on the panel's own buttons leaves to be focused once the list has changed. What only had the focus
  // leaves the same where it is gone then.
  const next = useRef<{ wish: "chosen" | number; from: Element | undefined; isPressed: boolean }>(undefined);
  function focusNext(wish: "chosen" | number, isPressed = true) {
    next.current = { wish, from: panel.current ? focusedBeside(panel.current) : undefined, isPressed };
  }
  useLayout(() => {
    if (!next.current) return;
    const { wish, from, isPressed } = next.current;
    // Who has gone on meanwhile stays there, and what is typed there chooses no voice.
    const focused = panel.current ? focusedBeside(panel.current) : undefined;
    const isLeft = focused ? focused !== from : !isPressed && from?.isConnected;
    if (isLeft) next.current = undefined;
    else if (focused && !isPressed) next.current.wish = voices.length;
    else if (wish === "chosen" || voices.length > wish) {
      if (wish === "chosen") list.current?.focusChosen();
      else list.current?.focusRow(head.length + wish);
      next.current = undefined;
    }
  });

  // What plays has its stop button in the list: where a search leaves no row for it, it stops.
  const { preview, stop } = sample;
  const playing = preview.status === "playing" || preview.status === "loading" ? preview.voiceId : undefined;
  const isLeft =
    playing === undefined ||
    head.some(({ voice }) => voice.id === playing) ||
    voices.some((voice) => voice.id === playing);
  useEffect(() => {
    if (!isLeft) stop();
  }, [isLeft, stop]);

  return (
    <div {...part("voices")} ref={panel}>
      {results.searchable && (
        <VoiceFilters
          results={results}
          takesLong={takesLong}
          filters={filters}
          setFilters={setFilters}
          remembered={props.remembered}
          onDown={() => list.current?.focusChosen()}
          disabled={props.disabled}
        />
      )}
      <VoiceList
        handle={list}
        label={props.label}
        describedBy={described}
        head={head}
        voices={voices}
        hasMore={results.more !== "none"}
        busy={takesLong || status === "loading"}
        value={value}
        locked={props.locked}
        disabled={props.disabled}
        path={props.path}
        pictured={results.pictured}
        isPlayable={props.isPlayable}
        favourites={props.remembered.favourites}
        sample={sample}
        actions={props.actions}
        version={results.version}
        onNearEnd={results.loadMore}
        onEnter={props.onEnter}
      >
        {hasEnd && (
          <ListEnd
            results={results}
            onFocus={() => focusNext(voices.length, false)}
            onMore={() => {
              focusNext(voices.length);
              results.loadMore();
            }}
            onRetry={() => {
              focusNext(voices.length);
              results.retry?.();
            }}
          />
        )}
      </VoiceList>
      <OpeningFailed when={isEmpty && failed} />
      {isEmpty && NothingFound && (
        <NothingFound
          results={results}
          filters={filters}
          language={props.language}
          onRetry={() => {
            list.current?.focusChosen();
            results.retry?.();
          }}
          onChange={(filters) => {
            setFilters(filters);
            focusSearch();
          }}
        />
      )}
      <div {...part("voices-foot")}>
        {props.customId && !props.locked && <CustomVoiceId onUse={enter} />}
        {voices.length > 0 && (
          <p {...part(["hint", "voices-keys"])} id={`${id}-keys`}>
            {words.keys}
          </p>
        )}
        {props.children}
      </div>
    </div>
  );
}

type Format = Kit["format"];

/** The row that leaves the choice to the API, and the chosen voice where the list does not show it. */
function headOf(
  value: string,
  chosen: ChosenVoice,
  voices: readonly Voice[],
  { voices: words }: VoiceMessages,
  format: Format,
): VoiceItem[] {
  const none: VoiceItem = { voice: { id: "", name: words.none }, given: undefined, hint: words.noneHint };
  if (value === "" || voices.some((voice) => voice.id === value)) return [none];
  const voice = readVoice(chosen.voice);
  if (voice) return [none, { voice, given: chosen.voice }];
  const hints: { [status in ChosenVoice["status"]]?: string } = {
    loading: words.loadingSample,
    unknown: words.unnamedHint,
  };
  const hint = hints[chosen.status] ?? words.missingHint;
  return [none, { voice: { id: value, name: missingName(value, words, format) }, given: undefined, hint }];
}
