"use client";

import { readVoice, type Voice } from "../core/voice.js";
import { readVoicePage } from "../core/voicePage.js";
import type { VoiceCursor, VoicePage, VoiceRequest } from "../core/voiceSource.js";
import { type LoadedVoices, NOTHING_LOADED } from "./voiceResults.js";

export { onlyVoices } from "../core/voicePage.js";

/** A search in a source, ready to be asked for any page. */
export type SearchVoices = (request: Pick<VoiceRequest, "signal" | "cursor">) => unknown;

/** Loads a source page by page. */
export interface VoiceLoader {
  state: () => LoadedVoices;
  subscribe: (listener: () => void) => () => void;
  /** Begins a search; whatever was under way is aborted, and its answer ignored if it comes all the same. */
  search: (search: SearchVoices) => void;
  /** Loads the next page, where there is one. */
  more: () => void;
  /** Asks again for what failed, or for voices where there were none. */
  retry: () => void;
  stop: () => void;
}

/** A source's answer is waited for this long. */
const LIMIT_MS = 20_000;

/** A loader that has not been asked for anything yet. */
export function createVoiceLoader(): VoiceLoader {
  const listeners = new Set<() => void>();
  let state = NOTHING_LOADED;
  let latest: SearchVoices | undefined;
  let cursor: VoiceCursor | undefined;
  let life: AbortController | undefined;

  function set(next: Partial<LoadedVoices>) {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  /** The answer as a page; `undefined` where a later question has made it stale. */
  async function ask(at: VoiceCursor | undefined): Promise<VoicePage | "failed" | undefined> {
    life?.abort();
    const own = new AbortController();
    life = own;
    const timer = setTimeout(() => own.abort(), LIMIT_MS);
    try {
      const { signal } = own;
      const search = latest;
      const aborted = new Promise<undefined>((resolve) =>
        signal.addEventListener("abort", () => resolve(undefined)),
      );
      // A step later, so that what the source throws at once is caught as well, and that a search which is given up
      // at once, as in React's strict mode, is not asked for.
      const answer = Promise.resolve().then(() =>
        signal.aborted ? undefined : search?.({ signal, ...(at === undefined ? {} : { cursor: at }) }),
      );
      const page = readVoicePage(await Promise.race([answer, aborted]));
      return own === life ? (page ?? "failed") : undefined;
    } catch {
      return own === life ? "failed" : undefined;
    } finally {
      clearTimeout(timer);
    }
  }

  async function first() {
    cursor = undefined;
    set({ status: "loading", more: "none" });
    const page = await ask(undefined);
    if (!page) return;
    if (page === "failed") {
      set({ ...NOTHING_LOADED, status: "failed", facets: state.facets });
      return;
    }
    cursor = page.cursor;
    set({
      status: "ready",
      voices: newOf(page.voices, []),
      total: page.total,
      facets: page.facets ?? {},
      more: cursor === undefined ? "none" : "ready",
    });
  }

  async function next() {
    const asked = cursor;
    set({ more: "loading" });
    const page = await ask(asked);
    if (!page) return;
    if (page === "failed") {
      set({ more: "failed" });
      return;
    }
    const more = newOf(page.voices, state.voices);
    // A source that gives the same page again would be asked for it for ever.
    cursor = page.cursor === asked && more.length === 0 ? undefined : page.cursor;
    set({
      voices: [...state.voices, ...more],
      total: page.total ?? state.total,
      more: cursor === undefined ? "none" : "ready",
    });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    search(search) {
      latest = search;
      void first();
    },
    more() {
      if (state.more === "ready") void next();
    },
    retry() {
      if (state.more === "failed") void next();
      else if (state.status !== "loading" && state.voices.length === 0) void first();
    },
    stop() {
      life?.abort();
      life = undefined;
    },
  };
}

function newOf(voices: readonly Voice[], known: readonly Voice[]): Voice[] {
  const ids = new Set(known.map((voice) => readVoice(voice)?.id));
  return voices.filter((voice) => {
    const id = readVoice(voice)?.id;
    return id !== undefined && !ids.has(id) && ids.add(id);
  });
}
