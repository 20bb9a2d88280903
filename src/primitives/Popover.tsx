"use client";

import { useKit } from "../hooks/kit.js";
import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";

/** Props of a Popover: those of the element, and what it opens beside. */
export interface PopoverProps extends HTMLAttributes<HTMLDivElement> {
  anchor: RefObject<HTMLElement | null>;
  /** At most so high, in pixels. @default 320 */
  height?: number;
  /** At least so wide, in pixels, where the window has the room. @default 0 */
  minWidth?: number;
}

const MARGIN = 8;

/**
 * A panel under (or above) its anchor, as wide as it, or wider where it has to be. It stays in place in the document, so that language, direction
 * and theme reach it, and is lifted into the browser's top layer, so that nothing clips or covers it.
 */
export function Popover({ anchor, height = 320, minWidth = 0, className, ...props }: PopoverProps) {
  const { part } = useKit();
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element || typeof element.showPopover !== "function") return;
    element.setAttribute("popover", "manual");
    element.showPopover();
    const place = () => anchor.current && placeBeside(element, anchor.current, height, minWidth);
    place();
    const frame = new ResizeObserver(place);
    if (anchor.current) frame.observe(anchor.current);
    window.addEventListener("scroll", place, { capture: true, passive: true });
    window.addEventListener("resize", place);
    return () => {
      frame.disconnect();
      window.removeEventListener("scroll", place, { capture: true });
      window.removeEventListener("resize", place);
    };
  }, [anchor, height, minWidth]);
  return <div {...props} ref={panel} {...part("popover", {}, className)} />;
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement, height: number, minWidth: number): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - MARGIN;
  const above = box.top - MARGIN;
  const upward = below < Math.min(height, panel.scrollHeight) && above > below;
  const width = Math.min(Math.max(box.width, minWidth), window.innerWidth - 2 * MARGIN);
  // The anchor's own box is measured from the viewport's left edge in either direction; both start at one side.
  const left = getComputedStyle(panel).direction === "rtl" ? box.right - width : box.left;
  const { style } = panel;
  style.position = "fixed";
  style.margin = "0";
  style.width = `${width}px`;
  style.maxHeight = `${Math.max(120, Math.min(height, (upward ? above : below) - 4))}px`;
  style.insetInline = "auto";
  style.setProperty("left", `${Math.max(MARGIN, Math.min(left, window.innerWidth - MARGIN - width))}px`);
  style.setProperty("top", upward ? "auto" : `${box.bottom + 4}px`);
  style.setProperty("bottom", upward ? `${window.innerHeight - box.top + 4}px` : "auto");
}
