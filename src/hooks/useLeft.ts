"use client";

import { useCallback, useState } from "react";
import { afterPress } from "./afterPress.js";

/** Which fields were left, by a key of their own: what is wrong with them may be said from then on. */
export function useLeft(): [ReadonlySet<string>, (key: string) => void] {
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set<string>());
  const leave = useCallback(
    (key: string) => afterPress(() => setLeft((last) => (last.has(key) ? last : new Set(last).add(key)))),
    [],
  );
  return [left, leave];
}
