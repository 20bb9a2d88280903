import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { freeSlots } from "../../core/builders.js";
import { readTwice } from "../../stories/readTwice.js";
import { pressKey } from "../pressKey.js";
import { elementOf, languages } from "../show.js";
import { focused, listen, partsOf, showEditor, typeOver } from "./editor.js";

const before = freeSlots({ Monday: "9-12 11-13", Tuesday: "20-2", Friday: "9-10 10-11" });

describe.each(languages)("undo and redo in $language", ({ words }) => {
  const parts = partsOf(words);
  const { from, to, add, remove, open, copy, check, apply, replace, merge, split, group, fill } = parts;
  const { undo, redo, name, preset, view } = parts;
  const { slots } = words;

  const actions: Record<string, () => Promise<unknown>> = {
    adding: () => add("Wednesday").click(),
    typing: () => to("Monday").fill("11:00"),
    "typing what is no time": () => to("Monday").fill("noon"),
    removing: () => remove("Monday", 1).click(),
    "closing a day": () => open("Monday").click(),
    "opening a day": () => open("Sunday").click(),
    merging: () => merge("Monday").click(),
    dividing: () => split("Tuesday").click(),
    filling: () => fill(preset(slots.presetEveryDay)),
    copying: async () => {
      await copy("Friday").click();
      await check(name("Monday")).click();
      await apply.click();
      await replace.click();
    },
  };

  test.each(Object.entries(actions))(
    "I18: %s is taken back and made again, by button and by each key",
    async (_, act) => {
      const { onChange } = showEditor(words, { defaultValue: before });
      await act();
      const after = onChange.mock.lastCall?.[0];
      expect(after).not.toEqual(before);
      await undo.click();
      expect(onChange.mock.lastCall?.[0]).toEqual(before);
      await redo.click();
      expect(onChange.mock.lastCall?.[0]).toEqual(after);
      elementOf(undo).focus();
      for (const [back, again] of [
        ["{Control>}z{/Control}", "{Control>}y{/Control}"],
        ["{Meta>}z{/Meta}", "{Control>}{Shift>}Z{/Shift}{/Control}"],
      ] as const) {
        await userEvent.keyboard(back);
        expect(onChange.mock.lastCall?.[0]).toEqual(before);
        await userEvent.keyboard(again);
        expect(onChange.mock.lastCall?.[0]).toEqual(after);
      }
      expect(focused()).toBe(elementOf(undo));
    },
  );

  test("one stretch of typing is one step, and two inputs are two", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await typeOver(from("Monday"), "10:30");
    await typeOver(to("Monday"), "11:30");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(got("Monday")).toBe("10:30-17:00");
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(got("Monday")).toBe("09:00-17:00");
    await userEvent.keyboard("{Control>}y{/Control}{Control>}y{/Control}");
    expect(got("Monday")).toBe("10:30-11:30");
  });

  test("what is undone in an input shows there at once as it was", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    const shown = elementOf(from("Monday")).value;
    await typeOver(from("Monday"), "noon");
    await userEvent.keyboard("{Control>}z{/Control}");
    await expect.element(from("Monday")).toHaveValue(shown);
  });

  test("nothing to undo or redo: the buttons say so, and do and tell nothing", async () => {
    const { onChange } = showEditor(words, { defaultValue: before });
    const said = listen();
    await expect.element(undo).toHaveAttribute("aria-disabled", "true");
    await expect.element(redo).toHaveAttribute("aria-disabled", "true");
    await undo.click({ force: true });
    await redo.click({ force: true });
    await userEvent.keyboard("{Control>}z{/Control}{Control>}y{/Control}");
    expect(onChange).not.toHaveBeenCalled();
    expect(said).toEqual([]);
  });

  test("a new change ends what could be made again", async () => {
    const { got } = showEditor(words, { defaultValue: before });
    await open("Monday").click();
    await undo.click();
    await add("Thursday").click();
    await expect.element(redo).toHaveAttribute("aria-disabled", "true");
    await undo.click();
    expect([got("Monday"), got("Thursday")]).toEqual(["09:00-12:00 11:00-13:00", ""]);
  });

  test("the keys are found on an Arabic keyboard", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await open("Monday").click();
    await pressKey({ key: "ئ", code: "KeyZ" }, "Control");
    expect(got("Monday")).toBe("09:00-17:00");
    await pressKey({ key: "غ", code: "KeyY" }, "Control");
    expect(got("Monday")).toBe("");
    await pressKey({ key: "ئ", code: "KeyZ" }, "Meta");
    await pressKey({ key: "~", code: "KeyZ" }, "Control", "Shift");
    expect(got("Monday")).toBe("");
  });

  test("in the grid they take back a run of moves on an Arabic keyboard too", async () => {
    const { got, onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await view(slots.week).click();
    const block = () => document.querySelector<HTMLElement>("[data-slot]");
    await expect.poll(block).not.toBeNull();
    block()?.focus();
    await userEvent.keyboard("{ArrowDown}");
    await pressKey({ key: "ئ", code: "KeyZ" }, "Control");
    expect(onChange).toHaveBeenCalledTimes(2);
    expect(got("Monday")).toBe("09:00-17:00");
  });

  test("both buttons have a tooltip, and nothing in the editor is read twice", async () => {
    showEditor(words, { defaultValue: before });
    for (const [control, told] of [
      [undo, slots.undo],
      [redo, slots.redo],
    ] as const)
      await expect.element(control).toHaveAttribute("title", told);
    expect(await readTwice()).toEqual([]);
  });

  test("each is told once", async () => {
    showEditor(words, { defaultValue: before });
    await open("Monday").click();
    await open("Friday").click();
    const said = listen();
    await undo.click();
    await undo.click();
    await redo.click();
    expect(said.map((text) => text.trim())).toEqual([slots.undone, slots.undone, slots.redone]);
  });

  test("P22: undoing by key what brought the row with the focus keeps the focus in the editor", async () => {
    const { got } = showEditor(words);
    await add("Monday").click();
    await expect.poll(focused).toBe(elementOf(from("Monday")));
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(got("Monday")).toBe("");
    await expect.poll(() => group("Monday").element().closest(".vak-week")?.contains(focused())).toBe(true);
    await userEvent.keyboard("{Control>}y{/Control}");
    expect(got("Monday")).toBe("09:00-10:00");
  });

  test("the value stays the same through the grid and back, and so does what can be undone", async () => {
    const { got, onChange } = showEditor(words, { defaultValue: before });
    await to("Monday").fill("12:15");
    const calls = onChange.mock.calls.length;
    await view(slots.week).click();
    await expect.element(from("Monday")).not.toBeInTheDocument();
    await view(slots.list).click();
    await expect.element(from("Monday")).toBeVisible();
    expect(onChange.mock.calls.length).toBe(calls);
    await undo.click();
    expect(got("Monday")).toBe("09:00-12:00 11:00-13:00");
  });
});
