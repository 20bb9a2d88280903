import { excerptOf } from "./cutText.js";
import { hasVisibleText } from "./text.js";

/** A voice to choose from. `id` is the API's `voiceId`; all other facts are the host's and are shown where given. */
export interface Voice {
  /** What the payload carries; a UUID, as the API takes no other. */
  id: string;
  /** What readers know it by, in any language. */
  name: string;
  /** A language tag such as `ar` or `en`. */
  language?: string | undefined;
  /** A dialect code such as `ksa`, or any text. */
  dialect?: string | undefined;
  /** `male`, `female`, or any text. */
  gender?: string | undefined;
  /** A style such as `conversational`, or any text. */
  style?: string | undefined;
  /** A sentence to show beside the facts. */
  description?: string | undefined;
  /** Words to find it by. */
  tags?: string[] | undefined;
  /** Address of a picture; without one the first letter of the name stands in its place. */
  imageUrl?: string | undefined;
  /** Address of a short sample, played only when asked for. */
  previewUrl?: string | undefined;
  /** What is said in the sample. */
  sampleText?: string | undefined;
}

/** The facts that voices can be filtered by. */
export const VOICE_FACETS = ["language", "dialect", "gender", "style"] as const;

/** One of the facts that voices can be filtered by. */
export type VoiceFacet = (typeof VOICE_FACETS)[number];

/** The chosen value of each facet; one that is left out or empty filters nothing. */
export type VoiceFacets = { [facet in VoiceFacet]?: string | undefined };

/** A UUID in any letter case, which is what the API takes for a voice. */
export const VOICE_ID = /^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$/;

const LONGEST_NAME = 200;
const TEXTS = [...VOICE_FACETS, "description", "imageUrl", "previewUrl", "sampleText"] as const;
const readBefore = new WeakMap<object, Voice | undefined>();

/**
 * A voice as the host gave it, with every text a text: what is of the wrong kind or throws when read is left out, a
 * missing name becomes the id, an endless one is cut. `undefined` for what has no id.
 */
export function readVoice(given: unknown): Voice | undefined {
  if (typeof given !== "object" || given === null) return undefined;
  if (!readBefore.has(given)) readBefore.set(given, readNew(given));
  return readBefore.get(given);
}

function readNew(given: object): Voice | undefined {
  const id = textAt(given, "id");
  if (!id) return undefined;
  const name = textAt(given, "name") ?? "";
  const texts = TEXTS.map((key) => [key, textAt(given, key)] as const).filter(
    ([, text]) => text !== undefined,
  );
  return {
    id,
    name: hasVisibleText(name) ? excerptOf(name, LONGEST_NAME) : id,
    ...Object.fromEntries(texts),
    tags: tagsOf(given),
  };
}

/** A text of the host's object, or `undefined` where it has none there or throws. */
export function textAt(given: object, key: string): string | undefined {
  try {
    const text: unknown = (given as Record<string, unknown>)[key];
    return typeof text === "string" ? text : undefined;
  } catch {
    return undefined;
  }
}

/** The tags of the host's object that are texts. */
export function tagsOf(given: object): string[] {
  try {
    const { tags } = given as { tags?: unknown };
    return Array.isArray(tags) ? tags.filter((tag): tag is string => typeof tag === "string") : [];
  } catch {
    return [];
  }
}

/** The primary part of a language tag, however it is written: `AR`, `ar_SA` and `Arabic` are `ar`. */
export function languageOf(tag: string): string {
  const [primary = ""] = tag.trim().toLowerCase().split(/[-_]/);
  return LANGUAGE_NAMES.get(primary) ?? primary;
}

/** Whether a voice of this language serves an agent of that one. A voice of several languages serves all. */
export function speaks(voice: string, agent: string): boolean {
  const language = languageOf(voice);
  return language === languageOf(agent) || SEVERAL.includes(language);
}

const LANGUAGE_NAMES = new Map([
  ["arabic", "ar"],
  ["ara", "ar"],
  ["العربية", "ar"],
  ["english", "en"],
  ["eng", "en"],
  ["الإنجليزية", "en"],
]);

const SEVERAL = ["mul", "multi", "multilingual"];
