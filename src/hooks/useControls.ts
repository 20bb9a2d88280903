"use client";

import { useEffect, useMemo, useState } from "react";
import type { Controls, KitComponents } from "./components.js";
import { checkKept, watched } from "./watchedComponents.js";

/** A host's controls over those in force around it, each by itself. Those of the first render stay. */
export function useControls(outer: Controls, given: KitComponents | undefined): Controls {
  const [kept] = useState(given);
  const [own] = useState(() => given && watched(given));
  useEffect(() => checkKept(kept, given), [kept, given]);
  return useMemo(() => (own ? { ...outer, ...own } : outer), [outer, own]);
}
