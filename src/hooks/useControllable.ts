"use client";

import { useCallback, useState } from "react";
import { callHost } from "./callHost.js";
import { useLatest } from "./useLatest.js";

/** A value that the parent holds (`value`) or that stays here (`defaultValue`); setting it tells the parent either way. */
export function useControllable<T>(
  value: T | undefined,
  defaultValue: T,
  onChange: ((value: T) => void) | undefined,
): [T, (value: T) => void] {
  const [own, setOwn] = useState(defaultValue);
  const latest = useLatest(onChange);
  const set = useCallback(
    (next: T) => {
      setOwn(() => next);
      callHost(latest.current, next);
    },
    [latest],
  );
  return [value ?? own, set];
}
