"use client";

/** How far the sample is, apart from React's state: it moves several times a second, and one small part shows it. */
export interface SampleClock {
  /** In seconds. A stream has no end, and nothing has one before it is loaded: such a duration is `undefined`. */
  elapsed(): number;
  duration(): number | undefined;
  set(elapsed: number, duration: number): void;
  subscribe(listener: () => void): () => void;
}

/** A clock at its start. */
export function createSampleClock(): SampleClock {
  const listeners = new Set<() => void>();
  let now = 0;
  let end: number | undefined;
  return {
    elapsed: () => now,
    duration: () => end,
    set(elapsed, duration) {
      now = elapsed;
      end = Number.isFinite(duration) && duration > 0 ? duration : undefined;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
