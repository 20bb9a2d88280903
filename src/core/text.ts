const LOOKS_EMPTY = /[\u115f\u1160\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]/gu;
const DRAWN = /[\p{L}\p{N}\p{P}\p{S}\p{Co}]/u;
const UNSUPPORTED = /[\0\p{Cs}]/u;

/** Whether a reader would see anything: spaces, marks and filler characters alone do not count. */
export function hasVisibleText(text: string): boolean {
  return DRAWN.test(text.replace(LOOKS_EMPTY, ""));
}

/** Whether the text has a NUL or half a surrogate pair, which JSON stores and databases refuse. */
export function hasUnsupportedText(text: string): boolean {
  return UNSUPPORTED.test(text);
}

/** Whether the text turns the order of what stands around it (Unicode UAX #9, embeddings, overrides and isolates). */
export const hasDirectionControls = (text: string): boolean => /[\u202a-\u202e\u2066-\u2069]/.test(text);

/** The text with every line end as a line feed. */
export const withLineFeeds = (text: string): string => text.replaceAll(/\r\n?/g, "\n");

const HIDDEN =
  /[\p{Cf}\p{Cc}\p{Variation_Selector}\u034f\u115f\u1160\u2800\u3164\uffa0\u{e0000}-\u{e0fff}]/gu;

/** The text without characters that a reader cannot see: direction marks, joiners, fillers, controls. */
export const withoutHiddenCharacters = (text: string): string => text.replaceAll(HIDDEN, "");

/** Whether the text has characters that a reader cannot see. */
export const hasHiddenCharacters = (text: string): boolean => withoutHiddenCharacters(text) !== text;

const ASCII = /^[\0-\x7f]*$/;

/** Text as searching compares it: case, diacritics, Arabic letter forms and digit families made equal. */
export function foldText(text: string): string {
  // Ten thousand Latin names have nothing else to fold.
  if (ASCII.test(text)) return text.toLowerCase();
  return text
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/[\p{Mn}\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/gu, "")
    .replaceAll(/[\u0671-\u0673\u0675]/g, "\u0627")
    .replaceAll("\u0629", "\u0647")
    .replaceAll(/[\u0649\u06cc]/g, "\u064a")
    .replaceAll("\u06a9", "\u0643")
    .replaceAll(/[\u0660-\u0669]/g, (digit) => String(digit.charCodeAt(0) - 0x0660))
    .replaceAll(/[\u06f0-\u06f9]/g, (digit) => String(digit.charCodeAt(0) - 0x06f0));
}
