import * as fc from "fast-check";
import { cleanup } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { type Locator, userEvent } from "vitest/browser";
import { type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { freeSlots } from "../../core/builders.js";
import { elementOf, languages } from "../show.js";
import { focused, line, partsOf, showEditor, shownTime } from "./editor.js";
import { TYPED, WeekModel } from "./weekModel.js";

const START = freeSlots({ Monday: "9-12 12-14", Tuesday: "20-22", Saturday: "0-23" });
const DAYS = ["Monday", "Tuesday", "Saturday", "Sunday"] as const;

/** Goes to a control and then clicks it, so that nothing moves from under the click. */
async function press(control: Locator) {
  elementOf(control).focus();
  await control.click({ force: true });
}

type Editor = ReturnType<typeof showEditor>;
type Command = fc.AsyncCommand<WeekModel, Editor>;

describe.each(languages)("any chain of actions in $language", ({ words }) => {
  const { slots } = words;
  const parts = partsOf(words);

  /** What the page shows and the host has is what the model says. */
  async function agree(model: WeekModel, editor: Editor) {
    const value = editor.value() ?? START;
    expect(Object.fromEntries(WEEKDAYS.map((day) => [day, line(value[day])]))).toEqual(
      Object.fromEntries(WEEKDAYS.map((day) => [day, line(model.value[day])])),
    );
    const wrong = WEEKDAYS.flatMap((day) => model.wrong(day));
    if (editor.state()) expect(editor.state()?.valid).toBe(!wrong.includes(true));
    for (const day of WEEKDAYS) {
      const shown = model.value[day].map(({ from, to }) => [from, to].map(inInput));
      const rows = [...editor.group(day).element().querySelectorAll("[data-row]")];
      const inputs = rows.map((row) => [...row.querySelectorAll("input")].map((input) => settledText(input)));
      expect([day, inputs]).toEqual([day, shown]);
      const marked = rows.map((row) => row.querySelector("[aria-invalid]") !== null);
      const expected = model.wrong(day).map((is, at) => is && !rows[at]?.contains(focused()));
      expect([day, marked.map((is, at) => is && !rows[at]?.contains(focused()))]).toEqual([day, expected]);
    }
    const ids = [...document.querySelectorAll("[id]")].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(elementOf(editor.undo).getAttribute("aria-disabled")).toBe(model.canUndo ? null : "true");
    expect(elementOf(editor.redo).getAttribute("aria-disabled")).toBe(model.canRedo ? null : "true");
    await expect.poll(() => editor.container.contains(focused())).toBe(true);
  }

  const inInput = (text: string) => (/^\d\d:\d\d$/.test(text) ? shownTime(text, words) : text);
  const settledText = (input: HTMLInputElement) => {
    const typed = TYPED.find(([text]) => text === input.value);
    return focused() === input && typed ? inInput(typed[1]) : input.value;
  };

  const command = (
    name: string,
    can: (model: Readonly<WeekModel>) => boolean,
    act: (model: WeekModel, editor: Editor) => Promise<void>,
  ): Command => ({
    toString: () => name,
    check: can,
    run: async (model, editor) => {
      await act(model, editor);
      await agree(model, editor);
    },
  });
  const always = () => true;
  const rowsOf = (model: Readonly<WeekModel>, day: Weekday) => model.value[day].length;
  const anyDay = fc.constantFrom(...DAYS);

  const add = anyDay.map((day) =>
    command(`add on ${day}`, always, async (model, editor) => {
      await press(editor.add(day));
      model.moveTo(day);
      const offered = model.offer(day);
      model.add(day);
      if (offered) await expect.poll(focused).toBe(elementOf(editor.from(day, rowsOf(model, day))));
    }),
  );
  const type = fc
    .tuple(anyDay, fc.nat({ max: 2 }), fc.constantFrom("from", "to"), fc.constantFrom(...TYPED))
    .map(([day, row, side, [text, meant]]) =>
      command(
        `type ${JSON.stringify(text)} as ${side} of row ${row + 1} on ${day}`,
        (model) => row < rowsOf(model, day),
        async (model, editor) => {
          const input = elementOf(editor[side](day, row + 1));
          if (focused() !== input) {
            // Left first: the row may stand elsewhere once its day is in order.
            input.focus();
            model.moveTo(day);
          }
          const other = input.value !== text;
          await userEvent.fill(input, text);
          if (other) model.type(day, row, side, meant);
        },
      ),
    );
  const remove = fc.tuple(anyDay, fc.nat({ max: 2 })).map(([day, row]) =>
    command(
      `remove row ${row + 1} on ${day}`,
      (model) => row < rowsOf(model, day),
      async (model, editor) => {
        await press(editor.remove(day, row + 1));
        model.moveTo(day);
        model.remove(day, row);
        const next = Math.min(row + 1, rowsOf(model, day));
        const left = next > 0 ? editor.remove(day, next) : editor.add(day);
        await expect.poll(focused).toBe(elementOf(left));
      },
    ),
  );
  const toggle = anyDay.map((day) =>
    command(`switch ${day}`, always, async (model, editor) => {
      await press(editor.open(day));
      model.moveTo(day);
      model.toggle(day);
    }),
  );
  const merge = anyDay.map((day) =>
    command(
      `merge on ${day}`,
      (model) => model.merges(day) !== undefined,
      async (model, editor) => {
        await press(model.merges(day) === "touching" ? editor.mergeTouching(day) : editor.merge(day));
        model.moveTo(day);
        model.merge(day);
        await expect.poll(focused).toBe(elementOf(editor.from(day, 1)));
      },
    ),
  );
  const split = anyDay.map((day) =>
    command(
      `divide on ${day}`,
      (model) => model.overnight(day) >= 0,
      async (model, editor) => {
        const row = model.overnight(day);
        // A row that is being typed in offers nothing until it is left.
        if (focused() instanceof HTMLInputElement) elementOf(editor.open(day)).focus();
        model.moveTo(day);
        await press(editor.split(day, row + 1));
        model.split(day, row);
        await expect.poll(() => focused().closest("[data-row]")).not.toBeNull();
      },
    ),
  );
  const copy = fc.tuple(anyDay, fc.subarray([...DAYS], { minLength: 1 })).map(([day, all]) => {
    const to = all.filter((each) => each !== day);
    return command(
      `copy ${day} to ${to.join()}`,
      (model) => to.length > 0 && rowsOf(model, day) > 0,
      async (model, editor) => {
        await press(editor.copy(day));
        model.moveTo(day);
        for (const each of to) {
          await expect.element(editor.check(editor.name(each))).toBeInTheDocument();
          elementOf(editor.check(editor.name(each))).click();
        }
        const replaces = to.some((each) => rowsOf(model, each) > 0);
        await press(editor.apply);
        if (replaces) await press(editor.replace);
        model.copy(day, to);
        await expect.poll(focused).toBe(elementOf(editor.copy(day)));
      },
    );
  });
  const fill = fc
    .constantFrom(
      [parts.preset(slots.presetSunThu), ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]] as const,
      [slots.presetClear, []] as const,
    )
    .map(([preset, days]) =>
      command(`fill with ${preset}`, always, async (model, editor) => {
        elementOf(editor.presets).focus();
        model.moveTo(undefined);
        await editor.fill(preset);
        model.fill(days);
      }),
    );
  const step = fc.tuple(fc.constantFrom("undo", "redo"), fc.boolean()).map(([which, byKey]) =>
    command(`${which} by ${byKey ? "key" : "button"}`, always, async (model, editor) => {
      if (byKey) {
        elementOf(editor[which]).focus();
        await userEvent.keyboard(which === "undo" ? "{Control>}z{/Control}" : "{Control>}y{/Control}");
      } else await press(editor[which]);
      model.moveTo(undefined);
      model[which]();
    }),
  );
  const leave = fc.constant(
    command("leave", always, async (model, editor) => {
      elementOf(editor.undo).focus();
      model.moveTo(undefined);
      await expect.poll(() => document.querySelectorAll("[data-row]").length).toBeGreaterThanOrEqual(0);
    }),
  );
  const look = fc.constant(
    command("look at the grid and come back", always, async (model, editor) => {
      await press(editor.view(slots.week));
      model.moveTo(undefined);
      await expect.poll(() => document.querySelector(".vak-grid")).not.toBeNull();
      await press(editor.view(slots.list));
      await expect.poll(() => document.querySelector(".vak-grid")).toBeNull();
    }),
  );

  test("I18: the editor and the model stay of one mind", { timeout: 120_000 }, async () => {
    const commands = fc.commands(
      [add, type, type, remove, toggle, merge, split, copy, fill, step, step, leave, look],
      { maxCommands: 15, size: "max" },
    );
    await fc.assert(
      fc.asyncProperty(commands, async (chain) => {
        const editor = showEditor(words, { firstDayOfWeek: 1, defaultValue: START });
        elementOf(editor.undo).focus();
        await expect.poll(() => editor.view(slots.week).elements()).toHaveLength(1);
        try {
          await fc.asyncModelRun(() => ({ model: new WeekModel(START), real: editor }), chain);
        } finally {
          cleanup();
        }
      }),
      { numRuns: 25, seed: 20_260_424, interruptAfterTimeLimit: 60_000, endOnFailure: true },
    );
  });
});
