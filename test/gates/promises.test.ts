import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";
import { OTHERS_BUGS } from "./othersBugs.js";
import { NOT_OURS, PROMISES } from "./promises.js";
import { nodesOf, parse } from "./sources.js";

type Table = Readonly<Record<string, readonly [file: string, words: string]>>;

/** The ids of each kind, written out so that none is forgotten. */
const IDS = {
  J: [1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29, 31, 32],
  O: [1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20],
  K: [1, 2, 4, 5, 7, 8, 10, 11, 13, 14],
  N: [1, 2, 4, 5, 7, 8, 10, 11, 13, 14, 16, 17, 19, 20, 22, 23, 25, 26, 28, 29, 31],
  T: Array.from({ length: 40 }, (_, index) => index + 1),
};

const textsOf = (file: string) =>
  nodesOf(parse({ path: file, text: readFileSync(file, "utf8") })).flatMap((node) =>
    ts.isStringLiteralLike(node) || ts.isTemplateHead(node) ? [node.text] : [],
  );

/** The ids whose test is not where the table says. */
function lost(table: Table): string[] {
  return Object.entries(table).flatMap(([id, [name, words]]) => {
    const file = join("test", name);
    const isThere = existsSync(file) && textsOf(file).some((text) => text.includes(words));
    return isThere ? [] : [`${id}: nothing in ${name} is called ${words}`];
  });
}

test("every id has its test, or a reason for having none", () => {
  const wanted = Object.entries(IDS).flatMap(([kind, numbers]) =>
    numbers.map((number) => `${kind}${number}`),
  );
  expect(wanted).toHaveLength(107);
  const told = [...Object.keys(PROMISES), ...Object.keys(NOT_OURS)];
  expect(wanted.filter((id) => !told.includes(id))).toEqual([]);
  expect(told.filter((id) => !wanted.includes(id))).toEqual([]);
  expect(Object.keys(OTHERS_BUGS)).toHaveLength(69);
});

test("every test of the tables is there", () => {
  expect(lost(PROMISES)).toEqual([]);
  expect(lost(OTHERS_BUGS)).toEqual([]);
});

test("a test that has gone, or has another name, is noticed", () => {
  expect(
    lost({
      A: ["gates/promises.test.ts", "every id has its test"],
      B: ["gates/promises.test.ts", "no test is called this".toUpperCase()],
      C: ["gates/gone.test.ts", "every"],
    }),
  ).toHaveLength(2);
});
