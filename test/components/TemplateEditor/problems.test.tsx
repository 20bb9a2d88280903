import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createHost } from "../host.js";
import { button, elementOf, field, languages, say, showForm } from "../show.js";
import { marksNow, remarksNow, showText, textNow, told, warningsNow } from "./editor.js";

describe.each(languages)("what placeholders need, in $language", ({ words }) => {
  const { template: text, fields, params } = words;
  const undefinedNote = (name: string) => told(words, "undefined", `{{${name}}}`);

  test.each([
    ["B1", "{{customer}}", [undefinedNote("customer")]],
    ["B1", "{{aaa}} {{bbb}} {{aaa}}", ["aaa", "bbb"].map(undefinedNote)],
    ["B3", "{{customer", [told(words, "unclosed", "{{customer")]],
    ["B3", "{{ , {{known}}", [told(words, "unclosed", "{{")]],
    ["B4", "customer}}", [told(words, "unopened", "customer}}")]],
    ["B5", "{{}}", [told(words, "empty", "{{}}")]],
    ["B5", "{{   }}", [told(words, "empty", "{{   }}")]],
    ["B7", "{{ \tknown\u00a0\u200c}}", []],
    ["B10", "{{7x}}", [told(words, "invalidName", "{{7x}}")]],
    ["B10", "{{a.b}}", [told(words, "invalidName", "{{a.b}}")]],
    ["B11", "{{__proto__}}", [undefinedNote("__proto__")]],
    ["B11", "{{constructor}}", [undefinedNote("constructor")]],
    ["B20", `{{${"n".repeat(51)}}}`, [told(words, "tooLong", `{{${"n".repeat(51)}}}`)]],
    ["D11", "{{kno\u200bwn}}", [told(words, "hidden", "{{kno\u200bwn}}")]],
    ["–", "{known}", [told(words, "wrongBraces", "{known}", { right: "{{known}}" })]],
    ["–", "{agentName}", [told(words, "wrongBraces", "{agentName}", { right: "{{agentName}}" })]],
    ["A22", "${7*7} <%= x %> {single} ${known}", []],
    ["–", "{{known}} {{current_date}}", []],
  ])("%s: %s is judged right", async (_, typed, notes) => {
    const { control } = showText(words, "", { params: { known: "x" } });
    await control.fill(typed);
    await expect.poll(warningsNow).toEqual(notes);
    await expect.element(control).not.toHaveAttribute("aria-invalid");
    await expect.element(control).toHaveValue(typed);
  });

  test("a name that is too long is told how long it may be, in the locale's digits", async () => {
    const { control } = showText(words, "", { locale: "ar-EG" });
    await control.fill(`{{${"n".repeat(51)}}}`);
    await expect.poll(warningsNow).toEqual([expect.stringContaining("٥٠")]);
  });

  test.each([
    ["B8", "{{Known}}", "known", "{{known}}"],
    ["a swap of letters", "{{konwn}}", "known", "{{known}}"],
    ["another way of dividing words", "{{callerName}}", "caller_name", "{{caller_name}}"],
    ["a space", "{{caller name}}", "caller_name", "{{caller_name}}"],
    ["a name of the platform", "{{curent_time}}", "current_time", "{{current_time}}"],
  ])("%s: the name that was meant is told, and one click puts it in", async (_, typed, meant, right) => {
    showText(words, `a ${typed} b ${typed}`, { params: { known: "x", caller_name: "y" } });
    expect(warningsNow()).toEqual([told(words, "meant", typed, { meant })]);
    await button(say(text.replace, { name: right }, words)).click();
    await expect.poll(textNow).toBe(`a ${right} b ${right}`);
    await expect.poll(warningsNow).toEqual([]);
    await expect.element(field("Text")).toHaveFocus();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(textNow()).toBe(`a ${typed} b ${typed}`);
  });

  test.each([
    ["Hello {{name, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {{name}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello name}}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {name}}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {{{name}}}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {name}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {{na\u202eme}}, hi", "{{name}}", "Hello {{name}}, hi"],
    ["Hello {{first-name}}, hi", "{{first_name}}", "Hello {{first_name}}, hi"],
  ])("%s is mended with one click", async (typed, right, mended) => {
    showText(words, typed, { params: { name: "x" } });
    await button(say(text.replace, { name: right }, words))
      .first()
      .click();
    await expect.poll(textNow).toBe(mended);
  });

  test("a name in single braces that nobody knows is only remarked upon", async () => {
    showText(words, "Say {customer} aloud");
    expect(warningsNow()).toEqual([]);
    expect(remarksNow()).toEqual([told(words, "literal", "{customer}", { right: "{{customer}}" })]);
    await button(say(text.replace, { name: "{{customer}}" }, words)).click();
    await expect.poll(textNow).toBe("Say {{customer}} aloud");
  });

  test("a name that the platform fills in is explained, and marked as one that will be filled in", async () => {
    showText(words, "It is {{current_time}}");
    expect(remarksNow()).toEqual([told(words, "reserved", "{{current_time}}")]);
    await expect.poll(marksNow).toEqual(["known {{current_time}}"]);
  });

  test("B26: a text of placeholders alone may be silent", () => {
    showText(words, " {{name}} ", { params: { name: "" } });
    expect(remarksNow()).toEqual([told(words, "silent", "{{name}}")]);
    expect(warningsNow()).toEqual([]);
  });

  test("B13, B14: in an event title {agentName} alone is filled in", async () => {
    const { control } = showText(words, "", { syntax: "single", params: { agentName: "Noor" }, rows: 1 });
    await control.fill("{agentName} {name} {} {x");
    await expect
      .poll(warningsNow)
      .toEqual([
        told(words, "notFilled", "{name}", { right: "{agentName}" }),
        told(words, "empty", "{}"),
        told(words, "unclosed", "{"),
      ]);
    await expect.poll(marksNow).toEqual(["known {agentName}", "problem {name}", "problem {}", "problem {"]);
  });

  test.each([
    ["{agentname}", "notFilledMeant"],
    ["{{agentName}}", "wrongBraces"],
  ] as const)("B14: in an event title %s is mended with one click", async (typed, code) => {
    showText(words, `By ${typed}`, { syntax: "single", params: { agentName: "Noor" }, rows: 1 });
    const more = { meant: "agentName", right: "{agentName}" };
    expect(warningsNow()).toEqual([told(words, code, typed, more)]);
    await button(say(text.replace, { name: "{agentName}" }, words)).click();
    await expect.poll(textNow).toBe("By {agentName}");
    await expect.poll(warningsNow).toEqual([]);
  });

  test.each([
    ["By {", "By {agentName}"],
    ["By }", "By {agentName}"],
    ["By {agentName", "By {agentName}"],
    ["By {{agentName, at 5", "By {agentName}, at 5"],
    ["By {{agentName}", "By {agentName}"],
    ["By {agentName}}", "By {agentName}"],
    ["By agentName}}", "By {agentName}"],
    ["By { agentname now", "By {agentName} now"],
    ["By {}", "By {agentName}"],
    ["By {customer}", "By {agentName}"],
    ["By {{customer}}", "By {agentName}"],
  ])("in an event title %s is mended with one click", async (typed, mended) => {
    showText(words, typed, { syntax: "single", params: { agentName: "Noor" }, rows: 1 });
    expect(warningsNow()).toHaveLength(1);
    await button(say(text.replace, { name: "{agentName}" }, words)).click();
    await expect.poll(textNow).toBe(mended);
    await expect.poll(warningsNow).toEqual([]);
  });

  test("in an event title that has its name, a lone brace is shown, and takes no second name", async () => {
    showText(words, "By {agentName} } {", { syntax: "single", params: { agentName: "Noor" }, rows: 1 });
    expect(warningsNow()).toEqual([told(words, "unopened", "}"), told(words, "unclosed", "{")]);
    expect(button(say(text.replace, { name: "{agentName}" }, words)).elements()).toEqual([]);
    await button(say(text.find, { name: "}" }, words)).click();
    expect(elementOf(field("Text")).selectionStart).toBe(15);
  });

  test("B1: one click makes an unknown name a parameter, and the warning goes", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit });
    await field(fields.greetingMessage.label).fill("Hello {{customer}}, from {{city}}");
    await button(say(text.define, { name: "customer" }, words)).click();
    await expect.element(field(say(params.name, { number: 1 }, words))).toHaveValue("customer");
    await expect.poll(warningsNow).toEqual([undefinedNote("city")]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.params).toEqual({ customer: "" });
    host.last().resolve();
  });

  test("P22: that click leaves the focus in the text", async () => {
    showForm(words);
    const greeting = field(fields.greetingMessage.label);
    await greeting.fill("Hello {{customer}}");
    await button(say(text.define, { name: "customer" }, words)).click();
    await expect.poll(warningsNow).toEqual([]);
    await expect.element(greeting).toHaveFocus();
    await expect
      .element(page.getByText(say(text.defined, { name: "customer" }, words)).first())
      .toBeInTheDocument();
  });

  test("B1: a name that cannot be a parameter is not offered as one", () => {
    showText(words, "{{__proto__}} {{a.b}}", { onDefine: vi.fn() });
    expect(warningsNow()).toHaveLength(2);
    for (const name of ["__proto__", "a.b"])
      expect(button(say(text.define, { name }, words)).elements(), name).toEqual([]);
  });

  test("what has no remedy is shown in the text", async () => {
    showText(words, "Hello {{}} there");
    await button(say(text.find, { name: "{{}}" }, words)).click();
    const { selectionStart, selectionEnd } = elementOf(field("Text"));
    expect([selectionStart, selectionEnd]).toEqual([6, 10]);
    await expect.element(field("Text")).toHaveFocus();
  });

  test("B19: of many problems a few are told, and how many more there are", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `{{n${index}}}`).join(" ");
    const { control } = showText(words, many);
    expect(warningsNow()).toHaveLength(5);
    const more = button(say(text.more, { count: 1995 }, words));
    await more.click();
    await expect.poll(warningsNow).toHaveLength(25);
    await control.click();
    await userEvent.keyboard("{Control>}{End}{/Control}x");
    await expect.element(control).toHaveValue(`${many}x`);
  });

  test("how many problems there are is announced once the writer rests, each text with its name", async () => {
    const problems = { greetingMessage: "{{}} {{a.b}}", preamble: "{{}} {{}} {{a.b}}" };
    showForm(words, { defaultValue: { agentName: "N", ...problems } });
    const tool = say(text.toCheck, { count: 2 }, words);
    for (const name of ["greetingMessage", "preamble"] as const) {
      const sentence = say(text.toolFor, { tool, label: fields[name].label }, words);
      const announced = page.getByRole("status").filter({ hasText: sentence });
      await expect.poll(() => announced.elements().length, { timeout: 4000 }).toBe(1);
    }
    // What was said does not stay to be found once nothing is to be checked.
    await field(fields.greetingMessage.label).fill("Hello");
    const left = page.getByRole("status").filter({ hasText: fields.greetingMessage.label });
    await expect.poll(() => left.elements().length, { timeout: 4000 }).toBe(0);
  });

  test.each(["readOnly", "disabled"] as const)("%s: nothing can be changed from the notes", (lock) => {
    showText(words, "{{customer}} {{Known}}", {
      [lock]: true,
      params: { known: "x" },
      onDefine: vi.fn(),
    });
    expect(warningsNow()).toHaveLength(2);
    expect(document.querySelectorAll(".vak-notes button")).toHaveLength(0);
  });

  test("B25: a name that is no parameter any more is told about at once", async () => {
    showForm(words, { defaultValue: { agentName: "N", greetingMessage: "{{city}}", params: { city: "x" } } });
    expect(warningsNow()).toEqual([]);
    await button(say(params.remove, { number: 1 }, words)).click();
    await expect.poll(warningsNow).toEqual([undefinedNote("city")]);
  });
});
