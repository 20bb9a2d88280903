"use client";

import {
  type ComponentType,
  createElement,
  forwardRef,
  type Ref,
  useCallback,
  useEffect,
  useRef,
} from "react";
import { useLatest } from "./useLatest.js";
import { type Controls, type KitComponents, NATIVE } from "./components.js";

declare const process: { env: { NODE_ENV?: string } };

type Name = keyof KitComponents;

/** What a host gave; in development each tells of props that it does not hand on. */
export function watched(given: KitComponents | undefined): Partial<Controls> {
  // A host's own `undefined` is no component, and leaves what is around it.
  const components = Object.entries(given ?? {}).filter(([, component]) => component as unknown);
  try {
    if (process.env.NODE_ENV !== "production") {
      const own = Object.fromEntries(
        components.map(([name, component]) => [name, watch(name as Name, component as ComponentType<never>)]),
      );
      kept.set(own, given);
      return own;
    }
  } catch {
    // A page without a bundler has no `process`, and is for production.
  }
  return Object.fromEntries(components);
}

const kept = new WeakMap<object, KitComponents | undefined>();

/** Tells developers of components that are others than at the first render, and are not taken. */
export function checkKept(own: object, given: KitComponents | undefined): void {
  try {
    if (process.env.NODE_ENV !== "production" && kept.get(own) !== given)
      void import("./warnOfComponents.js").then(({ warnOfOthers }) => warnOfOthers(kept.get(own), given));
  } catch {
    // As above.
  }
}

function watch(name: Name, component: ComponentType<never>) {
  return forwardRef<Element, Record<string, unknown>>(function Watched(props, ref) {
    const element = useRef<Element | null>(null);
    const latest = useLatest(props);
    const take = useCallback(
      (made: Element | null) => {
        element.current = made;
        return handOn(ref, made);
      },
      [ref],
    );
    useEffect(() => {
      const { current } = element;
      void import("./warnOfComponents.js").then(({ warnOfLost }) =>
        warnOfLost(name, NATIVE[name], current, latest.current),
      );
    }, [latest]);
    return createElement(component as ComponentType<object>, { ...props, ref: take } as object);
  });
}

function handOn(ref: Ref<Element>, element: Element | null) {
  if (typeof ref === "function") return ref(element);
  if (ref) ref.current = element;
  return undefined;
}
