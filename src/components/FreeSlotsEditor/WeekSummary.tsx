"use client";

import { memo } from "react";
import type { Minute } from "../../core/clock.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { slots } from "../../i18n/english/slots.js";
import { formatList, lineStart, weekdayName } from "../../i18n/format.js";
import { meetingsOf, openMinutesOf, type ToldSlot, toldSlots } from "../../hooks/dayFacts.js";
import type { Day, EditorWeek } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { durationText } from "./durationText.js";
import { slotsText } from "./slotsText.js";

const ENGLISH = { slots };

/** Props of WeekSummary. */
export interface WeekSummaryProps {
  week: EditorWeek;
  order: readonly Weekday[];
  clock: (minute: Minute) => string;
  meetingDuration: number | undefined;
}

/** The week in one sentence, and what it adds up to: open hours, and how many meetings fit. */
export const WeekSummary = memo(function WeekSummary({
  week,
  order,
  clock,
  meetingDuration,
}: WeekSummaryProps) {
  const kit = useKit(ENGLISH);
  const { messages, format, locale, part } = kit;
  const { slots: words } = messages;
  const sum = (of: (day: Day) => number) => order.reduce((total, day) => total + of(week[day]), 0);
  const open = sum(openMinutesOf);
  if (open === 0) return <p {...part("week-summary")}>{words.empty}</p>;
  const length = meetingDuration ?? 0;
  const name = (day: Weekday | undefined) => (day ? weekdayName(WEEKDAYS.indexOf(day), locale) : "");
  const runs = runsOf(order, toldSlots(week), (slots) => slotsText(slots, clock, kit)).map(
    ({ days, text }) => {
      const names =
        days.length > 2
          ? format(words.dayRange, { first: name(days[0]), last: name(days.at(-1)) })
          : formatList(days.map(name), locale);
      return format(words.daySlots, { days: names, slots: text });
    },
  );

  return (
    <div {...part("week-summary")}>
      <p {...part("week-words")}>{lineStart(runs.join(" · "), locale)}</p>
      <p {...part("week-totals")}>
        <span>{format(words.total, { duration: durationText(open, messages, format) })}</span>
        {length > 0 && (
          <span>
            {format(words.meetings, {
              count: sum((day) => meetingsOf(day, length)),
              duration: durationText(length, messages, format),
            })}
          </span>
        )}
      </p>
    </div>
  );
});

/** Days in a row that are told alike, together; those without slots are left out. */
function runsOf(
  order: readonly Weekday[],
  slots: Record<Weekday, ToldSlot[]>,
  textOf: (slots: ToldSlot[]) => string,
) {
  const found: { days: Weekday[]; text: string }[] = [];
  let last: { days: Weekday[]; text: string } | undefined;
  for (const day of order) {
    const text = textOf(slots[day]);
    if (last?.text === text) last.days.push(day);
    else found.push((last = { days: [day], text }));
  }
  return found.filter(({ text }) => text !== "");
}
