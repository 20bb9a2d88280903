"use client";

import { useEffect, useState } from "react";

/** The value once it has stayed the same for so long; the one before until then, and nothing at first. */
export function useSettled<T extends object>(value: T, ms: number): T | undefined {
  const [settled, setSettled] = useState<T>();
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), ms);
    return () => clearTimeout(timer);
  }, [value, ms]);
  return settled;
}
