"use client";

import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { weekdayName } from "../../i18n/format.js";
import { slotOf } from "../../hooks/editorWeek.js";
import type { Spot } from "../../hooks/gridGestures.js";
import { useKit } from "../../hooks/kit.js";
import { rowIssues } from "../../hooks/weekIssues.js";
import { Select } from "../../primitives/Select.js";
import type { WeekGridProps } from "./WeekGrid.js";

const ENGLISH = { slots: gridSlots };

/** Props of GridEdit. */
export interface GridEditProps extends Pick<
  WeekGridProps,
  "week" | "actions" | "order" | "say" | "formatTime" | "SlotRow"
> {
  /** The id of the slot that was selected last. */
  selected: string | undefined;
  step: number;
  onPlace: (id: string, from: Weekday, to: Spot) => void;
  onSplit: (day: Weekday, id: string) => void;
}

/** The slot that was selected last in fields: its day and its times without a drag. */
export function GridEdit({ week, actions, order, selected, SlotRow, ...props }: GridEditProps) {
  const { messages, locale, part } = useKit(ENGLISH);
  const { grid: words } = messages.slots;
  const nameOf = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), locale);
  const day = order.find((each) => week[each].open && week[each].rows.some(({ id }) => id === selected));
  if (!day) return null;
  const index = week[day].rows.findIndex(({ id }) => id === selected);
  const row = week[day].rows[index];
  if (!row) return null;
  const slot = slotOf(row);
  return (
    <div
      {...part("grid-note")}
      role="group"
      aria-label={words.selected}
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) actions.sort(day);
      }}
    >
      <Select
        {...part("day-name")}
        aria-label={words.day}
        value={day}
        disabled={!slot}
        onChange={(event) => {
          const to = order.find((each) => each === event.target.value);
          if (to && slot) props.onPlace(row.id, day, { day: to, slot });
        }}
      >
        {order.map((each) => (
          <option key={each} value={each}>
            {nameOf(each)}
          </option>
        ))}
      </Select>
      <SlotRow
        key={row.id}
        day={day}
        dayName={nameOf(day)}
        row={row}
        index={index}
        issues={rowIssues(week[day])[index] ?? []}
        actions={actions}
        clock={props.formatTime}
        step={props.step}
        meetingDuration={undefined}
        onRemove={undefined}
        onSplit={() => props.onSplit(day, row.id)}
        say={props.say}
        readOnly={false}
        disabled={false}
        showErrors={false}
        errors={NONE}
        path={undefined}
        note={undefined}
      />
    </div>
  );
}

const NONE = {};
