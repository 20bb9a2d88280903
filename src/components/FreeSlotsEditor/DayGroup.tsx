"use client";

import { memo, useCallback, useRef, useState } from "react";
import { DAY_END, type Minute } from "../../core/clock.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { slots } from "../../i18n/english/slots.js";
import { lineStart, weekdayName } from "../../i18n/format.js";
import { isTouching, offeredSlot, openMinutesOf } from "../../hooks/dayFacts.js";
import type { Day } from "../../hooks/editorWeek.js";
import { rowIssues } from "../../hooks/weekIssues.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { useKit } from "../../hooks/kit.js";
import { useFocusAfter } from "../../hooks/useFocusAfter.js";
import { useKitId } from "../../hooks/useKitId.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Switch } from "../../primitives/Switch.js";
import { durationText } from "./durationText.js";
import { SlotRow } from "./SlotRow.js";
import type { WeekListProps } from "./WeekList.js";

const ENGLISH = { slots };

const copyDay = fetchedCode(async () => (await import("./CopyDay.js")).CopyDay);

/** Props of DayGroup. */
export interface DayGroupProps extends Omit<WeekListProps, "week"> {
  day: Weekday;
  value: Day;
  nextDay: Weekday;
  previousDay: Weekday;
  /** Where the next day takes up a range that ends at this day's midnight. */
  continuesTo: Minute | undefined;
  /** Whether this day takes up a range of the previous one. */
  continued: boolean;
}

const A_FEW = 6;

/** One day: a switch, a row per slot, and what can be done with the day. Renders only when its own day changes. */
export const DayGroup = memo(function DayGroup({ day, value, actions, say, clock, ...props }: DayGroupProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const [copying, setCopying] = useState(false);
  const { code: CopyDay, failed, retry } = copyDay.useCode(copying);
  const group = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const addButton = useRef<HTMLButtonElement>(null);
  const nameId = useKitId();
  const switchId = useKitId();
  const name = weekdayName(WEEKDAYS.indexOf(day), locale);
  const nameOf = (other: Weekday) => weekdayName(WEEKDAYS.indexOf(other), locale);
  const issues = rowIssues(value);
  const overlapping = issues.flat().some(({ code }) => code === "slot.overlap");
  const touching = !overlapping && isTouching(value);
  const full = !offeredSlot(value);
  const locked = props.readOnly || props.disabled;
  const hasSlots = value.open && value.rows.length > 0;
  // The question is about slots that have gone meanwhile.
  if (copying && !hasSlots) setCopying(false);
  const minutes = openMinutesOf(value);

  function add() {
    const slot = actions.add(day);
    if (slot) say(format(words.added, { day: name, from: clock(slot.from), to: clock(slot.to) }));
    focusAfter(() => group.current?.querySelector<HTMLElement>("[data-row]:last-of-type input"));
  }

  const remove = useCallback(
    (id: string, index: number) => {
      actions.remove(day, id);
      say(format(words.removed, { day: name, number: index + 1 }));
      focusAfter(() => {
        const left = group.current?.querySelectorAll<HTMLElement>("[data-remove]");
        return left?.[Math.min(index, left.length - 1)] ?? addButton.current;
      });
    },
    [actions, day, say, focusAfter, format, words, name],
  );

  const split = useCallback(
    (id: string, index: number) => {
      actions.split(day, id);
      say(format(words.split, { day: name }));
      focusAfter(() => group.current?.querySelector<HTMLElement>(`[data-row="${index}"] input`));
    },
    [actions, day, say, focusAfter, format, words, name],
  );

  function merge() {
    actions.merge(day);
    say(format(words.merged, { day: name }));
    focusAfter(() => group.current?.querySelector<HTMLElement>("[data-row] input"));
  }

  return (
    <div
      {...part("day", { open: value.open || undefined, long: value.rows.length > A_FEW || undefined })}
      role="group"
      aria-labelledby={nameId}
      ref={group}
      onBlur={(event) => {
        // Only once the whole day is left: a row that moved from under the reader would take their focus with it.
        if (!locked && !group.current?.contains(event.relatedTarget)) actions.sort(day);
      }}
    >
      <div {...part("day-head")}>
        <Switch
          label={format(words.open, { day: name })}
          id={switchId}
          checked={value.open}
          disabled={locked}
          onChange={(open) => {
            actions.setOpen(day, open);
            // What was said of it before does not hold any more.
            say(open ? format(words.opened, { day: name }) : "");
          }}
        />
        <label {...part("day-name")} id={nameId} htmlFor={switchId}>
          {lineStart(name, locale)}
        </label>
        {minutes > 0 && <span {...part("day-total")}>{durationText(minutes, messages, format)}</span>}
      </div>
      <div {...part("day-rows")}>
        {!value.open && <span {...part("day-closed")}>{words.closed}</span>}
        {value.open && value.rows.length === 0 && <span {...part("day-closed")}>{words.noSlots}</span>}
        {value.open &&
          value.rows.map((row, index) => (
            <SlotRow
              key={row.id}
              day={day}
              dayName={name}
              row={row}
              index={index}
              issues={issues[index] ?? []}
              actions={actions}
              clock={clock}
              step={props.step}
              meetingDuration={props.meetingDuration}
              onRemove={remove}
              onSplit={split}
              say={say}
              readOnly={props.readOnly}
              disabled={props.disabled}
              showErrors={props.showErrors}
              errors={props.errors}
              path={props.path}
              note={
                (row.to.minute === DAY_END && props.continuesTo !== undefined
                  ? format(words.continuesTo, { day: nameOf(props.nextDay), to: clock(props.continuesTo) })
                  : undefined) ??
                (row.from.minute === 0 && props.continued
                  ? format(words.continuedFrom, { day: nameOf(props.previousDay) })
                  : undefined)
              }
            />
          ))}
        {props.errors[day] && <FieldNotes id={nameId} error={props.errors[day]} />}
        {(overlapping || touching) && !locked && (
          <span {...part("day-merge")}>
            {touching && <span {...part("hint")}>{words.touching}</span>}
            <Button
              look="quiet"
              aria-label={format(overlapping ? words.merge : words.mergeTouching, { day: name })}
              onClick={merge}
            >
              {words.mergeShort}
            </Button>
          </span>
        )}
      </div>
      {!locked && (
        <div {...part("day-actions")}>
          <Button
            look="quiet"
            icon="add"
            ref={addButton}
            data-add={props.path ? `${props.path}.${day}` : day}
            aria-label={format(words.add, { day: name })}
            aria-disabled={full || undefined}
            title={full ? format(words.full, { day: name }) : undefined}
            onClick={() => (full ? say(format(words.full, { day: name })) : add())}
          >
            {words.addShort}
          </Button>
          <Button
            look="quiet"
            icon="copy"
            {...part("day-copy")}
            aria-label={format(words.copy, { day: name })}
            aria-expanded={copying && !failed}
            disabled={!hasSlots}
            onClick={() => (failed ? retry() : setCopying(!copying))}
          />
        </div>
      )}
      <OpeningFailed when={failed} />
      {copying && CopyDay && (
        <CopyDay
          day={day}
          dayName={name}
          order={props.order}
          clock={clock}
          dayNow={(other) => actions.day(other)}
          onClose={() => setCopying(false)}
          onCopy={(to) => {
            actions.copy(day, to);
            say(format(words.copied, { day: name, count: to.length }));
          }}
        />
      )}
    </div>
  );
});
