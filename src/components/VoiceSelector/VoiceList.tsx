"use client";

import { type KeyboardEvent, memo, type ReactNode, type Ref, useImperativeHandle, useRef } from "react";
import { readVoice, type Voice } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import { useListWindow } from "../../hooks/useListWindow.js";
import { useRowFocus } from "../../hooks/useRowFocus.js";
import type { VoicePreview } from "../../hooks/useVoicePreview.js";
import { type VoiceActions, type VoiceItem, VoiceRow } from "./VoiceRow.js";

/** How the focus is put into a list from outside. */
export interface VoiceListHandle {
  /** On the radio button where Tab would stop: the chosen one, or the first. */
  focusChosen: () => void;
  focusRow: (index: number) => void;
}

/** Props of VoiceList. */
export interface VoiceListProps {
  handle: Ref<VoiceListHandle>;
  label: string;
  describedBy: string | undefined;
  /** Rows before the voices: no choice, and a chosen voice that the search hides. */
  head: readonly VoiceItem[];
  /** The host's own objects. */
  voices: readonly Voice[];
  /** More voices than these are to be had. */
  hasMore: boolean;
  busy: boolean;
  /** The id of the chosen voice as the list spells it. */
  value: string;
  locked: boolean;
  disabled: boolean;
  path: string | undefined;
  pictured: boolean;
  isPlayable: (voice: Voice) => boolean;
  favourites: ReadonlySet<string> | undefined;
  sample: VoicePreview;
  actions: VoiceActions;
  /** Another value begins the list at its start. */
  version: unknown;
  /** The list has been scrolled near its end. */
  onNearEnd: () => void;
  /** Enter in the list, where that is not the form's. */
  onEnter: (() => void) | undefined;
  /** Below the rows, and scrolled with them. */
  children: ReactNode;
}

const NEAR_END = 200;

/**
 * Native radio buttons with buttons beside them, in a scrolling list of any length (WAI-ARIA radio group pattern).
 * Arrow keys choose and never play; Shift with Space plays. Tab stops once at each kind of control, and arrow keys on a
 * button go to the same button of another row without choosing.
 */
export const VoiceList = memo(function VoiceList({
  head,
  voices,
  value,
  sample,
  actions,
  ...props
}: VoiceListProps) {
  const { dir, part } = useKit();
  const list = useRef<HTMLDivElement>(null);
  const { preview } = sample;
  const count = head.length + voices.length;
  const itemAt = (index: number): VoiceItem | undefined => {
    const given = voices[index - head.length];
    const voice = index >= head.length ? readVoice(given) : undefined;
    return voice ? { voice, given } : head[index];
  };
  const idAt = (index: number) => head[index]?.voice.id ?? voices[index - head.length]?.id ?? "";
  const nameAt = (index: number) => {
    const name: unknown = head[index]?.voice.name ?? voices[index - head.length]?.name;
    return typeof name === "string" ? name : "";
  };
  const hasPart = (index: number, part: string) => {
    const item = itemAt(index);
    if (part === "play") return item !== undefined && canPlay(item);
    return part === "favourite" ? props.favourites !== undefined && item?.given !== undefined : true;
  };
  const canPlay = ({ given, voice }: VoiceItem) => given !== undefined && props.isPlayable(voice);
  const focus = useRowFocus({
    list,
    count,
    dir,
    chosen: indexOf(value, head, voices),
    idAt,
    nameAt,
    hasPart,
    onMove: (index) => {
      if (!props.locked) actions.choose(idAt(index), itemAt(index)?.given);
    },
  });
  const { rows, onScroll } = useListWindow({ list, count, kept: focus.stop, version: props.version });
  useImperativeHandle(props.handle, () => ({
    focusChosen: () => focus.go(focus.stop, "radio"),
    focusRow: (index) => focus.go(index, "radio"),
  }));
  const firstWith = (part: string) =>
    hasPart(focus.stop, part) ? focus.stop : rows.find((row) => hasPart(row, part));
  const playStop = firstWith("play");
  const favouriteStop = firstWith("favourite");
  // Where no row can be reached, the list itself still has to be scrolled by keyboard.
  const isOutOfReach = props.disabled || (props.locked && (playStop ?? favouriteStop) === undefined);

  function onKeyDown(event: KeyboardEvent<HTMLElement>) {
    const place = focus.placeOf(event.target);
    if (!place || event.nativeEvent.isComposing) return;
    const item = itemAt(place.index);
    if (event.key === " " && event.shiftKey && place.part === "radio") {
      event.preventDefault();
      if (!item?.given || !canPlay(item) || event.repeat) return;
      if (preview.status !== "idle" && preview.status !== "failed" && preview.voiceId === item.voice.id)
        actions.stop();
      else actions.play(item.given);
    } else if (event.key === "Enter" && place.part === "radio" && props.onEnter) {
      event.preventDefault();
      props.onEnter();
    } else focus.onKeyDown(event);
  }

  return (
    <div
      {...part("voice-list")}
      ref={list}
      role="radiogroup"
      tabIndex={isOutOfReach ? 0 : undefined}
      aria-disabled={props.disabled || undefined}
      aria-label={props.label}
      aria-describedby={props.describedBy}
      aria-busy={props.busy || undefined}
      onKeyDown={onKeyDown}
      onFocus={focus.onFocus}
      onBlur={focus.onBlur}
      onScroll={({ currentTarget: box }) => {
        onScroll();
        const isNear = box.scrollTop + box.clientHeight > box.scrollHeight - NEAR_END;
        // Who stands on the button below the rows would have it pushed out of sight.
        if (isNear && !box.querySelector(".vak-voices-end :focus")) props.onNearEnd();
      }}
    >
      {rows.map((index) => {
        const item = itemAt(index);
        if (!item) return null;
        const { id } = item.voice;
        return (
          <VoiceRow
            key={id}
            {...item}
            index={index}
            count={props.hasMore ? -1 : count}
            checked={id === value}
            locked={props.locked}
            disabled={props.disabled}
            radioStop={index === focus.stop}
            playStop={index === playStop}
            favouriteStop={index === favouriteStop}
            path={props.path}
            pictured={props.pictured}
            playable={canPlay(item)}
            favourite={item.given && props.favourites?.has(id)}
            preview={preview.status !== "idle" && preview.voiceId === id ? preview : undefined}
            clock={sample.clock}
            actions={actions}
          />
        );
      })}
      {props.children}
    </div>
  );
});

function indexOf(id: string, head: readonly VoiceItem[], voices: readonly Voice[]): number {
  const inHead = head.findIndex((item) => item.voice.id === id);
  if (inHead >= 0) return inHead;
  const place = voices.findIndex((voice) => voice.id === id);
  return place < 0 ? 0 : head.length + place;
}
