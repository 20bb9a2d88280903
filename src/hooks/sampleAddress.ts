"use client";

import { isSafeAddress } from "../core/safeAddress.js";
import type { Voice } from "../core/voice.js";
import { isThenable } from "./isThenable.js";

/**
 * Gives a voice's sample when it is asked for: an address, such as a signed link, or the audio itself. `signal` is
 * aborted when the sample is not wanted any more.
 */
export type GetPreviewUrl = (
  voice: Voice,
  context: { signal: AbortSignal },
) => PreviewAnswer | Promise<PreviewAnswer>;

/** A sample's address or the sample; nothing where a voice has none. */
export type PreviewAnswer = string | Blob | null | undefined;

/** Why a sample cannot be heard: its address is refused, it cannot be played, it has to be asked for by a press, it takes too long, there is none. */
export type SampleFailure = "unsafe" | "unplayable" | "blocked" | "slow" | "none";

/** An address that the browser may open, and the way to let go of it. */
export type OpenedAddress = { url: string; release: () => void } | { reason: SampleFailure };

/** The host's answer is waited for this long. */
const LIMIT_MS = 10_000;

/** Asks the host for a sample; what it throws, or keeps to itself for ten seconds, is a failure. */
export function askForSample(
  ask: () => PreviewAnswer | Promise<PreviewAnswer>,
): PreviewAnswer | SampleFault | Promise<PreviewAnswer | SampleFault> {
  try {
    const answer = ask();
    return isThenable(answer) ? inTime(answer) : answer;
  } catch {
    return { reason: "unplayable" };
  }
}

/** A failure of the host's own answer. */
export interface SampleFault {
  reason: SampleFailure;
}

async function inTime(answer: PromiseLike<PreviewAnswer>): Promise<PreviewAnswer | SampleFault> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<SampleFault>((resolve) => {
    timer = setTimeout(() => resolve({ reason: "slow" }), LIMIT_MS);
  });
  try {
    return await Promise.race([answer, late]);
  } catch {
    return { reason: "unplayable" };
  } finally {
    clearTimeout(timer);
  }
}

/** Turns the host's answer, whatever it is, into an address to play. */
export function openSample(answer: unknown): OpenedAddress {
  if (answer === undefined || answer === null || answer === "") return { reason: "none" };
  if (typeof answer === "string")
    return isSafeAddress(answer) ? { url: answer, release: () => undefined } : { reason: "unsafe" };
  if (isFault(answer)) return answer;
  try {
    const url = URL.createObjectURL(answer as Blob);
    return { url, release: () => URL.revokeObjectURL(url) };
  } catch {
    return { reason: "unplayable" };
  }
}

const isFault = (answer: unknown): answer is SampleFault =>
  typeof answer === "object" && answer !== null && "reason" in answer;
