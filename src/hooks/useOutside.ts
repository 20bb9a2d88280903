"use client";

import { type RefObject, useEffect } from "react";
import { useLatest } from "./useLatest.js";

/** Tells when a press or the focus goes elsewhere, as long as something is open in `inside`. */
export function useOutside(
  inside: RefObject<HTMLElement | null>,
  open: boolean,
  onOutside: () => void,
): void {
  const latest = useLatest(onOutside);
  useEffect(() => {
    const box = inside.current;
    if (!open || !box) return;
    const end = new AbortController();
    const listen = (event: Event) => {
      if (!event.composedPath().includes(box)) latest.current();
    };
    for (const event of ["pointerdown", "focusin"])
      box.ownerDocument.addEventListener(event, listen, { capture: true, signal: end.signal });
    return () => end.abort();
  }, [inside, open, latest]);
}
