import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { TemplateEditor, type TemplateEditorProps } from "../../src/index.js";
import { createHost } from "./host.js";
import { button, elementOf, enter, field, languages, say, show, showForm } from "./show.js";

describe.each(languages)("texts with placeholders in $language", ({ words }) => {
  const { template: text, fields, params } = words;
  const control = field("Text");
  const notesNow = () =>
    [...document.querySelectorAll("li.vak-warning > span")].map(({ textContent }) => textContent);

  const showText = (defaultValue: string, props: Partial<TemplateEditorProps> = {}) =>
    show(<TemplateEditor messages={words} label="Text" defaultValue={defaultValue} {...props} />);

  test.each([
    ["B1", "{{customer}}", [say(text.undefined, { name: "customer" }, words)]],
    ["B1", "{{a}} {{b}} {{a}}", ["a", "b"].map((name) => say(text.undefined, { name }, words))],
    ["B3", "{{customer", [text.unclosed]],
    ["B4", "customer}}", [say(text.unopened, { braces: "}}" }, words)]],
    ["B5", "{{}}", [text.empty]],
    ["B5", "{{   }}", [text.empty]],
    ["B7", "{{ \tknown\u00a0\u200c}}", []],
    ["B10", "{{a.b}}", [say(text.invalidName, { name: "a.b" }, words)]],
    ["B10", "{{1st}}", [say(text.invalidName, { name: "1st" }, words)]],
    ["B11", "{{__proto__}}", [say(text.undefined, { name: "__proto__" }, words)]],
    ["B11", "{{constructor}}", [say(text.undefined, { name: "constructor" }, words)]],
    ["A22", "${7*7} <%= x %> {single}", []],
    ["–", "{{known}} {{current_date}}", []],
  ])("%s: %s is judged right", async (_, typed, notes) => {
    showText("", { names: ["known"] });
    await control.fill(typed);
    await expect.poll(notesNow).toEqual(notes);
    await expect.element(control).not.toHaveAttribute("aria-invalid");
    await expect.element(control).toHaveValue(typed);
  });

  test("B8: a name that differs in case alone from a known one is pointed to that one", () => {
    showText("{{Name}}", { names: ["name"] });
    const [note = ""] = notesNow();
    expect(note).toContain("name");
  });

  test("B13, B14: in an event title {agentName} alone is filled in", async () => {
    showText("{agentName} {agentname} {name} {}", { syntax: "single", names: ["agentName"], rows: 1 });
    const notFilled = (name: string) => say(text.notFilled, { braces: "{agentName}", name }, words);
    await expect.poll(notesNow).toEqual([notFilled("{agentname}"), notFilled("{name}"), text.empty]);
  });

  test("B1: one click makes an unknown name a parameter, and the warning goes", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit });
    await field(fields.greetingMessage.label).fill("Hello {{customer}}, from {{city}}");
    await button(say(text.define, { name: "customer" }, words)).click();
    await expect.element(field(say(params.name, { number: 1 }, words))).toHaveValue("customer");
    await expect.poll(notesNow).toEqual([say(text.undefined, { name: "city" }, words)]);
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.params).toEqual({ customer: "" });
    host.last().resolve();
  });

  test("P22: that click leaves the focus in the form", async () => {
    const { container } = showForm(words);
    await field(fields.greetingMessage.label).fill("Hello {{customer}}");
    await button(say(text.define, { name: "customer" }, words)).click();
    await expect.poll(notesNow).toEqual([]);
    expect(container.contains(document.activeElement)).toBe(true);
  });

  test("B1: a name that cannot be a parameter is not offered as one", async () => {
    showForm(words, { defaultValue: { agentName: "N", greetingMessage: "{{__proto__}} {{a.b}}" } });
    await expect.poll(() => notesNow().length).toBe(2);
    for (const name of ["__proto__", "a.b"])
      expect(button(say(text.define, { name }, words)).elements(), name).toEqual([]);
  });

  test.each([
    ["{{name}} مرحبا بك", "rtl"],
    ["{{name}} hello", "ltr"],
    ["مرحبا {{name}}", "rtl"],
    ["{{a}}{{b}} ، مرحبا", "rtl"],
    ["Hello مرحبا", "ltr"],
  ])("B22, L19: %s reads %s, whatever placeholder it begins with", async (typed, direction) => {
    showText("");
    await control.fill(typed);
    await expect.poll(() => getComputedStyle(elementOf(control)).direction).toBe(direction);
  });

  test("a text of placeholders alone reads as the page does", () => {
    showText("{{a}}");
    expect(getComputedStyle(elementOf(control)).direction).toBe(words.direction);
  });

  test("B19: of many unknown names a few are told of", async () => {
    const many = Array.from({ length: 2000 }, (_, index) => `{{n${index}}}`).join(" ");
    showText(many);
    await expect.poll(() => notesNow().length).toBeGreaterThan(0);
    expect(notesNow().length).toBeLessThanOrEqual(10);
    await control.click();
    await userEvent.keyboard("{Control>}{End}{/Control}");
    const before = performance.now();
    await userEvent.keyboard("x");
    await expect.element(control).toHaveValue(`${many}x`);
    expect(performance.now() - before).toBeLessThan(2000);
  });

  test("words are counted, and more than 500 bring advice and no error", async () => {
    showText("one two", { counted: true });
    await expect.element(page.getByText(say(text.words, { count: 2 }, words))).toBeVisible();
    await control.fill("a ".repeat(501));
    await expect.element(page.getByText(text.long)).toBeVisible();
    await expect.element(page.getByText(say(text.words, { count: 501 }, words))).toBeVisible();
    await expect.element(control).not.toHaveAttribute("aria-invalid");
  });

  test("every change is told, letter by letter, and the caret stays in the middle", async () => {
    const onChange = vi.fn();
    showText("ad", { onChange });
    await enter(control);
    await userEvent.keyboard("{ArrowLeft}bc");
    expect(onChange.mock.calls).toEqual([["abd"], ["abcd"]]);
    await expect.element(control).toHaveValue("abcd");
  });

  test("a parent that holds the text sees it typed, and can replace it", async () => {
    function Held() {
      const [value, setValue] = useState("a");
      return (
        <>
          <TemplateEditor messages={words} label="Text" value={value} onChange={setValue} />
          <button onClick={() => setValue("{{new}}")}>replace</button>
          <p role="note">{value}</p>
        </>
      );
    }
    show(<Held />);
    await enter(control);
    await userEvent.keyboard("b");
    await expect.element(page.getByRole("note")).toHaveTextContent("ab");
    await button("replace").click();
    await expect.element(control).toHaveValue("{{new}}");
    await expect.poll(notesNow).toEqual([say(text.undefined, { name: "new" }, words)]);
  });

  test("A16: lines are sent with line feeds alone", async () => {
    const host = createHost();
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", preamble: "one\r\ntwo", outcome: "a\r\nb" },
    });
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ preamble: "one\ntwo", outcome: "a\nb" });
    host.last().resolve();
  });

  test.each(["readOnly", "disabled"] as const)("%s: no parameter can be added from it", async (lock) => {
    showText("{{customer}}", { [lock]: true, onDefine: vi.fn() });
    await expect.poll(() => notesNow().length).toBe(1);
    expect(button(say(text.define, { name: "customer" }, words)).elements()).toEqual([]);
  });
});
