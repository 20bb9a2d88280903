import { type FreeSlots, type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { timeText } from "../../core/builders.js";

interface ModelRow {
  from: string;
  to: string;
}

interface ModelDay {
  open: boolean;
  rows: ModelRow[];
}

type Days = Record<Weekday, ModelDay>;

/** What may be typed, and what it is to the host. */
export const TYPED = [
  ["9", "09:00"],
  ["0930", "09:30"],
  ["12.30", "12:30"],
  ["٩:٣٠ م", "21:30"],
  ["۱۴:۰۰", "14:00"],
  ["10 PM", "22:00"],
  ["24:00", "24:00"],
  ["0", "00:00"],
  ["noon", "noon"],
  ["", ""],
] as const;

/** A week as plain text, played by the rules that the editor is to follow and written apart from it. */
export class WeekModel {
  days: Days;
  private past: Days[] = [];
  private future: Days[] = [];
  private typing = "";
  /** The day that has the focus. */
  focus: Weekday | undefined;

  constructor(start: FreeSlots) {
    this.days = read(start);
  }

  get value(): FreeSlots {
    return each((day) => (this.days[day].open ? this.days[day].rows.map((row) => ({ ...row })) : []));
  }

  get canUndo(): boolean {
    return this.past.length > 0;
  }

  get canRedo(): boolean {
    return this.future.length > 0;
  }

  /** The rows of an open day that are wrong: no times, no length, or sharing a minute with another one. */
  wrong(day: Weekday): boolean[] {
    if (!this.days[day].open) return [];
    const slots = this.days[day].rows.map(minutesOf);
    return slots.map(
      (slot, at) =>
        !slot || slots.some((other, index) => index !== at && other && [...slot].some((m) => other.has(m))),
    );
  }

  /** The focus goes to a day, or out of all of them: a day that is left is put in order. */
  moveTo(day: Weekday | undefined): void {
    if (this.focus !== day && this.focus) {
      const rows = this.days[this.focus].rows;
      const start = (row: ModelRow) => minute(row.from) ?? 9999;
      this.days[this.focus].rows = [...rows].sort((a, b) => start(a) - start(b));
    }
    this.focus = day;
    this.typing = "";
  }

  add(day: Weekday): void {
    const slot = this.offer(day);
    if (slot) this.change(() => this.put(day, slot));
  }

  /** The next hour after the last slot, else the first free hour, else the longest time that is left. */
  offer(day: Weekday): ModelRow | undefined {
    const taken = new Set<number>();
    if (this.days[day].open)
      for (const row of this.days[day].rows) for (const at of minutesOf(row) ?? []) taken.add(at);
    if (taken.size === 0) return { from: "09:00", to: "10:00" };
    const last = Math.max(...taken) + 1;
    if (last + 60 <= 1440) return slotFrom(last, 60);
    const free: { from: number; length: number }[] = [];
    for (let at = 0; at < 1440; at += 1) {
      const run = free.at(-1);
      if (taken.has(at)) continue;
      if (run && run.from + run.length === at) run.length += 1;
      else free.push({ from: at, length: 1 });
    }
    const longest = Math.max(...free.map(({ length }) => length));
    const run = free.find(({ length }) => length >= 60) ?? free.find(({ length }) => length === longest);
    return run && slotFrom(run.from, Math.min(60, run.length));
  }

  type(day: Weekday, row: number, side: "from" | "to", text: string): void {
    const key = `${day} ${row} ${side}`;
    const write = () => (this.row(day, row)[side] = text);
    if (this.typing === key) {
      write();
      this.future = [];
    } else this.change(write);
    this.typing = key;
  }

  remove(day: Weekday, row: number): void {
    this.change(() => this.days[day].rows.splice(row, 1));
  }

  toggle(day: Weekday): void {
    this.change(() => {
      const { open, rows } = this.days[day];
      this.days[day] = {
        open: !open,
        rows: !open && rows.length === 0 ? [{ from: "09:00", to: "17:00" }] : rows,
      };
    });
  }

  copy(day: Weekday, to: readonly Weekday[]): void {
    this.change(() => {
      for (const each of to) this.days[each] = structuredClone(this.days[day]);
    });
  }

  /** Whether the day offers to merge: two of its slots share a minute or touch. */
  merges(day: Weekday): "overlapping" | "touching" | undefined {
    if (!this.days[day].open) return undefined;
    const slots = this.days[day].rows.filter((row) => minutesOf(row));
    if (this.wrong(day).some((wrong, at) => wrong && minutesOf(this.row(day, at)))) return "overlapping";
    return slots.some((row) => slots.some((other) => other.from === row.to)) ? "touching" : undefined;
  }

  merge(day: Weekday): void {
    this.change(() => {
      const open = Array.from({ length: 1441 }, (_, at) =>
        this.days[day].rows.some((row) => minutesOf(row)?.has(at)),
      );
      const rows: ModelRow[] = [];
      open.forEach((is, at) => {
        const last = rows.at(-1);
        if (is && !open[at - 1]) rows.push(slotFrom(at, 1));
        else if (!is && open[at - 1] && last) last.to = timeText(at);
      });
      this.days[day].rows = [...rows, ...this.days[day].rows.filter((row) => !minutesOf(row))];
    });
  }

  /** The first row that runs over midnight. */
  overnight(day: Weekday): number {
    if (!this.days[day].open) return -1;
    return this.days[day].rows.findIndex((row) => (minute(row.from) ?? 0) > (minute(row.to) ?? 9999));
  }

  split(day: Weekday, row: number): void {
    this.change(() => {
      const { to } = this.row(day, row);
      this.row(day, row).to = "24:00";
      const next = WEEKDAYS[(WEEKDAYS.indexOf(day) + 1) % 7] ?? day;
      // A start at 24:00 leaves nothing of its own day.
      if (this.row(day, row).from === "24:00") return;
      if (to !== "00:00") this.put(next, { from: "00:00", to });
    });
  }

  fill(days: readonly Weekday[]): void {
    this.change(() => {
      this.days = each((day) => ({
        open: days.includes(day),
        rows: days.includes(day) ? [{ from: "09:00", to: "17:00" }] : [],
      }));
    });
  }

  undo(): void {
    this.step(this.past, this.future);
  }

  redo(): void {
    this.step(this.future, this.past);
  }

  private put(day: Weekday, slot: ModelRow): void {
    this.days[day] = { open: true, rows: [...(this.days[day].open ? this.days[day].rows : []), slot] };
  }

  private row(day: Weekday, at: number): ModelRow {
    const row = this.days[day].rows[at];
    if (!row) throw new Error(`${day} has no row ${at}`);
    return row;
  }

  private change(act: () => unknown): void {
    this.past.push(structuredClone(this.days));
    this.future = [];
    this.typing = "";
    act();
  }

  private step(from: Days[], to: Days[]): void {
    const week = from.pop();
    if (!week) return;
    to.push(structuredClone(this.days));
    this.days = week;
    this.typing = "";
  }
}

function read(value: FreeSlots): Days {
  return each((day) => ({ open: value[day].length > 0, rows: value[day].map((row) => ({ ...row })) }));
}

function each<T>(value: (day: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(WEEKDAYS.map((day) => [day, value(day)])) as Record<Weekday, T>;
}

function minute(text: string): number | undefined {
  return /^\d\d:\d\d$/.test(text) ? Number(text.slice(0, 2)) * 60 + Number(text.slice(3)) : undefined;
}

function minutesOf({ from, to }: ModelRow): Set<number> | undefined {
  const [start, end] = [minute(from), minute(to)];
  if (start === undefined || end === undefined || start >= end) return undefined;
  return new Set(Array.from({ length: end - start }, (_, at) => start + at));
}

function slotFrom(from: number, length: number): ModelRow {
  return { from: timeText(from), to: timeText(from + length) };
}
