import { expect, test } from "vitest";
import { machinePlaces, secretsIn } from "./leaks.js";
import { readSources } from "./sources.js";

const everything = readSources();

test("no file holds a key or a token", () => {
  expect(secretsIn(everything)).toEqual([]);
  expect(everything.length).toBeGreaterThan(300);
});

// In two parts each, or the search would find this very file.
test.each([
  ["a private key", "-----BEGIN RSA", " PRIVATE KEY-----"],
  ["a private key", "-----BEGIN", " PRIVATE KEY-----"],
  ["a key of an API", "HAMSA_API_KEY=sk", "-proj-4fQ9vK2mZ7xW1nB8dTgH"],
  ["a key of AWS", '"AKIA', 'J7QZ3M5N2R8T4V6X"'],
  ["a key of Google", "key=AIza", "SyB4fQ9vK2mZ7xW1nB8dTgH3jL5pR6sU0aE"],
  ["a token of Google", "accessToken: 'ya29", ".a0AfH6SMBx7Q9vK2mZ7xW1nB8'"],
  ["a refresh token of Google", '"1/', '/0gLx7Q9vK2mZ7xW1nB8dTgH3"'],
  ["a token of GitHub", "ghp", "_4fQ9vK2mZ7xW1nB8dTgH3jL5pR6sU0aEcYwI"],
  ["a token of GitLab", "glpat", "-4fQ9vK2mZ7xW1nB8dTgH"],
  ["a token of npm", "//a.example/:_auth", "Token=x"],
  ["a token of npm", "npm", "_4fQ9vK2mZ7xW1nB8dTgH3jL5pR6sU0aEcYwI"],
  ["a token of Slack", "xoxb", "-123456789012-abcdef"],
  ["a web token", "eyJhbGciOiJIUzI1NiJ9", ".eyJzdWIiOiIxMjM0NTY3ODkwIn0.dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1g"],
  ["an authorisation", "Authorization: Token", " 7f3a91c2d4e85b60719a2c3d"],
  ["a password in an address", "https://sara:", "s3cret-words@db.internal/kit"],
])("%s is found", (name, start, end) => {
  expect(secretsIn([{ path: "a.md", text: `\nsee ${start}${end} there` }])).toEqual([`a.md:2 ${name}`]);
});

test.each([
  "ya29.access-token_for-this-test",
  "Authorization: Token sk-shell",
  "Authorization: Token <api-key>",
  "a Token idempotencyKeyOfThePayload",
  "task-list-of-everything-that-is-left",
  "https://example.com:8080/a@b",
  "half // a remark-without-any-spaces-in-it",
])("%s is no secret", (text) => {
  expect(secretsIn([{ path: "a.md", text }])).toEqual([]);
});

test("no file names a place on a machine or the registry of a lock file", () => {
  expect(machinePlaces(everything)).toEqual([]);
});

test.each([
  ["see /", "home/sara/kit/a.ts"],
  ["file:///", "Users/sara/kit"],
  ["(/", "tmp/kit)"],
  ["C:", "\\Users\\sara"],
  ['"resolved": "', "https://a.example/b.tgz"],
  ["registry", "=https://a.example"],
])("%s%s is found", (start, end) => {
  expect(machinePlaces([{ path: "a.md", text: `\n${start}${end}` }])).toHaveLength(1);
});

test.each(["https://a.example/home/page", "./work/a.ts", "src/root/a", "${folder}/home/a"])(
  "%s is no such place",
  (text) => {
    expect(machinePlaces([{ path: "a.md", text }])).toEqual([]);
  },
);
