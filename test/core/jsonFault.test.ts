import * as fc from "fast-check";
import { expect, test } from "vitest";
import { jsonFault } from "../../src/core/jsonFault.js";
import { anyText, growth, IN_PROPORTION, runs } from "./law.js";

test.each([
  ["", 1, 1, true],
  ["{", 1, 2, true],
  ["{'a':1}", 1, 2, false],
  ['{"a":1,}', 1, 8, false],
  ['{"a":1,\n "b" 2}', 2, 6, false],
  ["[1 2]", 1, 4, false],
  ["[1,]", 1, 4, false],
  ['{"a":tru}', 1, 6, false],
  ['{"a":"x\ny"}', 1, 8, false],
  ['{"a":"\\x"}', 1, 6, false],
  ["{}\r\n{}", 2, 1, false],
  ['{"a":"b', 1, 8, true],
  ['{"a', 1, 4, true],
  ['"', 1, 2, true],
  ['{\n"a":"مرحبا', 2, 11, true],
  ['{"a":"b\\', 1, 9, true],
  ['{"a":"b\\u06', 1, 12, true],
  ['{"a":"b\\n\\"', 1, 12, true],
  ['{"a":"b\n}', 1, 8, false],
  ['{"a":"b\\x', 1, 6, false],
  ['{"a":b"', 1, 6, false],
  ["01", 1, 2, false],
  ["[}", 1, 2, false],
  ['{"a":{"b":[1,2}}', 1, 15, false],
])("K10 %j breaks at line %i, column %i", (text, line, column, atEnd) => {
  expect(jsonFault(text)).toEqual({ line, column, atEnd });
});

test("a text has a fault exactly when the engine's own reader refuses it", () => {
  const json = fc.jsonValue().map((value) => JSON.stringify(value, null, 1));
  const broken = fc
    .tuple(json, fc.nat(), fc.constantFrom("", ",", '"', "{", "}", "[", "]", ":", "\\", "\u0001", "0"))
    .map(([text, at, piece]) => {
      const cut = at % (text.length + 1);
      return text.slice(0, cut) + piece + text.slice(cut + 1);
    });
  fc.assert(
    fc.property(fc.oneof(anyText, json, broken), (text) => {
      expect(jsonFault(text) === undefined).toBe(isJson(text));
    }),
    runs(3000),
  );
});

test("a text that is cut anywhere breaks at its end, but within a number or a word", () => {
  const json = fc.jsonValue().map((value) => JSON.stringify({ a: value, b: "\\u0645\n" }, null, 1));
  fc.assert(
    fc.property(json, fc.nat(), (text, at) => {
      const cut = text.slice(0, at % text.length);
      if (!/[\w.+-]$/.test(cut.replaceAll(/"(?:[^"\\]|\\.)*("|$|\\$)/g, '"')))
        expect(jsonFault(cut)?.atEnd).toBe(true);
    }),
    runs(),
  );
});

test("a million brackets, and a long text, are read in proportion to their length", () => {
  expect(jsonFault("[".repeat(1_000_000))).toEqual({ line: 1, column: 1_000_001, atEnd: true });
  for (const piece of ["x", "\\n", '\\"'])
    for (const end of ["", "\\x"])
      expect(growth((size) => `{"a":"${piece.repeat(size)}${end}`, 50_000, jsonFault)).toBeLessThan(
        IN_PROPORTION,
      );
});

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}
