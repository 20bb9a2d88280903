"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { useLatest } from "./useLatest.js";
import { useLayout } from "./useLayout.js";

/** Lists up to this long are wholly in the document, so that the browser's own search and printing find every row. */
const ALL_SHOWN = 30;
/** Rows beyond the edges, ready to be scrolled to. */
const BEYOND = 1;
/** What a server and the first render show of a long list. */
const FIRST_ROWS = 9;
const GUESSED_HEIGHT = 58;

interface Heights {
  usual: number;
  /** Rows of another height than the usual one: how much more or less. */
  odd: Map<number, number>;
  /** What the heights belong to. */
  version: unknown;
}

/**
 * The rows of a scrolling list that have to be in the document: those in sight, and those to be kept whatever is in
 * sight. The list's children are the rows, each with its `data-index`; the rest of the list is their margins. Rows may
 * have any height. Another `version` is another list, which begins at its start.
 */
export function useListWindow(
  list: RefObject<HTMLElement | null>,
  count: number,
  kept: readonly number[],
  version: unknown,
  shown: number,
): { rows: readonly number[]; onScroll: () => void } {
  const [range, setRange] = useState({ first: 0, last: FIRST_ROWS - 1 });
  const heights = useRef<Heights>({ usual: GUESSED_HEIGHT, odd: new Map(), version });
  const isWindowed = count > ALL_SHOWN;

  function look() {
    const box = list.current;
    if (!box || !isWindowed) return;
    const { scrollTop, clientHeight } = box;
    const first = Math.max(0, rowAt(scrollTop, heights.current, count) - BEYOND);
    const last = Math.min(count - 1, rowAt(scrollTop + clientHeight, heights.current, count) + BEYOND);
    setRange((range) => (range.first === first && range.last === last ? range : { first, last }));
  }

  useLayout(() => {
    const box = list.current;
    if (!box) return;
    const rows = [...box.children].filter(
      (row): row is HTMLElement => row instanceof HTMLElement && Boolean(row.dataset["index"]),
    );
    if (heights.current.version !== version) {
      heights.current = { ...heights.current, odd: new Map(), version };
      toStart(box);
    }
    if (isWindowed) {
      measure(rows, heights.current);
      place(rows, heights.current, count);
    } else for (const row of rows) setMargins(row, 0, 0);
    look();
  });

  const latest = useLatest({ look, shown });
  useEffect(() => {
    const box = list.current;
    if (!box) return;
    let width = box.clientWidth;
    let isNew = true;
    const observer = new ResizeObserver(() => {
      // The first time it is laid out: a popover has its size by now.
      if (isNew && box.clientHeight > 0) {
        isNew = false;
        reveal(box, box.querySelector<HTMLElement>(`:scope > [data-index="${latest.current.shown}"]`));
      }
      // Another width breaks lines elsewhere.
      if (box.clientWidth !== width) heights.current.odd.clear();
      width = box.clientWidth;
      latest.current.look();
    });
    observer.observe(box);
    return () => observer.disconnect();
  }, [list, latest]);

  const rows = isWindowed
    ? [
        ...new Set([
          ...between(range.first, Math.min(range.last, count - 1)),
          ...kept.filter((row) => row < count),
        ]),
      ]
    : [...between(0, count - 1)];
  return { rows: rows.sort((a, b) => a - b), onScroll: look };
}

function* between(first: number, last: number): Generator<number> {
  for (let row = first; row <= last; row += 1) yield row;
}

function measure(rows: readonly HTMLElement[], heights: Heights): void {
  const measured = rows.map((row) => [Number(row.dataset["index"]), row.offsetHeight] as const);
  // A list that is not laid out has no heights.
  if (measured.every(([, height]) => height === 0)) return;
  if (heights.odd.size === 0) heights.usual = mostCommon(measured.map(([, height]) => height));
  for (const [row, height] of measured) {
    if (height === heights.usual) heights.odd.delete(row);
    else heights.odd.set(row, height - heights.usual);
  }
}

function mostCommon(numbers: readonly number[]): number {
  const times = (wanted: number) => numbers.filter((each) => each === wanted).length;
  return numbers.reduce(
    (best, each) => (times(each) > times(best) ? each : best),
    numbers[0] ?? GUESSED_HEIGHT,
  );
}

function place(rows: readonly HTMLElement[], heights: Heights, count: number): void {
  let end = 0;
  for (const [at, row] of rows.entries()) {
    const index = Number(row.dataset["index"]);
    const start = startOf(index, heights);
    const rest = at === rows.length - 1 ? startOf(count, heights) - startOf(index + 1, heights) : 0;
    setMargins(row, start - end, rest);
    end = startOf(index + 1, heights);
  }
}

function toStart(box: HTMLElement): void {
  box.scrollTop = 0;
}

/** Scrolls the list alone, and not the page around it. */
function reveal(box: HTMLElement, row: HTMLElement | null): void {
  if (!row) return;
  const frame = box.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  if (place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
}

/** Set on the object and not as an attribute, which a strict content security policy would refuse. */
function setMargins({ style }: HTMLElement, before: number, after: number): void {
  style.marginBlockStart = before > 0 ? `${before}px` : "";
  style.marginBlockEnd = after > 0 ? `${after}px` : "";
}

/** Where a row begins, in pixels below the start of the list. */
function startOf(row: number, { usual, odd }: Heights): number {
  let start = row * usual;
  for (const [index, more] of odd) if (index < row) start += more;
  return start;
}

/** The row at a height below the start of the list. */
function rowAt(height: number, heights: Heights, count: number): number {
  let first = 0;
  let last = count - 1;
  while (first < last) {
    const middle = Math.ceil((first + last) / 2);
    if (startOf(middle, heights) <= height) first = middle;
    else last = middle - 1;
  }
  return first;
}
