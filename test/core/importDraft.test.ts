import * as fc from "fast-check";
import { expect, test } from "vitest";
import { curlCommand } from "../../src/core/curl.js";
import { importDraft, MOST_IMPORTED } from "../../src/core/importDraft.js";
import {
  createDraft,
  fromPayload,
  fromVoiceAgent,
  parseCreateAgentPayload,
  parseVoiceAgent,
  redactPayload,
  toPayload,
} from "../../src/core/index.js";
import { accepted, anyPayload, everything } from "./builders.js";
import { documentedAnswer } from "./documentedAnswer.js";
import { jsonText } from "../../src/core/record.js";
import { anyText, nested, replaceAt, runs, spoiled } from "./law.js";

function draftOf(text: string) {
  const result = importDraft(text);
  if (!result.success) throw new Error(`refused: ${result.code}`);
  return result;
}

test("a body, a draft and our command are read back as they were", () => {
  fc.assert(
    fc.property(anyPayload, (input) => {
      const payload = accepted(parseCreateAgentPayload(input));
      const draft = fromPayload(payload);
      for (const text of [JSON.stringify(payload, null, 2), JSON.stringify(draft), curlCommand(payload)]) {
        const { draft: read, unread } = draftOf(text);
        expect(unread).toEqual([]);
        expect(accepted(toPayload(read))).toEqual(payload);
      }
    }),
    runs(300),
  );
});

test("an answer is read as an agent: marks where it was silent, its ids and tokens left behind", () => {
  const { draft, unread } = draftOf(JSON.stringify(documentedAnswer(true)));
  expect(draft).toEqual(fromVoiceAgent(parseVoiceAgent(documentedAnswer(true))));
  expect(unread).toEqual(["description"]);
  const bare = JSON.stringify({
    ...documentedAnswer(true).data,
    tools: { accessToken: "canary", calendarId: "c" },
  });
  expect(JSON.stringify(draftOf(bare))).not.toContain("canary");
});

test.each([
  ["an answer that failed", JSON.stringify(documentedAnswer(false)), "failure"],
  ["an answer without an agent", '{"success":true,"data":{}}', "noAgent"],
  ["a list", "[]", "noAgent"],
  ["an object of something else", '{"name":"x","model":"y"}', "noAgent"],
  ["an empty object", "{}", "noAgent"],
  ["a number", "3", "noAgent"],
  ["nothing", " \n ", "empty"],
  ["a command whose body is in a file", "curl https://x -d @agent.json", "bodyInFile"],
  ["a command whose body is what is typed", "$ curl --data-binary @- https://x", "bodyInFile"],
  ["a command without a body", "curl https://api.tryhamsa.com/v1/voice-agents/7", "noJson"],
  ["a command that sends a form", "curl -d 'agentName=Noor&lang=ar' https://x", "noJson"],
  ["a command that sends fields", "curl --data-urlencode agentName=Noor -F lang=ar https://x", "noJson"],
  ["a command that sends a variable", 'curl -d "$BODY" https://x', "noJson"],
  ["ten million characters", "x".repeat(10_000_000), "tooLarge"],
  ["one character too many", " ".repeat(MOST_IMPORTED + 1), "tooLarge"],
])("K11 %s is refused with its reason", (_, text, code) => {
  expect(importDraft(text)).toEqual({ success: false, code });
});

test("a text that is no JSON is refused with the place", () => {
  expect(importDraft('{\n  "agentName": "A",\n}')).toEqual({
    success: false,
    code: "syntax",
    fault: { line: 3, column: 1, atEnd: false },
  });
  expect(importDraft(`curl -d '{"agentName": }'`)).toMatchObject({ fault: { line: 1, column: 15 } });
  for (const quote of ["'", '"'])
    expect(importDraft(`curl https://x -d ${quote}[\n  1`)).toMatchObject({
      fault: { line: 2, atEnd: true },
    });
  expect(draftOf(`curl https://x -d '{"agentName": "A"}`).draft.agentName).toBe("A");
});

test("what could not be read is listed, and everything else is loaded", () => {
  const { draft, unread } = draftOf(
    JSON.stringify({
      ...everything(),
      nickname: "S",
      realTime: "yes",
      silenceThreshold: { ms: 3 },
      pokeMessages: ["a", 7, { text: "b" }, null],
      outcome: null,
      tools: { googleCalendar: true, genderDetection: 1, telepathy: true },
      googleCalendarSettings: {
        ...everything().googleCalendarSettings,
        freeSlots: { monday: [], Holiday: [], Friday: 3 },
      },
    }),
  );
  expect(unread).toEqual([
    "pokeMessages.1",
    "realTime",
    "silenceThreshold",
    "tools.genderDetection",
    "tools.telepathy",
    "googleCalendarSettings.freeSlots.Holiday",
    "googleCalendarSettings.freeSlots.Friday",
    "nickname",
  ]);
  expect(draft.agentName).toBe("سارة");
  expect(draft.pokeMessages.map(({ text }) => text)).toEqual(["a", "", "b", ""]);
});

test("tokens of a body come along, those that say [redacted] do not", () => {
  const settings = {
    ...everything().googleCalendarSettings,
    accessToken: "canary",
    refreshToken: "[redacted]",
  };
  const { draft } = draftOf(JSON.stringify({ ...everything(), googleCalendarSettings: settings }));
  expect(draft.googleCalendarSettings).toMatchObject({ accessToken: "canary", refreshToken: "" });
  const shown = draftOf(curlCommand(redactPayload(everything())));
  expect(shown.draft.googleCalendarSettings).toMatchObject({ accessToken: "", refreshToken: "" });
  expect(shown.unread).toEqual([]);
});

test("D19 a parameter named __proto__ is a row, and pollutes nothing", () => {
  const { draft, unread } = draftOf('{"agentName":"A","params":{"__proto__":"x"},"__proto__":{"lang":"en"}}');
  expect(draft.params).toMatchObject([{ name: "__proto__", value: "x" }]);
  expect(draft.lang).toBe("ar");
  expect(unread).toEqual(["__proto__"]);
  expect(({} as Record<string, unknown>)["lang"]).toBeUndefined();
});

test("K10 a nest of 20,000 lists anywhere ends no program", () => {
  for (const path of [
    [],
    ["agentName"],
    ["params", "x"],
    ["tools"],
    ["googleCalendarSettings", "freeSlots", "Monday"],
  ]) {
    const deep = "[".repeat(20_000) + "]".repeat(20_000);
    const text = JSON.stringify(replaceAt(everything(), path, "@")).replace('"@"', deep);
    expect(importDraft(text)).toBeDefined();
  }
  expect(nested(1)).toEqual([[]]);
});

test("I39 any text at all is a whole draft or a refusal", () => {
  const text = fc.oneof(
    anyText,
    fc.jsonValue().map((value) => JSON.stringify(value)),
    spoiled(everything()).map(jsonText),
    spoiled(documentedAnswer(true)).map(jsonText),
  );
  const keys = Object.keys(createDraft());
  fc.assert(
    fc.property(text, (value) => {
      const result = importDraft(value);
      if (result.success) expect(Object.keys(result.draft).filter((key) => key !== "unknown")).toEqual(keys);
    }),
    runs(),
  );
});
