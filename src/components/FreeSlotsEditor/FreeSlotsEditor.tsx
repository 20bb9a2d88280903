"use client";

import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from "react";
import type { Minute } from "../../core/clock.js";
import { readersTimeZone } from "../../core/readersTimeZone.js";
import type { FreeSlots, Weekday } from "../../core/week.js";
import { freeSlotsField } from "../../i18n/english/fields.js";
import { slots } from "../../i18n/english/slots.js";
import { formatClock, type HourCycle, hourCycleOf } from "../../i18n/format.js";
import { firstWeekday, weekFrom } from "../../i18n/region.js";
import { useKit } from "../../hooks/kit.js";
import { nothingHasFocus, useFocusAfter } from "../../hooks/useFocusAfter.js";
import { fetchedCode } from "../../hooks/fetchedCode.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useReached } from "../../hooks/useReached.js";
import { useIsWide } from "../../hooks/useIsWide.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useLayout } from "../../hooks/useLayout.js";
import { undoKeyOf } from "../../hooks/undoKeyOf.js";
import { type FreeSlotsState, useWeek } from "../../hooks/useWeek.js";
import { isLocked, type LockProps } from "../../hooks/lock.js";
import { FieldNotes } from "../../primitives/Field.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { SlotRow } from "./SlotRow.js";
import { WeekList } from "./WeekList.js";
import { WeekSummary } from "./WeekSummary.js";
import { type WeekPreset, WeekToolbar } from "./WeekToolbar.js";

const ENGLISH = { fields: { "googleCalendarSettings.freeSlots": freeSlotsField }, slots };

/** Props of FreeSlotsEditor. The value is the API's `freeSlots`: `HH:mm` text, seven English day names. */
export interface FreeSlotsEditorProps extends RootProps, LockProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: Partial<FreeSlots> | undefined;
  /** The starting value where the parent does not hold it. */
  defaultValue?: Partial<FreeSlots> | undefined;
  /** Called after each change. A row that is no time yet comes as typed, with `valid` false. */
  onChange?: ((value: FreeSlots, state: FreeSlotsState) => void) | undefined;
  /** The accessible name of the whole. @default the catalog's "Free slots" */
  label?: string | undefined;
  /** Minutes of a meeting: tells how many fit, and which slots are too short. */
  meetingDuration?: number | undefined;
  /** The zone that the hours are meant in; a reader in another one gets them in their own too. */
  timeZone?: string | undefined;
  /** Minutes between the times that are suggested, and the grid's raster; 5 to 60. @default 15 */
  step?: number | undefined;
  /** Whether times are shown with 12 or 24 hours; both can be typed. @default by locale: 24 hours for a tag without a region */
  hourCycle?: HourCycle | undefined;
  /** 0 is Sunday, 6 is Saturday. @default by locale */
  firstDayOfWeek?: 0 | 1 | 2 | 3 | 4 | 5 | 6 | undefined;
  /** Weeks of the host's to fill in at once, offered before the kit's own. */
  presets?: readonly WeekPreset[] | undefined;
  /** Keeps to one view; without it the reader switches. The grid needs some width and gives way to the list. */
  view?: "list" | "grid" | undefined;
  /** Shows what is wrong although no row has been left yet. @default false */
  showErrors?: boolean | undefined;
  /** Further messages by path from the day on, such as `Monday.0.to`; the empty path is the whole week's. */
  errors?: Readonly<Record<string, string>> | undefined;
  /** Put before each input's `data-path`. */
  path?: string | undefined;
  /** The focus has left the control. */
  onBlur?: (() => void) | undefined;
}

/** A week of free slots as a list of days or as a grid, over one value, with quick ways to fill it. */
export function FreeSlotsEditor(props: FreeSlotsEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Week {...own} />
    </KitRoot>
  );
}

const weekGrid = fetchedCode(async () => (await import("./WeekGrid.js")).WeekGrid);
const zonePreview = fetchedCode(async () => (await import("./ZonePreview.js")).ZonePreview);

const NO_ERRORS = {};
const GRID_WIDTH = 640;
const SUNDAY_FIRST: readonly Weekday[] = weekFrom("Sunday");

