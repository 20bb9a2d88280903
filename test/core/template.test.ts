import * as fc from "fast-check";
import { expect, test } from "vitest";
import { renderTemplate, scanPlaceholders, type TemplateSyntax } from "../../src/core/index.js";
import { templateFindings } from "../../src/core/templateFindings.js";
import { anyText, growth, IN_PROPORTION, runs, whilePolluted } from "./law.js";

const syntaxes: TemplateSyntax[] = ["double", "single"];
const anySyntax = fc.constantFrom(...syntaxes);
const anyTemplate = fc.oneof(
  anyText,
  fc
    .array(
      fc.constantFrom(
        "{",
        "}",
        "{{",
        "}}",
        "{{{",
        "}}}",
        " ",
        "\n",
        "\u00a0",
        "name",
        "agentName",
        "__proto__",
        "1",
        "é",
        "م",
      ),
      {
        maxLength: 20,
      },
    )
    .map((parts) => parts.join("")),
);
const found = (text: string, syntax: TemplateSyntax = "double") =>
  scanPlaceholders(text, syntax).map(
    ({ name, start, end, problem }) => `${text.slice(start, end)} -> ${problem ?? `name ${name}`}`,
  );
const wide = (length: number) => "n".repeat(length);

test.each([
  ["no placeholder", "Hello", []],
  ["one", "Hello {{name}}!", ["{{name}} -> name name"]],
  ["two side by side", "{{a}}{{b}}", ["{{a}} -> name a", "{{b}} -> name b"]],
  ["one twice", "{{a}} and {{a}}", ["{{a}} -> name a", "{{a}} -> name a"]],
  ["one in Arabic text", "مرحبا {{name}} بك", ["{{name}} -> name name"]],
  ["B7 spaces inside", "{{ name }}", ["{{ name }} -> name name"]],
  ["B7 tabs and no-break spaces inside", "{{\tname\u00a0}}", ["{{\tname\u00a0}} -> name name"]],
  ["B7 joiners and marks inside", "{{\u200cname\u200f}}", ["{{\u200cname\u200f}} -> name name"]],
  [
    "B7 very many spaces inside",
    `{{${" ".repeat(300)}name\n${" ".repeat(300)}}}`,
    [`{{${" ".repeat(300)}name\n${" ".repeat(300)}}} -> name name`],
  ],
  ["B5 one of very many spaces", `{{${" ".repeat(300)}}}`, [`{{${" ".repeat(300)}}} -> empty`]],
  ["B8 capitals", "{{Name}}", ["{{Name}} -> name Name"]],
  ["B11 the names of methods", "{{constructor}}", ["{{constructor}} -> name constructor"]],
  ["a name of 50 characters", `{{${wide(50)}}}`, [`{{${wide(50)}}} -> name ${wide(50)}`]],
  ["B20 a name of 51 characters", `{{${wide(51)}}}`, [`{{${wide(51)}}} -> invalidName`]],
  ["B5 an empty one", "a {{}} b", ["{{}} -> empty"]],
  ["B5 one of spaces", "{{   }}", ["{{   }} -> empty"]],
  ["B5 one of marks", "{{\u200b}}", ["{{\u200b}} -> empty"]],
  ["B10 a dot", "{{a.b}}", ["{{a.b}} -> invalidName"]],
  ["B10 a bracket", "{{a[0]}}", ["{{a[0]}} -> invalidName"]],
  ["B10 a hyphen", "{{a-b}}", ["{{a-b}} -> invalidName"]],
  ["B10 a digit first", "{{1st}}", ["{{1st}} -> invalidName"]],
  ["a space between", "{{user name}}", ["{{user name}} -> invalidName"]],
  ["A22 a sum", "{{7*7}}", ["{{7*7}} -> invalidName"]],
  ["an Arabic name", "{{اسم}}", ["{{اسم}} -> invalidName"]],
  ["single braces", "Hello {name}", []],
])("%s in the greeting: %j", (_title, text, expected) => {
  expect(found(text)).toEqual(expected);
});

test.each([
  ["B3 an open one", "Hello {{name", "unclosed"],
  ["B3 an open one before a sound one", "{{a and {{b}}", "unclosed"],
  ["B4 a closing one", "customer}} hello", "unopened"],
])("%s is told about: %j", (_title, text, problem) => {
  expect(scanPlaceholders(text, "double").map((placeholder) => placeholder.problem)).toContain(problem);
});

test("a sound placeholder is found beside a broken one", () => {
  expect(found("{{a and {{b}}")).toContain("{{b}} -> name b");
  expect(found("a}} and {{b}}")).toContain("{{b}} -> name b");
});

test.each([
  ["B13 the agent's name", "New meeting by {agentName}", ["{agentName} -> name agentName"]],
  ["spaces inside", "By { agentName }", ["{ agentName } -> name agentName"]],
  ["B14 another name", "By {name}", ["{name} -> name name"]],
  ["B14 an empty one", "By {}", ["{} -> empty"]],
  ["a dot", "By {a.b}", ["{a.b} -> invalidName"]],
])("%s in the event title: %j", (_title, text, expected) => {
  expect(found(text, "single")).toEqual(expected);
});

test.each([
  ["B3 an open one", "By {agentName", "unclosed"],
  ["B4 a closing one", "By agentName}", "unopened"],
])("%s in the event title is told about: %j", (_title, text, problem) => {
  expect(scanPlaceholders(text, "single").map((placeholder) => placeholder.problem)).toEqual([problem]);
});

