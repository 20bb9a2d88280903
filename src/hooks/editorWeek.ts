"use client";

import { formatTime, type Minute, parseTime, readTime } from "../core/clock.js";
import { normalize, type Slot } from "../core/slots.js";
import {
  eachWeekday,
  readFreeSlots,
  type FreeSlots,
  type TimeSlot,
  splitOvernight,
  type Weekday,
  WEEKDAYS,
} from "../core/week.js";
import { oncePer } from "./oncePer.js";

/** A time as it stands in its input: the text, and the minute it means once it means one. */
export interface TimeEntry {
  text: string;
  minute: Minute | undefined;
}

/** A row of a day. `id` stays with the row for as long as it lives. */
export interface SlotRow {
  id: string;
  from: TimeEntry;
  to: TimeEntry;
}

/** A day: its rows, which it keeps while it is closed. */
export interface Day {
  open: boolean;
  rows: readonly SlotRow[];
}

/** Seven days as the editor holds them. */
export type EditorWeek = Readonly<Record<Weekday, Day>>;

/** One end of a slot. */
export type Side = "from" | "to";

const WORKDAY: Slot = { from: 9 * 60, to: 17 * 60 };

let lastId = 0;

/** The editor's week for the API's value; text that is no time stays as it is. */
export function readEditorWeek(value: Partial<FreeSlots> | undefined): EditorWeek {
  const week = readFreeSlots(value);
  return eachWeekday((day) => {
    const rows = week[day].map(({ from, to }) => ({
      id: newId(),
      from: storedEntry(from),
      to: storedEntry(to),
    }));
    return { open: rows.length > 0, rows };
  });
}

const writtenDay = oncePer((day: Day): readonly TimeSlot[] =>
  day.open ? day.rows.map(({ from, to }) => ({ from: written(from), to: written(to) })) : [],
);

const dayText = oncePer((day: Day) => JSON.stringify(writtenDay(day)));

/** The API's value: `HH:mm` where a text means a time, else the text itself; closed days are empty. */
export function writeEditorWeek(week: EditorWeek): FreeSlots {
  return eachWeekday((day) => writtenDay(week[day]).map((slot) => ({ ...slot })));
}

/** The API's value as `JSON.stringify` writes it. */
export function weekText(week: EditorWeek): string {
  return `{${WEEKDAYS.map((day) => `"${day}":${dayText(week[day])}`).join(",")}}`;
}

/** A row's two times once both are read, in whatever order. */
export function timesOf({ from, to }: SlotRow): Slot | undefined {
  return from.minute === undefined || to.minute === undefined
    ? undefined
    : { from: from.minute, to: to.minute };
}

/** The slot a row means, or `undefined` while it means none. */
export function slotOf(row: SlotRow): Slot | undefined {
  const times = timesOf(row);
  return times && times.from < times.to ? times : undefined;
}

/** Adds a slot as the last row; a closed day opens with the rows it kept. */
export function withSlot(week: EditorWeek, day: Weekday, slot: Slot): EditorWeek {
  return withDay(week, day, (now) => ({ open: true, rows: [...now.rows, rowOf(slot)] }));
}

/** Gives a row another slot, in its order on its own day or another one; it keeps its id. */
export function withPlaced(
  week: EditorWeek,
  day: Weekday,
  id: string,
  toDay: Weekday,
  slot: Slot,
): EditorWeek {
  const placed = { ...rowOf(slot), id };
  const added = withDay(withoutSlot(week, day, id), toDay, ({ rows }) => ({
    open: true,
    rows: [...rows, placed],
  }));
  return withSorted(added, toDay);
}

/** Puts a day's rows in the order of their starts, those without a time last, once none of them is being typed in. */
export function withSorted(week: EditorWeek, day: Weekday): EditorWeek {
  const start = (row: SlotRow) => row.from.minute ?? Infinity;
  const rows = [...week[day].rows].sort((a, b) => start(a) - start(b) || 0);
  const same = rows.every((row, index) => row === week[day].rows[index]);
  return same ? week : withDay(week, day, ({ open }) => ({ open, rows }));
}

