"use client";

import { type FocusEvent, type KeyboardEvent, type RefObject, useEffect, useRef, useState } from "react";
import { bringIntoView } from "./bringIntoView.js";
import { type ListMove, listMove } from "./listKeys.js";
import { findTyped, typeAhead, type TypeAhead } from "./typeAhead.js";
import { nothingHasFocus } from "./useFocusAfter.js";

/** A list whose rows have controls, each with a `data-part`; rows have a `data-index`. */
export interface RowFocusOptions {
  list: RefObject<HTMLElement | null>;
  count: number;
  dir: "ltr" | "rtl";
  /** The row to stop at while the focus is elsewhere. */
  chosen: number;
  idAt: (index: number) => string;
  nameAt: (index: number) => string;
  hasPart: (index: number, part: string) => boolean;
  /** Keys went to another row by its radio button. */
  onMove: (index: number) => void;
}

/** Where a control stands in the list. */
export interface RowPlace {
  index: number;
  part: string;
}

/** One Tab stop for each kind of control in a list, and the keys that move between its rows, also to rows that are not in the document yet. */
export function useRowFocus({ list, count, chosen, idAt, ...options }: RowFocusOptions) {
  const [active, setActive] = useState<{ id: string; index: number }>();
  const hasFocus = useRef(false);
  const wanted = useRef<RowPlace | undefined>(undefined);
  const typed = useRef<TypeAhead | undefined>(undefined);
  // Where Tab stops anyway needs no state, so that leaving the list renders nothing.
  if (active?.id === idAt(chosen)) setActive(undefined);
  const stop = Math.min(active ? findRow(active, count, idAt) : chosen, Math.max(0, count - 1));

  // Not before layout effects have put the rows in their places: what is scrolled to has to be where it belongs.
  useEffect(() => {
    const box = list.current;
    const place = wanted.current;
    if (!box) return;
    if (place) {
      const row = box.querySelector<HTMLElement>(`:scope > [data-index="${place.index}"]`);
      // Effects of an earlier render may come in between: the row is still on its way then.
      if (!row) return;
      wanted.current = undefined;
      row.querySelector<HTMLElement>(`[data-part="${place.part}"]`)?.focus({ preventScroll: true });
      bringIntoView(row, { block: "nearest" });
    } else if (hasFocus.current && nothingHasFocus(box)) {
      // The row that had the focus is gone from the list.
      box.querySelector<HTMLElement>('[data-part="radio"][tabindex="0"]')?.focus();
    }
  });

  function go(index: number, part: string) {
    wanted.current = { index, part };
    setActive({ id: idAt(index), index });
  }

  function move(index: number, part: string) {
    go(index, part);
    if (part === "radio") options.onMove(index);
  }

  /** The first row from there on that has the part. */
  function withPart({ row, by }: ListMove, part: string): number | undefined {
    for (let step = 0; step < count; step += 1) {
      const next = (row + by * step + count) % count;
      if (options.hasPart(next, part)) return next;
    }
    return undefined;
  }

  return {
    /** The row whose controls Tab stops at. */
    stop,
    placeOf,
    /** Puts the focus on a row's control, wherever in the list it is. */
    go,
    onFocus(event: FocusEvent<HTMLElement>) {
      const place = placeOf(event.target);
      hasFocus.current = true;
      if (place && place.index !== stop) setActive({ id: idAt(place.index), index: place.index });
    },
    onBlur(event: FocusEvent<HTMLElement>) {
      if (event.currentTarget.contains(event.relatedTarget)) return;
      hasFocus.current = false;
      wanted.current = undefined;
      setActive(undefined);
    },
    onKeyDown(event: KeyboardEvent<HTMLElement>) {
      const place = placeOf(event.target);
      const box = list.current;
      if (!place || !box || event.altKey || event.ctrlKey || event.metaKey || count === 0) return;
      const { key, timeStamp } = event;
      const row = box.querySelector<HTMLElement>(":scope > [data-index]");
      const page = Math.max(1, Math.floor(box.clientHeight / (row?.offsetHeight || box.clientHeight)) - 1);
      const to = event.shiftKey
        ? undefined
        : listMove(key, { index: place.index, count, page, dir: options.dir });
      if (to) {
        event.preventDefault();
        const next = withPart(to, place.part);
        if (next !== undefined) move(next, place.part);
        return;
      }
      if (place.part !== "radio") return;
      const next = typeAhead(typed.current, key, timeStamp);
      typed.current = next ?? typed.current;
      if (!next) return;
      event.preventDefault();
      const found = findTyped(next.text, place.index, count, options.nameAt);
      if (found !== undefined) move(found, "radio");
    },
  };
}

/** The row with the id that had the focus; where it is gone, the row now in its place. */
function findRow(
  { id, index }: { id: string; index: number },
  count: number,
  idAt: (index: number) => string,
): number {
  if (idAt(index) === id) return index;
  for (let row = 0; row < count; row += 1) if (idAt(row) === id) return row;
  return index;
}

function placeOf(target: EventTarget): RowPlace | undefined {
  const control = target as HTMLElement;
  const { part } = control.dataset;
  const index = control.closest<HTMLElement>("[data-index]")?.dataset["index"];
  return part !== undefined && index !== undefined ? { index: Number(index), part } : undefined;
}
