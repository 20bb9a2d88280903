import { characterStart } from "./cutText.js";

const MOST_SHOWN = 160;
const CONTEXT = 24;

/**
 * Where two texts differ, each cut to that place with some words around it and `…` for what is left out. Cuts fall
 * between characters as a reader counts them.
 */
export function textDifference(before: string, after: string): { before: string; after: string } {
  let start = 0;
  while (start < before.length && start < after.length && before[start] === after[start]) start += 1;
  let end = 0;
  const most = Math.min(before.length, after.length) - start;
  while (end < most && before[before.length - 1 - end] === after[after.length - 1 - end]) end += 1;
  return { before: excerpt(before, start, end), after: excerpt(after, start, end) };
}

/** The text without all but some of `start` equal code units before the difference and `end` after it. */
function excerpt(text: string, start: number, end: number): string {
  if (text.length <= MOST_SHOWN) return text;
  const from = wordStart(text, Math.max(start - CONTEXT, 0));
  const until = Math.min(text.length - Math.max(end - CONTEXT, 0), from + MOST_SHOWN);
  const to = until >= text.length ? text.length : wordEnd(text, Math.max(until, from));
  return `${from > 0 ? "…" : ""}${text.slice(from, to)}${to < text.length ? "…" : ""}`;
}

/** The place itself where it is between words, else the end of the word it is in; a long word is cut at a character. */
function wordEnd(text: string, at: number): number {
  const space = text.slice(at, at + CONTEXT).search(/\s/);
  return space === -1 ? characterStart(text, at) : at + space;
}

function wordStart(text: string, at: number): number {
  if (at === 0) return 0;
  const before = text.slice(Math.max(at - CONTEXT, 0), at);
  const space = before.search(/\s\S*$/);
  return space === -1 ? characterStart(text, at) : at - before.length + space + 1;
}
