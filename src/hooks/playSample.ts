"use client";

import type { SampleClock } from "./sampleClock.js";
import { isThenable } from "./isThenable.js";
import { openSample, type SampleFailure } from "./sampleAddress.js";

/** Where a sample stands. */
export type SampleState =
  | { status: "idle" | "loading" | "playing" }
  | {
      status: "failed";
      reason: SampleFailure;
      /** What the host answered, where only the browser's wish for a press stood in the way. */
      answer?: unknown;
    };

/** What is played, and who is told about it. */
export interface SampleOptions {
  /** Gives the sample or a promise of it. Asked a second time where a first address turned out to be broken. */
  ask: (signal: AbortSignal) => unknown;
  /** A link may have expired since it was made, so a broken one is asked for once more. */
  asksAgain: boolean;
  /** Whether the reader can see what plays: a sample that is out of sight stops. */
  isShown: () => boolean;
  clock: SampleClock;
  tell: (state: SampleState) => void;
}

/** Other selectors listen to it on the document, those of a second copy of the package too. */
const STARTED = "vak-sample-started";
/** The first sound is waited for this long. */
const LIMIT_MS = 30_000;

/**
 * Plays one sample after silencing every other on the page, and tells how it goes up to one end. The function it gives
 * stops it. Whatever way it ends, nothing is left behind: no source, no object URL, no listener, no timer.
 */
export function playSample({ ask, asksAgain, isShown, clock, tell }: SampleOptions): () => void {
  document.dispatchEvent(new Event(STARTED));
  const life = new AbortController();
  const { signal } = life;
  const audio = new Audio();
  let canAskAgain = asksAgain;
  let attempt = 0;
  let answer: unknown;
  let release: (() => void) | undefined;
  const timer = setTimeout(() => fail("slow"), LIMIT_MS);
  const stop = () => end({ status: "idle" });

  document.addEventListener(STARTED, stop, { signal });
  document.addEventListener("visibilitychange", () => document.hidden && stop(), { signal });
  window.addEventListener("pagehide", stop, { signal });
  listen("playing", () => {
    clearTimeout(timer);
    tell({ status: "playing" });
  });
  listen("waiting", () => tell({ status: "loading" }));
  listen("timeupdate", () => {
    if (isShown()) clock.set(audio.currentTime, audio.duration);
    else stop();
  });
  listen("ended", stop);
  // The browser pauses by itself when headphones are pulled out or a media key is pressed.
  listen("pause", () => audio.currentTime > 0 && stop());
  listen("error", () => breakOff(attempt));
  audio.preload = "none";
  clock.set(0, NaN);
  tell({ status: "loading" });
  open();
  return stop;

  function listen(event: string, listener: () => void) {
    audio.addEventListener(event, listener, { signal });
  }

  function open() {
    const given = ask(signal);
    // What is known now is played now: some browsers allow sound only within the press itself.
    if (isThenable(given)) void Promise.resolve(given).then(play);
    else play(given);
  }

  function play(given: unknown) {
    if (signal.aborted) return;
    answer = given;
    const opened = openSample(given);
    if ("reason" in opened) {
      fail(opened.reason);
      return;
    }
    release?.();
    release = opened.release;
    attempt += 1;
    const own = attempt;
    audio.src = opened.url;
    audio.play().catch((error: unknown) => {
      const name = error instanceof DOMException ? error.name : "";
      if (name === "NotAllowedError") fail("blocked");
      // Stopping a clip that was still loading rejects too; that is no failure.
      else if (name !== "AbortError") breakOff(own);
    });
  }

  /** An element tells of one fault twice, by its event and by its promise; the second one finds another attempt. */
  function breakOff(own: number) {
    if (signal.aborted || own !== attempt) return;
    if (!canAskAgain || typeof answer !== "string") {
      fail("unplayable");
      return;
    }
    canAskAgain = false;
    attempt += 1;
    open();
  }

  function fail(reason: SampleFailure) {
    end({ status: "failed", reason, ...(reason === "blocked" ? { answer } : {}) });
  }

  function end(state: SampleState) {
    if (signal.aborted) return;
    life.abort();
    clearTimeout(timer);
    audio.pause();
    audio.removeAttribute("src");
    // Without it the browser goes on fetching what the source was.
    audio.load();
    release?.();
    tell(state);
  }
}
