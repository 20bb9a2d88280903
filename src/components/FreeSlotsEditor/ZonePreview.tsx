"use client";

import { useMemo, useState } from "react";
import { DAY_END, type Minute } from "../../core/clock.js";
import { canonicalTimeZone, describeTimeZone, isTimeZone } from "../../core/timeZones.js";
import { WEEKDAYS } from "../../core/week.js";
import { addDays, type CalendarDate, instantOf, wallClockAt, weekdayOf } from "../../core/zonedTime.js";
import { timeZone } from "../../i18n/english/timeZone.js";
import { zonedSlots } from "../../i18n/english/zonedSlots.js";
import { formatDate, formatList, lineStart, weekdayName } from "../../i18n/format.js";
import { placeOf } from "../../i18n/placeOf.js";
import { slotsOf } from "../../hooks/dayFacts.js";
import type { EditorWeek } from "../../hooks/editorWeek.js";
import { useSettled } from "../../hooks/useSettled.js";
import { useKit, type WordedKit } from "../../hooks/kit.js";

const ENGLISH = { slots: zonedSlots, timeZone };

/** Props of ZonePreview. */
export interface ZonePreviewProps {
  week: EditorWeek;
  clock: (minute: Minute) => string;
  /** The zone that the week's hours are meant in. */
  timeZone: string;
  /** The zone of the reader's clock. */
  readersZone: string;
}

/** The coming seven days' slots on the reader's own clock, date by date, with what a change of the clocks does to them. */
export function ZonePreview({ week, clock, timeZone, readersZone }: ZonePreviewProps) {
  const kit = useKit(ENGLISH);
  const { messages, format, locale, part } = kit;
  const { slots: words } = messages;
  const own = useMemo(() => canonicalTimeZone(readersZone), [readersZone]);
  const differs = useMemo(() => own !== canonicalTimeZone(timeZone) && isTimeZone(timeZone), [own, timeZone]);
  // Nobody waits for what is folded, least of all while they type.
  const [open, setOpen] = useState(false);
  const settled = useSettled(week, SETTLE_MS);
  const shown = open ? week : settled;
  const zone = useMemo(
    () => (differs ? placeOf(describeTimeZone(own, locale, new Date()), messages.timeZone.places) : ""),
    [differs, own, locale, messages],
  );
  const { lines, notes, same } = useMemo(
    () => (differs && shown ? comingWeek(shown, timeZone, own, clock, kit) : NOTHING),
    [differs, shown, timeZone, own, clock, kit],
  );
  if (!differs || WEEKDAYS.every((day) => slotsOf(week[day]).length === 0)) return null;
  return (
    <details {...part("zone-preview")} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary {...part("link")}>{format(words.preview, { zone })}</summary>
      {shown && same && <p {...part("hint")}>{words.previewSame}</p>}
      {!same && (
        <ul {...part("zone-lines")}>
          {lines.map((line) => (
            <li key={line}>{line}</li>
          ))}
        </ul>
      )}
      {notes.map((note) => (
        <p {...part("warning")} key={note}>
          {note}
        </p>
      ))}
    </details>
  );
}

const SETTLE_MS = 300;

const NOTHING = { lines: [] as string[], notes: [] as string[], same: true };

function comingWeek(
  week: EditorWeek,
  timeZone: string,
  own: string,
  clock: (minute: Minute) => string,
  { messages, format, locale }: WordedKit<typeof ENGLISH>,
) {
  const { slots: words } = messages;
  const today = wallClockAt(new Date(), timeZone);
  const notes = new Set<string>();
  let same = true;

  const dateText = ({ year, month, day }: CalendarDate, weekday?: "long") =>
    formatDate(new Date(Date.UTC(year, month - 1, day)), locale, weekday);

  function shownAt(date: CalendarDate, minute: Minute) {
    const zoned = instantOf(date, minute, timeZone);
    const told = { time: clock(minute), date: dateText(date) };
    // A slot that ends as its day does is whole, even if the clocks jump at that midnight.
    if (zoned.kind === "gap" && minute < DAY_END) notes.add(format(words.previewGap, told));
    const first = wallClockAt(zoned.instant, own);
    if (zoned.kind === "twice") {
      const times = { first: clock(first.minute), second: clock(wallClockAt(zoned.again, own).minute) };
      notes.add(format(words.previewTwice, { ...told, ...times }));
    }
    return first;
  }

  const lines = Array.from({ length: 7 }, (_, ahead) => addDays(today, ahead)).flatMap((date) => {
    const name = WEEKDAYS[weekdayOf(date)];
    const slots = name ? slotsOf(week[name]) : [];
    if (slots.length === 0) return [];
    const ranges = slots.map(({ from, to }) => {
      const start = shownAt(date, from);
      const end = shownAt(date, to);
      same &&= start.minute === from && start.day === date.day && end.minute === to % DAY_END;
      // A slot may begin on another date over there; its weekday is said before it then.
      const day = weekdayName(weekdayOf(start), locale);
      const told = { day, from: clock(start.minute), to: clock(end.minute) };
      return format(start.day === date.day ? words.range : words.daySlot, told);
    });
    const told = format(words.daySlots, { days: dateText(date, "long"), slots: formatList(ranges, locale) });
    return [lineStart(told, locale)];
  });
  return { lines, notes: [...notes], same };
}
