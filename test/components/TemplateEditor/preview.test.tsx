import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { ar } from "../../../src/i18n/ar.js";
import { button, field, languages, say, showForm, toggle } from "../show.js";
import { showText } from "./editor.js";

describe.each(languages)("the preview in $language", ({ words }) => {
  const { template: text, fields, params } = words;
  const previewOf = (label: string) =>
    page.getByRole("group", { name: say(text.previewOf, { label }, words), exact: true });
  const press = (label = "Text") => button(say(text.toolFor, { tool: text.preview, label }, words)).click();
  const open = async (label = "Text") => {
    await press(label);
    await expect.element(previewOf(label)).toBeInTheDocument();
    return previewOf(label);
  };

  test("is shown when it is asked for, and goes again", async () => {
    showText(words, "Hello {{name}}", { params: { name: "Sara" } });
    expect(previewOf("Text").elements()).toEqual([]);
    await expect.element(await open()).toHaveTextContent("Hello Sara");
    await press();
    expect(previewOf("Text").elements()).toEqual([]);
  });

  test("B16: values are put in once, never searched again", async () => {
    showText(words, "{{a}} {{b}}", { params: { a: "{{b}}", b: "$& {{a}}" } });
    await expect.element(await open()).toHaveTextContent("{{b}} $& {{a}}");
  });

  test("B17: each value stands apart from the text around it", async () => {
    showText(words, "Visit with {{name}}, 5 pm", { params: { name: "سارة" } });
    await open();
    const value = document.querySelector(".vak-preview bdi");
    expect(value?.textContent).toBe("سارة");
  });

  test("what has no value says so", async () => {
    showText(words, "{{a}} {{b}} {{current_time}}", { params: { a: "" } });
    const preview = await open();
    const unset = [...preview.element().querySelectorAll("[data-unset]")].map((each) => each.textContent);
    expect(unset).toEqual([
      `a (${text.unset})`,
      `{{b}} (${text.unset})`,
      `{{current_time}} (${text.bySystem})`,
    ]);
  });

  test("numbers and yes or no are said as they are sent", async () => {
    showText(words, "{{n}} {{yes}}", { params: { n: 0, yes: false } });
    await expect.element(await open()).toHaveTextContent("0 false");
  });

  test("A17: characters that turn the order around are shown by name", async () => {
    showText(words, "a\u202eb {{x}}", { params: { x: "c\u2066d" } });
    await expect.element(await open()).toHaveTextContent("aRLOb cLRId");
  });

  test("L19: each paragraph runs in its own direction, whatever placeholder it begins with", async () => {
    showText(words, "{{name}} مرحبا\n{{name}} hello", { params: { name: "Sara" } });
    const preview = await open();
    expect([...preview.element().children].map((each) => getComputedStyle(each).direction)).toEqual([
      "rtl",
      "ltr",
    ]);
  });

  test("broken placeholders stay as they are written", async () => {
    showText(words, "{{a.b}} {{}} {{open", { params: {} });
    await expect.element(await open()).toHaveTextContent("{{a.b}} {{}} {{open");
  });

  test("a long text is shown from its beginning", async () => {
    showText(words, "x".repeat(20_000));
    const preview = await open();
    await expect.element(preview).toHaveTextContent(text.previewCut);
    expect(preview.element().textContent.length).toBeLessThan(11_000);
  });

  test.each([
    ["an emoji of a family", `${"x".repeat(9_995)}${"👨‍👩‍👧‍👦".repeat(20)}`],
    ["a letter with its marks", `${"x".repeat(9_999)}${"e\u0301".repeat(20)}`],
  ])("A7: a long text is cut between characters: %s", async (_, written) => {
    showText(words, written);
    const preview = await open();
    const [line] = preview.element().children;
    const shown = line?.textContent ?? "";
    expect(shown.length).toBeGreaterThan(9_900);
    const whole = [...new Intl.Segmenter("en").segment(written)].map(({ segment }) => segment);
    expect(
      [...new Intl.Segmenter("en").segment(shown)].every(({ segment }, at) => segment === whole[at]),
    ).toBe(true);
  });

  test("an empty text has nothing to show", async () => {
    showText(words, " ");
    await expect.element(await open()).toHaveTextContent(text.previewEmpty);
  });

  test("in the form it follows the text and the parameters", async () => {
    showForm(words, {
      defaultValue: { agentName: "N", greetingMessage: "Hi {{city}}", params: { city: "Jeddah" } },
    });
    const preview = await open(fields.greetingMessage.label);
    await expect.element(preview).toHaveTextContent("Hi Jeddah");
    await field(say(params.value, { number: 1 }, words)).fill("الرياض");
    await expect.element(preview).toHaveTextContent("Hi الرياض");
    await field(fields.greetingMessage.label).fill("Bye {{city}}");
    await expect.element(preview).toHaveTextContent("Bye الرياض");
  });

  test("B13, B16: the event title is shown with the agent's present name, even one in braces", async () => {
    showForm(words, { defaultValue: { agentName: "{agentName}" } });
    await toggle(fields["tools.googleCalendar"].label).click();
    const preview = await open(fields["googleCalendarSettings.eventTitle"].label);
    await expect.element(preview).toHaveTextContent("New meeting by {agentName}");
    await field(fields.agentName.label).fill("نور");
    await expect.element(preview).toHaveTextContent("New meeting by نور");
    await field(fields.agentName.label).fill(" ");
    const unset = () => preview.element().querySelector("[data-unset]")?.textContent ?? "";
    await expect.poll(unset).toContain(text.unset);
  });
});

test("the advice on a long text is in the digits of its count", async () => {
  const { container } = showText(ar, "كلمة ".repeat(520), { counted: true, locale: "ar-EG" });
  const count = () => container.querySelector(".vak-count")?.textContent ?? "";
  await expect.poll(count).toContain(say(ar.template.long, { max: "٥٠٠" }, ar));
  expect(count()).not.toMatch(/[0-9]/);
});
