"use client";

import { type RefObject, useEffect, useState } from "react";
import { sizeObserver } from "./observers.js";

/** Whether an element is at least so many CSS pixels wide; false until it has been measured in the browser. */
export function useIsWide(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [isWide, setIsWide] = useState(false);
  useEffect(() => {
    const { current } = element;
    if (!current) return;
    const observer = sizeObserver(([entry]) => setIsWide(Math.round(entry?.contentRect.width ?? 0) >= least));
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, least]);
  return isWide;
}
