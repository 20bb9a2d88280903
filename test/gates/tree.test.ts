import { readFileSync } from "node:fs";
import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, scriptsOf, type Source } from "./sources.js";

const everything = readSources();

function namesThatExplainNothing(sources: Source[]): Finding[] {
  return sources
    .map(({ path }) => path)
    .filter((path) =>
      path
        .split("/")
        .some((part) => /^(utils?|helpers?|common|misc|shared|lib|types)(\.[a-z.]+)?$/i.test(part)),
    );
}

/** Tests that are switched off, and remarks that switch a check off. */
function silenced(sources: Source[]): Finding[] {
  const remark = /(?:\/\/|\/\*)\s*(?:(?:eslint|oxlint|prettier)-(?:disable|ignore)|@ts-(?:ignore|nocheck))/;
  return sources.flatMap((source) => {
    const file = parse(source);
    const offs = nodesOf(file).filter(
      (node) => ts.isCallExpression(node) && isSwitchedOff(node.expression, file),
    );
    const remarks = source.text
      .split("\n")
      .flatMap((line, index) => (remark.test(line) ? [`${source.path}:${index + 1} ${line.trim()}`] : []));
    return [
      ...offs.map((node) => findingAt(file, node, (node as ts.CallExpression).expression.getText(file))),
      ...remarks,
    ];
  });
}

function isSwitchedOff(called: ts.Expression, file: ts.SourceFile): boolean {
  return /^(test|it|describe|suite)\b[^]*\.(only|skip|todo|fails|skipIf|runIf)$/.test(called.getText(file));
}

function installScripts(manifest: { scripts?: Record<string, string> }): string[] {
  return Object.keys(manifest.scripts ?? {}).filter((name) =>
    /^(pre|post)?install$|^(pre|post)?prepare$|^dependencies$/.test(name),
  );
}

test("every file name says what is in it", () => {
  expect(namesThatExplainNothing(everything)).toEqual([]);
});

test("a name that explains nothing is found", () => {
  const paths = [
    "src/utils.ts",
    "src/core/types.ts",
    "test/helpers/a.ts",
    "src/helper.test.tsx",
    "src/core/voice.ts",
  ];
  expect(namesThatExplainNothing(paths.map((path) => ({ path, text: "" })))).toEqual(paths.slice(0, 4));
});

test("no test is switched off and no check is silenced", () => {
  expect(silenced(scriptsOf(everything))).toEqual([]);
});

test("what is switched off is found", () => {
  const called = ["test.skip", "describe.only", "test.todo"].map((name) => `${name}("a")`);
  const remarks = [
    ["eslint", "disable"],
    ["@ts", "ignore"],
  ].map((words) => ["//", words.join("-")].join(" "));
  const texts = [...called, "test.each([1]).only('a')", ...remarks, 'test("it.skips")'];
  const found = silenced(texts.map((text, index) => ({ path: `${index}.ts`, text })));
  expect(found.map((finding) => finding[0])).toEqual(["0", "1", "2", "3", "4", "5"]);
});

test("installing the package runs nothing", () => {
  const manifest = JSON.parse(readFileSync("package.json", "utf8")) as { scripts?: Record<string, string> };
  expect(installScripts(manifest)).toEqual([]);
});

test("a script that runs on install is found", () => {
  expect(installScripts({ scripts: { test: "a", postinstall: "b", prepare: "c", prepack: "d" } })).toEqual([
    "postinstall",
    "prepare",
  ]);
});
