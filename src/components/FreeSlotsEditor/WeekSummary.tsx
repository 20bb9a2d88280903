"use client";

import type { Minute } from "../../core/clock.js";
import type { Slot } from "../../core/slots.js";
import { type Weekday, WEEKDAYS } from "../../core/week.js";
import { formatList, weekdayName } from "../../i18n/format.js";
import { meetingsOf, openMinutesOf, slotsOf } from "../../hooks/dayFacts.js";
import type { Day, EditorWeek } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { durationText } from "./durationText.js";

/** Props of WeekSummary. */
export interface WeekSummaryProps {
  week: EditorWeek;
  order: readonly Weekday[];
  clock: (minute: Minute) => string;
  meetingDuration: number | undefined;
}

const LONGEST_LINE = 6;

/** The week in one sentence, and what it adds up to: open hours, and how many meetings fit. */
export function WeekSummary({ week, order, clock, meetingDuration }: WeekSummaryProps) {
  const { messages, format, locale } = useKit();
  const { slots: words } = messages;
  const sum = (of: (day: Day) => number) => order.reduce((total, day) => total + of(week[day]), 0);
  const open = sum(openMinutesOf);
  if (open === 0) return <p className="vak-week-summary">{words.empty}</p>;
  const length = meetingDuration ?? 0;
  const name = (day: Weekday | undefined) => (day ? weekdayName(WEEKDAYS.indexOf(day), locale) : "");
  const runs = runsOf(week, order).map(({ days, text }) => {
    const names =
      days.length > 2
        ? format(words.dayRange, { first: name(days[0]), last: name(days.at(-1)) })
        : formatList(days.map(name), locale);
    return format(words.daySlots, { days: names, slots: text });
  });

  function runsOf(all: EditorWeek, days: readonly Weekday[]) {
    const found: { days: Weekday[]; text: string }[] = [];
    let last: { days: Weekday[]; text: string } | undefined;
    for (const day of days) {
      const text = textOf(slotsOf(all[day]));
      if (last?.text === text) last.days.push(day);
      else found.push((last = { days: [day], text }));
    }
    return found.filter(({ text }) => text !== "");
  }

  function textOf(slots: readonly Slot[]): string {
    if (slots.length > LONGEST_LINE) return format(words.many, { count: slots.length });
    return formatList(
      slots.map(({ from, to }) => format(words.range, { from: clock(from), to: clock(to) })),
      locale,
    );
  }

  return (
    <div className="vak-week-summary">
      <p className="vak-week-words">{runs.join(" · ")}</p>
      <p className="vak-week-totals">
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
}
