"use client";

import { type RefObject, useEffect } from "react";
import type { Minute } from "../core/clock.js";
import type { Slot } from "../core/slots.js";
import type { Weekday } from "../core/week.js";
import type { Side } from "./editorWeek.js";
import {
  type Draft,
  draftOf,
  gapAt,
  type Gesture,
  type Point,
  pointAt,
  sameSpot,
  type Spot,
  tappedSlot,
} from "./gridGestures.js";
import { useLatest } from "./useLatest.js";
import { windowOf } from "./windowOf.js";

/** What the pointer's gestures need to know of the grid, and what they tell it. */
export interface GridGestureOptions {
  order: readonly Weekday[];
  step: Minute;
  rightToLeft: boolean;
  locked: boolean;
  /** Where a row is shown now. */
  spotOf: (id: string) => Spot | undefined;
  slotsOn: (day: Weekday) => readonly Slot[];
  /** A press begins: whatever is under way by keyboard ends. */
  onPress: () => void;
  /** Called when the draft has changed by a step or more, not for each move of the pointer. */
  onDraft: (draft: Draft) => void;
  onDrop: (draft: Draft) => void;
  onCancel: (draft: Draft) => void;
  /** A slot was pressed and let go in place. */
  onPick: (id: string) => void;
}

interface Press {
  gesture: Gesture;
  pointer: { id: number; x: number; y: number; startX: number; startY: number };
  /** Gone from a press to a stroke. */
  moving: boolean;
  draft: Draft | undefined;
  over: AbortController;
  /** The next turn of scrolling at an edge. */
  frame: number;
}

const LONG_PRESS = 350;
const DOUBLE_PRESS = 500;
const SLACK = { touch: 10, pen: 6, mouse: 4 } as const;
const EDGE = 20;
const PULL = 8;

/**
 * Painting, moving and resizing by mouse, pen and finger inside `body`, whose slots carry `data-slot`, whose edges carry
 * `data-edge`, and where no gesture begins on `data-remove`. A finger has to rest for a moment first, so that it can
 * still scroll; Escape cancels.
 */
export function useGridGestures(body: RefObject<HTMLElement | null>, options: GridGestureOptions): void {
  const latest = useLatest(options);
  useEffect(() => {
    const gone = new AbortController();
    if (body.current) listen(body.current, () => latest.current, gone.signal);
    return () => gone.abort();
  }, [body, latest]);
}

