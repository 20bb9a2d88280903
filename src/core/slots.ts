import { DAY_END, type Minute } from "./clock.js";

/** A stretch of one day, half open: `from` belongs to it, `to` does not. A valid one has `from < to`. */
export interface Slot {
  from: Minute;
  to: Minute;
}

const OPENING: Minute = 9 * 60;

const byStart = (a: Slot, b: Slot) => a.from - b.from || a.to - b.to;

/** Whether two slots share a minute; touching ones do not. */
function slotsOverlap(a: Slot, b: Slot): boolean {
  return a.from < b.to && b.from < a.to && a.from < a.to && b.from < b.to;
}

/** The pairs of positions in `slots` that share a minute, smaller position first; empty where the day is sound. */
export function overlaps(slots: readonly Slot[]): [number, number][] {
  const order = slots.map((slot, index) => ({ ...slot, index })).sort(byStart);
  const pairs: [number, number][] = [];
  order.forEach((slot, position) => {
    for (let next = position + 1; next < order.length; next += 1) {
      const other = order[next];
      if (!other || other.from >= slot.to) break;
      if (slotsOverlap(slot, other))
        pairs.push([Math.min(slot.index, other.index), Math.max(slot.index, other.index)]);
    }
  });
  return pairs.sort((a, b) => a[0] - b[0] || a[1] - b[1]);
}

/**
 * For each slot that shares a minute with another, the position of one that it clashes with. Unlike `overlaps` it does
 * not name every pair, so that its cost stays in proportion to the number of slots.
 */
export function clashes(slots: readonly Slot[]): Map<number, number> {
  const found = new Map<number, number>();
  const order = slots.map((slot, index) => ({ ...slot, index })).sort(byStart);
  // Of the slots so far, the one that ends last: whatever overlaps any of them overlaps this one.
  let longest = order[0];
  for (const slot of order.slice(1)) {
    if (longest && slotsOverlap(longest, slot)) {
      found.set(slot.index, longest.index);
      if (!found.has(longest.index)) found.set(longest.index, slot.index);
    }
    if (!longest || slot.to > longest.to) longest = slot;
  }
  return found;
}

/** The same minutes as the fewest slots: sorted, overlapping and touching ones merged, empty ones left out. */
export function normalize(slots: readonly Slot[]): Slot[] {
  return merge(slots, (end, start) => start <= end);
}

/** As `normalize`, but slots that only touch stay apart. */
export function mergeOverlaps(slots: readonly Slot[]): Slot[] {
  return merge(slots, (end, start) => start < end);
}

/** What is left of the day once `slots` are taken out, in order. */
export function gaps(slots: readonly Slot[]): Slot[] {
  const free: Slot[] = [];
  let from: Minute = 0;
  for (const slot of normalize(slots)) {
    if (slot.from > from) free.push({ from, to: slot.from });
    from = slot.to;
  }
  if (from < DAY_END) free.push({ from, to: DAY_END });
  return free;
}

/**
 * The slot to offer next, at most `minutes` long: after the last one where it fits, else in the first gap that holds
 * it, else the longest gap there is. An empty day starts at 09:00; a full day and a length of less than a minute give
 * `undefined`.
 */
export function nextSlot(slots: readonly Slot[], minutes: Minute): Slot | undefined {
  const length = Math.floor(minutes);
  const free = length > 0 ? gaps(slots) : [];
  const after = slots.reduce((end, slot) => Math.max(end, slot.to), slots.length === 0 ? OPENING : 0);
  const fits = (gap: Slot) => gap.to - Math.max(gap.from, 0) >= length;
  const tail = free.map((gap) => ({ from: Math.max(gap.from, after), to: gap.to })).find(fits);
  const gap = tail ?? free.find(fits) ?? [...free].sort((a, b) => b.to - b.from - (a.to - a.from))[0];
  return gap && { from: gap.from, to: Math.min(gap.to, gap.from + length) };
}

/** How many meetings fit into slots that do not overlap, each inside one; a length that is not positive fits nowhere. */
export function meetingsIn(slots: readonly Slot[], meetingMinutes: Minute): number {
  if (!(meetingMinutes > 0)) return 0;
  return slots.reduce((sum, { from, to }) => sum + Math.floor((to - from) / meetingMinutes), 0);
}

function merge(slots: readonly Slot[], joins: (end: Minute, start: Minute) => boolean): Slot[] {
  const merged: Slot[] = [];
  for (const slot of slots.filter((each) => each.from < each.to).sort(byStart)) {
    const last = merged.at(-1);
    if (last && joins(last.to, slot.from)) last.to = Math.max(last.to, slot.to);
    else merged.push({ from: slot.from, to: slot.to });
  }
  return merged;
}
