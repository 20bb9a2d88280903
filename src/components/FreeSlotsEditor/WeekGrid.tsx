"use client";

import type { Minute } from "../../core/clock.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { lineStart, weekdayName } from "../../i18n/format.js";
import type { EditorWeek } from "../../hooks/editorWeek.js";
import { hasMedia } from "../../hooks/hasMedia.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import type { SlotRow } from "./SlotRow.js";
import { GridDay } from "./GridDay.js";
import { GridEdit } from "./GridEdit.js";
import { GridNotes } from "./GridNotes.js";
import { GridGhost } from "./GridSlot.js";
import { useWeekGrid } from "./useWeekGrid.js";

const ENGLISH = { slots: gridSlots };

/** Props of WeekGrid. */
export interface WeekGridProps {
  week: EditorWeek;
  actions: WeekActions;
  /** The days as the reader's week has them. */
  order: readonly Weekday[];
  /** Minutes that painting, moving and resizing go by, 5 to 60. @default 15 */
  step?: Minute;
  locked: boolean;
  /** What edits the selected slot: the list's own row, which is loaded already and would be loaded apart otherwise. */
  SlotRow: typeof SlotRow;
  /** Announces what was done. */
  say: (text: string) => void;
  /** A minute of the day as text, in the reader's digits; keep its identity for as long as it says the same. */
  formatTime: (minute: Minute) => string;
}

const HOURS = Array.from({ length: 24 }, (_, hour) => hour);

/**
 * The week as a picture to paint on: a column per day, a block per slot. Mouse, pen, finger and keyboard all add,
 * move, resize and remove; what no block can stand for is listed below.
 */
export function WeekGrid({ step = 15, ...props }: WeekGridProps) {
  const { week, order, locked, formatTime } = props;
  const { messages, locale, part } = useKit(ENGLISH);
  const words = messages.slots.grid;
  const id = useKitId();
  const raster = Math.min(Math.max(step, 5), 60);
  const { root, body, draft, activeKey, merge, selected, edit } = useWeekGrid({ ...props, step: raster });
  return (
    <div
      {...part("grid")}
      role="group"
      aria-label={words.label}
      aria-describedby={locked ? undefined : `${id}-help`}
      {...root}
    >
      <div {...part("grid-scroll")}>
        <span {...part("grid-corner")} />
        <div {...part("grid-heads")}>
          {order.map((day) => (
            <div {...part("grid-head")} key={day}>
              <span {...part("grid-head-name")} id={`${id}-${day}`}>
                {lineStart(weekdayName(WEEKDAYS.indexOf(day), locale), locale)}
              </span>
              {!week[day].open && <span {...part("grid-head-state")}>{messages.slots.closed}</span>}
            </div>
          ))}
        </div>
        <div {...part("grid-hours")} aria-hidden="true">
          {HOURS.map((hour) => (
            <span {...part("grid-hour")} key={hour}>
              {formatTime(hour * 60)}
            </span>
          ))}
        </div>
        <div {...part("grid-body", { locked: locked || undefined })} ref={body}>
          {order.map((day) => (
            <GridDay
              key={day}
              day={day}
              value={week[day]}
              order={order}
              headId={`${id}-${day}`}
              draft={draft?.row?.day === day ? draft : undefined}
              activeKey={keyOn(day, week, activeKey)}
              locked={locked}
              formatTime={formatTime}
            />
          ))}
          {draft && !draft.row && (
            <GridGhost slot={draft.slot} column={order.indexOf(draft.day)} formatTime={formatTime} />
          )}
        </div>
      </div>
      {!locked && <GridEdit {...props} {...edit} selected={selected} step={raster} />}
      <GridNotes week={week} order={order} locked={locked} selected={selected} onMerge={merge} />
      {!locked && (
        <p {...part("hint")} id={`${id}-help`}>
          {words.hint} <span {...(hasFingersAlone() && part("hidden"))}>{words.help}</span>
        </p>
      )}
    </div>
  );
}

/** Whether nothing but fingers points here, as on a phone: keys are of use to few there, and to ears more than to eyes. */
const hasFingersAlone = () => hasMedia("(pointer: coarse)") && !hasMedia("(any-pointer: fine)");

/** The stop that the Tab key reaches where it is one of this day's, so that other days need not render again. */
function keyOn(day: Weekday, week: EditorWeek, key: string | undefined): string | undefined {
  return key === day || week[day].rows.some((row) => row.id === key) ? key : undefined;
}
