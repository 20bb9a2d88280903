"use client";

import { type PointerEvent as ReactPointerEvent, type RefObject, useEffect, useState } from "react";
import { useLatest } from "./useLatest.js";
import { windowOf } from "./windowOf.js";

const EDGE = 48;
const STEP = 12;

/**
 * Moves the rows of a list by dragging a handle, with a mouse, a pen or a finger. Gives the handler of the handles; the
 * rows follow the pointer until it is let go, and Escape puts them back. The handle needs `touch-action: none`.
 */
export function useRowDrag(
  list: RefObject<HTMLElement | null>,
  onMove: (from: number, to: number) => void,
): (event: ReactPointerEvent<HTMLElement>) => void {
  const latest = useLatest(onMove);
  const [drags] = useState(() => new Set<() => void>());
  useEffect(
    () => () => {
      for (const end of drags) end();
    },
    [drags],
  );

  return (event) => {
    const handle = event.currentTarget;
    const row = handle.closest("li");
    if (event.button !== 0 || !event.isPrimary || !row || !list.current) return;
    // Keeps a mouse from selecting text, and the focus where it is.
    event.preventDefault();
    handle.setPointerCapture(event.pointerId);
    const drag = startDrag(list.current, row, event.clientY);
    const gone = new AbortController();
    const end = () => {
      drags.delete(end);
      gone.abort();
      drag.end();
    };
    drags.add(end);
    const on = <K extends keyof HTMLElementEventMap>(name: K, run: (event: HTMLElementEventMap[K]) => void) =>
      handle.addEventListener(name, run, { signal: gone.signal });
    on("pointermove", ({ clientY }) => drag.to(clientY));
    on("pointercancel", end);
    on("pointerup", () => {
      const { from, to } = drag.place();
      end();
      if (from !== to) latest.current(from, to);
    });
    // Before a dialog of the host, which listens on the document.
    windowOf(handle).addEventListener(
      "keydown",
      (key) => {
        if (key.key !== "Escape") return;
        key.preventDefault();
        key.stopPropagation();
        end();
      },
      { signal: gone.signal, capture: true },
    );
  };
}

function startDrag(list: HTMLElement, row: HTMLElement, startY: number) {
  const rows = [...list.children] as HTMLElement[];
  const boxes = rows.map((each) => each.getBoundingClientRect());
  const from = rows.indexOf(row);
  const own = boxes[from] ?? row.getBoundingClientRect();
  const pitch = own.height + gapOf(boxes);
  const scroller = scrollerOf(list);
  const startTop = scroller.scrollTop;
  let pointer = startY;
  let place = from;
  let frame = 0;
  row.dataset["dragging"] = "";

  function show() {
    const by = pointer - startY + scroller.scrollTop - startTop;
    const middle = own.top + own.height / 2 + by;
    place = from;
    boxes.forEach((box, index) => {
      const center = box.top + box.height / 2;
      if (index < from && middle < center) place = Math.min(place, index);
      if (index > from && middle > center) place = Math.max(place, index);
    });
    rows.forEach((each, index) => {
      const passed = index > from && index <= place ? -pitch : pitch;
      const shifted = (index > from && index <= place) || (index < from && index >= place);
      const shift = shifted ? passed : 0;
      each.style.setProperty("transform", `translateY(${index === from ? by : shift}px)`);
    });
  }

  /** Near the edge of what scrolls, the list goes on under the pointer. */
  function scrollOn() {
    const view =
      scroller === list.ownerDocument.documentElement
        ? { top: 0, bottom: windowOf(list).innerHeight }
        : scroller.getBoundingClientRect();
    if (pointer < view.top + EDGE) scroller.scrollTop -= STEP;
    if (pointer > view.bottom - EDGE) scroller.scrollTop += STEP;
    show();
    frame = requestAnimationFrame(scrollOn);
  }
  scrollOn();

  return {
    to(y: number) {
      pointer = y;
    },
    place() {
      show();
      return { from, to: place };
    },
    end() {
      cancelAnimationFrame(frame);
      for (const each of rows) each.style.removeProperty("transform");
      delete row.dataset["dragging"];
    },
  };
}

function gapOf(boxes: readonly DOMRect[]): number {
  const [first, second] = boxes;
  return first && second ? second.top - first.bottom : 0;
}

function scrollerOf(element: HTMLElement): Element {
  for (let at = element.parentElement; at; at = at.parentElement) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY) && at.scrollHeight > at.clientHeight;
    if (scrolls && at !== at.ownerDocument.body) return at;
  }
  return element.ownerDocument.documentElement;
}