function Week({
  value,
  defaultValue,
  onChange,
  onBlur,
  ...props
}: Omit<FreeSlotsEditorProps, keyof RootProps>) {
  const { messages, locale, part } = useKit(ENGLISH);
  const { week, canUndo, canRedo, actions } = useWeek(value, defaultValue, onChange);
  const [said, say] = useAnnouncer();
  const [chosenView, setView] = useState<"list" | "grid">("list");
  const group = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  const wide = useIsWide(group, GRID_WIDTH);
  const labelId = useKitId();
  const { firstDayOfWeek } = props;
  const days = useMemo(
    () =>
      weekFrom(
        firstDayOfWeek === undefined ? firstWeekday(locale) : (SUNDAY_FIRST[firstDayOfWeek] ?? "Monday"),
      ),
    [firstDayOfWeek, locale],
  );
  const usualCycle = useMemo(() => hourCycleOf(locale), [locale]);
  const hourCycle = props.hourCycle ?? usualCycle;
  const clock = useCallback((minute: Minute) => formatClock(minute, locale, hourCycle), [locale, hourCycle]);
  const locked = isLocked(props.disabled, props.readOnly);
  const step = Math.min(60, Math.max(5, Math.round(props.step ?? 15)));
  const wantedView = wide ? (props.view ?? chosenView) : "list";
  const { code: WeekGrid, failed } = weekGrid.useCode(wantedView === "grid");
  const view = WeekGrid ? wantedView : "list";
  // To ask for the reader's zone takes as long as to render many slots.
  const asksForZone = useReached(group) && props.timeZone !== undefined;
  const own = useMemo(() => (asksForZone ? readersTimeZone() : undefined), [asksForZone]);
  const elsewhere = own === props.timeZone ? undefined : own;
  const { code: ZonePreview } = zonePreview.useCode(elsewhere !== undefined);
  // A page that is turned or made narrow brings another view: who was in the old one stays in the week.
  const isIn = useRef(false);
  useLayout(() => {
    if (isIn.current && group.current && nothingHasFocus(group.current)) group.current.focus();
  }, [view, wide]);
  const shared = { week, actions, order: days, step, say };

  function undoByKey(event: KeyboardEvent) {
    const asked = undoKeyOf(event);
    if (locked || !asked) return;
    event.preventDefault();
    const again = asked === "redo";
    if (again ? canRedo : canUndo) say(again ? messages.slots.redone : messages.slots.undone);
    if (again) actions.redo();
    else actions.undo();
    // The row that had the focus may be gone with the change that brought it.
    focusAfter(() => (group.current && nothingHasFocus(group.current) ? group.current : undefined));
  }

  return (
    <div
      {...part("week", { view })}
      role="group"
      aria-labelledby={labelId}
      aria-describedby={props.errors?.[""] ? `${labelId}-error` : undefined}
      ref={group}
      tabIndex={-1}
      onFocus={() => (isIn.current = true)}
      onBlur={(event) => {
        isIn.current = group.current?.contains(event.relatedTarget) === true;
        if (!isIn.current) onBlur?.();
      }}
      onKeyDown={undoByKey}
    >
      <div {...part("week-head")}>
        <span {...part("label")} id={labelId}>
          {props.label ?? messages.fields["googleCalendarSettings.freeSlots"].label}
        </span>
        <WeekToolbar
          actions={actions}
          canUndo={canUndo}
          canRedo={canRedo}
          say={say}
          presets={props.presets}
          locked={locked}
          view={wide && props.view === undefined ? wantedView : undefined}
          onView={setView}
        />
      </div>
      {failed && (
        <p {...part("warning")} role="alert">
          {messages.slots.grid.failed}
        </p>
      )}
      {WeekGrid && view === "grid" ? (
        <WeekGrid {...shared} SlotRow={SlotRow} locked={locked} formatTime={clock} />
      ) : (
        <WeekList
          {...shared}
          readOnly={props.readOnly ?? false}
          disabled={props.disabled ?? false}
          clock={clock}
          meetingDuration={props.meetingDuration}
          showErrors={props.showErrors ?? false}
          errors={props.errors ?? NO_ERRORS}
          path={props.path}
        />
      )}
      <FieldNotes id={labelId} error={props.errors?.[""]} />
      <WeekSummary week={week} order={days} clock={clock} meetingDuration={props.meetingDuration} />
      {ZonePreview && elsewhere && props.timeZone && (
        <ZonePreview week={week} clock={clock} timeZone={props.timeZone} readersZone={elsewhere} />
      )}
      <p {...part("hidden")} role="status">
        {said}
      </p>
    </div>
  );
}
