"use client";

import { type RefObject, useEffect, useRef, useState } from "react";
import { type Observer, sizeObserver } from "./observers.js";
import { mostCommon, rowAt, type RowHeights, setHeight, startOf } from "./rowHeights.js";
import { useLatest } from "./useLatest.js";
import { useLayout } from "./useLayout.js";

/** Lists up to this long are wholly in the document, so that the browser's own search and printing find every row. */
const ALL_SHOWN = 30;
/** Rows beyond the edges, ready to be scrolled to. */
const BEYOND = 1;
/** What a server and the first render show of a long list. */
const FIRST_ROWS = 9;
const GUESSED_HEIGHT = 58;

/** A list of which the rows in sight are in the document. */
export interface ListWindow {
  list: RefObject<HTMLElement | null>;
  count: number;
  /** A row that is kept whatever is in sight, and where the list begins at first. */
  kept: number;
  /** Another one is another list, which begins at its start. */
  version: unknown;
}

/**
 * The rows of a scrolling list that have to be in the document. The list's children are the rows, each with its
 * `data-index`; the rest of the list is their margins. Rows may have any height: they are measured after the browser
 * has laid them out anyway, so that measuring costs nothing.
 */
export function useListWindow({ list, count, kept, version }: ListWindow) {
  const [range, setRange] = useState({ first: 0, last: FIRST_ROWS - 1 });
  const heights = useRef<RowHeights & { isGuess: boolean }>({
    usual: GUESSED_HEIGHT,
    odd: new Map(),
    isGuess: true,
  });
  const [observed] = useState(() => new Map<Element, number>());
  const observer = useRef<Observer>(undefined);
  const shown = useRef(version);
  const scrolled = useRef(0);
  const isWindowed = count > ALL_SHOWN;

  function look() {
    const box = list.current;
    if (!box) return;
    scrolled.current = box.scrollTop;
    if (!isWindowed) return;
    const first = Math.max(0, rowAt(box.scrollTop, heights.current, count) - BEYOND);
    const last = rowAt(box.scrollTop + box.clientHeight, heights.current, count) + BEYOND;
    setRange((range) => (range.first === first && range.last === last ? range : { first, last }));
  }

  /** Sets margins from the heights that are known, without asking the browser for any. */
  function place() {
    const rows = rowsOf(list.current);
    for (const row of rows) {
      const height = observed.get(row);
      if (height) setHeight(indexOf(row), height, heights.current);
    }
    setMargins(rows, isWindowed ? heights.current : undefined, count);
  }

  const latest = useLatest({ look, place, kept });

  useEffect(() => {
    const box = list.current;
    if (!box) return;
    let width = 0;
    let isNew = true;
    const resize = sizeObserver((entries) => {
      const known = heights.current;
      for (const { target, borderBoxSize } of entries) {
        if (target !== box) observed.set(target, Math.round((borderBoxSize[0]?.blockSize ?? 0) * 64) / 64);
        // Another width breaks lines elsewhere.
        else if (box.clientWidth !== width) {
          known.isGuess = true;
          width = box.clientWidth;
        }
      }
      const measured = [...observed.values()].filter((height) => height > 0);
      if (measured.length === 0 || box.clientHeight === 0) return;
      if (known.isGuess) {
        heights.current = { usual: mostCommon(measured, GUESSED_HEIGHT), odd: new Map(), isGuess: false };
      }
      latest.current.place();
      // The first time that it is laid out: a popover has its size by now.
      if (isNew)
        reveal(
          box,
          rowsOf(box).find((row) => indexOf(row) === latest.current.kept),
        );
      isNew = false;
      latest.current.look();
    });
    observer.current = resize;
    resize.observe(box);
    for (const row of rowsOf(box)) resize.observe(row);
    return () => {
      resize.disconnect();
      observed.clear();
      observer.current = undefined;
    };
  }, [list, latest, observed]);

  useLayout(() => {
    const box = list.current;
    if (!box) return;
    const rows = new Set<Element>(rowsOf(box));
    for (const row of observed.keys()) {
      if (rows.has(row)) continue;
      observer.current?.unobserve(row);
      observed.delete(row);
    }
    for (const row of rows) {
      if (observed.has(row)) continue;
      observed.set(row, 0);
      observer.current?.observe(row);
    }
    if (shown.current !== version) {
      shown.current = version;
      heights.current.odd.clear();
      if (scrolled.current > 0) toStart(box);
    }
    place();
  });

  return { rows: rowsIn(range, isWindowed, count, kept), onScroll: look };
}

function rowsIn(
  { first, last }: { first: number; last: number },
  isWindowed: boolean,
  count: number,
  kept: number,
) {
  const start = isWindowed ? first : 0;
  const end = isWindowed ? Math.min(last, count - 1) : count - 1;
  const rows = Array.from({ length: Math.max(0, end - start + 1) }, (_, at) => start + at);
  if (kept < start) return [kept, ...rows];
  return kept > end && kept < count ? [...rows, kept] : rows;
}

const rowsOf = (box: HTMLElement | null): HTMLElement[] =>
  ([...(box?.children ?? [])] as HTMLElement[]).filter((row) => "index" in row.dataset);

const indexOf = (row: HTMLElement) => Number(row.dataset["index"]);

/** Set on the object and not as an attribute, which a strict content security policy would refuse. */
function setMargins(rows: readonly HTMLElement[], heights: RowHeights | undefined, count: number): void {
  let end = 0;
  for (const [at, row] of rows.entries()) {
    const next = heights ? startOf(indexOf(row) + 1, heights) : 0;
    const before = heights ? startOf(indexOf(row), heights) - end : 0;
    const after = heights && at === rows.length - 1 ? startOf(count, heights) - next : 0;
    row.style.marginBlockStart = before > 0 ? `${before}px` : "";
    row.style.marginBlockEnd = after > 0 ? `${after}px` : "";
    end = next;
  }
}

function toStart(box: HTMLElement): void {
  box.scrollTop = 0;
}

/** Scrolls the list alone, and not the page around it. */
function reveal(box: HTMLElement, row: HTMLElement | undefined): void {
  if (!row) return;
  const frame = box.getBoundingClientRect();
  const place = row.getBoundingClientRect();
  if (place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - (frame.height - place.height) / 2;
}
