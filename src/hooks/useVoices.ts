"use client";

import { useMemo, useState } from "react";
import { isVoiceSource, type VoiceSource } from "../core/voiceSource.js";
import type { Voice } from "../core/voice.js";

/** The host's voices: a list, a source, or nothing yet. */
export type GivenVoices = readonly Voice[] | VoiceSource | undefined;

/**
 * The host's voices as the same object for as long as they are the same: hosts write lists and sources into their
 * markup, which makes new ones with every render.
 */
export function useVoices(given: GivenVoices): GivenVoices {
  const [kept, setKept] = useState(given);
  const isSame = given === kept || sameList(given, kept) || sameSource(given, kept);
  if (!isSame) setKept(given);
  const voices = isSame ? kept : given;
  return useMemo(() => readVoices(voices), [voices]);
}

/** What is neither a list nor a source holds no voices; a list that is still to come may be written as null. */
function readVoices(given: GivenVoices | null): GivenVoices {
  if (given === undefined || given === null || isVoiceSource(given)) return given ?? undefined;
  return Array.isArray(given) ? (given as Voice[]) : [];
}

function sameList(a: unknown, b: unknown): boolean {
  return (
    Array.isArray(a) && Array.isArray(b) && a.length === b.length && a.every((each, at) => each === b[at])
  );
}

function sameSource(a: unknown, b: unknown): boolean {
  return isVoiceSource(a) && isVoiceSource(b) && a.search === b.search && a.get === b.get;
}
