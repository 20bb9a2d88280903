import { expect, test } from "vitest";
import { createImportText } from "../../src/hooks/importText.js";
import { cpuTime } from "../core/law.js";

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

const GOOGLES = "ya29.example-of-an-access-token";
const named = (params: object) => ({
  agentName: "Noor",
  params,
  googleCalendarSettings: { accessToken: ACCESS, eventTitle: "params" },
});
const said = {
  access_token: "spoken",
  refreshToken: 'a "b" \\ {c}',
  accessToken: 12345,
  vip: true,
  accesstoken: "",
};

test.each([
  ["JSON", (json: string) => json],
  ["JSON on lines", (json: string) => JSON.stringify(JSON.parse(json), null, 2)],
  ["a command", (json: string) => `curl -d '${json}'`],
  [
    "a command with double quotes",
    (json: string) => `curl -d "${json.replaceAll(/["\\]/g, String.raw`\$&`)}"`,
  ],
])("parameters that are named as tokens keep their values in %s", (_, write) => {
  const text = createImportText();
  const shown = text.mask(write(JSON.stringify(named(said))));
  expect(shown).toBe(write(JSON.stringify(named(said)).replace(ACCESS, "[redacted]")));
  expect(text.tokens()).toEqual({ accessToken: ACCESS, refreshToken: "" });
});

test("a parameter with a token of Google's for its value is hidden where it is, and is no calendar's", () => {
  const text = createImportText();
  text.mask(`{"accessToken":"${ACCESS}"}`);
  const slashed = String.raw`1\/\/0example-of-a-refresh-token`;
  expect(
    text.mask(
      `{"params":{"access_token":"${GOOGLES}","refresh_token":"${slashed}","a":"access_token=${GOOGLES}"}}`,
    ),
  ).toBe(
    `{"params":{"access_token":"[redacted]","refresh_token":"[redacted]","a":"access_token=[redacted]"}}`,
  );
  expect(text.tokens()).toEqual({ accessToken: "", refreshToken: "" });
});

test.each([
  `{"params":{"a":"\\\\"","b":"},"googleCalendarSettings":{"accessToken":"${ACCESS}"}}`,
  `{"params":{"a":"x"},"googleCalendarSettings":{"accessToken":"${ACCESS}"}}`,
  `{"params":{"a":{"accessToken":"${ACCESS}`,
  `{"params":{"a":1,"accessToken":"${ACCESS}"`,
  `{"a":"params\\":{\\"b\\":\\"c","accessToken":"${ACCESS}"}}`,
])("%s hides no token among parameters", (hostile) => {
  expect(createImportText().mask(hostile)).not.toContain(ACCESS);
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
  "If the caller asks about prior authorization, transfer them to billing.",
  "Authorization: manager approval is needed.",
  "Without authorization: basic information only.",
  `{"params":{"authorization":"level 2"}}`,
  "أرسل نموذج authorization = نعم.",
])("%j holds no key", (text) => {
  expect(createImportText().mask(JSON.stringify({ preamble: text }))).toBe(
    JSON.stringify({ preamble: text }),
  );
  expect(createImportText().mask(text)).toBe(text);
});

test("a text that takes the place of another takes its tokens along", () => {
  const text = createImportText();
  const shown = text.mask(`{"accessToken":"${ACCESS}","refreshToken":"${REFRESH}"}`);
  text.mask(`${shown} `);
  expect(text.tokens()).toEqual({ accessToken: ACCESS, refreshToken: REFRESH });
  text.mask(`{"accessToken":"another"}`);
  expect(text.tokens()).toEqual({ accessToken: "another", refreshToken: "" });
  text.mask(`{"agentName":"Noor"}`);
  expect(text.tokens()).toEqual({ accessToken: "", refreshToken: "" });
});

test.each([`{"access_token":12345}`, String.raw`"{\"refreshToken\":12345}"`])(
  "%s is JSON afterwards too",
  (text) => {
    const shown = createImportText().mask(text);
    expect(shown).not.toContain("12345");
    expect(shown).toContain("[redacted]");
    expect(JSON.parse(shown)).toBeDefined();
  },
);

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
  const texts = [
    "authorization".repeat(100_000),
    `authorization: ${"w".repeat(1_000_000)}`,
    `authorization:${" ".repeat(500_000)}${"w ".repeat(200_000)}$`,
    "authorization: w ".repeat(50_000),
    "access_token: “".repeat(50_000),
    `access_token${" ".repeat(500_000)}`,
    `access_token:${"\t".repeat(500_000)}`,
    "access_token: null".repeat(50_000),
    '"params":{"a":"b",'.repeat(50_000),
    String.raw`"a":"params\":{\"b\":\"c\",",`.repeat(50_000),
    `"params":{${" ".repeat(500_000)}"a"${String.raw`\n`.repeat(200_000)}`,
    `"params":{"${"a".repeat(1_000_000)}`,
    `"params":{${'"a":1,'.repeat(200_000)}`,
  ];
  expect(cpuTime(() => texts.map((text) => createImportText().mask(text)))).toBeLessThan(4000);
});
