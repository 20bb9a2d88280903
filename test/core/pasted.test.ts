import * as fc from "fast-check";
import { expect, test } from "vitest";
import { readPastedLines } from "../../src/core/pastedLines.js";
import { readPastedParams } from "../../src/core/pastedParams.js";
import { cleanText } from "../../src/core/pastedText.js";
import { countCharacters } from "../../src/core/textLength.js";
import { renamePlaceholders } from "../../src/core/index.js";
import { anyText, runs } from "./law.js";

test.each([
  ["D20 lines of name=value", "a=1\nb = 'two words'\n# no\nexport c=", ["a 1", "b two words", "c "]],
  ["D20 two columns", 'name,value\na,1\nb,"x, ""y"""', ["a 1", 'b x, "y"']],
  ["D20 columns by tabs", "a\t1\nb\t2", ["a 1", "b 2"]],
  ["D20 lines of name: value", 'city: "Riyadh"\nopen : 9:00', ["city Riyadh", "open 9:00"]],
  ["D20 one line of name: value", "city: الرياض", ["city الرياض"]],
  ["D20 an address", "https://example.com", []],
  ["D20 a sentence", "Call me at noon: I am in", []],
  ["D20 an object in JSON", '{"a": 1, "b": true, "c": ["x"]}', ["a 1", "b true", 'c ["x"]']],
  ["D20 a column whose first value is empty", "caller_name\t\nclinic\tNoor", ["caller_name ", "clinic Noor"]],
  [
    "D20 a cell with a line end",
    'note\t"line 1\nline 2"\nclinic\tNoor',
    ["note line 1\nline 2", "clinic Noor"],
  ],
  ["D20 a quote that is not closed", 'a\t"x\nb\ty', ['a "x', "b y"]],
  ["D20 a value with a comma", "a,Hello, world\nb,Bye", ["a Hello, world", "b Bye"]],
  ["D20 more columns", "a\t1\tx\nb\t2\ty", ["a 1", "b 2"]],
  ["a name", "customer", []],
  ["a sentence", "Hello, world", []],
  ["two sentences", "Hello you, there\nGood bye, all", []],
  ["broken JSON", '{"a": ', []],
])("%s: %j", (_, text, found) => {
  expect(readPastedParams(text).map(({ name, value }) => `${name} ${value}`)).toEqual(found);
});

test("pasted lines lose the marks of a list, and blank ones are left out", () => {
  expect(readPastedLines("- one\r\n\n2. two\n• ثلاثة\n")).toEqual(["one", "two", "ثلاثة"]);
  expect(readPastedLines("١. مرحبا\n٢- هل تسمعني\nأ) نعم\n\u200f• لا\n۳) خب")).toEqual([
    "مرحبا",
    "هل تسمعني",
    "نعم",
    "لا",
    "خب",
  ]);
  expect(readPastedLines("5 - 10 minutes\nA. Smith\n-5 degrees")).toEqual([
    "5 - 10 minutes",
    "A. Smith",
    "-5 degrees",
  ]);
});

test("I25 A4 A5 A16 clean text is well-formed, has no control characters, and stays as it is", () => {
  expect(cleanText("a\0b\u0007c\td\r\ne\ud800")).toEqual({ text: "abc\td\ne", removed: 3 });
  fc.assert(
    fc.property(anyText, (text) => {
      const clean = cleanText(text).text;
      expect(cleanText(clean)).toEqual({ text: clean, removed: 0 });
      expect(new TextDecoder().decode(new TextEncoder().encode(clean))).toBe(clean);
    }),
    runs(),
  );
});

test("A8 characters are counted as a reader would", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      expect(countCharacters(text)).toBe([...new Intl.Segmenter().segment(text)].length);
    }),
    runs(),
  );
  expect(countCharacters("👨‍👩‍👧‍👦 مُحَمَّد e\u0301")).toBe(8);
});

test("I29 a renamed placeholder leaves nothing of its old name, and the way back is the same text", () => {
  const text = "{{a}} {{ a }} {{b}} {a} {{aa}}";
  expect(renamePlaceholders(text, "a", "c")).toBe("{{c}} {{c}} {{b}} {a} {{aa}}");
  expect(renamePlaceholders(renamePlaceholders("{{a}} x", "a", "c"), "c", "a")).toBe("{{a}} x");
  expect(renamePlaceholders("no such", "a", "c")).toBe("no such");
});
