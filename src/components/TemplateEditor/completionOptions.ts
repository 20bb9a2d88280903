"use client";

import { PARAMETER_NAME, SYSTEM_VARIABLES, type TemplateSyntax } from "../../core/template.js";
import { foldText } from "../../core/text.js";

/** A placeholder that is being written: from its first brace to the caret. */
export interface OpenPlaceholder {
  start: number;
  end: number;
  /** What of its name is there. */
  typed: string;
}

/** A name that can complete a placeholder. */
export interface CompletionOption {
  name: string;
  kind: "param" | "system" | "new";
}

const MOST = 50;
const OPENING = {
  double: /\{\{[^\S\n]?([^\s{}]{0,50})$/,
  single: /(?<!\{)\{([^\s{}]{0,50})$/,
};
const REST = {
  double: /^[^\s{}]{0,50}[^\S\n]{0,9}\}\}/,
  single: /^[^\s{}]{0,50}[^\S\n]{0,9}\}/,
};

/** The placeholder that the caret stands in the name of, or `undefined`. */
export function openPlaceholder(
  text: string,
  caret: number,
  syntax: TemplateSyntax,
): OpenPlaceholder | undefined {
  const match = OPENING[syntax].exec(text.slice(Math.max(0, caret - 60), caret));
  return match ? { start: caret - match[0].length, end: caret, typed: match[1] ?? "" } : undefined;
}

/** Where the placeholder ends, if what follows the caret is the rest of it. */
export function endOfPlaceholder(text: string, caret: number, syntax: TemplateSyntax): number {
  return caret + (REST[syntax].exec(text.slice(caret, caret + 70))?.[0].length ?? 0);
}

/** The names that fit what was typed: those that begin with it first, and a new one last where one can be made. */
export function completionOptions(
  typed: string,
  names: readonly string[],
  syntax: TemplateSyntax,
  extensible: boolean,
): CompletionOption[] {
  const wanted = foldText(typed);
  const fitting = (all: readonly string[], kind: "param" | "system"): CompletionOption[] => {
    const found = all.filter((name) => foldText(name).includes(wanted));
    const begins = (name: string) => foldText(name).startsWith(wanted);
    return [...found.filter(begins), ...found.filter((name) => !begins(name))].map((name) => ({
      name,
      kind,
    }));
  };
  const params = fitting([...new Set(names)].filter(Boolean), "param");
  const system =
    syntax === "double" && typed !== "" ? SYSTEM_VARIABLES.filter((name) => !names.includes(name)) : [];
  const known = names.includes(typed) || (syntax === "double" && SYSTEM_VARIABLES.includes(typed));
  const isNew = extensible && !known && PARAMETER_NAME.test(typed) && typed !== "__proto__";
  return [
    ...[...params, ...fitting(system, "system")].slice(0, MOST),
    ...(isNew ? [{ name: typed, kind: "new" as const }] : []),
  ];
}
