"use client";

import { useId, useMemo, useRef, useState } from "react";
import type { FreeSlots, Weekday } from "../../core/week.js";
import { firstWeekday, weekFrom } from "../../i18n/region.js";
import { useKit } from "../../hooks/kit.js";
import { type FreeSlotsState, useWeek } from "../../hooks/useWeek.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { DayGroup } from "./DayGroup.js";
import { WeekSummary } from "./WeekSummary.js";
import { WeekToolbar } from "./WeekToolbar.js";

/** Props of FreeSlotsEditor. The value is the API's `freeSlots`: `HH:mm` text, seven English day names. */
export interface FreeSlotsEditorProps extends RootProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: FreeSlots;
  /** The starting value where the parent does not hold it. */
  defaultValue?: FreeSlots;
  /** Called after each change. A row that is no time yet comes as typed, with `valid` false. */
  onChange?: (value: FreeSlots, state: FreeSlotsState) => void;
  /** The accessible name of the whole. @default the catalog's "Free slots" */
  label?: string;
  /** Minutes of a meeting, to tell how many fit. */
  meetingDuration?: number;
  /** @default by locale */
  firstDayOfWeek?: Weekday;
  disabled?: boolean;
  readOnly?: boolean;
  /** Shows what is wrong although no row has been left yet. */
  showErrors?: boolean;
  /** Further messages by path from the day on, such as `Monday.0.to`. */
  errors?: Readonly<Record<string, string>>;
  /** Put before each input's `data-path`. */
  path?: string;
  onBlur?: () => void;
}

/** A week of free slots: a group per day, its slots as two times typed freely, and quick ways to fill the week. */
export function FreeSlotsEditor(props: FreeSlotsEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Week {...own} />
    </KitRoot>
  );
}

const NO_ERRORS = {};

function Week({
  value,
  defaultValue,
  onChange,
  onBlur,
  ...props
}: Omit<FreeSlotsEditorProps, keyof RootProps>) {
  const { messages, locale } = useKit();
  const { week, canUndo, actions } = useWeek(value, defaultValue, onChange);
  const [said, setSaid] = useState("");
  const group = useRef<HTMLDivElement>(null);
  const labelId = useId();
  const days = useMemo(
    () => weekFrom(props.firstDayOfWeek ?? firstWeekday(locale)),
    [props.firstDayOfWeek, locale],
  );
  const locked = (props.disabled ?? false) || (props.readOnly ?? false);
  return (
    <div
      className="vak-week"
      role="group"
      aria-labelledby={labelId}
      ref={group}
      onBlur={(event) => !group.current?.contains(event.relatedTarget) && onBlur?.()}
      onKeyDown={(event) => {
        const inText = event.target instanceof HTMLInputElement && event.target.type === "text";
        if (inText || locked || event.shiftKey || event.key.toLowerCase() !== "z") return;
        if (!event.ctrlKey && !event.metaKey) return;
        event.preventDefault();
        actions.undo();
        setSaid(messages.slots.undone);
      }}
    >
      <div className="vak-week-head">
        <span className="vak-label" id={labelId}>
          {props.label ?? messages.fields["googleCalendarSettings.freeSlots"].label}
        </span>
        {!locked && <WeekToolbar actions={actions} canUndo={canUndo} say={setSaid} />}
      </div>
      {days.map((day) => (
        <DayGroup
          key={day}
          day={day}
          value={week[day]}
          actions={actions}
          say={setSaid}
          order={days}
          locked={locked}
          showErrors={props.showErrors ?? false}
          errors={props.errors ?? NO_ERRORS}
          path={props.path}
        />
      ))}
      <WeekSummary week={week} meetingDuration={props.meetingDuration} />
      <p className="vak-hidden" role="status">
        {said}
      </p>
    </div>
  );
}
