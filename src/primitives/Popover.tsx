"use client";

import { useKit } from "../hooks/kit.js";
import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";
import { useLatest } from "../hooks/useLatest.js";

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

/**
 * A panel under (or above) its anchor, as wide as it, or wider where it has to be. It stays in place in the document, so
 * that language, direction and theme reach it, and is lifted into the browser's top layer, so that nothing clips or
 * covers it.
 */
export function Popover({ anchor, at, height = 320, minWidth = 0, className, ...props }: PopoverProps) {
  const { part } = useKit();
  const panel = useRef<HTMLDivElement>(null);
  const place = useLatest(at);
  useEffect(() => {
    const element = panel.current;
    if (!element || typeof element.showPopover !== "function") return;
    element.setAttribute("popover", "manual");
    element.showPopover();
    const put = () => {
      if (!anchor.current) return;
      const box = place.current?.();
      placeBeside(element, anchor.current, { height, minWidth, part: box });
    };
    put();
    const frame = new ResizeObserver(put);
    if (anchor.current) frame.observe(anchor.current);
    window.addEventListener("scroll", put, { capture: true, passive: true });
    window.addEventListener("resize", put);
    return () => {
      frame.disconnect();
      window.removeEventListener("scroll", put, { capture: true });
      window.removeEventListener("resize", put);
    };
  }, [anchor, place, height, minWidth]);
  return <div {...props} ref={panel} {...part("popover", {}, className)} />;
}

interface Placing {
  height: number;
  minWidth: number;
  part: DOMRect | undefined;
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement, { height, minWidth, part }: Placing): void {
  const box = part ?? anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - MARGIN;
  const above = box.top - MARGIN;
  const upward = below < Math.min(height, panel.scrollHeight) && above > below;
  const { style } = panel;
  const room = window.innerWidth - 2 * MARGIN;
  style.position = "fixed";
  style.margin = "0";
  style.insetInline = "auto";
  style.maxWidth = `${room}px`;
  style.width = part ? "max-content" : `${Math.max(box.width, minWidth)}px`;
  style.maxHeight = `${Math.max(120, Math.min(height, (upward ? above : below) - 4))}px`;
  const width = Math.min(panel.offsetWidth, room);
  // The anchor's own box is measured from the viewport's left edge in either direction; both start at one side.
  const left = getComputedStyle(part ? anchor : panel).direction === "rtl" ? box.right - width : box.left;
  style.setProperty("left", `${Math.max(MARGIN, Math.min(left, window.innerWidth - MARGIN - width))}px`);
  style.setProperty("top", upward ? "auto" : `${box.bottom + 4}px`);
  style.setProperty("bottom", upward ? `${window.innerHeight - box.top + 4}px` : "auto");
}
