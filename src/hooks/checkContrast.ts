"use client";

declare const process: { env: { NODE_ENV?: string } };

/** Tells developers of colours that cannot be read; a host's bundler leaves this out of what it builds for production. */
export function checkContrast(root: HTMLElement): void {
  try {
    if (process.env.NODE_ENV !== "production")
      void import("./warnOfContrast.js").then(({ warnOfContrast }) => warnOfContrast(root));
  } catch {
    // A page without a bundler has no `process`, and is for production.
  }
}