/** Takes a typed text into a row. */
export function withText(week: EditorWeek, day: Weekday, id: string, side: Side, text: string): EditorWeek {
  return withRow(week, day, id, (row) => ({ ...row, [side]: { text, minute: parseTime(text) } }));
}

/** Writes a row's time in full, once it means one. */
export function withSettled(week: EditorWeek, day: Weekday, id: string, side: Side): EditorWeek {
  const entry = week[day].rows.find((row) => row.id === id)?.[side];
  if (entry?.minute === undefined || entry.text === formatTime(entry.minute)) return week;
  const settled = entryOf(entry.minute);
  return withRow(week, day, id, (row) => ({ ...row, [side]: settled }));
}

/** Takes a row away. */
export function withoutSlot(week: EditorWeek, day: Weekday, id: string): EditorWeek {
  return withDay(week, day, ({ rows, open }) => ({ open, rows: rows.filter((row) => row.id !== id) }));
}

/** Opens or closes a day; its rows come back, and one that never had any gets a working day. */
export function withOpen(week: EditorWeek, day: Weekday, open: boolean): EditorWeek {
  return withDay(week, day, ({ rows }) => ({
    open,
    rows: open && rows.length === 0 ? [rowOf(WORKDAY)] : rows,
  }));
}

/** Gives each day of `to` its own copy of a day's rows, wrong ones too. */
export function withCopies(week: EditorWeek, from: Weekday, to: readonly Weekday[]): EditorWeek {
  return eachWeekday((day) => {
    if (!to.includes(day) || day === from) return week[day];
    return { open: week[from].open, rows: week[from].rows.map((row) => ({ ...row, id: newId() })) };
  });
}

/** Merges a day's overlapping and touching slots; rows that mean no slot stay. */
export function withMerged(week: EditorWeek, day: Weekday): EditorWeek {
  return withDay(week, day, ({ rows }) => {
    const merged = normalize(rows.flatMap((row) => slotOf(row) ?? [])).map(rowOf);
    return { open: true, rows: [...merged, ...rows.filter((row) => !slotOf(row))] };
  });
}

/** Divides a row that runs past midnight between its day and the next. */
export function withSplit(week: EditorWeek, day: Weekday, id: string): EditorWeek {
  const row = week[day].rows.find((each) => each.id === id);
  const times = row && timesOf(row);
  const [today, tomorrow] = times ? splitOvernight(day, times) : [];
  if (!today) return week;
  const shortened = withRow(week, day, id, () => ({ ...rowOf(today.slot), id }));
  return tomorrow ? withSlot(shortened, tomorrow.day, tomorrow.slot) : shortened;
}

/** The API's value with one slot on each of these days, and all others closed. */
export function dailyWeek(days: readonly Weekday[], slot: TimeSlot): FreeSlots {
  return eachWeekday((day) => (days.includes(day) ? [{ ...slot }] : []));
}

function storedEntry(text: string): TimeEntry {
  const minute = readTime(text);
  return minute === undefined ? { text, minute } : entryOf(minute);
}

const written = ({ text, minute }: TimeEntry) => (minute === undefined ? text : formatTime(minute));

const entryOf = (minute: Minute): TimeEntry => ({ text: formatTime(minute), minute });

const rowOf = (slot: Slot): SlotRow => ({ id: newId(), from: entryOf(slot.from), to: entryOf(slot.to) });

function withDay(week: EditorWeek, day: Weekday, change: (day: Day) => Day): EditorWeek {
  return { ...week, [day]: change(week[day]) };
}

function withRow(week: EditorWeek, day: Weekday, id: string, change: (row: SlotRow) => SlotRow): EditorWeek {
  return withDay(week, day, ({ open, rows }) => ({
    open,
    rows: rows.map((row) => (row.id === id ? change(row) : row)),
  }));
}

function newId(): string {
  lastId += 1;
  return `slot-${lastId}`;
}
