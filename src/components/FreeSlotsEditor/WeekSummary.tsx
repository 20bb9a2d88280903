"use client";

import { bookableMeetings, openMinutes } from "../../core/week.js";
import { type EditorWeek, minutesOf } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";

/** What the week adds up to: open hours, and how many meetings fit. */
export function WeekSummary({
  week,
  meetingDuration,
}: {
  week: EditorWeek;
  meetingDuration: number | undefined;
}) {
  const { messages, format } = useKit();
  const { slots: words } = messages;
  const minutes = minutesOf(week);
  const open = openMinutes(minutes);
  if (open === 0) return <p className="vak-week-summary">{words.empty}</p>;
  const total = format(words.total, { hours: Math.round((open / 60) * 100) / 100 });
  const length = meetingDuration ?? 0;
  const count = bookableMeetings(minutes, length);
  return (
    <p className="vak-week-summary">
      <span>{total}</span>
      {length > 0 && <span>{format(words.meetings, { count, minutes: length })}</span>}
    </p>
  );
}
