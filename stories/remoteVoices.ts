import { searchVoices, type VoiceSource } from "../src/core/index.js";
import { type Language, manyVoices } from "./fixtures.js";

/** As many voices as fill ten pages, a page at a time after a moment. */
export function remoteVoices(language: Language): VoiceSource {
  const all = manyVoices(language, 240);
  const size = 24;
  const later = <T>(answer: T) => new Promise<T>((resolve) => setTimeout(() => resolve(answer), 300));
  return {
    search({ query, facets, cursor }) {
      const found = searchVoices(all, query, facets);
      const start = Number(cursor ?? 0);
      const end = start + size;
      return later({
        voices: found.slice(start, end),
        total: found.length,
        facets: {
          language: [{ value: "ar" }, { value: "en" }],
          gender: [{ value: "female" }, { value: "male" }],
        },
        ...(end < found.length ? { cursor: end } : {}),
      });
    },
    get: (id) => later(all.find((voice) => voice.id === id)),
  };
}

/** A plain disc, drawn here so that the stories need no network. */
export function portrait(place: number): string {
  const drawing = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 36"><circle cx="18" cy="18" r="18" fill="hsl(${place * 40} 45% 45%)"/><circle cx="18" cy="14" r="6" fill="white"/><path d="M6 36a12 12 0 0 1 24 0" fill="white"/></svg>`;
  return URL.createObjectURL(new Blob([drawing], { type: "image/svg+xml" }));
}
