"use client";

import { type RefObject, useState } from "react";
import { sizeObserver } from "./observers.js";
import { useLayout } from "./useLayout.js";

/** Whether an element is at least so many CSS pixels wide; measured before its first picture, and false on a server. */
export function useIsWide(element: RefObject<HTMLElement | null>, least: number): boolean {
  const [isWide, setIsWide] = useState(false);
  useLayout(() => {
    const { current } = element;
    if (!current) return;
    const measure = () => setIsWide(current.clientWidth >= least);
    measure();
    const observer = sizeObserver(measure);
    observer.observe(current);
    return () => observer.disconnect();
  }, [element, least]);
  return isWide;
}
