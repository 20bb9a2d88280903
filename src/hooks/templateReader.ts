"use client";

import { useMemo } from "react";
import { type Placeholder, scanPlaceholders, type TemplateSyntax } from "../core/template.js";
import { REMARKS, type TemplateFinding, templateFindings } from "../core/templateFindings.js";

/** Reads a text once for all who ask about it. */
export interface TemplateReader {
  syntax: TemplateSyntax;
  placeholders(text: string): readonly Placeholder[];
  findings(text: string, names: readonly string[]): readonly TemplateFinding[];
  /** What to mark: placeholders that will be filled in, and those that will not. The one begun at `writing` may yet. */
  marks(
    text: string,
    names: readonly string[],
    writing: number | undefined,
  ): { start: number; end: number; kind: "known" | "problem" }[];
}

/** A reader of texts in one syntax. */
export function useTemplateReader(syntax: TemplateSyntax): TemplateReader {
  return useMemo(() => createTemplateReader(syntax), [syntax]);
}

function createTemplateReader(syntax: TemplateSyntax): TemplateReader {
  const placeholders = lastKept((text: string) => scanPlaceholders(text, syntax));
  const findings = lastKept((text: string, names: readonly string[]) =>
    templateFindings(text, placeholders(text), syntax, names),
  );
  return {
    syntax,
    placeholders,
    findings,
    marks(text, names, writing) {
      const found = findings(text, names);
      const problems = found
        .filter(({ code }) => !REMARKS.includes(code))
        .flatMap(({ places }) => places.map((place) => ({ ...place, kind: "problem" as const })));
      const filled = found.filter(({ code }) => code === "reserved").flatMap(({ places }) => places);
      const filledIn = new Set(names);
      const known = placeholders(text).filter(({ name, problem }) => !problem && filledIn.has(name));
      const sound = [...filled, ...known].map(({ start, end }) => ({ start, end, kind: "known" as const }));
      return [...problems.filter(({ start }) => start !== writing), ...sound].sort(
        (a, b) => a.start - b.start,
      );
    },
  };
}

/** Remembers the last answer, and what it was the answer to. */
function lastKept<A extends readonly unknown[], T>(ask: (...given: A) => T): (...given: A) => T {
  let last: { given: A; answer: T } | undefined;
  return (...given) => {
    if (!last?.given.every((each, index) => each === given[index])) last = { given, answer: ask(...given) };
    return last.answer;
  };
}