function listen(body: HTMLElement, options: () => GridGestureOptions, signal: AbortSignal): void {
  let press: Press | undefined;
  let removedAt = -DOUBLE_PRESS;

  function begin(event: PointerEvent) {
    if (press) {
      cancel();
      return;
    }
    if (options().locked || event.button !== 0 || !event.isPrimary) return;
    // The second half of a double click would fill what the first has left empty.
    if (event.timeStamp < removedAt + DOUBLE_PRESS) return;
    if ((event.target as Element | null)?.closest("[data-remove]")) {
      removedAt = event.timeStamp;
      return;
    }
    const gesture = gestureAt(event);
    options().onPress();
    if (!gesture) return;
    const { pointerId: id, clientX: x, clientY: y } = event;
    const over = new AbortController();
    const until = { signal: over.signal };
    press = {
      gesture,
      pointer: { id, x, y, startX: x, startY: y },
      moving: false,
      draft: undefined,
      over,
      frame: 0,
    };
    if (event.pointerType === "touch") {
      const timer = setTimeout(start, LONG_PRESS);
      over.signal.addEventListener("abort", () => clearTimeout(timer));
    }
    const view = windowOf(body);
    view.addEventListener("pointermove", move, until);
    view.addEventListener("pointerup", release, until);
    view.addEventListener("pointercancel", (cancelled) => cancelled.pointerId === id && cancel(), until);
    view.addEventListener("keydown", escape, { ...until, capture: true });
  }

  function start() {
    if (!press) return;
    press.moving = true;
    // The pointer may be gone already, which is no reason to lose the stroke.
    if (body.isConnected && !body.hasPointerCapture(press.pointer.id)) capture(body, press.pointer.id);
    update();
    follow();
  }

  function move(event: PointerEvent) {
    if (event.pointerId !== press?.pointer.id) return;
    const { pointer, moving } = press;
    Object.assign(pointer, { x: event.clientX, y: event.clientY });
    if (moving) {
      update();
      return;
    }
    const far = Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY) > slackOf(event);
    if (!far) return;
    // A finger that moves before it has rested scrolls.
    if (event.pointerType === "touch") end();
    else start();
  }

  function update() {
    if (!press) return;
    const draft = draftOf(press.gesture, pointOf(press.pointer), options().step);
    if (press.draft && sameSpot(press.draft, draft)) return;
    press.draft = draft;
    options().onDraft(draft);
  }

  function release(event: PointerEvent) {
    if (event.pointerId !== press?.pointer.id) return;
    const { gesture, draft, pointer } = press;
    const stayed = Math.hypot(pointer.x - pointer.startX, pointer.y - pointer.startY) <= slackOf(event);
    end();
    if (gesture.kind === "paint" && stayed) {
      const { day, minute } = gesture.start;
      const slot = tappedSlot(gesture.gap, minute, options().step);
      options().onDrop({ row: undefined, day, slot, by: "pointer" });
    } else if (draft && !stayed) options().onDrop(draft);
    else if (gesture.kind !== "paint") options().onPick(gesture.id);
  }

  function escape(event: KeyboardEvent) {
    if (event.key !== "Escape" || !press?.moving) return;
    event.preventDefault();
    event.stopPropagation();
    cancel();
  }

  function cancel() {
    const draft = press?.draft;
    end();
    if (draft) options().onCancel(draft);
  }

  function end() {
    if (press) cancelAnimationFrame(press.frame);
    press?.over.abort();
    press = undefined;
  }

  /** Scrolls on while a stroke is held at an edge of what can be seen. */
  function follow() {
    const scroller = body.parentElement;
    if (!press?.moving || !scroller) return;
    const seen = scroller.getBoundingClientRect();
    const top = seen.top + body.offsetTop;
    const { x, y, startX, startY } = press.pointer;
    const pulled = (at: number, from: number, first: number, last: number) => {
      if (at < first + EDGE && at < from) return -PULL;
      return at > last - EDGE && at > from ? PULL : 0;
    };
    const before = [scroller.scrollLeft, scroller.scrollTop];
    scroller.scrollLeft += pulled(x, startX, seen.left, seen.right);
    scroller.scrollTop += pulled(y, startY, top, seen.bottom);
    if (before[0] !== scroller.scrollLeft || before[1] !== scroller.scrollTop) update();
    press.frame = requestAnimationFrame(follow);
  }

  function gestureAt(event: PointerEvent): Gesture | undefined {
    const target = event.target as Element | null;
    const start = pointOf({ x: event.clientX, y: event.clientY });
    const id = target?.closest<HTMLElement>("[data-slot]")?.dataset["slot"];
    if (id === undefined) {
      const gap = gapAt(options().slotsOn(start.day), start.minute);
      return gap && { kind: "paint", start, gap };
    }
    const origin = options().spotOf(id);
    const side = target?.closest<HTMLElement>("[data-edge]")?.dataset["edge"] as Side | undefined;
    if (!origin) return undefined;
    return side ? { kind: "resize", id, origin, side } : { kind: "move", id, origin, start };
  }

  function pointOf(pointer: { x: number; y: number }): Point {
    const { order, rightToLeft } = options();
    return pointAt(body.getBoundingClientRect(), pointer, order, rightToLeft);
  }

  body.addEventListener("pointerdown", begin, { signal });
  // Has to stand before the finger comes down, or the browser scrolls without asking.
  body.addEventListener("touchmove", (event) => press?.moving && event.preventDefault(), {
    passive: false,
    signal,
  });
  body.addEventListener("contextmenu", (event) => press && event.preventDefault(), { signal });
  // Pressing the empty grid must not take the focus from where it is.
  body.addEventListener("mousedown", (event) => press?.gesture.kind === "paint" && event.preventDefault(), {
    signal,
  });
  signal.addEventListener("abort", end);
}

function capture(body: HTMLElement, pointerId: number): void {
  try {
    body.setPointerCapture(pointerId);
  } catch {
    // Strokes are followed on the window as well; only what leaves the window is missed.
  }
}

function slackOf({ pointerType }: PointerEvent): number {
  return SLACK[pointerType === "touch" || pointerType === "pen" ? pointerType : "mouse"];
}
