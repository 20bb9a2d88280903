import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { describeExports, exportsOf, programOf } from "../../.ci/reference/describeExports.js";
import type { Finding } from "../gates/sources.js";

const ENTRIES = ["src/index.ts", "src/core/index.ts", "src/server/index.ts"];

/** Exports that the reference would show without a meaning, and functions that throw without saying so. */
function untold(program: ts.Program, entries: readonly string[]): Finding[] {
  return entries.flatMap((entry) => {
    const throwing = new Set(
      exportsOf(program, entry)
        .filter(({ symbol }) => symbol.declarations?.some(throwsByItself))
        .map(({ name }) => name),
    );
    return describeExports(program, entry).flatMap(({ name, meaning, throws, kind }) => [
      ...(/\w/.test(meaning) ? [] : [`${name} says nothing`]),
      ...(kind === "function" && throwing.has(name) && throws === undefined
        ? [`${name} does not tell what it throws`]
        : []),
    ]);
  });
}

function throwsByItself(node: ts.Node): boolean {
  // What is thrown inside of `try` is caught there as often as not.
  if (ts.isThrowStatement(node)) return true;
  return node.forEachChild((child) => throwsByItself(child) || undefined) ?? false;
}

/** A program of one module that holds this text, and the module's path. */
function planted(text: string): { program: ts.Program; path: string; remove: () => void } {
  const folder = mkdtempSync(join(tmpdir(), "reference-"));
  const path = join(folder, "planted.ts");
  writeFileSync(path, text);
  return { program: programOf([path]), path, remove: () => rmSync(folder, { recursive: true }) };
}

test("every export has a meaning, and every function that throws says what", () => {
  const program = programOf(ENTRIES);
  expect(untold(program, ENTRIES)).toEqual([]);
});

test("an export without a meaning, and a throw that is not told, are found", () => {
  const { program, path, remove } = planted(`
export function silent(): void {}
export const silentToo = () => 1;
/** Reads it. */
export function reads(text: string): number {
  if (text === "") throw new RangeError("empty");
  return text.length;
}
/**
 * Reads it as well.
 *
 * @throws A \`RangeError\` for an empty text.
 */
export function readsToo(text: string): number {
  if (text === "") throw new RangeError("empty");
  return text.length;
}
`);
  const found = untold(program, [path]);
  remove();
  expect(found).toEqual([
    "reads does not tell what it throws",
    "silent says nothing",
    "silentToo says nothing",
  ]);
});

test("a function, a class, a constant and a type are told with all that belongs to them", () => {
  const { program, path, remove } = planted(`
/** Minutes since midnight. */
export type Minute = number;
/** What is asked. */
export interface Options {
  /** How many at the most. @default 3 */
  most?: number | undefined;
  /** Tells of one. */
  onOne(at: Minute): void;
}
/**
 * Writes it.
 *
 * @throws A \`RangeError\` where it is none.
 */
export function write<S extends string>(at: Minute, { most = 3 }: Options, ...rest: S[]): string[] {
  if (at < 0) throw new RangeError(String(most));
  return [...rest, String(at)];
}
/** Says what went wrong. */
export class Fault extends Error {
  /** Why. */
  readonly code: "a" | "b";
  constructor(code: "a" | "b") {
    super(code);
    this.code = code;
  }
}
/** All of them. */
export const ALL: readonly Minute[] = [];
`);
  const told = describeExports(program, path);
  remove();
  expect(told).toEqual([
    {
      name: "ALL",
      kind: "constant",
      signature: "const ALL: readonly number[]",
      meaning: "All of them.",
      members: [],
    },
    {
      name: "Fault",
      kind: "class",
      signature: 'new Fault(code: "a" | "b")',
      meaning: "Says what went wrong.",
      members: [{ name: "code", type: '"a" | "b"', meaning: "Why." }],
    },
    {
      name: "Minute",
      kind: "type",
      signature: "type Minute = number",
      meaning: "Minutes since midnight.",
      members: [],
    },
    {
      name: "Options",
      kind: "type",
      signature: "interface Options",
      meaning: "What is asked.",
      members: [
        { name: "most?", type: "number", meaning: "How many at the most.", default: "3" },
        { name: "onOne", type: "(at: Minute) => void", meaning: "Tells of one." },
      ],
    },
    {
      name: "write",
      kind: "function",
      signature: "write<S extends string>(at: Minute, options: Options, ...rest: S[]): string[]",
      meaning: "Writes it.",
      throws: "A `RangeError` where it is none.",
      members: [],
    },
  ]);
});
