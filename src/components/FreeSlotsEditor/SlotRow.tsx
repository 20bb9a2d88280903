"use client";

import { memo, useEffect, useState } from "react";
import { DAY_END, type Minute, readTime } from "../../core/clock.js";
import type { Weekday } from "../../core/week.js";
import { slotIssues } from "../../i18n/english/slotIssues.js";
import { slots } from "../../i18n/english/slots.js";
import { type Side, slotOf, type SlotRow as Row, timesOf } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useLatest } from "../../hooks/useLatest.js";
import { isSameRow } from "../../hooks/sameRow.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import type { SlotIssue } from "../../hooks/weekIssues.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { durationText } from "./durationText.js";
import { OvernightOffer } from "./OvernightOffer.js";
import { TimeInput } from "./TimeInput.js";

const ENGLISH = { issues: slotIssues, slots };

const HALF_PAST_NINE: Minute = 9 * 60 + 30;

/** Props of SlotRow. */
export interface SlotRowProps {
  day: Weekday;
  dayName: string;
  row: Row;
  index: number;
  /** What is wrong with this row, with paths from the row's position on. */
  issues: readonly SlotIssue[];
  actions: WeekActions;
  clock: (minute: Minute) => string;
  step: Minute;
  meetingDuration: number | undefined;
  onRemove: ((id: string, index: number) => void) | undefined;
  onSplit: (id: string, index: number) => void;
  /** Announces what is wrong with a time that was left. */
  say: (text: string) => void;
  readOnly: boolean;
  disabled: boolean;
  showErrors: boolean;
  errors: Readonly<Record<string, string>>;
  path: string | undefined;
  /** Says how the slot goes on over midnight. */
  note: string | undefined;
}

/** One slot: two times to type freely, what is wrong with them in words, and a button to remove it. */
export const SlotRow = memo(function SlotRow({ day, dayName, row, index, issues, ...props }: SlotRowProps) {
  const { messages, format, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const { actions, clock } = props;
  const locked = props.readOnly || props.disabled;
  const issue = issues[0];
  const id = useKitId();
  const [typing, setTyping] = useState(false);
  const number = index + 1;
  const place = `${day}.${index}`;
  // While a time is being typed it is often no time yet; that is told once its input is left.
  const own = issue && (!typing || props.showErrors) ? issueText(issue) : undefined;
  const given = (["from", "to"] as const).filter((side) => props.errors[`${place}.${side}`]);
  const told = new Set(given.map((side) => props.errors[`${place}.${side}`]));
  const error = props.errors[place] ?? ([...told].join(" ") || own);
  const hint = typing || error ? undefined : durationHint();
  const overnight = issue?.code === "time.order" ? timesOf(row) : undefined;
  const wrong = given.length > 0 ? given : issues.flatMap(({ path }) => path[1] ?? []);
  const isWrong = (side: Side) => error !== undefined && (wrong.length === 0 || wrong.includes(side));
  const nameOf = (side: Side) => format(words[side], { day: dayName, number });

  const tell = useLatest(() => {
    const name = nameOf(isWrong("from") ? "from" : "to");
    if (own) props.say(format(words.problem, { name, problem: own }));
  });
  useEffect(() => (typing ? () => tell.current() : undefined), [typing, tell]);

  function issueText({ code, params }: SlotIssue): string {
    const local = (text: string | number | undefined) => {
      const minute = readTime(text);
      return minute === undefined ? "" : clock(minute);
    };
    const other = { from: local(params?.["from"]), to: local(params?.["to"]) };
    return format(messages.issues[code], { ...other, time: clock(HALF_PAST_NINE) });
  }

  function durationHint(): string | undefined {
    const slot = slotOf(row);
    const length = props.meetingDuration ?? 0;
    if (!slot || length <= 0) return undefined;
    if (slot.to - slot.from < length)
      return format(words.tooShort, { duration: durationText(length, messages, format) });
    const count = (slot.to - slot.from) % length;
    return count > 0 ? format(words.remainder, { count }) : undefined;
  }

  const time = (side: Side) => (
    <TimeInput
      id={`${id}-${side}`}
      label={nameOf(side)}
      describedBy={[isWrong(side) && `${id}-error`, hint && `${id}-hint`].filter(Boolean).join(" ")}
      invalid={isWrong(side)}
      entry={row[side]}
      clock={clock}
      step={props.step}
      after={side === "to" ? row.from.minute : undefined}
      readOnly={props.readOnly}
      disabled={props.disabled}
      path={props.path ? `${props.path}.${place}.${side}` : `${place}.${side}`}
      onTyping={setTyping}
      onType={(text) => actions.type(day, row.id, side, text)}
      onSettle={() => actions.settle(day, row.id, side)}
    />
  );

  return (
    <div {...part("slot", { invalid: error ? true : undefined })} data-row={index}>
      <div {...part("slot-times")}>
        {time("from")}
        <span {...part(["hint", "slot-separator"])}>{words.separator}</span>
        {time("to")}
        {!locked && props.onRemove && (
          <Button
            look="quiet"
            icon="remove"
            data-remove
            aria-label={format(words.remove, { day: dayName, number })}
            onClick={() => props.onRemove?.(row.id, index)}
          />
        )}
        {props.note && <span {...part(["hint", "slot-note"])}>{props.note}</span>}
        {!props.note && row.to.minute === DAY_END && !typing && (
          <span {...part(["hint", "slot-note"])}>{words.endOfDay}</span>
        )}
      </div>
      <div {...part("slot-problem")}>
        {(hint || error) && <FieldNotes id={id} hint={hint} error={error} />}
        {overnight && !typing && !locked && (
          <OvernightOffer
            day={day}
            number={number}
            slot={overnight}
            clock={clock}
            onSplit={() => props.onSplit(row.id, index)}
          />
        )}
      </div>
    </div>
  );
}, isSameSlot);

/** Issues are made anew for each change of their day; a row whose own issue says the same need not be drawn again. */
function isSameSlot(before: SlotRowProps, after: SlotRowProps): boolean {
  const said = (props: SlotRowProps) => ({ ...props, issues: JSON.stringify(props.issues) });
  return isSameRow(said(before), said(after));
}
