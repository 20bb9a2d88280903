import type { Source } from "./sources.js";

/** A block of a stylesheet: what stands before its brace, the blocks around it from the outermost, and its declarations. */
export interface Rule {
  prelude: string;
  around: string[];
  declarations: Declaration[];
  line: number;
}

/** One `property: value;`, or an at-rule that ends without a block (`property` is then its name, with the `@`). */
export interface Declaration {
  property: string;
  value: string;
  line: number;
}

/** The rules of a stylesheet in the order of the text; the first one stands for the file itself and has no prelude. */
export function rulesOf({ text }: Source): Rule[] {
  const css = text.replaceAll(/\/\*[\s\S]*?\*\//g, (comment) => comment.replaceAll(/[^\n]/g, " "));
  const file: Rule = { prelude: "", around: [], declarations: [], line: 1 };
  const rules = [file];
  const open = [file];
  let start = 0;
  for (const [index, character] of pieces(css)) {
    if (character !== "{" && character !== "}" && character !== ";") continue;
    const raw = css.slice(start, index);
    const words = raw.trim().replaceAll(/\s+/g, " ");
    const line = css.slice(0, start + raw.length - raw.trimStart().length).split("\n").length;
    start = index + 1;
    const parent = open.at(-1) ?? file;
    if (character === "{") {
      const around = parent === file ? [] : [...parent.around, parent.prelude];
      const rule = { prelude: words, around, declarations: [], line };
      rules.push(rule);
      open.push(rule);
      continue;
    }
    if (words) parent.declarations.push({ ...declarationOf(words), line });
    if (character === "}") open.pop();
  }
  return rules;
}

/** The selectors of a rule; none for an at-rule and for the steps of `@keyframes`. */
export function selectorsOf({ prelude, around }: Rule): string[] {
  const isSelector = prelude && !prelude.startsWith("@") && !around.at(-1)?.startsWith("@keyframes");
  return isSelector ? splitOutside(prelude, ",") : [];
}

/** A selector's compounds from left to right: `.a:where(.b) > .c` is `.a:where(.b)` and `.c`. */
export function compoundsOf(selector: string): string[] {
  return splitOutside(selector.replaceAll(/\s*([>+~])\s*/g, " "), " ");
}

/** The text with what stands in any of the named functional pseudo-classes taken out. */
export function withoutArguments(selector: string, names: string): string {
  const start = new RegExp(`:(?:${names})\\(`).exec(selector);
  if (!start) return selector;
  const from = start.index + start[0].length;
  const end = from + (splitOutside(selector.slice(from), ")")[0]?.length ?? 0);
  return selector.slice(0, start.index) + withoutArguments(selector.slice(end + 1), names);
}

/** Splits at a character where it stands outside brackets and quotes; empty parts are left out. */
export function splitOutside(text: string, separator: string): string[] {
  const parts: string[] = [];
  let part = "";
  let depth = 0;
  for (const [, character] of pieces(text)) {
    if (character === separator && depth === 0) {
      parts.push(part);
      part = "";
      continue;
    }
    if (character === "(" || character === "[") depth += 1;
    if (character === ")" || character === "]") depth -= 1;
    part += character;
  }
  return [...parts, part].map((text) => text.trim()).filter(Boolean);
}

/** The characters with their places, a quoted string counting as one. */
function pieces(text: string): [number, string][] {
  return [...text.matchAll(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'|[\s\S]/g)].map((match) => [
    match.index,
    match[0],
  ]);
}

function declarationOf(words: string): { property: string; value: string } {
  const [, property = words, value = ""] =
    (words.startsWith("@") ? /^(@[\w-]+)\s*(.*)$/ : /^([\w-]+)\s*:\s*(.*)$/).exec(words) ?? [];
  return { property: property.toLowerCase(), value };
}
