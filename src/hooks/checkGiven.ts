"use client";

declare const process: { env: { NODE_ENV?: string } };

/** Tells developers of a start that is an answer, and of fixed values that cannot be sent; left out for production. */
export function checkGiven(defaultValue: unknown, fixedValues: unknown): void {
  try {
    if (process.env.NODE_ENV !== "production" && (defaultValue || fixedValues))
      void import("./warnOfGiven.js").then(({ warnOfGiven }) => warnOfGiven(defaultValue, fixedValues));
  } catch {
    // A page without a bundler has no `process`, and is for production.
  }
}
