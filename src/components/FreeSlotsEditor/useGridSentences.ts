"use client";

import { overlaps } from "../../core/slots.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { gridSlots } from "../../i18n/english/gridSlots.js";
import { weekdayName } from "../../i18n/format.js";
import type { Spot } from "../../hooks/gridGestures.js";
import { shownRows } from "../../hooks/gridLayout.js";
import { useKit } from "../../hooks/kit.js";
import type { WeekGridProps } from "./WeekGrid.js";

const ENGLISH = { slots: gridSlots };

/** What the grid announces, in the reader's words. */
export function useGridSentences({ week, formatTime }: Pick<WeekGridProps, "week" | "formatTime">) {
  const { messages, format, locale } = useKit(ENGLISH);
  const { slots: words } = messages;
  const grid = messages.slots.grid;
  const dayName = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), locale);
  const params = ({ day, slot }: Spot) => ({
    day: dayName(day),
    from: formatTime(slot.from),
    to: formatTime(slot.to),
  });
  const slotText = (spot: Spot) => format(grid.slot, params(spot));
  return {
    added: (spot: Spot) => format(words.added, params(spot)),
    full: (day: Weekday) => format(words.full, { day: dayName(day) }),
    removed: (spot: Spot) => format(grid.removed, { slot: slotText(spot) }),
    merged: (day: Weekday) => format(words.merged, { day: dayName(day) }),
    kept: (spot: Spot) => format(grid.kept, { slot: slotText(spot) }),
    cancelled: (spot: Spot | undefined) =>
      spot ? format(grid.cancelled, { slot: slotText(spot) }) : grid.paintCancelled,
    /** Where a row is now, and what it clashes with there. */
    placed(spot: Spot, id: string) {
      const slot = slotText(spot);
      const clash = shownRows(week[spot.day]).find(
        (row) => row.id !== id && overlaps([row.slot, spot.slot]).length > 0,
      );
      return clash ? format(grid.overlap, { ...params({ day: spot.day, slot: clash.slot }), slot }) : slot;
    },
  };
}
