"use client";

import { type KeyboardEvent, useState } from "react";
import { DAY_END, formatTime, type Minute } from "../../core/clock.js";
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
  /** The id of the list of suggested times. */
  timesId: string;
  locked: boolean;
  path: string;
  /** Whether there is a text that has not been settled. */
  onTyping: (typing: boolean) => void;
  onType: (text: string) => void;
  onSettle: () => void;
}

/** A time as text, in any form that can be read; the arrow keys step it. It is written in full once it is left. */
export function TimeInput({ entry, clock, step, locked, ...props }: TimeInputProps) {
  const [typing, setTyping] = useState(false);
  const shown = !typing && entry.minute !== undefined ? clock(entry.minute) : entry.text;

  function mark(next: boolean) {
    setTyping(next);
    props.onTyping(next);
  }

  function settle() {
    mark(false);
    props.onSettle();
  }

  function stepByKey(event: KeyboardEvent) {
    if (event.key === "Enter") settle();
    const by = { ArrowUp: step, ArrowDown: -step }[event.key];
    if (by === undefined || locked || event.altKey || entry.minute === undefined) return;
    event.preventDefault();
    const next = Math.round((entry.minute + by) / step) * step;
    mark(false);
    props.onType(formatTime(Math.min(DAY_END, Math.max(0, next))));
  }

  return (
    <input
      id={props.id}
      className="vak-input vak-time"
      type="text"
      list={locked ? undefined : props.timesId}
      autoComplete="off"
      autoCapitalize="off"
      spellCheck={false}
      dir="ltr"
      data-path={props.path}
      aria-label={props.label}
      aria-invalid={props.invalid || undefined}
      aria-describedby={props.describedBy || undefined}
      readOnly={locked}
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
  );
}
