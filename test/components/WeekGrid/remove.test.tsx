import axe from "axe-core";
import { afterEach, describe, expect, onTestFinished, test } from "vitest";
import { type Locator, page, userEvent } from "vitest/browser";
import { en, type Messages } from "../../../src/i18n/en.js";
import { settled } from "../host.js";
import { finger, middleOf, mouse } from "../pointers.js";
import { emulateFinger } from "../look/emulate.js";
import { button, elementOf, isOnTop, languages, say } from "../show.js";
import { dayName, directions, focusedName, pointOf, scroller, showGrid, slotNamed } from "./grid.js";

const morning = { from: "09:00", to: "12:00" };
const afternoon = { from: "14:00", to: "17:00" };

/** The button that removes a slot of Tuesday. */
const removal = (number: number, words: Messages = en) =>
  button(say(words.slots.remove, { number, day: dayName("Tuesday", words.locale) }, words));
const anyRemoval = page.getByRole("button", { name: /^Remove/ });

/** Gives a slot the focus and waits for its button. */
async function reach(name: string, remove: Locator) {
  const slot = elementOf(slotNamed(name));
  slot.focus();
  await expect.element(remove).toBeVisible();
  return { slot, remove: elementOf(remove) };
}

async function click(point: { x: number; y: number }): Promise<void> {
  await mouse.down(point);
  await mouse.up(point);
}

// A press that a failed test left behind would reach into the next one.
afterEach(() => mouse.up({ x: 2, y: 2 }));

describe.each(directions)("by one pointer, $direction", ({ words, named }) => {
  const pointers = [
    { pointer: "mouse", press: click },
    { pointer: "finger", press: finger.tap },
  ];

  test.each(pointers)("a slot is selected and removed by $pointer, and taken back", async ({ press }) => {
    const grid = showGrid({ Tuesday: [morning, afternoon] }, { words });
    await press(middleOf(slotNamed(named("Tuesday", "09:00", "12:00")).element()));
    await expect.element(removal(1, words)).toBeVisible();
    expect(grid.values).toEqual([]);
    await press(middleOf(removal(1, words).element()));
    await expect.poll(() => grid.last("Tuesday")).toEqual(["14:00-17:00"]);
    expect(focusedName()).toBe(named("Tuesday", "14:00", "17:00"));
    const slot = named("Tuesday", "09:00", "12:00");
    expect(grid.said).toEqual([say(words.slots.grid.removed, { slot }, words)]);
    await settled();
    expect(focusedName()).toBe(named("Tuesday", "14:00", "17:00"));
    expect(grid.values).toHaveLength(1);
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(grid.last("Tuesday")).toEqual(["09:00-12:00", "14:00-17:00"]);
  });

  test("the focus goes to the day with its last slot", async () => {
    const grid = showGrid({ Tuesday: [morning] }, { words });
    await click(pointOf(1, 10 * 60));
    await removal(1, words).click();
    expect(grid.last("Tuesday")).toEqual([]);
    expect(focusedName()).toBe(say(words.slots.add, { day: dayName("Tuesday", words.locale) }, words));
  });

  test.each([720, 1280])("the button is at the end of its slot and within it, %s px wide", async (width) => {
    await page.viewport(width, 900);
    onTestFinished(() => page.viewport(1280, 900));
    showGrid({ Tuesday: [{ from: "10:00", to: "10:15" }, afternoon] }, { words });
    for (const [number, from, to] of [
      [1, "10:00", "10:15"],
      [2, "14:00", "17:00"],
    ] as const) {
      const { slot, remove } = await reach(named("Tuesday", from, to), removal(number, words));
      const box = remove.getBoundingClientRect();
      const around = slot.getBoundingClientRect();
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      expect(box.left).toBeGreaterThanOrEqual(around.left);
      expect(box.right).toBeLessThanOrEqual(around.right);
      expect(box.top).toBeGreaterThanOrEqual(around.top);
      expect(box.bottom).toBeLessThanOrEqual(around.bottom);
      expect(box.right > around.right - 3).toBe(words.direction === "ltr");
      const left = around.width - box.width;
      expect(left, "the slot can still be taken hold of").toBeGreaterThanOrEqual(24);
    }
  });
});

test.each(languages)(
  "a finger's button leaves a short slot to be read and held, in $language",
  async ({ words }) => {
    await emulateFinger();
    showGrid({ Tuesday: [{ from: "10:00", to: "10:15" }] }, { words });
    const slot = slotNamed(
      say(
        words.slots.grid.slot,
        { day: dayName("Tuesday", words.locale), from: "10:00", to: "10:15" },
        words,
      ),
    );
    elementOf(slot).focus();
    await expect.element(removal(1, words)).toBeVisible();
    const box = elementOf(removal(1, words)).getBoundingClientRect();
    expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(44);
    expect(box.top).toBeGreaterThanOrEqual(elementOf(slot).getBoundingClientRect().bottom);
    expect(isOnTop(elementOf(removal(1, words)))).toBe(true);
  },
);

