import { languageOf, type Voice, VOICE_FACETS, type VoiceFacet } from "../core/voice.js";
import type { voices } from "./english/voices.js";
import type { Words } from "./en.js";
import { languageName, lineStart } from "./format.js";

/** The words for voices that are there at once. */
export interface VoiceMessages {
  voices: Words<typeof voices>;
}

/** The value of a facet in the reader's language; a value that the catalog does not know is shown as it is. */
export function facetLabel(
  facet: VoiceFacet,
  value: string,
  messages: VoiceMessages,
  locale: string,
): string {
  if (facet === "language") return lineStart(languageName(languageOf(value), locale), locale);
  const words = messages.voices;
  const names: Readonly<Record<string, string>> = {
    dialect: words.dialects,
    gender: words.genders,
    style: words.styles,
  }[facet];
  const key = value.toLowerCase();
  return Object.hasOwn(names, key) ? (names[key] ?? value) : value;
}

/** What a voice's row says of it, in the reader's language; a dialect says the language too. */
export function factsOf(voice: Voice, messages: VoiceMessages, locale: string): string[] {
  const facets = VOICE_FACETS.filter((facet) => facet !== "language" || !voice.dialect);
  return facets.flatMap((facet) => (voice[facet] ? [facetLabel(facet, voice[facet], messages, locale)] : []));
}
