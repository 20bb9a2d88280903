"use client";

import { type RefObject, useInsertionEffect, useRef } from "react";

/** A ref to the value of the latest committed render, for handlers that outlive the render they were made in. */
export function useLatest<T>(value: T): RefObject<T> {
  const latest = useRef(value);
  // Runs before any other effect, and is silent on the server, which a layout effect under React 18 is not.
  useInsertionEffect(() => {
    latest.current = value;
  });
  return latest;
}
