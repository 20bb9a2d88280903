"use client";

import { memo, useId, useRef, useState } from "react";
import { formatTime } from "../../core/clock.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { weekdayName } from "../../i18n/format.js";
import { type Day, dayIssues, offeredSlot } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import { Button } from "../../primitives/Button.js";
import { Switch } from "../../primitives/Switch.js";
import { CopyDay } from "./CopyDay.js";
import { SlotRow } from "./SlotRow.js";

/** Props of DayGroup. */
export interface DayGroupProps {
  day: Weekday;
  value: Day;
  actions: WeekActions;
  /** Announces what was done. */
  say: (text: string) => void;
  /** The days as the reader's week has them. */
  order: readonly Weekday[];
  locked: boolean;
  showErrors: boolean;
  errors: Readonly<Record<string, string>>;
  path: string | undefined;
}

/** One day: a switch, a row per slot, and what can be done with the day. Renders only when its own day changes. */
export const DayGroup = memo(function DayGroup({ day, value, actions, say, ...props }: DayGroupProps) {
  const { messages, format, locale } = useKit();
  const { slots: words } = messages;
  const [copying, setCopying] = useState(false);
  const rows = useRef<HTMLDivElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const nameId = useId();
  const name = weekdayName(WEEKDAYS.indexOf(day), locale);
  const issues = dayIssues(value);
  const overlapping = issues.some((issue) => issue.code === "slot.overlap");
  const full = !offeredSlot(value);

  function add() {
    const slot = actions.add(day);
    if (slot) say(format(words.added, { day: name, from: formatTime(slot.from), to: formatTime(slot.to) }));
    focusLater(() => rows.current?.querySelector<HTMLElement>("[data-row]:last-child input"));
  }

  function remove(id: string, index: number) {
    actions.remove(day, id);
    say(format(words.removed, { day: name, number: index + 1 }));
    focusLater(() => {
      const left = rows.current?.querySelectorAll<HTMLElement>("[data-remove]");
      return left?.[Math.min(index, left.length - 1)] ?? addButton.current;
    });
  }

  return (
    <div className="vak-day" role="group" aria-labelledby={nameId} data-open={value.open || undefined}>
      <div className="vak-day-head">
        <Switch
          label={format(words.open, { day: name })}
          labelHidden
          checked={value.open}
          disabled={props.locked}
          onChange={(open) => actions.setOpen(day, open)}
        />
        <span className="vak-day-name" id={nameId}>
          {name}
        </span>
      </div>
      <div className="vak-day-rows" ref={rows}>
        {!value.open && <span className="vak-day-closed">{words.closed}</span>}
        {value.open && value.rows.length === 0 && <span className="vak-day-closed">{words.noSlots}</span>}
        {value.open &&
          value.rows.map((row, index) => (
            <SlotRow
              key={row.id}
              day={day}
              dayName={name}
              row={row}
              index={index}
              issues={issues.filter((issue) => issue.path[0] === index)}
              actions={actions}
              onRemove={() => remove(row.id, index)}
              onSplit={() => {
                actions.split(day, row.id);
                say(format(words.split, { day: name }));
              }}
              locked={props.locked}
              showErrors={props.showErrors}
              errors={props.errors}
              path={props.path}
            />
          ))}
        {overlapping && !props.locked && (
          <Button
            look="quiet"
            className="vak-day-merge"
            aria-label={format(words.merge, { day: name })}
            onClick={() => {
              actions.merge(day);
              say(format(words.merged, { day: name }));
              focusLater(() => rows.current?.querySelector<HTMLElement>("input"));
            }}
          >
            {words.mergeShort}
          </Button>
        )}
      </div>
      {!props.locked && (
        <div className="vak-day-actions">
          <Button
            look="quiet"
            icon="add"
            ref={addButton}
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
            aria-label={format(words.copy, { day: name })}
            aria-expanded={copying}
            onClick={() => setCopying(!copying)}
          />
        </div>
      )}
      {copying && (
        <CopyDay
          day={day}
          dayName={name}
          order={props.order}
          onClose={() => setCopying(false)}
          onCopy={(to) => {
            actions.copy(day, to);
            say(format(words.copied, { day: name, count: to.length }));
            setCopying(false);
          }}
        />
      )}
    </div>
  );
});

/** Focuses what there is once the change has been rendered. */
function focusLater(find: () => HTMLElement | null | undefined): void {
  requestAnimationFrame(() => find()?.focus());
}
