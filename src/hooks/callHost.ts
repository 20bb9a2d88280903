"use client";

/** Calls back into the host. What it throws is the page's error, as in any listener, and stops nothing of ours. */
export function callHost<A extends unknown[]>(
  callback: ((...given: A) => unknown) | undefined,
  ...given: A
): void {
  try {
    callback?.(...given);
  } catch (error) {
    reportError(error);
  }
}
