"use client";

import { type HTMLAttributes, type RefObject, useEffect, useRef } from "react";
import { cx } from "./cx.js";

/** Props of a Popover: those of the element, and what it opens beside. */
export interface PopoverProps extends HTMLAttributes<HTMLDivElement> {
  anchor: RefObject<HTMLElement | null>;
}

const MARGIN = 8;
const HEIGHT = 320;

/**
 * A panel under (or above) its anchor, as wide as it. It stays in place in the document, so that language, direction
 * and theme reach it, and is lifted into the browser's top layer, so that nothing clips or covers it.
 */
export function Popover({ anchor, className, ...props }: PopoverProps) {
  const panel = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = panel.current;
    if (!element || typeof element.showPopover !== "function") return;
    element.setAttribute("popover", "manual");
    element.showPopover();
    const place = () => anchor.current && placeBeside(element, anchor.current);
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
  }, [anchor]);
  return <div {...props} ref={panel} className={cx("vak-popover", className)} />;
}

function placeBeside(panel: HTMLElement, anchor: HTMLElement): void {
  const box = anchor.getBoundingClientRect();
  const below = window.innerHeight - box.bottom - MARGIN;
  const above = box.top - MARGIN;
  const upward = below < Math.min(HEIGHT, panel.scrollHeight) && above > below;
  const { style } = panel;
  style.position = "fixed";
  style.margin = "0";
  style.width = `${box.width}px`;
  style.maxHeight = `${Math.max(120, Math.min(HEIGHT, (upward ? above : below) - 4))}px`;
  // The anchor's own box is measured from the viewport's left edge in either direction.
  style.insetInline = "auto";
  style.setProperty("left", `${box.left}px`);
  style.setProperty("top", upward ? "auto" : `${box.bottom + 4}px`);
  style.setProperty("bottom", upward ? `${window.innerHeight - box.top + 4}px` : "auto");
}
