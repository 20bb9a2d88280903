"use client";

import { type RefObject, useState } from "react";
import { useLayout } from "./useLayout.js";

/**
 * Whether an element has come near what is seen of the page, by one height of the window above and below; it stays true.
 * False on a server and while its markup is taken over: for what costs much and is only looked at.
 */
export function useInView(element: RefObject<HTMLElement | null>): boolean {
  const [seen, setSeen] = useState(false);
  useLayout(() => {
    const { current } = element;
    if (seen || !current) return;
    const view = current.ownerDocument.defaultView?.innerHeight ?? 0;
    const { top, bottom, height } = current.getBoundingClientRect();
    // What is there from the start is complete in the first picture.
    if (height > 0 && top < 2 * view && bottom > -view) {
      setSeen(true);
      return;
    }
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) setSeen(true);
      },
      { rootMargin: "100% 0px" },
    );
    watcher.observe(current);
    return () => watcher.disconnect();
  }, [element, seen]);
  return seen;
}
