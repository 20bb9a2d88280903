"use client";

import { useEffect, useState } from "react";

/** What `fetchedCode` makes. */
export interface FetchedCode<T> {
  /** The code once it is there; asks for it from the moment it is wanted. `failed` until it is asked for once more. */
  useCode: (wanted: boolean) => { code: T | undefined; failed: boolean; retry: () => void };
}

/** Code that a part of the page alone needs, fetched once for all of them when the first one wants it. */
export function fetchedCode<T>(fetch: () => Promise<T>): FetchedCode<T> {
  let code: T | undefined;

  function useCode(wanted: boolean) {
    const [, setFetched] = useState(code !== undefined);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(1);
    const missing = wanted && code === undefined;
    useEffect(() => {
      if (!missing) return;
      let gone = false;
      fetch().then(
        (fetched) => {
          code = fetched;
          if (!gone) setFetched(true);
        },
        () => !gone && setFailed(true),
      );
      return () => {
        gone = true;
        setFailed(false);
      };
    }, [missing, attempt]);
    return { code, failed: missing && failed, retry: () => setAttempt(attempt + 1) };
  }

  return { useCode };
}
