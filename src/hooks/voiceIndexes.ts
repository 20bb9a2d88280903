"use client";

import type { Voice } from "../core/voice.js";
import { indexInSteps, indexVoices, type VoiceIndex } from "../core/voiceIndex.js";
import { runInSlices } from "./runInSlices.js";

const indexes = new WeakMap<readonly Voice[], VoiceIndex>();

/** Kept for as long as the list is, so that opening a popover a second time costs nothing. */
export function indexOf(voices: readonly Voice[]): VoiceIndex {
  const index = indexes.get(voices) ?? indexVoices(voices);
  indexes.set(voices, index);
  return index;
}

/** Makes the index of a list that is about to be opened, a little at a time. */
export function indexAhead(voices: readonly Voice[]): void {
  if (indexes.has(voices)) return;
  runInSlices(indexInSteps(voices), (index) => {
    // Who could not wait has made the one that stays.
    if (!indexes.has(voices)) indexes.set(voices, index);
  });
}
