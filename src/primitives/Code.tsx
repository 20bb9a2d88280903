"use client";

import { useKit } from "../hooks/kit.js";

/** A name or a placeholder within a sentence: kept together, in its own direction, and left alone by translators. */
export function Code({ children }: { children: string }) {
  const { part } = useKit();
  return (
    <bdi {...part("identifier")} dir="ltr" translate="no">
      {children}
    </bdi>
  );
}
