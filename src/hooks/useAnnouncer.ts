"use client";

import { useCallback, useState } from "react";

/** The text of a live region and a way to say something in it; the same words twice are two announcements. */
export function useAnnouncer(): [string, (text: string) => void] {
  const [said, setSaid] = useState("");
  // A reader compares texts: a space that is not seen makes the same words new. Nothing stays nothing.
  const say = useCallback(
    (text: string) => setSaid((last) => (text && last === text ? `${text}\u00a0` : text)),
    [],
  );
  return [said, say];
}
