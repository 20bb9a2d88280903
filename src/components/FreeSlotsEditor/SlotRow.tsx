"use client";

import { useId, useState } from "react";
import { readTime } from "../../core/clock.js";
import type { Issue } from "../../core/issue.js";
import type { Weekday } from "../../core/week.js";
import { formatClock } from "../../i18n/format.js";
import { problemText } from "../../i18n/problemText.js";
import type { Side, SlotRow as Row } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import { Button } from "../../primitives/Button.js";
import { controlProps, FieldNotes } from "../../primitives/Field.js";

/** Props of SlotRow. */
export interface SlotRowProps {
  day: Weekday;
  dayName: string;
  row: Row;
  index: number;
  /** This row's own, with paths from the row on. */
  issues: readonly Issue[];
  actions: WeekActions;
  onRemove: () => void;
  onSplit: () => void;
  locked: boolean;
  showErrors: boolean;
  errors: Readonly<Record<string, string>>;
  path: string | undefined;
}

/** One slot: two times to type freely, what is wrong with them in words, and a button to remove it. */
export function SlotRow({ day, dayName, row, index, issues, actions, ...props }: SlotRowProps) {
  const { messages, format, locale } = useKit();
  const { slots: words } = messages;
  const id = useId();
  const [typing, setTyping] = useState<Side>();
  const number = index + 1;
  const place = `${day}.${index}`;
  const issue = issues[0];
  // While a time is being typed it is often no time yet; that is told once its input is left.
  const own = issue && (!typing || props.showErrors) ? issueText(issue) : undefined;
  const error = props.errors[place] ?? props.errors[`${place}.from`] ?? props.errors[`${place}.to`] ?? own;
  const wrongSide = issue?.path[1];
  const overnight = issue?.code === "time.order" && row.from.minute !== row.to.minute;

  function issueText(found: Issue): string {
    const params = { from: localTime(found.params?.["from"]), to: localTime(found.params?.["to"]) };
    return problemText({ path: place, issue: { ...found, params } }, messages, locale);
  }

  function localTime(text: string | number | undefined): string {
    const minute = readTime(text);
    return minute === undefined ? "" : formatClock(minute, locale);
  }

  function time(side: Side) {
    const entry = row[side];
    const shown =
      typing !== side && entry.minute !== undefined ? formatClock(entry.minute, locale) : entry.text;
    const wrong = error && (wrongSide === undefined || wrongSide === side) ? error : undefined;
    return (
      <input
        {...controlProps(id, undefined, wrong)}
        id={`${id}-${side}`}
        className="vak-input vak-time"
        type="text"
        inputMode="text"
        autoComplete="off"
        spellCheck={false}
        dir="ltr"
        data-path={props.path ? `${props.path}.${place}.${side}` : `${place}.${side}`}
        aria-label={format(side === "from" ? words.from : words.to, { day: dayName, number })}
        readOnly={props.locked}
        value={shown}
        onChange={(event) => {
          setTyping(side);
          actions.type(day, row.id, side, event.target.value);
        }}
        onBlur={() => {
          setTyping(undefined);
          actions.settle(day, row.id, side);
        }}
      />
    );
  }

  return (
    <div className="vak-slot" data-row={row.id} data-invalid={error ? true : undefined}>
      <div className="vak-slot-times">
        {time("from")}
        <span className="vak-slot-separator">{words.separator}</span>
        {time("to")}
        {row.to.minute === 1440 && typing !== "to" && <span className="vak-slot-note">{words.endOfDay}</span>}
        {!props.locked && (
          <Button
            look="quiet"
            icon="remove"
            data-remove
            aria-label={format(words.remove, { day: dayName, number })}
            onClick={props.onRemove}
          />
        )}
      </div>
      {error && (
        <div className="vak-slot-problem">
          <FieldNotes id={id} error={error} />
          {overnight && !typing && !props.locked && (
            <Button
              look="quiet"
              aria-label={format(words.overnightLabel, { day: dayName, number })}
              onClick={props.onSplit}
            >
              {words.overnight}
            </Button>
          )}
        </div>
      )}
    </div>
  );
}
