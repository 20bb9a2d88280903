import { formatTime, parseTime } from "./clock.js";
import { isRecord } from "./record.js";
import { list, object, type Reader, text } from "./shape.js";
import { clashes, type Slot } from "./slots.js";
import { eachWeekday, type FreeSlots, type TimeSlot } from "./week.js";

const WIRE_TIME = /^\d{2}:\d{2}$/;

const rows = list(object<TimeSlot>({ from: text(), to: text() }));

/** One day's slots: each time is `HH:mm`, each slot ends after it starts, no two share a minute. */
const day: Reader<TimeSlot[]> = (value, path, report) => {
  const slots = rows(value, path, report);
  const readable: { index: number; slot: Slot }[] = [];
  slots.forEach((_row, index) => {
    const row: unknown = (value as unknown[])[index];
    if (!isTimeSlot(row)) return;
    const start = wireTime(row.from);
    const end = wireTime(row.to);
    if (start === undefined || start === 1440) report([...path, index, "from"], "time.format");
    if (end === undefined) report([...path, index, "to"], "time.format");
    if (start === undefined || end === undefined || start === 1440) return;
    if (end <= start) report([...path, index, "to"], "time.order");
    else readable.push({ index, slot: { from: start, to: end } });
  });
  for (const [position, clash] of clashes(readable.map(({ slot }) => slot))) {
    const [row, other] = [readable[position], readable[clash]];
    if (!row || !other) continue;
    const params = {
      from: formatTime(other.slot.from),
      to: formatTime(other.slot.to),
      other: other.index + 1,
    };
    report([...path, row.index], "slot.overlap", params);
  }
  return slots.sort(byTime);
};

/** All seven days, Monday first, each sorted. */
export const freeSlots: Reader<FreeSlots> = object<FreeSlots>(eachWeekday(() => day));

const isTimeSlot = (row: unknown): row is TimeSlot =>
  isRecord(row) && typeof row["from"] === "string" && typeof row["to"] === "string";

const wireTime = (value: string) => (WIRE_TIME.test(value) ? parseTime(value) : undefined);

const byTime = (a: TimeSlot, b: TimeSlot) => (a.from < b.from ? -1 : 1);
