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
  ["curl https://x", undefined],
  ["wget -d '{}'", undefined],
  ['{"curl":1}', undefined],
  ["curl -d", undefined],
  ["curl -d 'unclosed", undefined],
])("the body of %j is %j", (command, body) => {
  expect(curlBody(command)).toBe(body);
});

test("a hostile command is read in proportion to its length", () => {
  for (const piece of ["'a", '\\"', "a ", "' '", "\\"])
    expect(growth((size) => `curl "${piece.repeat(size)}`, 20_000, curlBody)).toBeLessThan(IN_PROPORTION);
});
