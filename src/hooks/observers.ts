"use client";

/** A page that lays nothing out, such as a test's without a browser, has nothing to tell of. */
const NOTHING_TO_TELL = { observe: () => undefined, unobserve: () => undefined, disconnect: () => undefined };

/** What watches elements, and can be taken off them again. */
export type Observer = Pick<ResizeObserver, "observe" | "unobserve" | "disconnect">;

/** Tells the sizes of elements, where the page has sizes. */
export const sizeObserver = (tell: ResizeObserverCallback): Observer =>
  typeof ResizeObserver === "undefined" ? NOTHING_TO_TELL : new ResizeObserver(tell);

/** Tells whether elements are seen, where the page can know that. */
export const viewObserver = (tell: IntersectionObserverCallback): Observer =>
  typeof IntersectionObserver === "undefined" ? NOTHING_TO_TELL : new IntersectionObserver(tell);
