import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PokeMessagesEditor, type PokeMessagesEditorProps } from "../../src/index.js";
import { createHost } from "./host.js";
import { button, descriptionOf, elementOf, enter, field, languages, say, show, showForm } from "./show.js";

const rows = (...texts: string[]) => texts.map((text, index) => ({ id: `row ${index}`, text }));

describe.each(languages)("poke messages in $language", ({ words }) => {
  const { pokeMessages: text } = words;
  const item = (number: number) => field(say(text.item, { number }, words));
  const remove = (number: number) => button(say(text.remove, { number }, words));
  const up = (number: number) => button(say(text.moveUp, { number }, words));
  const down = (number: number) => button(say(text.moveDown, { number }, words));
  const add = button(text.add);
  const status = page.getByRole("status");
  const textsNow = () => [...document.querySelectorAll("textarea")].map(({ value }) => value);

  function showRows(props: PokeMessagesEditorProps = {}) {
    const onChange = vi.fn();
    const shown = show(<PokeMessagesEditor messages={words} onChange={onChange} {...props} />);
    return {
      ...shown,
      textsTold: () => (onChange.mock.calls.at(-1) as [{ text: string }[]])[0].map((row) => row.text),
      onChange,
    };
  }

  test("C1: an empty list is said, and may be sent", async () => {
    const host = createHost();
    const { submit } = showForm(words, { onSubmit: host.onSubmit });
    await expect.element(page.getByText(text.empty)).toBeVisible();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.pokeMessages).toEqual([]);
    host.last().resolve();
  });

  test("the list is named, and its rows are numbered", async () => {
    showRows({ defaultValue: rows("a", "b") });
    await expect
      .element(page.getByRole("group", { name: words.fields.pokeMessages.label, exact: true }))
      .toBeVisible();
    await expect.element(item(1)).toHaveValue("a");
    await expect.element(item(2)).toHaveValue("b");
  });

  test("adding a row puts the focus in it; it comes last and is empty", async () => {
    const { textsTold } = showRows({ defaultValue: rows("a") });
    await add.click();
    await expect.element(item(2)).toHaveFocus();
    await userEvent.keyboard("ب");
    expect(textsTold()).toEqual(["a", "ب"]);
  });

  test("C8: a fast double click adds two rows with ids of their own, the focus in the last", async () => {
    const { onChange } = showRows();
    await add.dblClick();
    await expect.element(item(2)).toHaveFocus();
    await userEvent.keyboard("only here");
    const [last] = onChange.mock.calls.at(-1) as [{ id: string; text: string }[]];
    expect(last.map((row) => row.text)).toEqual(["", "only here"]);
    expect(new Set(last.map(({ id }) => id)).size).toBe(2);
  });

  test("C2: an empty row among filled ones is refused, at its row, once it was left", async () => {
    const host = createHost();
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", pokeMessages: ["a"] },
    });
    await add.click();
    await expect.element(item(2)).toHaveFocus();
    await expect.element(item(2)).not.toHaveAttribute("aria-invalid");
    await userEvent.tab();
    await expect.element(item(2)).toHaveAttribute("aria-invalid", "true");
    expect(descriptionOf(item(2))).toEqual([words.required.pokeMessages]);
    await submit.click();
    expect(host.calls).toEqual([]);
    await item(2).fill("b");
    await expect.element(item(2)).not.toHaveAttribute("aria-invalid");
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.pokeMessages).toEqual(["a", "b"]);
    host.last().resolve();
  });

  test("C5: of three rows the first is removed, and the errors of the others go with them", async () => {
    const { submit } = showForm(words, { defaultValue: { agentName: "N", pokeMessages: ["a", "", "c"] } });
    await submit.click();
    await expect.element(item(2)).toHaveAttribute("aria-invalid", "true");
    await remove(1).click();
    expect(
      textsNow()
        .slice(-3)
        .filter((each) => each === "a"),
    ).toEqual([]);
    await expect.element(item(1)).toHaveValue("");
    await expect.element(item(1)).toHaveAttribute("aria-invalid", "true");
    await expect.element(item(2)).toHaveValue("c");
    await expect.element(item(2)).not.toHaveAttribute("aria-invalid");
  });

  test("C5, D22, M7: removing by keyboard puts the focus on the row that takes its place, at last on Add", async () => {
    showRows({ defaultValue: rows("a", "b", "c") });
    elementOf(remove(2)).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(remove(2)).toHaveFocus();
    expect(textsNow()).toEqual(["a", "c"]);
    await expect.element(status).toHaveTextContent(say(text.removed, { number: 2 }, words));
    await userEvent.keyboard("{Enter}");
    await expect.element(remove(1)).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect.element(add).toHaveFocus();
    expect(textsNow()).toEqual([]);
  });

  test("C7: moving by keyboard keeps the focus on the moved row's button, and is announced", async () => {
    const { textsTold } = showRows({ defaultValue: rows("a", "b", "c") });
    elementOf(down(1)).focus();
    await userEvent.keyboard("{Enter}");
    expect(textsTold()).toEqual(["b", "a", "c"]);
    await expect.element(down(2)).toHaveFocus();
    await expect.element(status).toHaveTextContent(say(text.moved, { number: 2 }, words));
    await userEvent.keyboard("{Enter}");
    expect(textsTold()).toEqual(["b", "c", "a"]);
    await expect.element(down(3)).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(textsTold()).toEqual(["b", "c", "a"]);
    await expect.element(down(3)).toHaveFocus();
    elementOf(up(3)).focus();
    await userEvent.keyboard("{Enter}{Enter}");
    expect(textsTold()).toEqual(["a", "b", "c"]);
    await expect.element(up(1)).toHaveFocus();
  });

  test("the ends of the list say that they cannot move further", async () => {
    showRows({ defaultValue: rows("a", "b") });
    await expect.element(up(1)).toHaveAttribute("aria-disabled", "true");
    await expect.element(up(2)).not.toHaveAttribute("aria-disabled");
    await expect.element(down(2)).toHaveAttribute("aria-disabled", "true");
  });

  test("C6: a removed row's text does not come back in the next one", async () => {
    const { textsTold } = showRows({ defaultValue: rows("a", "b") });
    await remove(2).click();
    await add.click();
    await expect.element(item(2)).toHaveValue("");
    expect(textsTold()).toEqual(["a", ""]);
  });

  test("C7: what is sent has the order on the screen", async () => {
    const host = createHost();
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", pokeMessages: ["a", "b", "c"] },
    });
    await up(3).click();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.pokeMessages).toEqual(["a", "c", "b"]);
    host.last().resolve();
  });

  test("each row reads in the direction of what is in it", () => {
    showRows({ defaultValue: rows("Hello", "مرحبا", "{{name}} مرحبا") });
    expect([1, 2, 3].map((number) => elementOf(item(number)).dir)).toEqual(["ltr", "rtl", "rtl"]);
  });

  test("a parent that holds the rows decides them", async () => {
    function Held() {
      const [value, setValue] = useState(rows("a"));
      return (
        <PokeMessagesEditor messages={words} value={value} onChange={(next) => setValue(next.slice(0, 2))} />
      );
    }
    show(<Held />);
    await add.click();
    await add.click();
    await expect.poll(textsNow).toEqual(["a", ""]);
    await enter(item(2));
    await userEvent.keyboard("b");
    await expect.element(item(2)).toHaveValue("b");
  });

  test("the caret stays where it is while typing in the middle", async () => {
    showForm(words, { defaultValue: { agentName: "N", pokeMessages: ["ad"] } });
    await enter(item(1));
    await userEvent.keyboard("{ArrowLeft}bc");
    await expect.element(item(1)).toHaveValue("abcd");
  });

  test("C4: a thousand rows can be shown and sent", async () => {
    const host = createHost();
    const pokeMessages = Array.from({ length: 1000 }, (_, index) => `m${index}`);
    const { submit } = showForm(words, {
      onSubmit: host.onSubmit,
      defaultValue: { agentName: "N", pokeMessages },
    });
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload.pokeMessages).toEqual(pokeMessages);
    host.last().resolve();
  }, 40_000);
});
