"use client";

import { type RefObject, useCallback, useState } from "react";
import { afterPress } from "./afterPress.js";

/** Which fields in a list were left, by a key of their own: what is wrong with them may be said from then on. */
export function useLeft(list: RefObject<HTMLElement | null>): [ReadonlySet<string>, (key: string) => void] {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set<string>());
  const leave = useCallback(
    (key: string) =>
      afterPress(list.current, () => setLeft((last) => (last.has(key) ? last : new Set(last).add(key)))),
    [list],
  );
  return [left, leave];
}
