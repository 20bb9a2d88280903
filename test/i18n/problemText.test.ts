import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Issue, parseCreateAgentPayload, toPayload, createDraft } from "../../src/core/index.js";
import { ar } from "../../src/i18n/ar.js";
import { en } from "../../src/i18n/en.js";
import { fieldLabel, problemText } from "../../src/i18n/problemText.js";

const issue = (path: string, code: Issue["code"], params?: Issue["params"]) => ({
  path,
  issue: { path: path.split("."), code, ...(params ? { params } : {}) },
});

describe("what is wrong, in words", () => {
  test.each([
    [issue("agentName", "required"), "Enter a name for the agent."],
    [issue("pokeMessages.3", "required"), "Write a message or remove this row."],
    [issue("params.0.name", "required"), "Give this parameter a name."],
    [issue("params.0.name", "param.duplicate", { name: "city" }), "“city” is used twice."],
    [issue("silenceThreshold", "number.min", { min: 1 }), "Use 1 or more."],
    [issue("googleCalendarSettings.freeSlots.Monday.0.from", "required"), "Enter a time, for example 09:30."],
    [
      issue("googleCalendarSettings.freeSlots.Monday.0", "slot.overlap", { from: "09:00", to: "10:00" }),
      "Overlaps 09:00 to 10:00.",
    ],
    [issue("greetingMessage", "required"), "Fill this in."],
    [
      { path: "agentName", text: "An agent with this name already exists." },
      "An agent with this name already exists.",
    ],
    [{ path: "agentName", text: "required" }, "Enter a name for the agent."],
    [{ path: "voiceId", text: "voiceId.format" }, en.issues["voiceId.format"]],
    [{ path: "agentName", text: "constructor" }, "constructor"],
    [issue("agentName", "no.such.code" as Issue["code"]), "This value is of the wrong kind."],
  ])("%j is worded", (problem, words) => {
    expect(problemText(problem, en, "en")).toBe(words);
  });

  test("an example is written in the locale's digits", () => {
    expect(problemText(issue("silenceThreshold", "number.integer"), ar, "ar-EG")).toContain("٨٠٠");
    expect(
      problemText(issue("googleCalendarSettings.meetingDuration", "number.integer"), en, "en"),
    ).toContain("30");
  });

  test.each(["param.name", "param.long"] as const)(
    "a limit is written in the locale's digits: %s",
    (code) => {
      const wrong = issue("params.0.name", code, { name: "x" });
      expect(problemText(wrong, ar, "ar-EG")).toContain("٥٠ حرفًا");
      expect(problemText(wrong, ar, "ar-EG")).not.toContain("50");
      expect(problemText(wrong, en, "en")).toContain("50 characters");
    },
  );

  test("I42, I49: no issue that a draft or a payload can have leaves a gap in its words, in either language", () => {
    const wild = { googleCalendar: true, genderDetection: "x" };
    fc.assert(
      fc.property(fc.anything(), fc.anything(), fc.anything(), (one, two, three) => {
        const input = {
          agentName: one,
          pokeMessages: [two],
          params: { a: three },
          tools: wild,
          googleCalendarSettings: one,
        };
        const results = [parseCreateAgentPayload(input), toPayload(createDraft(input))];
        for (const result of results) {
          if (result.success) continue;
          for (const found of result.issues) {
            const path = found.path.join(".");
            for (const catalog of [en, ar]) {
              expect(problemText({ path, issue: found }, catalog, catalog.locale)).toMatch(/^[^{}]+$/);
            }
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});

describe("the name of a field", () => {
  test.each([
    ["agentName", "Agent name", "اسم الوكيل"],
    ["tools.smartCallEnd", "Smart call end", "الإنهاء الذكي للمكالمة"],
    ["pokeMessages.1", "Poke message 2", "رسالة التنبيه 2"],
    ["params.0.name", "Parameter 1 name", "اسم المتغير 1"],
    ["params.0.value", "Parameter 1 value", "قيمة المتغير 1"],
    ["googleCalendarSettings.freeSlots.Monday", "Monday", "الاثنين"],
    ["googleCalendarSettings.freeSlots.Sunday.1.to", "Sunday, slot 2, to", "الأحد، الفترة 2، إلى"],
    ["googleCalendarSettings.freeSlots.Sunday.0", "Sunday, slot 1, from", "الأحد، الفترة 1، من"],
    ["who.knows", "who.knows", "who.knows"],
    ["constructor", "constructor", "constructor"],
  ])("at %s is %s, and in Arabic %s", (path, english, arabic) => {
    expect(fieldLabel(path, en, "en")).toBe(english);
    expect(fieldLabel(path, ar, "ar")).toBe(arabic);
  });

  test.each(["params.city", "pokeMessages.x", "params"])(
    "at %s, which is no row, has no number that is none",
    (path) => {
      expect(fieldLabel(path, en, "en")).not.toContain("NaN");
    },
  );
});
