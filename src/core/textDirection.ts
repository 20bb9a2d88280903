import { type Placeholder, scanPlaceholders, type TemplateSyntax } from "./template.js";

/** Which way a text runs. */
export type TextDirection = "ltr" | "rtl";

const LETTER = /\p{L}/u;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** The direction of a text by its first letter outside of placeholders (UAX #9, P2); `undefined` without a letter. */
export function textDirection(text: string, syntax: TemplateSyntax = "double"): TextDirection | undefined {
  return directionAround(text, scanPlaceholders(text, syntax));
}

const SYNTAXES: Readonly<Record<string, TemplateSyntax>> = {
  greetingMessage: "double",
  preamble: "double",
  pokeMessages: "double",
  "googleCalendarSettings.eventTitle": "single",
};

/**
 * The `dir` of a line that shows a field's value: fields that take placeholders run as the text around them does, and
 * what is put together of a name and a value (`undefined`) runs as the page does.
 */
export function lineDirection(field: string, line: string): TextDirection | "auto" | undefined {
  if (field === "params") return undefined;
  const syntax = Object.hasOwn(SYNTAXES, field) ? SYNTAXES[field] : undefined;
  return (syntax && textDirection(line, syntax)) ?? "auto";
}

/** As `textDirection`, for a text whose placeholders are known. */
export function directionAround(
  text: string,
  placeholders: readonly Placeholder[],
): TextDirection | undefined {
  let at = 0;
  for (const { start, end } of placeholders) {
    const found = firstLetter(text.slice(at, start));
    if (found) return found;
    at = end;
  }
  return firstLetter(text.slice(at));
}

/**
 * Whether paragraphs run in different directions and the first letter of each tells its own, which is how
 * `unicode-bidi: plaintext` reads them. A placeholder at the beginning of a paragraph can tell it wrong.
 */
export function paragraphsDiffer(text: string, placeholders: readonly Placeholder[]): boolean {
  const found = new Set<TextDirection>();
  let start = 0;
  let next = 0;
  for (const line of text.split("\n")) {
    const end = start + line.length;
    const from = next;
    while ((placeholders[next]?.start ?? Infinity) < end) next += 1;
    const inside = placeholders
      .slice(from, next)
      .map((each) => ({ ...each, start: each.start - start, end: each.end - start }));
    const own = directionAround(line, inside);
    if (own !== firstLetter(line)) return false;
    if (own) found.add(own);
    start = end + 1;
  }
  return found.size > 1;
}

function firstLetter(text: string): TextDirection | undefined {
  const letter = LETTER.exec(text)?.[0];
  if (letter === undefined) return undefined;
  return RIGHT_TO_LEFT.test(letter) ? "rtl" : "ltr";
}
