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
const foldedTexts = new WeakMap<Voice, string>();

/** The index of a list. Keep it for as long as the list stays the same. */
export const indexVoices = (list: readonly unknown[]): VoiceIndex => inOneGo(indexInSteps(list));

/** The same, pausing after each few voices; the last step gives the index. */
export function* indexInSteps(list: readonly unknown[]): Generator<void, VoiceIndex> {
  const seen = new Set<string>();
  const voices: Voice[] = [];
  const writers = VOICE_FACETS.map((facet) => createWriter(facet, list.length));
  let pictured = false;
  for (const given of list) {
    if (typeof given !== "object" || given === null) continue;
    const id = textAt(given, "id");
    if (!id || seen.has(id)) continue;
    seen.add(id);
    for (const writer of writers) write(writer, voices.length, textAt(given, writer.facet));
    pictured ||= Boolean(textAt(given, "imageUrl"));
    voices.push(given as Voice);
    if (voices.length % 256 === 0) yield;
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
export function* foldTexts({ voices, texts }: VoiceIndex): Generator<void> {
  for (let at = texts.length; at < voices.length; at += 1) {
    if (at % 32 === 31) yield;
    texts[at] = fold(voices[at]);
  }
}

/** What the voice at this place is found by beside its facets, folded: its own texts, and behind them its id. */
export const textOf = ({ voices, texts }: VoiceIndex, at: number): string => (texts[at] ??= fold(voices[at]));

function fold(voice: Voice | undefined): string {
  if (!voice) return "";
  const known = foldedTexts.get(voice);
  if (known !== undefined) return known;
  const description = textAt(voice, "description") ?? "";
  const parts = [textAt(voice, "name") ?? "", description, tagsOf(voice).slice(0, MOST_TAGS).join(SEPARATOR)];
  const text = foldText(parts.map((part) => part.slice(0, LONGEST_TEXT)).join(SEPARATOR));
  const whole = `${text}${SEPARATOR}${(textAt(voice, "id") ?? "").toLowerCase()}`;
  foldedTexts.set(voice, whole);
  return whole;
}

/** No word that is typed has it, so none is found across two texts. */
const SEPARATOR = " \u0001 ";
