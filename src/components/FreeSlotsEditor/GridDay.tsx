"use client";

import { memo } from "react";
import type { Minute } from "../../core/clock.js";
import { clashes } from "../../core/slots.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { slotIssues } from "../../i18n/english/slotIssues.js";
import { weekdayName } from "../../i18n/format.js";
import type { Day } from "../../hooks/editorWeek.js";
import type { Draft } from "../../hooks/gridGestures.js";
import { inLanes, shownRows } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { Icon } from "../../primitives/Icon.js";
import { GridRemove } from "./GridRemove.js";
import { GridSlot } from "./GridSlot.js";

const ENGLISH = { issues: slotIssues, slots: gridSlots };

/** Props of GridDay. */
export interface GridDayProps {
  day: Weekday;
  value: Day;
  order: readonly Weekday[];
  /** The id of the column's head. */
  headId: string;
  /** One of this day's rows that is being moved or resized, maybe over another day. */
  draft: Draft | undefined;
  /** Which of this day's slots the Tab key reaches, if any. */
  activeKey: string | undefined;
  locked: boolean;
  formatTime: (minute: Minute) => string;
}

const WHOLE = { lane: 0, lanes: 1 };

/** One column of the grid. Renders only when its own day, or a draft of one of its rows, changes. */
export const GridDay = memo(function GridDay({ day, value, order, draft, locked, ...props }: GridDayProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const grid = messages.slots.grid;
  const id = useKitId();
  const { formatTime, activeKey } = props;
  const nameOf = (each: Weekday) => weekdayName(WEEKDAYS.indexOf(each), locale);
  const rows = shownRows(value);
  const lanes = inLanes(rows.map(({ slot }) => slot));
  const clashing = clashes(rows.map(({ slot }) => slot));
  const state = value.open ? words.noSlots : words.closed;

  function overlapOf(index: number): string | undefined {
    const other = rows[clashing.get(index) ?? -1]?.slot;
    if (!other) return undefined;
    return format(messages.issues["slot.overlap"], {
      from: formatTime(other.from),
      to: formatTime(other.to),
    });
  }

  return (
    <ul {...part("grid-day", { open: value.open || undefined })} aria-labelledby={props.headId}>
      {rows.length === 0 && (
        <li {...part("grid-item")}>
          <button
            type="button"
            {...part("grid-add", { stop: day })}
            tabIndex={activeKey === day ? 0 : -1}
            aria-label={
              locked
                ? format(grid.emptyDay, { day: nameOf(day), state })
                : format(words.add, { day: nameOf(day) })
            }
            aria-disabled={locked || undefined}
          >
            {!locked && (
              <span {...part("grid-add-text")}>
                <Icon name="add" />
                {words.addShort}
              </span>
            )}
          </button>
        </li>
      )}
      {rows.map((row, index) => {
        const overlap = overlapOf(index);
        const overlapId = overlap === undefined ? undefined : `${id}-${row.id}`;
        const held = draft?.row?.id === row.id ? draft : undefined;
        const { day: shownDay, slot } = held ?? { day, slot: row.slot };
        const place = {
          id: row.id,
          slot,
          column: order.indexOf(shownDay),
          lane: held ? WHOLE : (lanes[index] ?? WHOLE),
        };
        return (
          <li {...part("grid-item")} key={row.id}>
            <GridSlot
              {...place}
              label={format(grid.slot, {
                day: nameOf(shownDay),
                from: formatTime(slot.from),
                to: formatTime(slot.to),
              })}
              overlapId={held ? undefined : overlapId}
              held={held !== undefined}
              tabbable={activeKey === row.id}
              locked={locked}
              formatTime={formatTime}
            />
            {activeKey === row.id && !locked && (
              <GridRemove
                {...place}
                label={format(words.remove, { day: nameOf(shownDay), number: index + 1 })}
              />
            )}
            <span id={overlapId} hidden>
              {overlap}
            </span>
          </li>
        );
      })}
    </ul>
  );
});
