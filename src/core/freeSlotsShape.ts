import { DAY_END, formatTime, parseTime } from "./clock.js";
import { checked, list, matching, object, type Reader, text } from "./shape.js";
import { clashes, type Slot } from "./slots.js";
import { eachWeekday, type FreeSlots, type TimeSlot } from "./week.js";

const START = /^([01][0-9]|2[0-3]):[0-5][0-9]$/;
const END = /^(([01][0-9]|2[0-3]):[0-5][0-9]|24:00)$/;

const rows = list(
  object<TimeSlot>({
    from: text(matching(START, "time.format")),
    to: text(matching(END, "time.format")),
  }),
);

/** One day's slots: each time is `HH:mm`, each slot ends after it starts, no two share a minute. */
const day: Reader<TimeSlot[]> = checked(rows, (slots, path, report) => {
  const readable: { index: number; slot: Slot }[] = [];
  slots.forEach((row, index) => {
    const slot = readSlot(row);
    if (!slot) return;
    if (slot.to <= slot.from) report([...path, index, "to"], "time.order");
    else readable.push({ index, slot });
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
});

/** All seven days, Monday first, each sorted. */
export const freeSlots: Reader<FreeSlots> = object<FreeSlots>(eachWeekday(() => day));

/** The slot in minutes, where both of its times can be read. A row that is no object has neither. */
function readSlot({ from = "", to = "" }: Partial<TimeSlot>): Slot | undefined {
  if (!START.test(from) || !END.test(to)) return undefined;
  return { from: parseTime(from) ?? 0, to: parseTime(to) ?? DAY_END };
}

const byTime = (a: TimeSlot, b: TimeSlot) => (a.from < b.from ? -1 : 1);
