"use client";

/** The window that an element is shown in: a host may render into the document of a frame, or of a window it opened. */
export const windowOf = (element: Element | null | undefined): Window & typeof globalThis =>
  element?.ownerDocument.defaultView ?? window;
