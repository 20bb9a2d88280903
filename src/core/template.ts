import { textOr } from "./record.js";

/** Which braces hold a placeholder: `{{name}}` in the greeting and the instructions, `{agentName}` in the event title. */
export type TemplateSyntax = "double" | "single";

/** What keeps a placeholder from being filled in. */
export type PlaceholderProblem = "unclosed" | "unopened" | "empty" | "invalidName";

/** A placeholder in a text: `text.slice(start, end)` is the whole of it, braces included. */
export interface Placeholder {
  name: string;
  start: number;
  end: number;
  problem?: PlaceholderProblem;
}

/** The most letters that the name of a parameter has. */
export const LONGEST_NAME = 50;

/** A name within a pattern: a letter or `_`, then letters, digits or `_`. */
export const NAME_PATTERN = `[A-Za-z_][A-Za-z0-9_]{0,${LONGEST_NAME - 1}}`;

/** What a parameter, and so a placeholder, may be called. */
export const PARAMETER_NAME = new RegExp(`^${NAME_PATTERN}$`);

/** Names that the platform fills in itself when a call starts, by its page on system variables. */
export const SYSTEM_VARIABLES: readonly string[] = [
  "current_time",
  "current_date",
  "current_datetime",
  "current_timestamp",
  "current_day",
  "current_month",
  "current_year",
  "current_weekday",
  "call_id",
  "call_type",
  "direction",
  "call_start_time",
  "user_number",
  "user_number_area_code",
  "agent_number",
  "agent_name",
  "agent_id",
];

/** Whether the platform fills this name in itself. */
export const isSystemVariable = (name: string): boolean => SYSTEM_VARIABLES.includes(name);

const UNSEEN = /[\s\u200b-\u200f\u202a-\u202e\u2060-\u2069\u061c\ufeff]/;
const LONGEST_INSIDE = 200;

/** The placeholders of a text in order, the broken ones too. Linear in the length of the text. */
export function scanPlaceholders(text: string, syntax: TemplateSyntax): Placeholder[] {
  const [open, close] = syntax === "double" ? ["{{", "}}"] : ["{", "}"];
  const nextOpen = finder(text, open);
  const nextClose = finder(text, close);
  const width = open.length;
  const found: Placeholder[] = [];
  let at = 0;
  for (;;) {
    const start = nextOpen(at);
    const firstClose = nextClose(at);
    if (start === Infinity && firstClose === Infinity) return found;
    if (firstClose < start) {
      at = firstClose + width;
      found.push({ name: "", start: firstClose, end: at, problem: "unopened" });
      continue;
    }
    const inside = start + width;
    const end = nextClose(inside);
    if (end === Infinity || nextOpen(inside) < end) {
      at = inside;
      found.push({ name: "", start, end: at, problem: "unclosed" });
      continue;
    }
    at = end + width;
    found.push({ ...named(text, inside, end), start, end: at });
  }
}

/** What placeholders are filled with, by name. */
export type TemplateValues = Readonly<Record<string, string | number | boolean>>;

/** A stretch of a rendered text: as it was written, or the value that stands for the placeholder `name`. */
export interface TemplatePiece {
  text: string;
  /** The placeholder that stood here, whether it has a value or stays as it is written. */
  name?: string;
  filled?: boolean;
}

/** A text in pieces, its sound placeholders apart; those that `values` has are filled in, once. */
export function templatePieces(
  text: string,
  values: TemplateValues,
  syntax: TemplateSyntax,
): TemplatePiece[] {
  const pieces: TemplatePiece[] = [];
  let at = 0;
  const plain = (end: number) => at < end && pieces.push({ text: text.slice(at, end) });
  for (const { name, start, end, problem } of scanPlaceholders(text, syntax)) {
    if (problem) continue;
    plain(start);
    pieces.push(
      Object.hasOwn(values, name)
        ? { text: String(values[name]), name, filled: true }
        : { text: text.slice(start, end), name },
    );
    at = end;
  }
  plain(textOr(text, "").length);
  return pieces;
}

/**
 * The text with each sound placeholder replaced by the value of that name, once: a value is never searched for
 * placeholders. A name that `values` does not have stays as it is written.
 */
export function renderTemplate(text: string, values: TemplateValues, syntax: TemplateSyntax): string {
  return templatePieces(text, values, syntax)
    .map((piece) => piece.text)
    .join("");
}

function named(text: string, start: number, end: number): { name: string; problem?: PlaceholderProblem } {
  let from = start;
  let to = end;
  // A pattern for the end would look at inner spaces again and again.
  while (from < to && UNSEEN.test(text.charAt(from))) from += 1;
  while (from < to && UNSEEN.test(text.charAt(to - 1))) to -= 1;
  if (to - from > LONGEST_INSIDE) return { name: "", problem: "invalidName" };
  const name = text.slice(from, to);
  if (name === "") return { name, problem: "empty" };
  return PARAMETER_NAME.test(name) ? { name } : { name, problem: "invalidName" };
}

/** Remembers the last hit, so that a text full of openings is not searched to its end for each of them. */
function finder(text: string, needle: string): (from: number) => number {
  const searched = textOr(text, "");
  let hit = -1;
  return (from) => {
    if (hit < from) {
      const index = searched.indexOf(needle, from);
      hit = index === -1 ? Infinity : index;
    }
    return hit;
  };
}
