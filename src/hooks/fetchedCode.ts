"use client";

import { useEffect, useState } from "react";

/** What `fetchedCode` makes. */
export interface FetchedCode<T> {
  /** The code once it is there; asks for it from the moment it is wanted. `failed` until it is asked for once more. */
  useCode: (wanted: boolean) => { code: T | undefined; failed: boolean; retry: () => void };
  /** Hands the code over: at once where it is there, later else, and never where it cannot be fetched. */
  withCode: (take: (code: T) => void) => void;
}

/** Code that a part of the page alone needs, fetched once for all of them when the first one wants it. */
export function fetchedCode<T>(fetch: () => Promise<T>): FetchedCode<T> {
  let code: T | undefined;

  const load = () => fetch().then((fetched) => (code = fetched));

  function withCode(take: (code: T) => void) {
    if (code === undefined) load().then(take, () => undefined);
    else take(code);
  }

  function useCode(wanted: boolean) {
    const [, setFetched] = useState(code !== undefined);
    const [failed, setFailed] = useState(false);
    const [attempt, setAttempt] = useState(1);
    const missing = wanted && code === undefined;
    useEffect(() => {
      if (!missing) return;
      let gone = false;
      load().then(
        () => !gone && setFetched(true),
        () => !gone && setFailed(true),
      );
      return () => {
        gone = true;
        setFailed(false);
      };
    }, [missing, attempt]);
    return { code, failed: missing && failed, retry: () => setAttempt(attempt + 1) };
  }

  return { useCode, withCode };
}
