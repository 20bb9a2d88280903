"use client";

declare const process: { env: { NODE_ENV?: string } };

/** Whether this is a host's build for development; bundlers put the answer in, a page without one is for production. */
export function isDevelopment(): boolean {
  try {
    return process.env.NODE_ENV !== "production";
  } catch {
    return false;
  }
}
