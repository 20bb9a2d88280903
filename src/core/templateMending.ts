import { nearestName } from "./nearestName.js";
import { PARAMETER_NAME, scanPlaceholders, SYSTEM_VARIABLES, type TemplateSyntax } from "./template.js";
import type { TemplateFinding } from "./templateFindings.js";

/** A change to a text: `text` comes in the place of what stands from `start` to `end`. */
export interface TextEdit {
  start: number;
  end: number;
  text: string;
}

/** The name that was most likely meant by an unknown one, among those that are filled in. */
export function meantName(
  { code, name }: TemplateFinding,
  syntax: TemplateSyntax,
  names: readonly string[],
): string | undefined {
  if (!["undefined", "invalidName", "notFilled"].includes(code)) return undefined;
  if (names.includes(name)) return name;
  return nearestName(name, syntax === "double" ? [...names, ...SYSTEM_VARIABLES] : names);
}

/** What the places of a finding would hold if it were mended; `undefined` where only its writer can tell. */
export function mended(
  finding: TemplateFinding,
  syntax: TemplateSyntax,
  names: readonly string[],
): string | undefined {
  const { code, name } = finding;
  const meant = meantName(finding, syntax, names);
  if (meant) return inBraces(meant, syntax);
  if (syntax === "single") {
    const isLoose = code === "unclosed" || code === "unopened";
    // Where one name alone is filled in, no other can be meant.
    const right = names.length === 1 && !isLoose ? names[0] : names.find((each) => each === name);
    return right && inBraces(right, syntax);
  }
  const repairable = ["unclosed", "unopened", "hidden", "invalidName", "wrongBraces", "literal"];
  if (!repairable.includes(code) || !PARAMETER_NAME.test(name)) return undefined;
  return inBraces(name, syntax);
}

/** A placeholder of this name. */
export const inBraces = (name: string, syntax: TemplateSyntax): string =>
  syntax === "double" ? `{{${name}}}` : `{${name}}`;

/** The one change that puts `replacement` in all of the places. */
export function replaceAt(text: string, places: TemplateFinding["places"], replacement: string): TextEdit {
  const start = places[0]?.start ?? 0;
  let written = "";
  let at = start;
  for (const place of places) {
    written += text.slice(at, place.start) + replacement;
    at = place.end;
  }
  return { start, end: at, text: written };
}

/** The text with every placeholder of one name given another; all else stays to the letter. */
export function renamePlaceholders(
  text: string,
  from: string,
  to: string,
  syntax: TemplateSyntax = "double",
): string {
  const places = scanPlaceholders(text, syntax).filter(({ name, problem }) => !problem && name === from);
  const edit = replaceAt(text, places, inBraces(to, syntax));
  return text.slice(0, edit.start) + edit.text + text.slice(edit.end);
}
