"use client";

import { useCallback, useEffect, useState } from "react";

type Find = () => HTMLElement | null | undefined;

/**
 * Moves the focus to what a change brings or leaves, in the very frame and press that made it: a second frame would
 * draw a long week twice, and a phone opens its keyboard within a press alone.
 */
export function useFocusAfter(): (find: Find) => void {
  const [wanted, setWanted] = useState<{ find: Find }>();
  useEffect(() => wanted?.find()?.focus(), [wanted]);
  return useCallback((find) => setWanted({ find }), []);
}

/** Whether what had the focus in an element's document or shadow tree is gone. */
export function nothingHasFocus(near: HTMLElement): boolean {
  const { activeElement } = near.getRootNode() as Document | ShadowRoot;
  return !activeElement || activeElement === near.ownerDocument.body;
}
