"use client";

import { useEffect, useMemo, useRef, useState } from "react";
import { attributeSelector } from "../../hooks/attributeSelector.js";
import { sameSpot, type Spot } from "../../hooks/gridGestures.js";
import type { Stop } from "../../hooks/gridLayout.js";
import { nothingHasFocus } from "../../hooks/useFocusAfter.js";
import { useLatest } from "../../hooks/useLatest.js";

/**
 * The grid as one stop of the Tab key: it keeps which slot or day that is, brings the focus to one that is yet to be
 * rendered, and to a neighbour when what had the focus is gone.
 */
export function useGridFocus(stops: readonly Stop[]) {
  const root = useRef<HTMLDivElement>(null);
  const [lastKey, setLastKey] = useState<string>();
  const focused = useRef<Stop>(undefined);
  const wanted = useRef<string | Spot>(undefined);
  const latest = useLatest(stops);

  const control = useMemo(() => {
    const elementOf = (key: string) =>
      root.current?.querySelector<HTMLElement>(attributeSelector("data-stop", key)) ?? undefined;
    return {
      elementOf,
      to: (key: string) => elementOf(key)?.focus(),
      /** Asks for the focus on a stop by its key, its spot, or as the first of its day, as soon as it is there. */
      want: (target: string | Spot) => void (wanted.current = target),
      stopOf(target: EventTarget): Stop | undefined {
        const element = (target as Element).closest<HTMLElement>("[data-stop]");
        return latest.current.find(({ key }) => key === element?.dataset["stop"]);
      },
      /** The slot that a click there removes. */
      removedBy(target: EventTarget): Stop | undefined {
        const element = (target as Element).closest<HTMLElement>("[data-remove]");
        return latest.current.find(({ key }) => key === element?.dataset["remove"]);
      },
      /** Where the focus is on no stop, such as on what removes one, the Tab key still comes back to the last. */
      entered(target: EventTarget) {
        focused.current = control.stopOf(target);
        if (focused.current) setLastKey(focused.current.key);
      },
      left: () => void (focused.current = undefined),
    };
  }, [latest]);

  useEffect(() => {
    const grid = root.current;
    if (!grid) return;
    const want = wanted.current;
    const asked = want === undefined ? undefined : stops.find((stop) => fits(stop, want))?.key;
    const target = asked === undefined ? undefined : control.elementOf(asked);
    const lost = focused.current;
    if (target) {
      wanted.current = undefined;
      target.focus();
    } else if (lost && nothingHasFocus(grid)) control.to(nearest(stops, lost)?.key ?? "");
  });

  const activeKey = stops.find(({ key }) => key === lastKey)?.key ?? stops[0]?.key;
  return { root, activeKey, selected: lastKey, ...control };
}

/** A stop fits its key, its spot, and, as the day's first one, its day. */
function fits(stop: Stop, wanted: string | Spot): boolean {
  if (typeof wanted === "string") return stop.key === wanted || stop.day === wanted;
  return stop.slot !== undefined && sameSpot({ day: stop.day, slot: stop.slot }, wanted);
}

function nearest(stops: readonly Stop[], lost: Stop): Stop | undefined {
  const distance = (stop: Stop) => Math.abs((stop.slot?.from ?? 0) - (lost.slot?.from ?? 0));
  const onDay = stops.filter(({ day }) => day === lost.day).sort((a, b) => distance(a) - distance(b));
  return stops.find(({ key }) => key === lost.key) ?? onDay[0];
}