test.each(languages)(
  "a grid with a slot selected has no fault that axe can find, in $language",
  async ({ words }) => {
    showGrid({ Tuesday: [{ from: "10:00", to: "10:15" }, afternoon] }, { words });
    await click(pointOf(1, 10 * 60 + 10));
    await expect.element(removal(1, words)).toBeVisible();
    const { violations } = await axe.run(scroller().closest(".vak-root") ?? document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  },
);

test("one slot at a time shows its button, and none once the focus has left", async () => {
  showGrid({ Tuesday: [morning, afternoon], Thursday: [morning] });
  expect(anyRemoval.elements()).toEqual([]);
  await click(pointOf(1, 10 * 60));
  await expect.element(removal(1)).toBeVisible();
  await userEvent.keyboard("{PageDown}");
  await expect.element(removal(2)).toBeVisible();
  expect(anyRemoval.elements()).toHaveLength(1);
  await userEvent.keyboard("{Tab}");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  expect(anyRemoval.elements()).toEqual([]);
});

test("a stroke that begins on the button drags nothing, and removes nothing once it has left it", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  const { remove } = await reach("Tuesday, 09:00 to 12:00", removal(1));
  await mouse.drag(middleOf(remove), pointOf(3, 13 * 60));
  await settled();
  expect(grid.values).toEqual([]);
  expect(document.querySelector("[data-ghost], [data-held]")).toBeNull();
  expect(focusedName()).toBe("Tuesday, 09:00 to 12:00");
});

test("a tap where the button is about to come selects", async () => {
  const grid = showGrid({ Tuesday: [morning], Wednesday: [morning] });
  const { remove } = await reach("Tuesday, 09:00 to 12:00", removal(1));
  const place = middleOf(remove);
  elementOf(slotNamed("Wednesday, 09:00 to 12:00")).focus();
  await finger.tap(place);
  await settled();
  expect(focusedName()).toBe("Tuesday, 09:00 to 12:00");
  expect(grid.values).toEqual([]);
});

test("the second press of a double click neither adds a slot nor removes the next one", async () => {
  const grid = showGrid({ Tuesday: [morning, { from: "09:30", to: "12:00" }] });
  const { remove } = await reach("Tuesday, 09:30 to 12:00", removal(2));
  await mouse.double(middleOf(remove));
  await settled();
  expect(grid.last("Tuesday")).toEqual(["09:00-12:00"]);
  expect(grid.values).toHaveLength(1);
});

test("what a press leaves empty is not filled by its second half", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  const { remove } = await reach("Tuesday, 09:00 to 12:00", removal(1));
  await mouse.double(middleOf(remove));
  await settled();
  expect(grid.last("Tuesday")).toEqual([]);
});

test("a slot that is being moved by keyboard is removed as it was", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  const { remove } = await reach("Tuesday, 09:00 to 12:00", removal(1));
  await userEvent.keyboard("{ArrowDown}");
  expect(focusedName()).toBe("Tuesday, 09:15 to 12:15");
  await click(middleOf(remove));
  await expect.poll(() => grid.last("Tuesday")).toEqual([]);
  expect(grid.values).toHaveLength(1);
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(grid.last("Tuesday")).toEqual(["09:00-12:00"]);
});

test("assistive technology presses the button without a pointer, also with the focus on it", async () => {
  const grid = showGrid({ Tuesday: [morning, afternoon] });
  const { remove } = await reach("Tuesday, 14:00 to 17:00", removal(2));
  remove.focus();
  await settled();
  await expect.element(removal(2)).toHaveFocus();
  remove.click();
  await expect.poll(() => grid.last("Tuesday")).toEqual(["09:00-12:00"]);
  expect(focusedName()).toBe("Tuesday, 09:00 to 12:00");
});

test("the button stays in view while a long slot is scrolled", async () => {
  showGrid({ Tuesday: [{ from: "06:00", to: "22:00" }] });
  const { remove } = await reach("Tuesday, 06:00 to 22:00", removal(1));
  scroller().scrollTop = 5 * 48;
  const seen = scroller().getBoundingClientRect();
  const box = remove.getBoundingClientRect();
  expect(box.top).toBeGreaterThan(seen.top + 56);
  expect(box.bottom).toBeLessThanOrEqual(seen.bottom);
});

test("a locked grid offers no removal", async () => {
  showGrid({ Tuesday: [morning] }, { locked: true });
  elementOf(slotNamed("Tuesday, 09:00 to 12:00")).focus();
  await settled();
  expect(document.querySelector("[data-remove]")).toBeNull();
});
