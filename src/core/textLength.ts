import { graphemes } from "./graphemes.js";

/** How many words a text has, as divided by spaces. */
export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

// Letters, digits and signs that stand for themselves whatever is around them, unless a mark follows or a sign
// that joins the next character comes before: those stretches alone need the segmenter, which is slow.
const PLAIN = String.raw`\n\x20-\xac\xae-\xff\u060c\u061b\u061f\u0621-\u063a\u0641-\u064a\u0660-\u066d`;
const INTRICATE = new RegExp(
  `[${PLAIN}]?[^${PLAIN}](?:[^${PLAIN}]|[${PLAIN}](?=[^${PLAIN}]))*[${PLAIN}]?`,
  "g",
);

/** How many characters a reader would count: a family emoji or a letter with its marks is one. */
export function countCharacters(text: string): number {
  let count = text.length;
  for (const { 0: stretch } of text.matchAll(INTRICATE)) count += charactersOf(stretch) - stretch.length;
  return count;
}

/** Whether a text has more than `max` characters. It has no more of them than code units, so a short one costs nothing. */
export const isLongerThan = (text: string, max: number): boolean =>
  text.length > max && countCharacters(text) > max;

const charactersOf = (text: string) => Array.from<unknown>(graphemes(text) ?? text).length;