test("I27 placeholders stand in order, apart, within the text and between braces", () => {
  fc.assert(
    fc.property(anyTemplate, anySyntax, (text, syntax) => {
      let at = 0;
      for (const { name, start, end, problem } of scanPlaceholders(text, syntax)) {
        expect(start).toBeGreaterThanOrEqual(at);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(text.length);
        expect(text.slice(start, end)).toMatch(/[{}]/);
        if (!problem) {
          expect(name).toMatch(/^[A-Za-z_][A-Za-z0-9_]{0,49}$/);
          const [open, close] = syntax === "double" ? ["{{", "}}"] : ["{", "}"];
          expect(text.slice(start, end).startsWith(open)).toBe(true);
          expect(text.slice(start, end).endsWith(close)).toBe(true);
          expect(text.slice(start, end)).toContain(name);
        }
        at = end;
      }
    }),
    runs(3000),
  );
});

test.each([
  ["Hello {{name}}, from {{ city }}", "Hello Ali, from {{name}}"],
  ["{{a.b}} {{}} {{open", "{{a.b}} {{}} {{open"],
  ["{{Name}} {name} {{other}}", "{{Name}} {name} {{other}}"],
  ["{{visits}}{{vip}}{{nothing}}!", "0false!"],
  ["{{money}}", "$& $1 $$ $`"],
  ["{{__proto__}} {{constructor}} {{toString}}", "{{__proto__}} {{constructor}} {{toString}}"],
])("B11 B16 I28 I30 %j is rendered once, with own values alone", (text, rendered) => {
  const values = { name: "Ali", city: "{{name}}", visits: 0, vip: false, nothing: "", money: "$& $1 $$ $`" };
  expect(renderTemplate(text, values, "double")).toBe(rendered);
});

test("I30 names of methods are filled in where they are values", () => {
  const values = JSON.parse('{"__proto__":"a","constructor":"b"}') as Record<string, string>;
  expect(renderTemplate("{{__proto__}}{{constructor}}", values, "double")).toBe("ab");
});

test("a value that every object inherits is not filled in", () => {
  const rendered = whilePolluted("name", "polluted", () => renderTemplate("{{name}}", {}, "double"));
  expect(rendered).toBe("{{name}}");
});

test("B13 B16 the event title is filled in with the name, even one in braces", () => {
  expect(renderTemplate("By {agentName} {x}", { agentName: "{agentName}" }, "single")).toBe(
    "By {agentName} {x}",
  );
  expect(renderTemplate("By { agentName }", { agentName: "سارة" }, "single")).toBe("By سارة");
});

test.each([null, undefined, 5, {}])("%j is a text without placeholders", (text) => {
  expect(scanPlaceholders(text as never, "double")).toEqual([]);
  expect(renderTemplate(text as never, {}, "double")).toBe("");
});

test("A8 a long placeholder is shown cut between characters", () => {
  const text = `{{${"x".repeat(56)}😀 ${"x".repeat(9)}}}`;
  const [finding] = templateFindings(text, scanPlaceholders(text, "double"), "double", []);
  expect(finding?.text).toBe(`{{${"x".repeat(56)}…`);
});

test("I28 without values every text stays as it is", () => {
  fc.assert(
    fc.property(anyTemplate, anySyntax, (text, syntax) => {
      expect(renderTemplate(text, {}, syntax)).toBe(text);
    }),
    runs(3000),
  );
});

test("I28 a rendered text is the text with its sound placeholders cut out and the values put in", () => {
  const values = fc.dictionary(fc.constantFrom("name", "agentName", "__proto__"), anyText, {
    noNullPrototype: true,
  });
  fc.assert(
    fc.property(anyTemplate, anySyntax, values, (text, syntax, given) => {
      const known = scanPlaceholders(text, syntax).filter(
        ({ name, problem }) => !problem && Object.hasOwn(given, name),
      );
      const pieces = known.map(
        ({ name, end }, index) => `${given[name]}${text.slice(end, known[index + 1]?.start)}`,
      );
      expect(renderTemplate(text, given, syntax)).toBe(text.slice(0, known[0]?.start) + pieces.join(""));
    }),
    runs(3000),
  );
});

test.each([
  ["opening braces", (size: number) => "{{".repeat(size / 2)],
  ["an opening and spaces", (size: number) => `{{${" ".repeat(size)}`],
  ["an opening and marks", (size: number) => `{{${"\u200f".repeat(size)}`],
  ["openings with spaces", (size: number) => "{{ ".repeat(size / 3)],
  ["openings with letters", (size: number) => "{{a".repeat(size / 3)],
  ["an opening and a long name", (size: number) => `{{${"a".repeat(size)}}}`],
  ["spaces around a letter", (size: number) => `{{${" ".repeat(size / 2)}a${" ".repeat(size / 2)}b}}`],
  ["spaces around names", (size: number) => `{{${" ".repeat(300)}a${" ".repeat(300)}}}`.repeat(size / 600)],
  ["closing braces", (size: number) => "}}".repeat(size / 2)],
  ["opening and closing braces", (size: number) => "{{}}".repeat(size / 4)],
  ["closing and opening braces", (size: number) => "}}{{".repeat(size / 4)],
  ["single openings", (size: number) => "{ ".repeat(size / 2)],
  ["sound placeholders", (size: number) => "{{a}}".repeat(size / 5)],
])("I31 L21 100 kB of %s cost in proportion to their length", (_title, text) => {
  for (const syntax of syntaxes) {
    const both = (each: string) => [scanPlaceholders(each, syntax), renderTemplate(each, { a: "b" }, syntax)];
    expect(growth(text, 12_500, both)).toBeLessThan(IN_PROPORTION);
  }
});
