import { execFileSync } from "node:child_process";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { curlBody, curlCommand } from "../../src/core/curl.js";
import { everything } from "./builders.js";
import { anyText, growth, IN_PROPORTION, runs } from "./law.js";

/** The words that a real shell hands to curl, with a key of its own. */
function wordsInShell(command: string): string[] {
  const script = `curl() { for word; do printf '%s\\0' "$word"; done; }\n${command}\n`;
  const said = execFileSync("/bin/sh", ["-c", script], {
    encoding: "utf8",
    env: { HAMSA_API_KEY: "sk-shell" },
  });
  return said.split("\0").slice(0, -1);
}

/** As Chrome writes a text for a shell where it has a line end, a quote or an exclamation mark. */
function ansiQuoted(text: string): string {
  const escaped = text.replaceAll("\\", "\\\\").replaceAll("'", "\\'").replaceAll("\n", "\\n");
  return `$'${escaped.replaceAll("!", String.raw`\u0021`)}'`;
}

const HOSTILE = [
  "it's",
  "'; rm -rf / #",
  "$(echo owned) `id` $HOME ${PATH}",
  "\\' \\\\ \\",
  "!! !$ *? ~ & | ; < > ( ) { }",
  'double "quotes"',
  "line\nfeed\r\n\ttab",
  "مرحبا \u202e {{name}}",
  "%s %n -d @/etc/passwd",
];

test("a shell hands curl the address, the key from its own variable, and the body word for word", () => {
  const payload = { ...everything(), pokeMessages: HOSTILE, agentName: HOSTILE.join(" ") };
  const words = wordsInShell(curlCommand(payload));
  expect(words.slice(0, -1)).toEqual([
    "--request",
    "POST",
    "https://api.tryhamsa.com/v1/voice-agents",
    "--header",
    "Authorization: Token sk-shell",
    "--header",
    "Content-Type: application/json",
    "--data-raw",
  ]);
  expect(JSON.parse(words.at(-1) ?? "")).toEqual(payload);
});

test("another address, with or without a slash at its end, is quoted like everything else", () => {
  const [, , address] = wordsInShell(curlCommand({}, "https://api.example/'$(id)/"));
  expect(address).toBe("https://api.example/'$(id)/v1/voice-agents");
});

test("the key is a variable in the command, never a value", () => {
  expect(curlCommand({})).toContain('"Authorization: Token $HAMSA_API_KEY"');
});

test("the body of a command is read back, whatever its texts hold", () => {
  fc.assert(
    fc.property(fc.oneof(anyText, fc.constantFrom(...HOSTILE)), (text) => {
      expect(JSON.parse(curlBody(curlCommand({ text })) ?? "")).toEqual({ text });
    }),
    runs(),
  );
});

test.each([
  [`curl -d '{"a":1}' https://x`, '{"a":1}'],
  [`curl "https://x" \\\n  --json "{\\"a\\":1}"`, '{"a":1}'],
  [`curl --data='{"a":1}'`, '{"a":1}'],
  [`curl --data-binary {\\"a\\":1}`, '{"a":1}'],
  [`curl -d'{"a":1}' https://x`, '{"a":1}'],
  [`curl --data-raw='{"a":1}'`, '{"a":1}'],
  [`$ curl -d '{"a":1}'`, '{"a":1}'],
  [
    String.raw`curl --data-raw $'{\n"a":"it\'s \\"so\\"\u0021 \x41\101 \xd9\x85\u0645"}'`,
    '{\n"a":"it\'s \\"so\\"! AA مم"}',
  ],
  [String.raw`curl --data-raw=$'\t\xff\?\"'$"{}"`, '\tÿ?"{}'],
  [String.raw`curl -d$'unclosed\'`, undefined],
  [`curl -sSd '{"a":1}' https://x`, '{"a":1}'],
  [`curl --data-ascii '{"a":1}'`, '{"a":1}'],
  [
    String.raw`curl ^"https://x/v1?a=1^&b=2^" ^
  -H ^"content-type: application/json^" ^
  --data-raw ^"^{^\^"agentName^\^":^\^"A ^^ B^\^"^}^"`,
    '{"agentName":"A ^ B"}',
  ],
  ["curl https://x", undefined],
  ["$ wget -d '{}'", undefined],
  ["wget -d '{}'", undefined],
  ['{"curl":1}', undefined],
  ["curl -d", undefined],
  ["curl -d 'unclosed", undefined],
])("the body of %j is %j", (command, body) => {
  expect(curlBody(command)).toBe(body);
});

test("texts in ANSI-C quotes are read as a shell that knows them reads them", () => {
  const piece = fc.constantFrom(..."ab0 7'!\n\"\\م".split(""), "\\x41", "\\u0645", "\\n");
  fc.assert(
    fc.property(fc.string({ unit: piece }), (text) => {
      expect(curlBody(`curl -d ${ansiQuoted(text)}`)).toBe(text);
    }),
    runs(),
  );
});

test("a hostile command is read in proportion to its length", () => {
  for (const piece of ["'a", '\\"', "a ", "' '", "\\", "$", "$'\\x41"])
    for (const start of ['"', "$'"])
      expect(
        growth((size) => `curl -d${start}${piece.repeat(size)}`, 20_000, curlBody),
        piece,
      ).toBeLessThan(IN_PROPORTION);
});

test("a body of four million characters is read, however it is quoted", () => {
  const long = "a\\n".repeat(1_300_000);
  for (const [before, after] of [
    ["$'", "'"],
    ["'", "'"],
    ['"', '"'],
    ["", ""],
  ])
    expect(curlBody(`curl -d${before}${long}${after}`)?.length).toBeGreaterThan(2_000_000);
});
