"use client";

import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";
import { useKit } from "../hooks/kit.js";
import { sizeObserver } from "../hooks/observers.js";
import { useLatest } from "../hooks/useLatest.js";
import { windowOf } from "../hooks/windowOf.js";

/** Props of a Popover: those of the element, and what it opens beside. */
export interface PopoverProps extends HTMLAttributes<HTMLDivElement> {
  anchor: RefObject<HTMLElement | null>;
  /** A part of the anchor to open at instead, such as a caret; the panel is then as wide as it needs to be. */
  at?: (() => DOMRect | undefined) | undefined;
  /** At most so high, in pixels. @default 320 */
  height?: number;
  /** At least so wide, in pixels, where the window has the room. @default 0 */
  minWidth?: number;
}

const MARGIN = 8;
/** Not laid out before it has its place, and that in a task of its own: a slow machine stays free in between. */
const UNPLACED = { display: "none" };

/**
 * A panel under (or above) its anchor, as wide as it, or wider where it has to be. It stays in place in the document, so
 * that language, direction and theme reach it, and is lifted into the browser's top layer, so that nothing clips or
 * covers it.
 */
export function Popover({ anchor, at, height = 320, minWidth = 0, className, ...props }: PopoverProps) {
  const { part } = useKit();
  const panel = useRef<HTMLDivElement>(null);
  const place = useLatest(at);
  const putNow = useRef<() => void>(undefined);
  useEffect(() => {
    const element = panel.current;
    if (!element) return;
    if (typeof element.showPopover !== "function") {
      element.style.display = "";
      return;
    }
    const put = () => {
      if (!anchor.current) return;
      const box = place.current?.();
      placeBeside(element, anchor.current, { height, minWidth, part: box });
    };
    put();
    element.style.display = "";
    element.setAttribute("popover", "manual");
    element.showPopover();
    putNow.current = put;
    // Comes back once before the first paint, when the panel has its height.
    const frame = sizeObserver(put);
    if (anchor.current) frame.observe(anchor.current);
    const view = windowOf(element);
    const gone = new AbortController();
    const options = { capture: true, signal: gone.signal };
    view.addEventListener("scroll", put, options);
    view.addEventListener("resize", put, options);
    view.visualViewport?.addEventListener("resize", put, options);
    return () => {
      frame.disconnect();
      gone.abort();
    };
  }, [anchor, place, height, minWidth]);
  // As wide as what is in it, it may have outgrown the window with a render.
  useEffect(() => {
    if (at) putNow.current?.();
  });
  return <div {...props} style={UNPLACED} ref={panel} {...part("popover", {}, className)} />;
}

interface Placing {
  height: number;
  minWidth: number;
  part: DOMRect | undefined;
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement, { height, minWidth, part }: Placing): void {
  const view = windowOf(panel);
  const box = part ?? anchor.getBoundingClientRect();
  // The keyboard of a phone lies over the window's end without making it lower.
  const seen: Partial<VisualViewport> = view.visualViewport ?? {};
  const { offsetTop = 0, height: seenHeight = view.innerHeight } = seen;
  const below = offsetTop + seenHeight - box.bottom - MARGIN;
  const above = box.top - offsetTop - MARGIN;
  const upward = above > below && below < height && below < panel.scrollHeight;
  const { style } = panel;
  const room = view.innerWidth - 2 * MARGIN;
  const least = Math.max(box.width, minWidth);
  style.width = part ? "max-content" : `${least}px`;
  style.maxHeight = `${Math.max(120, Math.min(height, (upward ? above : below) - 4))}px`;
  const width = Math.min(part ? panel.offsetWidth : least, room);
  // The anchor's own box is measured from the viewport's left edge in either direction; both start at one side.
  const left = getComputedStyle(anchor).direction === "rtl" ? box.right - width : box.left;
  style.setProperty("left", `${Math.max(MARGIN, Math.min(left, view.innerWidth - MARGIN - width))}px`);
  style.setProperty("top", upward ? "auto" : `${box.bottom + 4}px`);
  style.setProperty("bottom", upward ? `${view.innerHeight - box.top + 4}px` : "auto");
}
