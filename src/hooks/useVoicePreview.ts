"use client";

import { useCallback, useEffect, useRef, useState } from "react";
import { isPlayable } from "../core/playable.js";
import type { Voice } from "../core/voice.js";

/** Where the sample of one voice stands. */
export type Preview =
  | { status: "idle" }
  | { status: "loading"; voiceId: string }
  | { status: "playing"; voiceId: string }
  | { status: "failed"; voiceId: string; reason: "unsafe" | "unplayable" };

/** Stops whatever plays on the page, in any selector. */
let stopPage: (() => void) | undefined;

/**
 * Plays one sample at a time on the whole page, and only when asked. Stops when the component goes away or the page is
 * hidden. Nothing is fetched before.
 */
export function useVoicePreview() {
  const [preview, setPreview] = useState<Preview>({ status: "idle" });
  const stopOwn = useRef<(() => void) | undefined>(undefined);
  const stop = useCallback(() => stopOwn.current?.(), []);

  const play = useCallback((voice: Voice) => {
    stopPage?.();
    if (!isPlayable(voice.previewUrl)) {
      setPreview({ status: "failed", voiceId: voice.id, reason: "unsafe" });
      return;
    }
    const end = playSample(voice.previewUrl, (status) => {
      if (status === "loading" || status === "playing") setPreview({ status, voiceId: voice.id });
      else if (status === "failed") setPreview({ status, voiceId: voice.id, reason: "unplayable" });
      else setPreview({ status: "idle" });
    });
    stopPage = end;
    stopOwn.current = end;
  }, []);

  useEffect(() => {
    const onHide = () => {
      if (document.hidden) stop();
    };
    document.addEventListener("visibilitychange", onHide);
    return () => {
      document.removeEventListener("visibilitychange", onHide);
      stop();
    };
  }, [stop]);

  return { preview, play, stop };
}

/** Plays an address and tells how it goes, up to one end; the function it gives stops it. */
function playSample(
  address: string,
  tell: (status: "loading" | "playing" | "failed" | "idle") => void,
): () => void {
  const audio = new Audio();
  let live = true;
  function end(status: "failed" | "idle") {
    if (!live) return;
    live = false;
    audio.pause();
    audio.removeAttribute("src");
    tell(status);
  }
  tell("loading");
  audio.addEventListener("playing", () => live && tell("playing"));
  audio.addEventListener("ended", () => end("idle"));
  audio.addEventListener("error", () => end("failed"));
  audio.preload = "none";
  audio.src = address;
  audio.play().catch((error: unknown) => {
    // Pausing rejects the promise of a clip that was still loading; that is no failure.
    if (!(error instanceof DOMException && error.name === "AbortError")) end("failed");
  });
  return () => end("idle");
}
