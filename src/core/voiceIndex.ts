import { inOneGo } from "./inOneGo.js";
import { foldText } from "./text.js";
import { languageOf, tagsOf, textAt, type Voice, VOICE_FACETS, type VoiceFacet } from "./voice.js";

/** A list of voices made ready for searching. Only ids and facets are read at once: texts are folded when asked for. */
export interface VoiceIndex {
  /** The host's own objects, each id once, what has no id left out. */
  voices: readonly Voice[];
  facets: Readonly<Record<VoiceFacet, FacetColumn>>;
  /** Whether any voice has a picture. */
  pictured: boolean;
  /** The texts to search in, as far as they have been folded. */
  texts: (string | undefined)[];
}

/** One facet of every voice, as numbers: comparing ten thousand of them takes no time that anyone would notice. */
export interface FacetColumn {
  facet: VoiceFacet;
  /** The values by number, as first spelled. Number 0 stands for none. */
  values: string[];
  /** The number of each voice's value, by its place. */
  codes: Uint32Array;
  /** How many voices have the value of each number. */
  sizes: number[];
}

const LONGEST_TEXT = 2000;
const MOST_TAGS = 50;
/** So many voices between two pauses. */
const STEP = 256;

/** The index of a list. Keep it for as long as the list stays the same. */
export const indexVoices = (list: readonly unknown[]): VoiceIndex => inOneGo(indexInSteps(list));

/** The same, pausing after each few voices; the last step gives the index. */
export function* indexInSteps(list: readonly unknown[]): Generator<void, VoiceIndex> {
  const seen = new Set<string>();
  const voices: Voice[] = [];
  const writers = VOICE_FACETS.map((facet) => createWriter(facet, list.length));
  let pictured = false;
  // Apart from what pauses, which browsers are slow to make fast.
  const take = (given: unknown) => {
    if (typeof given !== "object" || given === null) return;
    const id = textAt(given, "id");
    if (!id || seen.has(id)) return;
    seen.add(id);
    for (const writer of writers) write(writer, voices.length, textAt(given, writer.facet));
    pictured ||= Boolean(textAt(given, "imageUrl"));
    voices.push(given as Voice);
  };
  for (let at = 0; at < list.length; at += STEP) {
    if (at > 0) yield;
    list.slice(at, at + STEP).forEach(take);
  }
  const facets = Object.fromEntries(writers.map((writer) => [writer.facet, writer]));
  return { voices, facets: facets as unknown as VoiceIndex["facets"], pictured, texts: [] };
}

interface Writer extends FacetColumn {
  codes: Uint32Array;
  /** The number of each spelling that has been met. */
  known: Map<string, number>;
}

const createWriter = (facet: VoiceFacet, length: number): Writer => ({
  facet,
  values: [""],
  codes: new Uint32Array(length),
  sizes: [0],
  known: new Map(),
});

function write(writer: Writer, at: number, text: string | undefined): void {
  if (!text) return;
  const code = writer.known.get(text) ?? newCode(writer, text);
  writer.codes[at] = code;
  writer.sizes[code] = (writer.sizes[code] ?? 0) + 1;
}

function newCode({ facet, values, known }: Writer, text: string): number {
  const folded = foldFacet(facet, text);
  const same = values.findIndex((value) => value !== "" && foldFacet(facet, value) === folded);
  const code = same > 0 ? same : values.push(facet === "language" ? folded : text) - 1;
  known.set(text, code);
  return code;
}

/** A facet's value as two spellings of one value are compared. */
export const foldFacet = (facet: VoiceFacet, value: string): string =>
  facet === "language" ? languageOf(value) : foldText(value);

/** Folds the texts of the whole index, pausing after each few, so that its caller can let the page breathe. */
export function* foldTexts(index: VoiceIndex): Generator<void> {
  const { voices, texts } = index;
  for (let at = texts.length; at < voices.length; at += 1) {
    if (at % 32 === 31) yield;
    textOf(index, at);
  }
}

/** What the voice at this place is found by beside its facets, folded: its own texts, and behind them its id. */
export const textOf = ({ voices, texts }: VoiceIndex, at: number): string => (texts[at] ??= fold(voices[at]));

/** No word that is typed has it, so none is found across two texts. */
export const SEPARATOR = " \u0001 ";

function fold(voice: Voice | undefined): string {
  if (!voice) return "";
  let text = (textAt(voice, "name") ?? "").slice(0, LONGEST_TEXT);
  const description = textAt(voice, "description");
  if (description) text += SEPARATOR + description.slice(0, LONGEST_TEXT);
  const tags = tagsOf(voice);
  if (tags.length > 0) text += SEPARATOR + tags.slice(0, MOST_TAGS).join(SEPARATOR).slice(0, LONGEST_TEXT);
  return foldText(`${text}${SEPARATOR}${textAt(voice, "id") ?? ""}`);
}
