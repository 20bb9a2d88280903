import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, scriptsOf, type Source } from "./sources.js";

/** Tokens in tests of the browser that are written out, so that the search after each test does not know them. */
function unknownTokens(sources: Source[]): Finding[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file)
      .filter(ts.isPropertyAssignment)
      .filter(({ name, initializer }) => {
        const isToken = /^["']?(?:access|refresh)Token["']?$/.test(name.getText(file));
        return isToken && ts.isStringLiteralLike(initializer) && initializer.text !== "";
      })
      .map((node) => findingAt(file, node, node.getText(file)));
  });
}

test("P31: every token in a test of the browser comes from `token()`", () => {
  const ofTheBrowser = scriptsOf(readSources("test")).filter(({ path }) =>
    /^test\/(?:components|hooks|primitives)\/.*\.tsx$/.test(path),
  );
  expect(ofTheBrowser.length).toBeGreaterThan(30);
  expect(unknownTokens(ofTheBrowser)).toEqual([]);
});

test("a token that is written out is found", () => {
  const text = 'a({ accessToken: "a", "refreshToken": `b`, accessToken: token("c"), refreshToken: "" });';
  expect(unknownTokens([{ path: "a.tsx", text }])).toHaveLength(2);
});
