"use client";

import { memo } from "react";
import type { Minute } from "../../core/clock.js";
import type { Weekday } from "../../core/week.js";
import { overnightEnd } from "../../hooks/dayFacts.js";
import type { EditorWeek } from "../../hooks/editorWeek.js";
import type { WeekActions } from "../../hooks/useWeek.js";
import { DayGroup } from "./DayGroup.js";

/** Props of WeekList. */
export interface WeekListProps {
  week: EditorWeek;
  actions: WeekActions;
  /** The days as the reader's week has them. */
  order: readonly Weekday[];
  step: Minute;
  readOnly: boolean;
  disabled: boolean;
  /** Announces what was done. */
  say: (text: string) => void;
  /** Writes a minute for the reader. */
  clock: (minute: Minute) => string;
  meetingDuration: number | undefined;
  showErrors: boolean;
  errors: Readonly<Record<string, string>>;
  path: string | undefined;
}

/** The week as a group per day, each with its slots as rows. */
export const WeekList = memo(function WeekList({ week, step, ...props }: WeekListProps) {
  const { order } = props;
  return (
    <>
      {order.map((day, index) => (
        <DayGroup
          {...props}
          key={day}
          day={day}
          value={week[day]}
          step={step}
          nextDay={order[(index + 1) % order.length] ?? day}
          previousDay={order.at(index - 1) ?? day}
          continuesTo={overnightEnd(week[day], week[order[(index + 1) % order.length] ?? day])}
          continued={overnightEnd(week[order.at(index - 1) ?? day], week[day]) !== undefined}
        />
      ))}
    </>
  );
});
