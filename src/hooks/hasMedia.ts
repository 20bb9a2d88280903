"use client";

/** Whether a media query holds; a page without a screen, such as a test's without a browser, has no media to ask. */
export const hasMedia = (query: string): boolean =>
  typeof matchMedia === "function" && matchMedia(query).matches;
