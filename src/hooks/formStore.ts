"use client";

import type { RefObject } from "react";
import { cutText } from "../core/cutText.js";
import { isWithin, placeInForm } from "../core/draftFields.js";
import { type Issue, pathText } from "../core/issue.js";
import { ownRecord } from "../core/record.js";
import type { PayloadResult } from "../core/payload.js";
import { afterPress } from "./afterPress.js";
import type { Problem } from "../i18n/problemText.js";

/**
 * Which problems of a form are shown. Ours show once their field was left or a submit failed; the server's until the
 * field changes. Values are not kept here.
 */
export interface FormStore {
  subscribe(listener: () => void): () => void;
  /** The problem to show at a path: the same object until it changes. */
  problemAt(path: string): Problem | undefined;
  /** All problems to show, in the form's order: the same array until one changes. */
  problems(): readonly Problem[];
  /** What showed when a field was left, for as long as it holds: who has gone on to the next one is to hear of it. */
  lastLeft(): Problem | undefined;
  /** A field was left: its problems may show from now on. */
  leave(path: string): void;
  /** A field's value changed. */
  change(path: string): void;
  /** Validates all of it, shows everything at these paths or below, and gives it. @default everything */
  reveal(areas?: readonly string[]): readonly Issue[];
  /** Rows of the list at a path were removed or moved: what is shown goes with its row. */
  moveRows(path: string, before: readonly { id: string }[], after: readonly { id: string }[]): void;
  setServerErrors(errors: Readonly<Record<string, string>>): void;
  clear(): void;
}

/** Makes the store. `validate` reads the form's present values; `root` is the element that its fields are in. */
export function createFormStore(
  validate: () => PayloadResult,
  root: RefObject<HTMLElement | null>,
): FormStore {
  const listeners = new Set<() => void>();
  const left = new Set<string>();
  let server = new Map<string, string>();
  let shown: readonly Problem[] = [];
  let known = shown;
  let last: Problem | undefined;

  const emit = () => [...listeners].forEach((listener) => listener());
  const problemAt = (path: string) => shown.find((problem) => problem.path === path);

  function refresh() {
    const result = validate();
    const issues = result.success ? [] : result.issues;
    const ours = issues
      .map((issue) => ({ path: pathText(issue.path), issue }))
      .filter(({ path }) => isAtOrAbove(left, path) && !server.has(path));
    const theirs = [...server].map(([path, text]) => ({ path, text }));
    const next: Problem[] = [...theirs, ...ours].sort((a, b) => placeInForm(a.path) - placeInForm(b.path));
    if (JSON.stringify(next) === JSON.stringify(shown)) return issues;
    shown = next.map(
      (problem) => shown.find((old) => JSON.stringify(old) === JSON.stringify(problem)) ?? problem,
    );
    emit();
    return issues;
  }

  return {
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    problemAt,
    problems: () => shown,
    lastLeft: () => shown.find((problem) => problem === last),
    leave(path) {
      afterPress(root.current, () => {
        left.add(path);
        refresh();
        const problem = problemAt(path);
        if (problem && !known.includes(problem)) {
          last = problem;
          emit();
        }
        known = shown;
      });
    },
    change(path) {
      const mended = [...server.keys()].filter((key) => isWithin(key, path));
      if (mended.length > 0) server = new Map([...server].filter(([key]) => !mended.includes(key)));
      // Nothing to show means nothing to check: a keystroke in a sound form costs no validation.
      if (shown.length > 0 || mended.length > 0) refresh();
    },
    reveal(areas) {
      const isAsked = (issue: Issue) => !areas || areas.some((area) => isWithin(pathText(issue.path), area));
      // The fields there are now: a row that is added later starts without blame.
      const result = validate();
      if (!result.success)
        for (const issue of result.issues) if (isAsked(issue)) left.add(pathText(issue.path));
      const issues = refresh().filter(isAsked);
      known = shown;
      return issues;
    },
    moveRows(path, before, after) {
      const moved = (key: string): string | undefined => {
        if (!key.startsWith(`${path}.`)) return key;
        const [row = "", ...rest] = key.slice(path.length + 1).split(".");
        const index = after.findIndex(({ id }) => id === before[Number(row)]?.id);
        return index === -1 ? undefined : [path, index, ...rest].join(".");
      };
      const keys = [...left].flatMap((key) => moved(key) ?? []);
      left.clear();
      for (const key of keys) left.add(key);
      server = new Map([...server].flatMap(([key, text]) => (moved(key) ? [[moved(key) ?? key, text]] : [])));
    },
    setServerErrors(errors) {
      const texts = Object.entries(ownRecord(errors)).filter((entry): entry is [string, string] =>
        isWords(entry[1]),
      );
      if (texts.length === 0 && server.size === 0) return;
      server = new Map(texts.map(([path, text]) => [path, cutText(text, LONGEST_TEXT)]));
      refresh();
      known = shown;
    },
    clear() {
      left.clear();
      server = new Map();
      shown = [];
      emit();
    },
  };
}

const LONGEST_TEXT = 500;

const isWords = (value: unknown) => typeof value === "string" && value.trim() !== "";

function isAtOrAbove(paths: ReadonlySet<string>, path: string): boolean {
  for (let at = path; at !== ""; at = at.slice(0, Math.max(at.lastIndexOf("."), 0)))
    if (paths.has(at)) return true;
  return false;
}
