const BULLET = /^\s*(?:[•‣▪●*–—-]|\d{1,3}[.)])\s+/;
const MOST = 1000;

/** The lines of a pasted text that say something, without the marks of a list. */
export function readPastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(BULLET, "").trim())
    .filter(Boolean)
    .slice(0, MOST);
}
