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

/** What has the focus in an element's document or shadow tree; nothing where that is gone. */
export function focusedBeside(near: HTMLElement): Element | undefined {
  const { activeElement } = near.getRootNode() as Document | ShadowRoot;
  return activeElement === near.ownerDocument.body ? undefined : (activeElement ?? undefined);
}

/** Whether what had the focus in an element's document or shadow tree is gone. */
export const nothingHasFocus = (near: HTMLElement): boolean => focusedBeside(near) === undefined;
