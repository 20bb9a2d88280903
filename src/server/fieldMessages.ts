import { cutText } from "../core/cutText.js";

const LONGEST_MESSAGE = 300;
const LONGEST_PATH = 200;
const MOST_FIELDS = 100;
const LINE_END = /[\r\n\0\v\f\u0085\u2028\u2029]/;
// In a log these move the cursor, begin a line, or turn the words around.
const UNSEEN = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;
const NOT_ACCEPTED = "Not accepted.";
// Validators are worded for people; these are the marks of a database, a stack or a network speaking through one.
const INTERNALS =
  /node_modules|traceback|sqlstate|prisma|econn|enotfound|\binsert into\b|\b(?:constraint|relation|column) ["`']|\b(?:localhost|\w+\.(?:internal|local))\b|\b(?:\d{1,3}\.){3}\d{1,3}\b|\/(?:app|etc|home|opt|root|srv|usr|var)\/|[\w/\\]\.(?:[cm]?[jt]sx?|py|rb|go|java|php):\d/i;

/** The API's words about fields, fit to show: one line each, clipped, and nothing about the API's own insides. */
export function presentable(fieldErrors: Readonly<Record<string, string>>): Record<string, string> {
  const entries = Object.entries(fieldErrors).slice(0, MOST_FIELDS);
  return Object.fromEntries(
    entries.map(([path, message]) => [
      clip(path.replaceAll(UNSEEN, ""), LONGEST_PATH),
      oneLine(message) || NOT_ACCEPTED,
    ]),
  );
}

/** One sentence of the API's fit to show, or `undefined` where it speaks of the API's own insides. */
export function presentableSentence(message: string | undefined): string | undefined {
  const line = oneLine(message ?? "");
  return line === "" || line === NOT_ACCEPTED ? undefined : line;
}

/** At most `length` characters of the text, the last an ellipsis where some are missing. */
export function clip(text: string, length: number): string {
  return text.length <= length ? text : `${cutText(text, length - 1)}…`;
}

function oneLine(message: string): string {
  const line = (message.trim().split(LINE_END, 1)[0] ?? "").replaceAll(UNSEEN, "");
  return INTERNALS.test(line) ? NOT_ACCEPTED : clip(line, LONGEST_MESSAGE);
}
