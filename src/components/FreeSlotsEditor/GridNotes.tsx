"use client";

import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { weekdayName } from "../../i18n/format.js";
import { type EditorWeek } from "../../hooks/editorWeek.js";
import { dayIssues } from "../../hooks/weekIssues.js";
import { unreadRows } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";

const ENGLISH = { slots: gridSlots };

/** Props of GridNotes. */
export interface GridNotesProps {
  week: EditorWeek;
  order: readonly Weekday[];
  locked: boolean;
  /** The slot that is edited, whose own field says what is wrong with it. */
  selected: string | undefined;
  onMerge: (day: Weekday) => void;
}

/** What is wrong with the week, in words below the picture: days with overlaps, and rows that no block can stand for. */
export function GridNotes({ week, order, locked, selected, onMerge }: GridNotesProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { slots: words } = messages;
  const grid = messages.slots.grid;
  const nameOf = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), locale);
  const overlapping = order.filter((day) => dayIssues(week[day]).some(({ code }) => code === "slot.overlap"));
  const unread = order
    .flatMap((day) => unreadRows(week[day]).map((row) => ({ ...row, day })))
    .filter(({ id }) => locked || id !== selected);
  // Isolated, so that what was typed cannot turn the sentence around it.
  const raw = (text: string) => (text.trim() ? `\u2068${text}\u2069` : grid.blank);
  return (
    <>
      {overlapping.length > 0 && (
        <div {...part("warning")}>
          <ul {...part("grid-notes")}>
            {overlapping.map((day) => (
              <li {...part("grid-note")} key={day}>
                {format(grid.overlapDay, { day: nameOf(day) })}
                {!locked && (
                  <Button
                    look="quiet"
                    aria-label={format(words.merge, { day: nameOf(day) })}
                    onClick={() => onMerge(day)}
                  >
                    {words.mergeShort}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </div>
      )}
      {unread.length > 0 && (
        <div {...part("warning")}>
          <ul {...part("grid-notes")}>
            <li>{grid.unread}</li>
            {unread.map(({ id, day, from, to }) => (
              <li key={id}>
                {format(grid.unreadRow, { day: nameOf(day), from: raw(from.text), to: raw(to.text) })}
              </li>
            ))}
          </ul>
        </div>
      )}
    </>
  );
}
