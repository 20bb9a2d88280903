import ts from "typescript";
import { expect, test } from "vitest";
import { type Finding, findingAt, nodesOf, parse, readSources, scriptsOf, type Source } from "./sources.js";

const scripts = scriptsOf(readSources("src"));
const planted = (text: string): Source[] => [{ path: "a.tsx", text }];

const spokenAttributes =
  /^(aria-(label|description|roledescription|valuetext|placeholder)|placeholder|title|alt|label)$/;
const hasLetters = (text: string) => /\p{L}{2}/u.test(text);

function sentences(sources: Source[]): Finding[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file).flatMap((node) => {
      if (ts.isJsxText(node)) return hasLetters(node.text) ? [findingAt(file, node, node.text.trim())] : [];
      if (!isSpoken(node)) return [];
      return nodesOf(node)
        .filter(
          (part) =>
            ts.isStringLiteralLike(part) ||
            ts.isTemplateHead(part) ||
            ts.isTemplateMiddleOrTemplateTail(part),
        )
        .filter((part) => hasLetters(part.text))
        .map((part) => findingAt(file, part, part.text));
    });
  });
}

/** An attribute that is read out or shown, or an expression that stands between tags and is nothing but text. */
function isSpoken(node: ts.Node): boolean {
  if (ts.isJsxAttribute(node)) {
    const literal =
      node.initializer && (ts.isStringLiteral(node.initializer) || isLiteralExpression(node.initializer));
    return Boolean(literal) && spokenAttributes.test(node.name.getText());
  }
  return ts.isJsxExpression(node) && !ts.isJsxAttribute(node.parent) && isLiteralExpression(node);
}

function isLiteralExpression(node: ts.Node): boolean {
  const inner = ts.isJsxExpression(node) ? node.expression : undefined;
  return inner !== undefined && (ts.isStringLiteralLike(inner) || ts.isTemplateExpression(inner));
}

const sinkNames =
  /^(innerHTML|outerHTML|insertAdjacentHTML|dangerouslySetInnerHTML|srcdoc|srcDoc|createContextualFragment|setHTMLUnsafe|eval|execCommand)$/;

function unsafeSinks(sources: Source[]): Finding[] {
  return sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file).flatMap((node) => {
      const isSink =
        (ts.isIdentifier(node) && sinkNames.test(node.text)) ||
        (ts.isStringLiteralLike(node) && sinkNames.test(node.text)) ||
        (ts.isNewExpression(node) && node.expression.getText(file) === "Function") ||
        (ts.isCallExpression(node) &&
          /^(Function|document\.write(ln)?)$/.test(node.expression.getText(file))) ||
        (ts.isStringLiteralLike(node) && /^javascript:/i.test(node.text));
      if (isSink && isPlainEdit(node)) return [];
      return isSink ? [findingAt(file, node, node.getText(file))] : [];
    });
  });
}

/** `execCommand` with a command that takes plain text, named on the spot; the name in a type is no call. */
function isPlainEdit(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== "execCommand") return false;
  const call = ts.isPropertyAccessExpression(node.parent) ? node.parent.parent : undefined;
  if (!call) return ts.isMethodSignature(node.parent);
  const [command] = ts.isCallExpression(call) ? call.arguments : [];
  return command !== undefined && ts.isStringLiteral(command) && /^(insertText|delete)$/.test(command.text);
}

/** One module may warn developers, if its name says so: what src writes to the console stands in one place. */
function consoleCalls(sources: Source[]): Finding[] {
  const found = sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file)
      .filter((node) => ts.isIdentifier(node) && node.text === "console")
      .map((node) => ({ path: source.path, finding: findingAt(file, node, node.parent.getText(file)) }));
  });
  const warners = new Set(
    found.map(({ path }) => path).filter((path) => /\/(warn|devWarning)[A-Za-z]*\.ts$/.test(path)),
  );
  return found.filter(({ path }) => warners.size > 1 || !warners.has(path)).map(({ finding }) => finding);
}

/** Where an issue of zod would be given the input, tokens too. */
const repeating = (sources: Source[]): Finding[] =>
  sources.flatMap((source) => {
    const file = parse(source);
    return nodesOf(file)
      .filter(
        (node) => (ts.isIdentifier(node) || ts.isStringLiteralLike(node)) && node.text === "reportInput",
      )
      .map((node) => findingAt(file, node, node.getText(file)));
  });

test("src speaks only through its catalogs", () => {
  expect(sentences(scripts)).toEqual([]);
});

test.each([
  ["<p>Nine o’clock</p>", ["a.tsx:1 Nine o’clock"]],
  ["<p>{`From ${from}`}</p>", ["a.tsx:1 From "]],
  ['<p>{"أضف فترة"}</p>', ["a.tsx:1 أضف فترة"]],
  ['<button aria-label="Remove" />', ["a.tsx:1 Remove"]],
  [
    '<input placeholder={"Your name"} title={`${name} is wrong`} />',
    ["a.tsx:1 Your name", "a.tsx:1  is wrong"],
  ],
])("%s is a sentence out of place", (text, findings) => {
  expect(sentences(planted(text))).toEqual(findings);
});

test.each([
  "<p>{messages.title}</p>",
  '<p className="vak-title">·</p>',
  "<input placeholder={messages.name} title={fill(messages.a, { from })} />",
  '<a target="_blank" />',
])("%s is none", (text) => {
  expect(sentences(planted(text))).toEqual([]);
});

test("src never turns text into markup or into a program", () => {
  expect(unsafeSinks(scripts)).toEqual([]);
});

test.each([
  "box.innerHTML = text",
  'box["outerHTML"] = text',
  "<p dangerouslySetInnerHTML={{ __html: text }} />",
  "eval(text)",
  "new Function(text)",
  "document.write(text)",
  '<a href="javascript:a()" />',
  'document.execCommand("insertHTML", false, text)',
  "document.execCommand(command, false, text)",
  "const run = document.execCommand",
])("%s is found", (text) => {
  expect(unsafeSinks(planted(text)).length).toBeGreaterThan(0);
});

test("plain text put in as if it were typed is no markup", () => {
  expect(unsafeSinks(planted('document.execCommand?.("insertText", false, text)'))).toEqual([]);
});

test("T3: src does not write to the console, and no issue of zod repeats what it was given", () => {
  expect(consoleCalls(scripts)).toEqual([]);
  expect(repeating(scripts)).toEqual([]);
  expect(repeating(planted("schema.safeParse(input, { reportInput: true })"))).toHaveLength(1);
});

test("a word on the console is found, but for one module that warns developers", () => {
  const warner = { path: "src/hooks/warnDeveloper.ts", text: "console.warn(text)" };
  expect(consoleCalls([warner])).toEqual([]);
  expect(consoleCalls([warner, { path: "src/core/slots.ts", text: "\nconsole.log(1)" }])).toEqual([
    "src/core/slots.ts:2 console.log",
  ]);
  expect(consoleCalls([warner, { path: "src/core/warn.ts", text: "console.warn(text)" }])).toHaveLength(2);
});
