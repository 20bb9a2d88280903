/** Where a text stops being JSON, counted from 1 as editors do. */
export interface JsonFault {
  line: number;
  column: number;
  /** The text ended before the value did. */
  atEnd: boolean;
}

const SPACE = /[\t\n\r ]*/y;
// Written as runs between escapes: one step for each character would fill the stack of the engine on a long text.
const TEXT = String.raw`"[^"\\]*(?:\\(?:["\\/bfnrt]|u[\da-fA-F]{4})[^"\\]*)*`;
const SCALAR = new RegExp(
  String.raw`${TEXT}"|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?|true|false|null`,
  "y",
);
const CUT_TEXT = new RegExp(String.raw`${TEXT}(?:\\(?:u[\da-fA-F]{0,3})?)?$`, "y");

type Expected = "value" | "valueOrEnd" | "key" | "keyOrEnd" | "colon" | "commaOrEnd";

/**
 * The first place at which a text breaks the grammar of JSON (RFC 8259), or `undefined` where it does not. Engines word
 * and place this each in its own way, and some not at all. It keeps its own stack, so no depth overflows it.
 */
export function jsonFault(text: string): JsonFault | undefined {
  const open: ("}" | "]")[] = [];
  let expected: Expected | "end" = "value";
  let at = skip(SPACE, text, 0);
  while (at < text.length) {
    const character = text.charAt(at);
    const closing = open.at(-1);
    let next = at + 1;
    if (expected === "end") return faultAt(text, at);
    if (expected === "colon") {
      if (character !== ":") return faultAt(text, at);
      expected = "value";
    } else if (character === closing && expected.endsWith("OrEnd")) {
      open.pop();
      expected = open.length === 0 ? "end" : "commaOrEnd";
    } else if (expected === "commaOrEnd") {
      if (character !== ",") return faultAt(text, at);
      expected = closing === "}" ? "key" : "value";
    } else if (expected.startsWith("value") && (character === "{" || character === "[")) {
      open.push(character === "{" ? "}" : "]");
      expected = character === "{" ? "keyOrEnd" : "valueOrEnd";
    } else {
      const isKey = expected.startsWith("key");
      next = isKey && character !== '"' ? at : skip(SCALAR, text, at);
      const end = next === at ? skip(CUT_TEXT, text, at) : next;
      const control = controlIn(text, at, end);
      if (next === at || control !== undefined) return faultAt(text, control ?? end);
      if (isKey) expected = "colon";
      else expected = closing === undefined ? "end" : "commaOrEnd";
    }
    at = skip(SPACE, text, next);
  }
  return expected === "end" ? undefined : faultAt(text, text.length);
}

function skip(pattern: RegExp, text: string, from: number): number {
  pattern.lastIndex = from;
  return pattern.test(text) ? pattern.lastIndex : from;
}

/** JSON writes control characters as escapes, line ends in a text too. */
function controlIn(text: string, from: number, to: number): number | undefined {
  for (let at = from; at < to; at += 1) if (text.charCodeAt(at) < 0x20) return at;
  return undefined;
}

function faultAt(text: string, offset: number): JsonFault {
  const before = text.slice(0, offset).split(/\r\n?|\n/);
  return { line: before.length, column: (before.at(-1) ?? "").length + 1, atEnd: offset === text.length };
}
