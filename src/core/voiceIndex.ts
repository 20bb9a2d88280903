import { foldText } from "./text.js";
import { languageOf, readVoice, textAt, type Voice, type VoiceFacet } from "./voice.js";

/** A list of voices made ready for searching. Only ids and facets are read at once: texts are folded when asked for. */
export interface VoiceIndex {
  /** The host's own objects, each id once, what has no id left out. */
  voices: readonly Voice[];
  facets: Readonly<Record<VoiceFacet, FacetColumn>>;
  /** Whether any voice has a picture. */
  pictured: boolean;
  /** How many texts have been folded, from the first on. */
  folded: number;
}

/** One facet of every voice, as numbers: comparing ten thousand of them takes no time that anyone would notice. */
export interface FacetColumn {
  /** The values by number, as first spelled. Number 0 stands for none. */
  values: readonly string[];
  /** The number of each voice's value. */
  codes: Uint32Array;
  /** The numbers of the values, those of most voices first. */
  order: readonly number[];
}

const LONGEST_TEXT = 2000;
const texts = new WeakMap<Voice, string>();

/** The index of a list. Keep it for as long as the list stays the same. */
export function indexVoices(list: readonly unknown[]): VoiceIndex {
  const voices = withoutRepeats(list);
  return {
    voices,
    facets: {
      language: column(voices, "language"),
      dialect: column(voices, "dialect"),
      gender: column(voices, "gender"),
      style: column(voices, "style"),
    },
    pictured: voices.some((voice) => Boolean(textAt(voice, "imageUrl"))),
    folded: 0,
  };
}

function withoutRepeats(list: readonly unknown[]): Voice[] {
  const seen = new Set<string>();
  const voices: Voice[] = [];
  for (const given of list) {
    if (typeof given !== "object" || given === null) continue;
    const id = textAt(given, "id");
    if (!id || seen.has(id)) continue;
    seen.add(id);
    voices.push(given as Voice);
  }
  return voices;
}

function column(voices: readonly Voice[], facet: VoiceFacet): FacetColumn {
  const values = [""];
  const byText = new Map<string, number>([["", 0]]);
  const byFolded = new Map<string, number>();
  const codes = Uint32Array.from(voices, (voice) => {
    const text = textAt(voice, facet) ?? "";
    const known = byText.get(text);
    if (known !== undefined) return known;
    const folded = foldFacet(facet, text);
    const code = byFolded.get(folded) ?? values.length;
    if (code === values.length) values.push(facet === "language" ? folded : text);
    byFolded.set(folded, code);
    byText.set(text, code);
    return code;
  });
  const counts = values.map(() => 0);
  for (const code of codes) counts[code] = (counts[code] ?? 0) + 1;
  const order = [...values.keys()].slice(1).sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return { values, codes, order };
}

/** A facet's value as two spellings of one value are compared. */
export const foldFacet = (facet: VoiceFacet, value: string): string =>
  facet === "language" ? languageOf(value) : foldText(value);

/** Folds the texts of the whole index, pausing after each few, so that its caller can let the page breathe. */
export function* foldTexts(index: VoiceIndex): Generator<void> {
  for (; index.folded < index.voices.length; index.folded += 1) {
    if (index.folded % 32 === 31) yield;
    const voice = index.voices[index.folded];
    if (voice) textOf(voice);
  }
}

/** What a voice is found by beside its facets, folded: its own texts, and behind them its id. */
export function textOf(voice: Voice): string {
  const known = texts.get(voice);
  if (known !== undefined) return known;
  const { id, name, description = "", tags = [] } = readVoice(voice) ?? { id: "", name: "" };
  const parts = [name, description.slice(0, LONGEST_TEXT), ...tags.slice(0, 50)];
  const text = `${foldText(parts.join(" \u0001 "))} \u0001 ${id.toLowerCase()}`;
  texts.set(voice, text);
  return text;
}
