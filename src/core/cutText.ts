import { graphemes } from "./graphemes.js";

const CONTEXT = 24;

/** At most `length` code units from the beginning of a text, cut between characters as a reader counts them. */
export function cutText(text: string, length: number): string {
  return text.slice(0, characterStart(text, length));
}

/** The text, or where it is longer than `length` code units, its beginning and an ellipsis. */
export const excerptOf = (text: string, length: number): string =>
  text.length > length ? `${cutText(text, length)}…` : text;

/** The start of the character that the place is in. */
export function characterStart(text: string, at: number): number {
  if (at <= 0 || at >= text.length) return at;
  const from = Math.max(at - CONTEXT, 0);
  const inside = graphemes(text.slice(from, at + CONTEXT))?.containing(at - from);
  // What is looked at may itself begin in the middle of a character that is very long.
  return outsidePair(text, inside ? from + inside.index : at);
}

function outsidePair(text: string, at: number): number {
  const isInside = /[\ud800-\udbff]/.test(text.charAt(at - 1)) && /[\udc00-\udfff]/.test(text.charAt(at));
  return isInside ? at - 1 : at;
}
