"use client";

import { useEffect, useReducer, useState, useSyncExternalStore } from "react";
import { useLatest } from "./useLatest.js";

/** A value kept outside of React, so that a change renders those alone who see another value. */
export interface Store<T> {
  get(): T;
  subscribe(listener: () => void): () => void;
}

/** A text that a control edits. */
export interface TextStore extends Store<string> {
  set(text: string): void;
}

/** What `read` makes of the text in a store: a plain value, so that its component renders only when that changes. */
export function useTextFact<T extends string | number | boolean | undefined>(
  text: TextStore,
  read: (text: string) => T,
): T {
  const snapshot = () => read(text.get());
  return useSyncExternalStore(text.subscribe, snapshot, snapshot);
}

/** A value in a store that never tells of a change, for those who render anyway when it does. */
export const constantStore = <T>(value: T): Store<T> => ({
  get: () => value,
  subscribe: () => () => undefined,
});

/** The text of a component that is used alone: held by the parent (`value`) or here. */
export function useTextStore(
  value: string | undefined,
  defaultValue: string,
  onChange: ((text: string) => void) | undefined,
): TextStore {
  const [store] = useState(() => createTextStore(value ?? defaultValue));
  const [, render] = useReducer((count: number) => count + 1, 0);
  const latest = useLatest({ value, onChange });
  // After every render, so that a parent that did not take what was typed is heard too.
  useEffect(() => {
    if (typeof value === "string" && store.get() !== value) store.set(value);
  });
  const [edited] = useState((): TextStore => ({
    ...store,
    set(text) {
      store.set(text);
      latest.current.onChange?.(text);
      if (latest.current.value !== undefined) render();
    },
  }));
  return edited;
}

function createTextStore(start: string): TextStore {
  const listeners = new Set<() => void>();
  let text = start;
  return {
    get: () => text,
    set(next) {
      if (next === text) return;
      text = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
