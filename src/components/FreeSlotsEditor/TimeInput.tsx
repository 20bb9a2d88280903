"use client";

import { type KeyboardEvent, memo, type SyntheticEvent, useState } from "react";
import { useKit } from "../../hooks/kit.js";
import { DAY_END, formatTime, type Minute } from "../../core/clock.js";
import { afterPress } from "../../hooks/afterPress.js";
import type { TimeEntry } from "../../hooks/editorWeek.js";

/** Props of TimeInput. */
export interface TimeInputProps {
  id: string;
  label: string;
  describedBy: string;
  invalid: boolean;
  entry: TimeEntry;
  clock: (minute: Minute) => string;
  step: Minute;
  /** Times up to this one are not suggested. */
  after: Minute | undefined;
  readOnly: boolean;
  disabled: boolean;
  path: string;
  /** Whether there is a text that has not been settled. */
  onTyping: (typing: boolean) => void;
  onType: (text: string) => void;
  onSettle: () => void;
}

const ARABIC_LETTER = /[\u0621-\u064a]/;

/**
 * A time as text, in any form that can be read, with times of the raster suggested while it is typed; the arrow keys
 * step it. It is written in full once it is left.
 */
export function TimeInput({ entry, clock, step, after, ...props }: TimeInputProps) {
  const { part, components } = useKit();
  const [typing, setTyping] = useState(false);
  const locked = props.readOnly || props.disabled;
  const listId = `${props.id}-times`;
  const shown = !typing && entry.minute !== undefined ? clock(entry.minute) : entry.text;

  function mark(next: boolean) {
    setTyping(next);
    props.onTyping(next);
  }

  function settle({ currentTarget }: SyntheticEvent) {
    props.onSettle();
    setTyping(false);
    // The row's message waits for the end of a click: it would move what is being clicked.
    afterPress(currentTarget, () => props.onTyping(false));
  }

  function stepByKey(event: KeyboardEvent) {
    if (event.key === "Enter") settle(event);
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    if (by === undefined || locked || event.altKey || entry.minute === undefined) return;
    event.preventDefault();
    const raster = entry.minute / step;
    const next = (by > 0 ? Math.floor(raster) + 1 : Math.ceil(raster) - 1) * step;
    mark(false);
    props.onType(formatTime(Math.min(DAY_END, Math.max(0, next))));
  }

  return (
    <>
      <components.Input
        id={props.id}
        {...part(["input", "time"])}
        type="text"
        list={typing && !locked ? listId : undefined}
        autoComplete="off"
        autoCapitalize="off"
        spellCheck={false}
        // The hour before the minutes in either language; words for noon make a text of their own direction of it.
        dir={ARABIC_LETTER.test(shown) ? "rtl" : "ltr"}
        data-path={props.path}
        aria-label={props.label}
        aria-invalid={props.invalid || undefined}
        aria-describedby={props.describedBy || undefined}
        readOnly={props.readOnly}
        disabled={props.disabled}
        value={shown}
        onChange={(event) => {
          mark(true);
          props.onType(event.target.value);
        }}
        // Typing replaces the time instead of adding to it.
        onFocus={(event) => event.target.select()}
        onBlur={settle}
        onKeyDown={stepByKey}
      />
      {typing && !locked && <SuggestedTimes id={listId} step={step} after={after ?? -1} clock={clock} />}
    </>
  );
}

const SuggestedTimes = memo(function SuggestedTimes({
  id,
  step,
  after,
  clock,
}: Pick<TimeInputProps, "step" | "clock"> & { id: string; after: Minute }) {
  const raster = Array.from({ length: Math.ceil(DAY_END / step) }, (_, index) => index * step);
  return (
    <datalist id={id}>
      {[...raster, DAY_END]
        .filter((minute) => minute > after)
        .map((minute) => (
          <option key={minute} value={clock(minute)}>
            {clock(minute)}
          </option>
        ))}
    </datalist>
  );
});
