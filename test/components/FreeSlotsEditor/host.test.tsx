import { useState } from "react";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { FreeSlots } from "../../../src/core/index.js";
import { FreeSlotsEditor, type FreeSlotsEditorProps, type FreeSlotsState } from "../../../src/index.js";
import { freeSlots } from "../../core/builders.js";
import { settled } from "../host.js";
import { elementOf, languages, show } from "../show.js";
import {
  focused,
  line,
  listen,
  noTime,
  partsOf,
  receivedBy,
  showEditor,
  shownTime,
  typeOver,
} from "./editor.js";

const noSetter: (value: FreeSlots) => void = () => undefined;

describe.each(languages)("the editor and its host in $language", ({ words }) => {
  const { from, to, add, remove, open, group, rows, undo, presets, copy } = partsOf(words);
  const { slots } = words;

  test("a page that is made narrow takes the grid away, and leaves the focus in the week", async () => {
    onTestFinished(() => page.viewport(1280, 900));
    show(
      <FreeSlotsEditor
        messages={words}
        view="grid"
        label="Week"
        defaultValue={freeSlots({ Monday: "9-12" })}
      />,
    );
    await expect.poll(() => document.querySelector(".vak-grid-slot")).not.toBeNull();
    document.querySelector<HTMLElement>(".vak-grid-slot")?.focus();
    await page.viewport(360, 740);
    await expect.element(from("Monday")).toBeVisible();
    await expect.element(page.getByRole("group", { name: "Week", exact: true })).toHaveFocus();
  });

  test("a value that the host sets back after a move in the grid is shown", async () => {
    const held = { set: noSetter, value: freeSlots() };
    function Host() {
      const [value, setValue] = useState(freeSlots({ Monday: "9-12" }));
      Object.assign(held, { set: setValue, value });
      return <FreeSlotsEditor messages={words} view="grid" value={value} onChange={setValue} />;
    }
    show(<Host />);
    const slot = () => document.querySelector<HTMLElement>(".vak-grid-slot");
    await expect.poll(slot).not.toBeNull();
    const move = async () => {
      slot()?.focus();
      await userEvent.keyboard("{ArrowDown}{Enter}");
    };
    await move();
    const saved = structuredClone(held.value);
    expect(line(saved.Monday)).toBe("09:15-12:15");
    const label = slot()?.getAttribute("aria-label");
    await move();
    expect(line(held.value.Monday)).toBe("09:30-12:30");
    held.set(saved);
    await expect.poll(() => slot()?.getAttribute("aria-label")).toBe(label);
  });

  /** A host that holds the value, and does with each change what `take` says. */
  function showHeld(
    start: FreeSlots,
    take: (next: FreeSlots, set: (value: FreeSlots) => void) => void = (next, set) => set(next),
  ) {
    const onChange = vi.fn<(value: FreeSlots, state: FreeSlotsState) => void>();
    const held: { value: FreeSlots; set: (value: FreeSlots) => void } = {
      value: start,
      set: () => undefined,
    };
    function Host() {
      const [value, setValue] = useState(start);
      held.value = value;
      held.set = setValue;
      return (
        <FreeSlotsEditor
          messages={words}
          value={value}
          onChange={(next, state) => {
            onChange(next, state);
            take(next, setValue);
          }}
        />
      );
    }
    show(<Host />);
    return { held, ...receivedBy(onChange) };
  }

  test("a host that holds the value has each change, and what is being typed stays as typed", async () => {
    const { held, onChange } = showHeld(freeSlots({ Monday: "9-17" }));
    await typeOver(from("Monday"), "1030");
    await expect.element(from("Monday")).toHaveValue("1030");
    expect(focused()).toBe(elementOf(from("Monday")));
    expect(line(held.value.Monday)).toBe("10:30-17:00");
    await userEvent.tab();
    await expect.element(from("Monday")).toHaveValue(shownTime("10:30", words));
    expect(onChange.mock.lastCall?.[0]).toEqual(held.value);
  });

  test("a closed day keeps its slots while the host holds the value", async () => {
    const { held } = showHeld(freeSlots({ Monday: "7-8 9-17" }));
    await open("Monday").click();
    expect(line(held.value.Monday)).toBe("");
    await open("Monday").click();
    expect(line(held.value.Monday)).toBe("07:00-08:00 09:00-17:00");
  });

  test("another value from the host is shown", async () => {
    const { held, onChange } = showHeld(freeSlots({ Monday: "9-17" }));
    await to("Monday").fill("18");
    held.set(freeSlots({ Monday: "1-2 3-4" }));
    await expect.poll(() => rows("Monday")).toHaveLength(2);
    await expect.element(from("Monday", 2)).toHaveValue(shownTime("03:00", words));
    expect(onChange).toHaveBeenCalledTimes(1);
  });

  test("P10: a host that takes no change still loses nothing of what is edited", async () => {
    const { held } = showHeld(freeSlots({ Monday: "9-17" }), () => undefined);
    await remove("Monday").click();
    await settled();
    expect(line(held.value.Monday)).toBe("09:00-17:00");
    expect(rows("Monday")).toHaveLength(0);
  });

  test("a host that gives the same week again, in an object of its own, refuses what was asked for", async () => {
    const two = (next: FreeSlots, set: (value: FreeSlots) => void) =>
      set({ ...next, Monday: next.Monday.slice(0, 2) });
    const { held } = showHeld(freeSlots({ Monday: "9-10 11-12" }), two);
    await add("Monday").click();
    await expect.poll(() => line(held.value.Monday)).toBe("09:00-10:00 11:00-12:00");
    await expect.poll(() => rows("Monday")).toHaveLength(2);
    await remove("Monday", 2).click();
    await expect.poll(() => rows("Monday")).toHaveLength(1);
    await undo.click();
    await expect.poll(() => rows("Monday")).toHaveLength(2);
  });

  test("a host that renders anew with what it held last leaves what is no time yet where it is typed", async () => {
    const { held } = showHeld(freeSlots({ Monday: "9-17" }), () => held.set({ ...held.value }));
    await typeOver(from("Monday"), "1xy");
    await userEvent.tab();
    held.set({ ...held.value });
    await settled();
    await expect.element(from("Monday")).toHaveValue("1xy");
  });

  test("a host that answers late loses nothing of what is typed meanwhile", async () => {
    const late: (() => void)[] = [];
    const { held } = showHeld(freeSlots({ Monday: "9-17" }), (next, set) => void late.push(() => set(next)));
    await typeOver(from("Monday"), "10");
    for (const answer of late.splice(0, 2)) answer();
    await settled();
    await userEvent.keyboard(":45");
    for (const answer of late.splice(0)) answer();
    await settled();
    expect(line(held.value.Monday)).toBe("10:45-17:00");
    expect(elementOf(from("Monday")).value).toBe("10:45");
    expect(focused()).toBe(elementOf(from("Monday")));
  });

  test("without a value from the host the starting value is only that, and calls are once per change", async () => {
    const { onChange, rerender } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    expect(onChange).not.toHaveBeenCalled();
    await to("Monday").fill("18:00");
    expect(onChange.mock.calls).toEqual([[freeSlots({ Monday: "9-18" }), { valid: true, issues: [] }]]);
    await userEvent.tab();
    expect(onChange).toHaveBeenCalledTimes(1);
    expect(rerender).toBeDefined();
  });

  test.each(["readOnly", "disabled"] as const)(
    "%s: everything can be read and nothing changed",
    async (lock) => {
      const { onChange } = showEditor(words, {
        [lock]: true,
        defaultValue: freeSlots({ Monday: "9-12 11-14" }),
      });
      await expect.element(from("Monday")).toHaveValue(shownTime("09:00", words));
      for (const part of [add("Monday"), remove("Monday"), copy("Monday"), undo, presets])
        expect(part.elements()).toEqual([]);
      await expect.element(open("Monday")).toBeDisabled();
      elementOf(from("Monday")).focus();
      await userEvent.keyboard("1{ArrowUp}{Control>}z{/Control}");
      await settled();
      expect(onChange).not.toHaveBeenCalled();
      await expect.element(from("Monday")).toHaveValue(shownTime("09:00", words));
      await expect.element(from("Monday")).toHaveAttribute("aria-invalid", "true");
    },
  );

  test("disabled times are disabled; those to read only can still be reached", async () => {
    const { unmount } = showEditor(words, { readOnly: true, defaultValue: freeSlots({ Monday: "9-12" }) });
    await expect.element(from("Monday")).toHaveAttribute("readonly");
    await expect.element(from("Monday")).not.toBeDisabled();
    unmount();
    showEditor(words, { disabled: true, defaultValue: freeSlots({ Monday: "9-12" }) });
    await expect.element(from("Monday")).toBeDisabled();
  });

  test("a message of the host's stands on its row and marks the time that it is for", async () => {
    showEditor(words, {
      defaultValue: freeSlots({ Monday: "9-10 11-12", Tuesday: "9-10" }),
      errors: { "Monday.1.to": "Too late.", Tuesday: "Closed by law.", "Friday.0": "nowhere" },
    });
    await expect.element(to("Monday", 2)).toHaveAccessibleDescription("Too late.");
    await expect.element(to("Monday", 2)).toHaveAttribute("aria-invalid", "true");
    await expect.element(to("Monday", 1)).not.toHaveAttribute("aria-invalid");
    await expect.element(from("Monday", 2)).not.toHaveAttribute("aria-invalid");
  });

  test("messages of the host's for both times of a slot are both told, and what is said twice once", async () => {
    const errors = {
      "Monday.0.from": "Too early.",
      "Monday.0.to": "Too late.",
      "Monday.1.from": "No.",
      "Monday.1.to": "No.",
    };
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 11-12" }), errors });
    await expect.element(from("Monday")).toHaveAccessibleDescription("Too early. Too late.");
    await expect.element(to("Monday")).toHaveAccessibleDescription("Too early. Too late.");
    await expect.element(to("Monday", 2)).toHaveAccessibleDescription("No.");
  });

  test("a message of the host's for a whole day is shown with the day", async () => {
    showEditor(words, {
      defaultValue: freeSlots({ Tuesday: "9-10" }),
      errors: { Tuesday: "Closed by law." },
    });
    await expect.element(group("Tuesday")).toHaveTextContent("Closed by law.");
  });

  test("showErrors tells what is wrong while it is still typed", async () => {
    showEditor(words, { showErrors: true, defaultValue: freeSlots({ Monday: "9-17" }) });
    await from("Monday").fill("noo");
    await expect.element(from("Monday")).toHaveAccessibleDescription(noTime(words));
  });

  test("onBlur comes once the whole editor is left, and data-path leads to each time", async () => {
    const onBlur = vi.fn();
    showEditor(words, {
      onBlur,
      path: "settings.freeSlots",
      defaultValue: freeSlots({ Sunday: "9-10 11-12" }),
    });
    expect(elementOf(to("Sunday", 2)).dataset["path"]).toBe("settings.freeSlots.Sunday.1.to");
    await from("Sunday").click();
    await from("Sunday", 2).click();
    expect(onBlur).not.toHaveBeenCalled();
    elementOf(from("Sunday", 2)).blur();
    expect(onBlur).toHaveBeenCalledTimes(1);
  });

  test("M5, calcom #16741: Enter in a time settles it before the form around it is sent; nothing else sends it", async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const form = (props: FreeSlotsEditorProps) => (
      <form onSubmit={onSubmit}>
        <FreeSlotsEditor messages={words} {...props} />
        <button>go</button>
      </form>
    );
    show(form({ defaultValue: freeSlots({ Monday: "9-17" }) }));
    await typeOver(from("Monday"), "8");
    await userEvent.keyboard("{Enter}");
    await expect.element(from("Monday")).toHaveValue(shownTime("08:00", words));
    expect(onSubmit).toHaveBeenCalledTimes(1);
    for (const part of [add("Monday"), remove("Monday", 2), open("Monday"), undo]) await part.click();
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  test("the grid gives way to the list where there is little room, and comes back; a fixed view has no switch", async () => {
    const element = (width: number, props: FreeSlotsEditorProps) => (
      <div style={{ inlineSize: width }}>
        <FreeSlotsEditor messages={words} defaultValue={freeSlots({ Monday: "9-17" })} {...props} />
      </div>
    );
    const { rerender } = show(element(400, { view: "grid" }));
    await expect.element(from("Monday")).toBeVisible();
    rerender(element(900, { view: "grid" }));
    await expect.element(from("Monday")).not.toBeInTheDocument();
    expect(document.querySelector("[role=radiogroup]")).toBeNull();
  });

  test("P23: typing, leaving and closing tell nothing of themselves; opening is told once", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    const said = listen();
    await from("Monday").fill("8");
    await userEvent.tab();
    await open("Monday").click();
    expect(said).toEqual([]);
    await open("Monday").click();
    expect(said).toHaveLength(1);
    expect(slots.opened).toContain("{day}");
  });
});
