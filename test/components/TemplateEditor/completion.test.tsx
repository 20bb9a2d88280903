import { describe, expect, onTestFinished, test, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { createHost } from "../host.js";
import { button, elementOf, enter, field, languages, say, showForm } from "../show.js";
import { marksNow, showText, textNow } from "./editor.js";

const params = { caller_name: "guest", caller_city: "Riyadh", clinic: "Noor" };

describe.each(languages)("completing a placeholder in $language", ({ words }) => {
  const { template: text, fields } = words;
  const list = page.getByRole("listbox");
  const optionsNow = () =>
    [...document.querySelectorAll("[role=option] .vak-identifier")].map((each) => each.textContent);
  const activeNow = () => document.querySelector("[role=option][aria-selected=true]")?.textContent;

  async function type(keys: string, props: Parameters<typeof showText>[2] = {}) {
    const shown = showText(words, "", { params, ...props });
    await enter(shown.control);
    if (keys) await userEvent.keyboard(keys);
    return shown;
  }

  test("the list opens at the second brace, offers the parameters, and narrows as one types", async () => {
    const { control } = await type("Hi {{");
    expect(list.elements()).toEqual([]);
    await userEvent.keyboard("{{");
    await expect.element(list).toBeVisible();
    expect(optionsNow()).toEqual(["caller_name", "caller_city", "clinic"]);
    await userEvent.keyboard("CI");
    expect(optionsNow()).toEqual(["caller_city"]);
    await userEvent.keyboard("zzz");
    expect(list.elements()).toEqual([]);
    await expect.element(control).toHaveValue("Hi {{CIzzz");
  });

  test("on a phone the list stays within the window, however it grows", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    await page.viewport(320, 600);
    await type(`${words.locale === "ar" ? "أهلًا بك يا " : "Hello there, "}{{{{`);
    await userEvent.keyboard("call");
    await expect.element(list).toBeVisible();
    await expect
      .poll(() => {
        const { left, right } = list.element().getBoundingClientRect();
        return left >= 0 && right <= window.innerWidth;
      })
      .toBe(true);
  });

  test("the control points at the list only while it is open", async () => {
    const { control } = await type("");
    const element = elementOf(control);
    expect(element.getAttribute("aria-autocomplete")).toBe("list");
    expect(element.hasAttribute("aria-controls")).toBe(false);
    await userEvent.keyboard("{{{{");
    await expect.element(list).toBeVisible();
    expect(element.getAttribute("aria-controls")).toBe(list.element().id);
    const active = document.getElementById(element.getAttribute("aria-activedescendant") ?? "");
    expect(active?.getAttribute("aria-selected")).toBe("true");
    await userEvent.keyboard("{Escape}");
    expect(list.elements()).toEqual([]);
    expect(element.hasAttribute("aria-controls")).toBe(false);
    expect(element.hasAttribute("aria-activedescendant")).toBe(false);
  });

  test.each(["Enter", "Tab"])(
    "A29: %s puts the chosen name in, and one undo takes that alone back",
    async (key) => {
      const { control } = await type("Hi {{{{");
      await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}{ArrowUp}");
      expect(activeNow()).toContain("clinic");
      await userEvent.keyboard(`{${key}}`);
      await expect.element(control).toHaveValue("Hi {{clinic}}");
      await expect.element(control).toHaveFocus();
      await userEvent.keyboard("!");
      await expect.element(control).toHaveValue("Hi {{clinic}}!");
      await userEvent.keyboard("{Control>}z{/Control}");
      await expect.element(control).toHaveValue("Hi {{clinic}}");
      await userEvent.keyboard("{Control>}z{/Control}");
      await expect.element(control).toHaveValue("Hi {{");
    },
  );

  test("a click puts the name in", async () => {
    await type("{{{{ca");
    await list.getByText("caller_city").click();
    expect(textNow()).toBe("{{caller_city}}");
    await expect.element(field("Text")).toHaveFocus();
  });

  test("in the middle of a placeholder the rest of it is replaced", async () => {
    const { control } = await type("", { defaultValue: "a {{clin}} b" });
    elementOf(control).setSelectionRange(6, 6);
    await userEvent.keyboard("i");
    await expect.element(list).toBeVisible();
    await userEvent.keyboard("{Backspace}{Enter}");
    expect(textNow()).toBe("a {{clinic}} b");
  });

  test("arrow keys, Enter and Tab are the text's own while no list is open", async () => {
    const { control } = await type("{{{{clinic}}{Enter}b");
    await expect.element(control).toHaveValue("{{clinic}}\nb");
    await userEvent.tab();
    await expect.element(control).not.toHaveFocus();
  });

  test("moving the caret away closes the list", async () => {
    await type("a {{{{c");
    await expect.element(list).toBeVisible();
    await userEvent.keyboard("{Home}");
    await expect.poll(() => list.elements()).toEqual([]);
  });

  test("leaving the control closes the list", async () => {
    const { control } = await type("{{{{");
    await expect.element(list).toBeVisible();
    elementOf(control).blur();
    await expect.poll(() => list.elements()).toEqual([]);
  });

  test("an unknown name can be defined from the list", async () => {
    const onDefine = vi.fn();
    await type("{{{{", { onDefine, params: {} });
    await expect.element(page.getByText(text.typeName).first()).toBeVisible();
    await userEvent.keyboard("order_id");
    await userEvent.keyboard("{Enter}");
    expect(textNow()).toBe("{{order_id}}");
    expect(onDefine.mock.calls).toEqual([["order_id"]]);
  });

  test("in the form the new name becomes a parameter", async () => {
    const host = createHost();
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", greetingMessage: "" },
    });
    await enter(field(fields.greetingMessage.label));
    await userEvent.keyboard("Hi {{{{guest{Enter}!");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ greetingMessage: "Hi {{guest}}!", params: { guest: "" } });
    host.last().resolve();
  });

  test("names of the platform are offered once a letter is typed, with what they hold", async () => {
    await type("{{{{weekd");
    await expect.poll(optionsNow).toEqual(["current_weekday"]);
    await expect.element(list).toHaveTextContent(text.system.current_weekday);
    await userEvent.keyboard("{Enter}");
    await expect.poll(marksNow).toEqual(["known {{current_weekday}}"]);
  });

  test("in an event title one brace opens the list", async () => {
    await type("By {{", { syntax: "single", rows: 1, params: { agentName: "Noor" } });
    expect(optionsNow()).toEqual(["agentName"]);
    await userEvent.keyboard("{Enter}");
    expect(textNow()).toBe("By {agentName}");
  });

  test("how many names there are is announced", async () => {
    await type("{{{{caller");
    const status = page.getByRole("status").filter({ hasText: say(text.suggestions, { count: 2 }, words) });
    await expect.poll(() => status.elements().length).toBe(1);
  });

  test("A26: Enter that ends a composition chooses nothing", async () => {
    const { control } = await type("{{{{c");
    await cdp().send("Input.imeSetComposition", { text: "لا", selectionStart: 2, selectionEnd: 2 });
    elementOf(control).dispatchEvent(
      new KeyboardEvent("keydown", { key: "Enter", bubbles: true, cancelable: true, isComposing: true }),
    );
    await cdp().send("Input.insertText", { text: "لا" });
    await expect.element(control).toHaveValue("{{cلا");
  });

  test.each([
    ["{{{{", "ltr"],
    ["أهلًا {{{{", "rtl"],
  ])("the list stands at what is being written: %s", async (keys, direction) => {
    await type(keys);
    await expect.element(list).toBeVisible();
    expect(getComputedStyle(elementOf(field("Text"))).direction).toBe(
      direction === "rtl" ? "rtl" : words.direction,
    );
    const panel = document.querySelector(".vak-completion")?.getBoundingClientRect();
    const control = elementOf(field("Text")).getBoundingClientRect();
    expect(panel?.top).toBeGreaterThan(control.top);
    expect(panel?.top).toBeLessThan(control.top + 60);
    expect(panel?.left).toBeGreaterThanOrEqual(0);
    expect(panel?.right).toBeLessThanOrEqual(innerWidth);
    const nearRight = (panel?.right ?? 0) > innerWidth / 2;
    expect(nearRight).toBe(getComputedStyle(elementOf(field("Text"))).direction === "rtl");
  });

  test("a read-only text offers nothing", async () => {
    await type("{{{{", { readOnly: true });
    expect(list.elements()).toEqual([]);
    expect(elementOf(field("Text")).hasAttribute("aria-autocomplete")).toBe(false);
  });

  describe("the menu", () => {
    const menu = button(say(text.toolFor, { tool: text.insert, label: "Text" }, words));

    test("A29: puts a placeholder in at the caret, by mouse or by keyboard, and one undo takes it back", async () => {
      const { control } = await type("", { defaultValue: "Hello !" });
      elementOf(control).setSelectionRange(6, 6);
      await menu.click();
      await page.getByRole("menuitem", { name: "{{clinic}}" }).click();
      await expect.element(control).toHaveValue("Hello {{clinic}}!");
      await expect.element(control).toHaveFocus();
      elementOf(menu).focus();
      await userEvent.keyboard("{ArrowDown}");
      await expect.element(page.getByRole("menuitem").first()).toHaveFocus();
      await userEvent.keyboard("{ArrowDown}{Enter}");
      await expect.element(control).toHaveValue("Hello {{clinic}}{{caller_name}}!");
      await userEvent.keyboard("{Control>}z{/Control}");
      await expect.element(control).toHaveValue("Hello {{clinic}}!");
    });

    test("puts it at the end of a text that never had the caret, apart from its last word", async () => {
      const { control } = showText(words, "Hello", { params, onDefine: vi.fn() });
      await menu.click();
      await page.getByRole("menuitem", { name: "{{clinic}}" }).click();
      await expect.element(control).toHaveValue("Hello {{clinic}}");
      await userEvent.keyboard("{Control>}z{/Control}");
      await expect.element(control).toHaveValue("Hello");
    });

    test.each(["", "Hello ", "Hello\n"])(
      "and begins a new one there, after %j as it stands",
      async (before) => {
        const { control } = showText(words, before, { params, onDefine: vi.fn() });
        await menu.click();
        await page.getByRole("menuitem", { name: text.insertNew }).click();
        await expect.element(list).toBeVisible();
        await userEvent.keyboard("town{Enter}");
        await expect.element(control).toHaveValue(`${before}{{town}}`);
      },
    );

    test("begins a new placeholder, to be named in the list", async () => {
      const onDefine = vi.fn();
      await type("", { onDefine });
      await menu.click();
      await page.getByRole("menuitem", { name: text.insertNew }).click();
      await expect.element(list).toBeVisible();
      await userEvent.keyboard("town{Enter}");
      expect(textNow()).toBe("{{town}}");
      expect(onDefine.mock.calls).toEqual([["town"]]);
    });

    test("Escape closes it and goes back to its button; Tab and a press elsewhere close it", async () => {
      await type("");
      const item = page.getByRole("menuitem").first();
      await menu.click();
      await expect.element(item).toHaveFocus();
      await userEvent.keyboard("{End}{Home}{ArrowUp}{Escape}");
      await expect.element(menu).toHaveFocus();
      expect(item.elements()).toEqual([]);
      await menu.click();
      await userEvent.tab();
      await expect.poll(() => item.elements()).toEqual([]);
      await menu.click();
      await field("Text").click();
      await expect.poll(() => item.elements()).toEqual([]);
    });
  });
});
