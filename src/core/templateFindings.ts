import { cutText } from "./cutText.js";
import { nearestName } from "./nearestName.js";
import {
  isSystemVariable,
  LONGEST_NAME,
  NAME_PATTERN,
  PARAMETER_NAME,
  type Placeholder,
  type TemplateSyntax,
} from "./template.js";
import { hasHiddenCharacters, withoutHiddenCharacters } from "./text.js";

/** What there is to say about a placeholder. Catalogs word each of these. */
export type FindingCode =
  | "undefined"
  | "unclosed"
  | "unopened"
  | "empty"
  | "hidden"
  | "tooLong"
  | "invalidName"
  | "wrongBraces"
  | "notFilled"
  | "literal"
  | "reserved"
  | "silent";

/** Something to say about a placeholder, once for all the places where the text has it. */
export interface TemplateFinding {
  code: FindingCode;
  /** The placeholder as the text has it, cut where it is long. */
  text: string;
  /** The name it was most likely meant to have; empty where none can be told. */
  name: string;
  /** Every place of it in the text. */
  places: readonly { start: number; end: number }[];
}

/** Codes that explain and ask for nothing. */
export const REMARKS: readonly FindingCode[] = ["literal", "reserved", "silent"];

const LONGEST_SHOWN = 60;
const MOST_WORDS = 3;
const AFTER_OPENING = new RegExp(String.raw`[^\S\n]{0,9}(${NAME_PATTERN})(?:[^\S\n]{0,9}\}(?!\}))?`, "y");
const BEFORE_CLOSING = new RegExp(String.raw`(?:\{[^\S\n]{0,9})?(${NAME_PATTERN})[^\S\n]{0,9}$`);
const AFTER_BRACE = new RegExp(String.raw`\{{0,3}[^\S\n]{0,9}(${NAME_PATTERN})(?:[^\S\n]{0,9}\})?`, "y");
const BEFORE_BRACE = new RegExp(String.raw`(?:\{{1,3}[^\S\n]{0,9})?(${NAME_PATTERN})[^\S\n]{0,9}\}{0,3}$`);
const SINGLE = new RegExp(String.raw`(?<![\{$])\{(${NAME_PATTERN})\}(?!\})`, "g");
const DOUBLE = new RegExp(String.raw`\{\{[^\S\n]{0,9}(${NAME_PATTERN})[^\S\n]{0,9}\}\}`, "g");

/**
 * What there is to say about a text's placeholders, in the order of the text. `names` are those that are filled in;
 * the time taken grows with the length of the text alone.
 */
export function templateFindings(
  text: string,
  placeholders: readonly Placeholder[],
  syntax: TemplateSyntax,
  names: readonly string[],
): TemplateFinding[] {
  const known = new Set(names);
  const found =
    syntax === "single"
      ? [...judgedSingle(text, placeholders, names), ...doubleBraces(text)]
      : [
          ...judged(text, placeholders, known),
          ...singleBraces(text, placeholders, known),
          ...silence(text, placeholders),
        ];
  return grouped(found.sort((a, b) => a.start - b.start));
}

interface Found {
  code: FindingCode;
  name: string;
  text: string;
  start: number;
  end: number;
}

function judged(text: string, placeholders: readonly Placeholder[], known: ReadonlySet<string>): Found[] {
  return placeholders.flatMap((placeholder): Found[] => {
    const { name, start, end, problem } = placeholder;
    const found = (code: FindingCode, meant = name, from = start, to = end): Found[] => [
      { code, name: meant, text: text.slice(from, to), start: from, end: to },
    ];
    if (problem === "unclosed") {
      AFTER_OPENING.lastIndex = end;
      const [written = "", meant = ""] = AFTER_OPENING.exec(text) ?? [];
      return found("unclosed", meant, start, end + written.length);
    }
    if (problem === "unopened") {
      const [written = "", meant = ""] =
        BEFORE_CLOSING.exec(text.slice(Math.max(0, start - 70), start)) ?? [];
      return found("unopened", meant, start - written.length, end);
    }
    if (problem === "empty") return found("empty");
    if (problem) {
      const [code, meant] = misnamed(name);
      // The braces close at the first two, and a third one would be left behind.
      const over = code === "wrongBraces" ? braces(text, end) : 0;
      return found(code, meant, start, end + over);
    }
    if (known.has(name)) return [];
    return found(isSystemVariable(name) ? "reserved" : "undefined");
  });
}

function braces(text: string, from: number): number {
  let count = 0;
  while (text[from + count] === "}") count += 1;
  return count;
}

