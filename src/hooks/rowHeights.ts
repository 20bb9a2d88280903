"use client";

/** What is known of the heights of a list's rows: one that most have, and those of the others that have been seen. */
export interface RowHeights {
  usual: number;
  /** Rows of another height than the usual one: how much more or less. */
  odd: Map<number, number>;
}

/** Where a row begins, in pixels below the start of the list. */
export function startOf(row: number, { usual, odd }: RowHeights): number {
  let start = row * usual;
  for (const [index, more] of odd) if (index < row) start += more;
  return start;
}

/** The row at a height below the start of the list. */
export function rowAt(height: number, heights: RowHeights, count: number): number {
  let first = 0;
  let last = Math.max(0, count - 1);
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (startOf(middle, heights) <= height) first = middle;
    else last = middle - 1;
  }
  return first;
}

/** Takes down the height of a row. */
export function setHeight(row: number, height: number, { usual, odd }: RowHeights): void {
  if (height === usual) odd.delete(row);
  else odd.set(row, height - usual);
}

/** The number that occurs most often. */
export function mostCommon(numbers: readonly number[], otherwise: number): number {
  const times = (wanted: number) => numbers.filter((each) => each === wanted).length;
  return numbers.reduce((best, each) => (times(each) > times(best) ? each : best), numbers[0] ?? otherwise);
}
