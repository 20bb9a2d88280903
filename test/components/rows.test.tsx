import { useState } from "react";
import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { OutcomeEditor, PokeMessagesEditor, TemplateEditor } from "../../src/index.js";
import { pressKey } from "./pressKey.js";
import { button, elementOf, enter, field, languages, say, show, showForm } from "./show.js";

function paste(control: HTMLElement, text: string) {
  const clipboardData = new DataTransfer();
  clipboardData.setData("text/plain", text);
  control.dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
}

describe.each(languages)("rows in $language", ({ words }) => {
  const { params, pokeMessages, fields, paste: pasted } = words;
  const name = (number: number) => field(say(params.name, { number }, words));
  const poke = (number: number) => field(say(pokeMessages.item, { number }, words));
  const greeting = field(fields.greetingMessage.label);
  const inTexts = { agentName: "N", greetingMessage: "Hi {{city}}", params: { city: "x" } };

  test("a changed name is put into the texts with one click, and taken back with another", async () => {
    showForm(words, { defaultValue: inTexts });
    await name(1).fill("town");
    await userEvent.tab();
    await button(say(params.renameApply, { to: "town" }, words)).click();
    await expect.element(greeting).toHaveValue("Hi {{town}}");
    await button(words.rows.undo).click();
    await expect.element(greeting).toHaveValue("Hi {{city}}");
  });

  test("taken back, it leaves the new name where that stood before", async () => {
    showForm(words, { defaultValue: { ...inTexts, greetingMessage: "Hi {{city}} and {{town}}" } });
    await name(1).fill("town");
    await userEvent.tab();
    await button(say(params.renameApply, { to: "town" }, words)).click();
    await expect.element(greeting).toHaveValue("Hi {{town}} and {{town}}");
    await button(words.rows.undo).click();
    await expect.element(greeting).toHaveValue("Hi {{city}} and {{town}}");
  });

  test("taken back, it is put into what was typed since too", async () => {
    showForm(words, { defaultValue: inTexts });
    await name(1).fill("town");
    await userEvent.tab();
    await button(say(params.renameApply, { to: "town" }, words)).click();
    await enter(greeting);
    await userEvent.keyboard(" ok");
    await button(words.rows.undo).click();
    await expect.element(greeting).toHaveValue("Hi {{city}} ok");
  });

  test("a name is followed through one that cannot be one, and no longer once the texts have lost it", async () => {
    showForm(words, { defaultValue: inTexts });
    await name(1).fill("");
    await userEvent.tab();
    await name(1).fill("town");
    await userEvent.tab();
    const apply = button(say(params.renameApply, { to: "town" }, words));
    await expect.element(apply).toBeVisible();
    await greeting.fill("Hi {{town}}");
    await expect.element(apply).not.toBeInTheDocument();
  });

  test("B25: a removed row that is still used says where, and comes back", async () => {
    showForm(words, { defaultValue: inTexts });
    await button(say(params.remove, { number: 1 }, words)).click();
    const told = say(params.removedUsed, { name: "city", fields: fields.greetingMessage.label }, words);
    expect(document.querySelector(".vak-undo")?.textContent).toContain(told);
    await button(words.rows.undo).click();
    await expect.element(name(1)).toHaveValue("city");
    await expect.element(name(1)).toHaveFocus();
  });

  test("a removed row comes back to its place after others were added", async () => {
    showForm(words, { defaultValue: { ...inTexts, pokeMessages: ["Hello?", "Still there?"] } });
    await button(say(pokeMessages.remove, { number: 1 }, words)).click();
    await button(pokeMessages.add).click();
    await userEvent.keyboard("Bye");
    await button(words.rows.undo).click();
    await expect.element(poke(1)).toHaveValue("Hello?");
    await expect.element(poke(1)).toHaveFocus();
    await expect.element(poke(3)).toHaveValue("Bye");
    await expect.element(button(words.rows.undo)).not.toBeInTheDocument();
    await button(say(params.remove, { number: 1 }, words)).click();
    await button(params.add).click();
    await userEvent.keyboard("town");
    await button(words.rows.undo).click();
    await expect.element(name(1)).toHaveValue("city");
    await expect.element(name(2)).toHaveValue("town");
  });

  test("rows that a host gives ids of its own get the focus all the same", async () => {
    function Host() {
      const [texts, setTexts] = useState<readonly string[]>(["Hello?"]);
      return (
        <PokeMessagesEditor
          messages={words}
          value={texts}
          onChange={(rows) => setTexts(rows.map(({ text }) => text))}
        />
      );
    }
    show(<Host />);
    await button(pokeMessages.add).click();
    await expect.element(poke(2)).toHaveFocus();
    await userEvent.keyboard("still there");
    await expect.element(poke(2)).toHaveValue("still there");
    await button(say(pokeMessages.remove, { number: 2 }, words)).click();
    await expect.element(button(say(pokeMessages.remove, { number: 1 }, words))).toHaveFocus();
  });

  test("on a phone, the last of many messages that were pasted is in sight with its focus", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    await page.viewport(360, 740);
    show(<PokeMessagesEditor messages={words} defaultValue={["x"]} />);
    elementOf(poke(1)).focus();
    const lines = Array.from({ length: 200 }, (_, index) => `${index + 1} ${"word ".repeat(index % 9)}`);
    paste(elementOf(poke(1)), lines.join("\n"));
    await poke(1).fill(lines.join("\n"));
    await page.getByRole("button", { name: /200|٢٠٠/ }).click();
    await expect.element(poke(200)).toHaveFocus();
    await expect
      .poll(() => {
        const { top, bottom } = elementOf(poke(200)).getBoundingClientRect();
        return top >= 0 && bottom <= window.innerHeight;
      })
      .toBe(true);
  });

  test("the key that brings a removed row back is found on an Arabic keyboard", async () => {
    showForm(words, { defaultValue: { ...inTexts, pokeMessages: ["Hello?"] } });
    for (const [remove, back] of [
      [params.remove, name(1)],
      [pokeMessages.remove, poke(1)],
    ] as const) {
      elementOf(button(say(remove, { number: 1 }, words))).focus();
      await userEvent.keyboard("{Enter}");
      await expect.element(back).not.toBeInTheDocument();
      await pressKey({ key: "ئ", code: "KeyZ" }, "Control");
      await expect.element(back).toBeVisible();
    }
  });

  test("on a phone, what was removed and both ways on from it stand in one line", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    await page.viewport(320, 600);
    showForm(words, { defaultValue: inTexts });
    await button(say(params.remove, { number: 1 }, words)).click();
    const tops = [...(elementOf(page.getByText(words.rows.undo)).parentElement?.children ?? [])].map(
      (each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return Math.round((top + bottom) / 2);
      },
    );
    expect(tops).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
  });

  test("D20: a pasted list is added with a yes, and not without", async () => {
    showForm(words, { defaultValue: inTexts });
    paste(elementOf(name(1)), "city=1\nage=2\nvip=3");
    await expect.element(name(1)).toHaveValue("city");
    await button(say(params.pasteAdd, { count: 2 }, words)).click();
    await expect.element(name(3)).toHaveValue("vip");
    await expect.element(name(2)).toHaveValue("age");
  });

  test("RHF #13334, #967: a removed row is a change, and after all were removed Add brings one", async () => {
    const dirty: boolean[] = [];
    const start = { agentName: "N", pokeMessages: ["one", "two"] };
    showForm(words, { defaultValue: start, onDirtyChange: (is) => dirty.push(is) });
    const remove = (number: number) => button(say(pokeMessages.remove, { number }, words));
    await remove(2).click();
    await expect.poll(() => dirty).toEqual([true]);
    await remove(1).click();
    await expect.element(poke(1)).not.toBeInTheDocument();
    await button(pokeMessages.add).click();
    await expect.element(poke(1)).toHaveValue("");
    await expect.element(poke(2)).not.toBeInTheDocument();
  });

  test("Alt and an arrow move the message that is written, and the caret stays in it", async () => {
    show(
      <PokeMessagesEditor messages={words} defaultValue={["a", "b"].map((text) => ({ id: text, text }))} />,
    );
    await enter(poke(1));
    await userEvent.keyboard("{Alt>}{ArrowDown}{/Alt}");
    await expect.element(poke(2)).toHaveValue("a");
    await expect.element(poke(2)).toHaveFocus();
  });

  test("pasted lines become messages of their own when that is wanted", async () => {
    const text = "one\ntwo\nthree";
    show(<PokeMessagesEditor messages={words} defaultValue={[{ id: "a", text }]} />);
    paste(elementOf(poke(1)), text);
    await button(say(pokeMessages.split, { count: 3 }, words)).click();
    await expect.element(poke(3)).toHaveValue("three");
    await expect.element(poke(1)).toHaveValue("one");
  });

  test("A4, A5, A13: what cannot be stored is cut from a paste, and one that is too long is refused", async () => {
    showForm(words, { defaultValue: inTexts });
    await enter(greeting);
    paste(elementOf(greeting), "!\0\u0007");
    await expect.element(greeting).toHaveValue("Hi {{city}}!");
    expect(document.body.textContent).toContain(say(pasted.removed, { count: 2 }, words));
    paste(elementOf(greeting), "x".repeat(5_000_000));
    await expect.element(greeting).toHaveValue("Hi {{city}}!");
    await expect
      .poll(() => document.body.textContent)
      .toContain(say(pasted.tooLong, { megabytes: 5 }, words));
  });

  test("on one line, line ends become spaces, and a paste of very many spaces holds nothing up", async () => {
    show(<TemplateEditor messages={words} label="Text" defaultValue="" rows={1} />);
    const control = field("Text");
    await enter(control);
    paste(elementOf(control), `a${" ".repeat(250_000)}b`);
    paste(elementOf(control), "one \n\n  two");
    await expect.element(control).toHaveValue("one two");
  });

  test("an example goes into an empty outcome, and one undo takes it back", async () => {
    show(<OutcomeEditor messages={words} />);
    const { title, text } = words.outcome.examples.summary;
    await button(title).click();
    const control = field(fields.outcome.label);
    await expect.element(control).toHaveValue(text);
    expect(button(title).elements()).toEqual([]);
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.element(control).toHaveValue("");
  });
});