/** Why a name cannot be one, and the name that can be made of it. */
function misnamed(name: string): [FindingCode, string] {
  // What is too long to be looked at has no name here.
  if (name === "" || (name.length > LONGEST_NAME && /^\w+$/.test(name))) return ["tooLong", ""];
  if (hasHiddenCharacters(name)) return ["hidden", withoutHiddenCharacters(name)];
  const unbraced = name.replaceAll(/[{}]/g, "").trim();
  if (unbraced !== name && PARAMETER_NAME.test(unbraced)) return ["wrongBraces", unbraced];
  // A name of a few words, or else a sentence that fell between two braces.
  const joined = name.split(/[\s.-]+/).length <= MOST_WORDS ? name.replaceAll(/[\s.-]+/g, "_") : "";
  return ["invalidName", PARAMETER_NAME.test(joined) ? joined : ""];
}

function judgedSingle(text: string, placeholders: readonly Placeholder[], names: readonly string[]): Found[] {
  const doubled = doubleBraces(text);
  let next = 0;
  let told = 0;
  const isSound = ({ name, problem }: Placeholder) => !problem && names.includes(name);
  // A lone brace was meant for the one name that is filled in, unless that stands in the text already.
  const only = names.length === 1 && !placeholders.some(isSound) ? names[0] : undefined;
  return placeholders.flatMap((placeholder): Found[] => {
    const { name, start, end, problem } = placeholder;
    while (doubled[next] && (doubled[next]?.end ?? 0) <= start) next += 1;
    if (start >= (doubled[next]?.start ?? Infinity) || isSound(placeholder)) return [];
    if (problem === "unclosed" || problem === "unopened") {
      if (start < told || (problem === "unopened" && text[end] === "}")) return [];
      const found = looseBrace(text, placeholder, problem, names);
      told = found.end;
      return [{ ...found, name: found.name || (only ?? "") }];
    }
    const code = problem === "invalidName" || !problem ? "notFilled" : problem;
    return [{ code, name, text: text.slice(start, end), start, end }];
  });
}

/** A brace without its other, with the name beside it where that is one that is filled in, or nearly. */
function looseBrace(
  text: string,
  { start, end }: Placeholder,
  code: "unclosed" | "unopened",
  names: readonly string[],
): Found {
  AFTER_BRACE.lastIndex = end;
  const [written = "", beside = ""] =
    (code === "unclosed"
      ? AFTER_BRACE.exec(text)
      : BEFORE_BRACE.exec(text.slice(Math.max(0, start - 70), start))) ?? [];
  const name = names.includes(beside) ? beside : nearestName(beside, names);
  const from = name && code === "unopened" ? start - written.length : start;
  const to = name && code === "unclosed" ? end + written.length : end;
  return { code, name: name ?? "", text: text.slice(from, to), start: from, end: to };
}

/** `{name}` where two braces are meant: told of with certainty where the name is one that would be filled in. */
function singleBraces(
  text: string,
  placeholders: readonly Placeholder[],
  known: ReadonlySet<string>,
): Found[] {
  let next = 0;
  return [...text.matchAll(SINGLE)].flatMap(({ 0: written, 1: name = "", index: start }): Found[] => {
    const end = start + written.length;
    while (placeholders[next] && (placeholders[next]?.end ?? 0) <= start) next += 1;
    if ((placeholders[next]?.start ?? Infinity) < end) return [];
    const sure = known.has(name) || isSystemVariable(name) || name === "agentName";
    return [{ code: sure ? "wrongBraces" : "literal", name, text: written, start, end }];
  });
}

function doubleBraces(text: string): Found[] {
  return [...text.matchAll(DOUBLE)].map(({ 0: written, 1: name = "", index: start }) => ({
    code: "wrongBraces",
    name,
    text: written,
    start,
    end: start + written.length,
  }));
}

/** A text of placeholders alone says nothing once they are empty. */
function silence(text: string, placeholders: readonly Placeholder[]): Found[] {
  if (placeholders.length === 0 || placeholders.length > 3) return [];
  let rest = "";
  let at = 0;
  for (const { start, end } of placeholders) {
    rest += text.slice(at, start);
    at = end;
  }
  if ((rest + text.slice(at)).trim() !== "" || placeholders.some(({ problem }) => problem)) return [];
  return [{ code: "silent", name: "", text: text.trim(), start: 0, end: text.length }];
}

function grouped(found: readonly Found[]): TemplateFinding[] {
  const groups = new Map<string, TemplateFinding & { places: { start: number; end: number }[] }>();
  for (const { code, name, text, start, end } of found) {
    const shown = text.length > LONGEST_SHOWN ? `${cutText(text, LONGEST_SHOWN - 1)}…` : text;
    const key = `${code} ${code === "tooLong" ? shown : text}`;
    const group = groups.get(key) ?? { code, name, text: shown, places: [] };
    group.places.push({ start, end });
    groups.set(key, group);
  }
  return [...groups.values()];
}
