/** A text fit to be stored, and how many characters it lost on the way. */
export interface CleanText {
  text: string;
  removed: number;
}

// Controls but for tab and line feed, and halves of surrogate pairs.
const UNSUPPORTED = /(?![\t\n])[\p{Cc}\p{Cs}]/gu;

/** Text without NUL, other control characters and half surrogate pairs; lines end with a line feed alone. */
export function cleanText(text: string): CleanText {
  const lines = text.replaceAll(/\r\n?/g, "\n");
  const clean = lines.replaceAll(UNSUPPORTED, "");
  return { text: clean, removed: lines.length - clean.length };
}
