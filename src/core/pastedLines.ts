/** Bullets, numbers in any digits and letters, as lists are marked in Latin and Arabic writing. */
const BULLET = /^[\s\u200e\u200f\u061c]*(?:[•‣▪●*–—-]|[\d٠-٩۰-۹]{1,3}[.)-]|\p{L}\))[\u200e\u200f\u061c]*\s+/u;
const MOST = 1000;

/** The lines of a pasted text that say something, without the marks of a list. */
export function readPastedLines(text: string): string[] {
  return text
    .split(/\r\n?|\n/)
    .map((line) => line.replace(BULLET, "").trim())
    .filter(Boolean)
    .slice(0, MOST);
}
