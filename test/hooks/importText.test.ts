import { expect, test } from "vitest";
import { createImportText } from "../../src/hooks/importText.js";

const ACCESS = "access-of-an-import";
const REFRESH = "refresh/of-an-import";

test.each([
  ["JSON", `{"accessToken":"${ACCESS}","refreshToken":"${REFRESH}","agentName":"Noor"}`],
  ["JSON with spaces", `{ "accessToken" : "${ACCESS}",\n  "refreshToken" : "${REFRESH}" }`],
  ["snake case", `{"access_token":"${ACCESS}","refresh_token":"${REFRESH}"}`],
  ["JSON in a string", JSON.stringify(`{"accessToken":"${ACCESS}","refreshToken":"${REFRESH}"}`)],
  ["JavaScript", `{accessToken: '${ACCESS}', refreshToken: '${REFRESH}'}`],
  ["an unfinished text", `{"refreshToken":"${REFRESH}","accessToken":"${ACCESS}`],
  ["JSON without quotes about them", `{"accessToken": ${ACCESS}, "refreshToken": ${REFRESH}}`],
  ["the quotes of a word processor", `{“accessToken”: “${ACCESS}”, “refreshToken”: “${REFRESH}”}`],
  ["a template of JavaScript", `{ accessToken: \`${ACCESS}\`, refreshToken: \`${REFRESH}\` }`],
  ["names with a dash", `access-token: ${ACCESS}\nrefresh-token: ${REFRESH}`],
  ["a list of parameters", `?access_token=${ACCESS}&refresh_token=${REFRESH}`],
  ["a form", `access_token=${ACCESS}\nrefresh_token=${REFRESH}`],
])("tokens in %s are taken out, and kept apart", (_, text) => {
  const taken = createImportText();
  const shown = taken.mask(text);
  expect(shown).not.toContain(ACCESS);
  expect(shown).not.toContain(REFRESH);
  expect(shown).toContain("[redacted]");
  expect(taken.tokens()).toEqual({ accessToken: ACCESS, refreshToken: REFRESH });
});

test("an escaped quote does not end a token", () => {
  const text = createImportText();
  expect(text.mask(String.raw`{"accessToken":"before\"after","agentName":"Noor"}`)).toBe(
    `{"accessToken":"[redacted]","agentName":"Noor"}`,
  );
  expect(text.tokens().accessToken).toBe('before"after');
});

test("a key in a cURL command is left out, and is in no store", () => {
  const text = createImportText();
  const shown = text.mask(`curl -H 'Authorization: Token key-of-the-host' -d '{"agentName":"Noor"}'`);
  expect(shown).toBe(`curl -H 'Authorization: Token $HAMSA_API_KEY' -d '{"agentName":"Noor"}'`);
  expect(text.tokens()).toEqual({ accessToken: "", refreshToken: "" });
});

test.each([
  [`{"Authorization": "Token KEY"}`, `{"Authorization": "Token $HAMSA_API_KEY"}`],
  [`headers: { Authorization: 'Token KEY' }`, `headers: { Authorization: 'Token $HAMSA_API_KEY' }`],
  ["{ authorization: `Bearer KEY` }", "{ authorization: `Bearer $HAMSA_API_KEY` }"],
  [
    String.raw`"{\"Authorization\":\"Token KEY\"}"`,
    String.raw`"{\"Authorization\":\"Token $HAMSA_API_KEY\"}"`,
  ],
  [`headers.set("Authorization", "Token KEY")`, `headers.set("Authorization", "Token $HAMSA_API_KEY")`],
  [`Authorization=KEY`, `Authorization=$HAMSA_API_KEY`],
  [`-H "Authorization: Token $HAMSA_API_KEY"`, `-H "Authorization: Token $HAMSA_API_KEY"`],
])("the key in %s is left out", (text, expected) => {
  expect(
    createImportText().mask(
      text.replaceAll("KEY", (sign, at: number) => (text[at - 1] === "_" ? sign : "k3y-of/the+host")),
    ),
  ).toBe(expected);
});

test.each([
  `{"accessToken": null, "refreshToken": null}`,
  `{ accessToken: undefined, refreshToken: null }`,
  "access_token=\nrefresh_token=",
])("%j holds no token", (text) => {
  const taken = createImportText();
  expect(taken.mask(text)).toBe(text);
  expect(taken.tokens()).toEqual({ accessToken: "", refreshToken: "" });
});

test("what was redacted before gives no token, and an empty one stays empty", () => {
  const text = createImportText();
  expect(text.mask(`{"accessToken":"[redacted]","refreshToken":""}`)).toBe(
    `{"accessToken":"[redacted]","refreshToken":""}`,
  );
  expect(text.tokens()).toEqual({ accessToken: "", refreshToken: "" });
});

test("a long hostile text is done with", () => {
  const hostile = `accessToken":"${String.raw`\a`.repeat(400_000)}`;
  expect(createImportText().mask(hostile)).toBe('accessToken":"[redacted]');
  expect(createImportText().mask("access_token".repeat(100_000))).toHaveLength(1_200_000);
  const start = performance.now();
  for (const text of [
    "authorization".repeat(100_000),
    `authorization: ${"w".repeat(1_000_000)}`,
    `authorization:${" ".repeat(500_000)}${"w ".repeat(200_000)}$`,
    "authorization: w ".repeat(50_000),
    "access_token: “".repeat(50_000),
    `access_token${" ".repeat(500_000)}`,
    `access_token:${"\t".repeat(500_000)}`,
    "access_token: null".repeat(50_000),
  ])
    expect(createImportText().mask(text)).toBeDefined();
  expect(performance.now() - start).toBeLessThan(3000);
});
