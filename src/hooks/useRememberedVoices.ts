"use client";

import { useCallback, useMemo, useRef } from "react";
import { listOf } from "../core/record.js";
import { useControllable } from "./useControllable.js";
import { useLatest } from "./useLatest.js";

/** Lists of voices that are the reader's own; a host keeps them where it likes. */
export interface RememberedVoicesProps {
  /** Ids of favourite voices. Favourites are offered when one of these three props is given. */
  favourites?: readonly string[] | undefined;
  /** The favourites at first, where the parent does not hold them. @default none */
  defaultFavourites?: readonly string[] | undefined;
  /** The favourites after each star set or taken away. */
  onFavouritesChange?: ((voiceIds: string[]) => void) | undefined;
  /** Ids of voices chosen before, the latest first. Recent voices are offered when one of these three props is given. */
  recents?: readonly string[] | undefined;
  /** The recent voices at first, where the parent does not hold them. @default none */
  defaultRecents?: readonly string[] | undefined;
  /** The recent voices after each choice, ten at most. */
  onRecentsChange?: ((voiceIds: string[]) => void) | undefined;
}

/** The reader's own lists, `undefined` where the host does not take part. */
export interface RememberedVoices {
  favourites: ReadonlySet<string> | undefined;
  recents: readonly string[] | undefined;
  toggleFavourite: (voiceId: string) => void;
  /** The reader is through with choosing: what is chosen now becomes the latest of the recent voices. */
  settle: () => void;
}

const MOST_RECENT = 10;
const NONE: readonly string[] = [];

/** The reader's favourites and recent voices, held by the host or here. */
export function useRememberedVoices(props: RememberedVoicesProps, value: string): RememberedVoices {
  const [heldFavourites, setFavourites] = useControllable(
    props.favourites,
    props.defaultFavourites ?? NONE,
    (ids) => props.onFavouritesChange?.([...ids]),
  );
  const [heldRecents, setRecents] = useControllable(props.recents, props.defaultRecents ?? NONE, (ids) =>
    props.onRecentsChange?.([...ids]),
  );
  const favourites = useMemo(() => idsOf(heldFavourites), [heldFavourites]);
  const recents = useMemo(() => idsOf(heldRecents), [heldRecents]);
  const favouriteSet = useMemo(() => new Set(favourites), [favourites]);
  const settledValue = useRef(value);
  const hasRecents = takesPart(props.recents, props.defaultRecents, props.onRecentsChange);
  const latest = useLatest({ favourites, recents, value });
  const toggleFavourite = useCallback(
    (id: string) => {
      const now = latest.current.favourites;
      setFavourites(now.includes(id) ? now.filter((each) => each !== id) : [...now, id]);
    },
    [latest, setFavourites],
  );
  const settle = useCallback(() => {
    const { value: id, recents: before } = latest.current;
    if (id === settledValue.current) return;
    settledValue.current = id;
    if (hasRecents && id !== "")
      setRecents([id, ...before.filter((each) => each !== id)].slice(0, MOST_RECENT));
  }, [latest, hasRecents, setRecents]);
  return {
    favourites: takesPart(props.favourites, props.defaultFavourites, props.onFavouritesChange)
      ? favouriteSet
      : undefined,
    recents: hasRecents ? recents : undefined,
    toggleFavourite,
    settle,
  };
}

/** A host may hand over whatever its store gave it. */
const idsOf = (stored: unknown): string[] =>
  listOf(stored).filter((id): id is string => typeof id === "string" && id !== "");

const takesPart = (...given: unknown[]) => given.some((each) => each !== undefined);
