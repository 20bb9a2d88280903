import { textOr } from "./record.js";

const DIGIT_ZEROS = [0x0660, 0x06f0, 0xff10];
const INVISIBLE_MARKS = /[\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/g;

/** Rewrites Arabic-Indic, Persian and full-width digits as 0–9 and drops bidi and zero-width marks. */
export function foldDigits(text: string): string {
  return text.replace(INVISIBLE_MARKS, "").replace(/[\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]/g, (digit) => {
    const code = digit.charCodeAt(0);
    const zero = DIGIT_ZEROS.find((start) => code >= start && code <= start + 9);
    return String(code - (zero ?? code));
  });
}

/**
 * Reads a whole number as people type it: any of the four digit families, with the group separators `,` `٬` or a
 * space in the right places. Anything that is not a safe whole number gives `undefined`; a fraction is never rounded.
 */
export function parseInteger(text: string): number | undefined {
  const folded = foldDigits(textOr(text, ""))
    .replaceAll(/[\u00a0\u202f]/g, " ")
    .trim();
  if (!/^[-\u2212]?(\d+|[1-9]\d{0,2}([,\u066c ]\d{3})+)$/.test(folded)) return undefined;
  const value = Number(folded.replaceAll(/[,\u066c ]/g, "").replace("\u2212", "-"));
  // There is one zero.
  return Number.isSafeInteger(value) ? value + 0 : undefined;
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i;
const LONGEST_NUMBER = 400;

/**
 * Reads any number as `parseInteger` does, or with a decimal point or `٫`, an exponent, a plus. Where it would become
 * another one, since a number has neither so many digits nor so small a value, it gives `undefined`; a whole number
 * that is too large stays one.
 */
export function parseNumber(text: string): number | undefined {
  const folded = foldDigits(text).trim().replace("\u066b", ".").replace("\u2212", "-");
  if (folded.length > LONGEST_NUMBER || !DECIMAL.test(folded)) return parseInteger(text);
  const value = Number(folded) + 0;
  const isKept = digitsThatCount(folded) === digitsThatCount(String(value));
  const isTooLarge = Number.isInteger(value) && !Number.isSafeInteger(value);
  return isKept || isTooLarge ? value : undefined;
}

const digitsThatCount = (text: string) =>
  text
    .replace(/e.*/i, "")
    .replaceAll(/\D/g, "")
    .replaceAll(/^0+|0+$/g, "");
