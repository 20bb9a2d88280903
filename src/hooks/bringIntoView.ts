"use client";

/** Scrolls to an element, where the page can scroll: one without layout, such as a test's without a browser, cannot. */
export function bringIntoView(element: Element | null | undefined, where?: ScrollIntoViewOptions): void {
  const { scrollIntoView } = (element ?? {}) as Partial<Element>;
  scrollIntoView?.call(element, where);
}
