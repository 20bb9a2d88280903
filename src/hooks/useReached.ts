"use client";

import { type RefObject, startTransition, useState } from "react";
import { useLayout } from "./useLayout.js";
import { windowOf } from "./windowOf.js";

/** A screen reader may read on to what has not been scrolled to. */
const UNSEEN_MS = 2000;

/**
 * Whether an element is where the reader may look: near what is seen of the page, by one height of the window above and
 * below, or there for a while. It stays true. False on a server and while its markup is taken over: for what costs much
 * and need not be in the first picture.
 */
export function useReached(element: RefObject<HTMLElement | null>): boolean {
  const [reached, setReached] = useState(false);
  useLayout(() => {
    const { current } = element;
    if (reached || !current) return;
    const view = windowOf(current).innerHeight;
    const { top, bottom, height } = current.getBoundingClientRect();
    // What is seen from the start is complete in the first picture.
    const isNear = height > 0 && top < 2 * view && bottom > -view;
    if (isNear || typeof IntersectionObserver === "undefined") {
      setReached(true);
      return;
    }
    const reach = () => startTransition(() => setReached(true));
    const watcher = new IntersectionObserver(
      (entries) => {
        if (entries.some(({ isIntersecting }) => isIntersecting)) reach();
      },
      { rootMargin: "100% 0px" },
    );
    watcher.observe(current);
    const timer = setTimeout(reach, UNSEEN_MS);
    return () => {
      watcher.disconnect();
      clearTimeout(timer);
    };
  }, [element, reached]);
  return reached;
}
