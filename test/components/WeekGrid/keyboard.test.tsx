import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../../../src/i18n/en.js";
import { button } from "../show.js";
import { directions, focusedName, showGrid, slotNamed } from "./grid.js";

const morning = { from: "09:00", to: "12:30" };
const afternoon = { from: "14:00", to: "17:00" };

describe.each(directions)("by keyboard, $direction", ({ words, named, onward, back }) => {
  const start = named("Tuesday", "09:00", "12:30");

  test.each([
    ["{ArrowDown}", "Tuesday", "09:15", "12:45"],
    ["{ArrowUp}", "Tuesday", "08:45", "12:15"],
    [`{${onward}}`, "Wednesday", "09:00", "12:30"],
    [`{${back}}`, "Monday", "09:00", "12:30"],
    ["{Shift>}{ArrowDown}{/Shift}", "Tuesday", "09:00", "12:45"],
    ["{Shift>}{ArrowUp}{/Shift}", "Tuesday", "09:00", "12:15"],
    [`{Shift>}{${onward}}{/Shift}`, "Tuesday", "09:15", "12:30"],
    [`{Shift>}{${back}}{/Shift}`, "Tuesday", "08:45", "12:30"],
  ] as const)("%s moves or resizes the slot, and Enter keeps it", async (keys, day, from, to) => {
    const grid = showGrid({ Tuesday: [morning] }, { words });
    elementFocus(start);
    await userEvent.keyboard(keys);
    expect(focusedName()).toBe(named(day, from, to));
    expect(grid.said).toEqual([named(day, from, to)]);
    expect(grid.values).toEqual([]);
    await userEvent.keyboard("{Enter}");
    expect(grid.values).toHaveLength(1);
    expect(grid.last(day)).toEqual([`${from}-${to}`]);
    expect(focusedName()).toBe(named(day, from, to));
    expect(grid.said).toHaveLength(2);
  });

  test("Escape puts a run of moves back, and says so once", async () => {
    const grid = showGrid({ Tuesday: [morning] }, { words });
    elementFocus(start);
    await userEvent.keyboard(`{ArrowDown}{${onward}}{Shift>}{ArrowDown}{/Shift}`);
    expect(focusedName()).toBe(named("Wednesday", "09:15", "13:00"));
    await userEvent.keyboard("{Escape}");
    expect(focusedName()).toBe(start);
    expect(grid.values).toEqual([]);
    expect(grid.said).toHaveLength(4);
    expect(grid.said.at(-1)).toContain(start);
  });

  test("the focus goes to slots and days without moving them", async () => {
    const grid = showGrid({ Tuesday: [morning, afternoon], Thursday: [afternoon] }, { words });
    elementFocus(start);
    const path = [
      ["{PageDown}", named("Tuesday", "14:00", "17:00")],
      [
        `{Control>}{${onward}}{/Control}`,
        words.slots.add.replace("{day}", named("Wednesday", "", "").split(/,|،/)[0] ?? ""),
      ],
      [`{${onward}}`, named("Thursday", "14:00", "17:00")],
      ["{Control>}{ArrowUp}{/Control}{PageUp}", named("Tuesday", "14:00", "17:00")],
      ["{End}{Home}{PageDown}", start],
    ] as const;
    for (const [keys, name] of path) {
      await userEvent.keyboard(keys);
      expect(focusedName()).toBe(name);
    }
    expect(grid.values).toEqual([]);
  });
});

test("Enter adds a slot in the next gap and goes to it, also on a closed day", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{Enter}");
  expect(focusedName()).toBe("Tuesday, 12:30 to 13:30");
  await userEvent.keyboard("{Control>}{ArrowLeft}{/Control}{Enter}");
  expect(focusedName()).toBe("Monday, 09:00 to 10:00");
  expect(grid.last("Tuesday")).toEqual(["09:00-12:30", "12:30-13:30"]);
  expect(grid.last("Monday")).toEqual(["09:00-10:00"]);
  expect(grid.said).toEqual([
    "Slot added on Tuesday, 12:30 to 13:30.",
    "Slot added on Monday, 09:00 to 10:00.",
  ]);
});

test("Space adds too, and a full day says that it is full", async () => {
  const grid = showGrid({ Monday: [{ from: "00:00", to: "24:00" }] });
  elementFocus("Monday, 00:00 to 24:00");
  await userEvent.keyboard(" ");
  expect(grid.said).toEqual(["Monday is full."]);
  expect(grid.values).toEqual([]);
});

test("Delete goes on to the neighbour and then to the day", async () => {
  const grid = showGrid({ Tuesday: [morning, afternoon] });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{Delete}");
  expect(focusedName()).toBe("Tuesday, 14:00 to 17:00");
  await userEvent.keyboard("{Backspace}");
  expect(focusedName()).toBe("Add slot on Tuesday");
  expect(grid.said).toEqual(["Tuesday, 09:00 to 12:30: removed.", "Tuesday, 14:00 to 17:00: removed."]);
  expect(grid.last("Tuesday")).toEqual([]);
});

test("leaving the slot keeps a run of moves as one change", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowRight}{Tab}");
  await expect.element(page.getByRole("combobox")).toHaveFocus();
  expect(grid.values).toHaveLength(1);
  expect(grid.last("Wednesday")).toEqual(["09:30-13:00"]);
});

test("a slot that is moved past another on its day is in its order at once, in the value too", async () => {
  const short = [
    { from: "09:00", to: "09:15" },
    { from: "09:15", to: "09:30" },
  ];
  const grid = showGrid({ Tuesday: short });
  elementFocus("Tuesday, 09:00 to 09:15");
  await userEvent.keyboard("{ArrowDown}{ArrowDown}{Enter}");
  expect(grid.last("Tuesday")).toEqual(["09:15-09:30", "09:30-09:45"]);
  expect(focusedName()).toBe("Tuesday, 09:30 to 09:45");
});

test("undoing what was added leaves the focus in the grid", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{Enter}");
  await userEvent.keyboard("{Control>}z{/Control}");
  expect(grid.last("Tuesday")).toEqual(["09:00-12:30"]);
  expect(focusedName()).toBe("Tuesday, 09:00 to 12:30");
});

test("the grid is one stop of the Tab key, the one that was left", async () => {
  showGrid({ Tuesday: [morning, afternoon] });
  elementFocus("Tuesday, 14:00 to 17:00");
  // Its fields come next: the day and both times.
  await userEvent.keyboard("{Tab}{Tab}{Tab}{Tab}");
  await expect.element(button("after")).toHaveFocus();
  await userEvent.keyboard("{Shift>}{Tab}{Tab}{Tab}{Tab}{/Shift}");
  expect(focusedName()).toBe("Tuesday, 14:00 to 17:00");
  await userEvent.keyboard("{Shift>}{Tab}{/Shift}");
  await expect.element(button("before")).toHaveFocus();
});

test("a slot stops at the ends of the day and of the week, and stays a step long", async () => {
  showGrid({ Monday: [{ from: "23:30", to: "24:00" }] });
  elementFocus("Monday, 23:30 to 24:00");
  await userEvent.keyboard("{ArrowDown}{ArrowLeft}");
  expect(focusedName()).toBe("Monday, 23:30 to 24:00");
  await userEvent.keyboard("{Shift>}{ArrowUp}{ArrowUp}{ArrowUp}{/Shift}");
  expect(focusedName()).toBe("Monday, 23:30 to 23:45");
});

test("an overlap is announced with the move, named in words and merged in one go", async () => {
  const grid = showGrid({ Tuesday: [morning, { from: "12:30", to: "14:00" }] });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{ArrowDown}");
  expect(grid.said).toEqual(["Tuesday, 09:15 to 12:45. Overlaps 12:30 to 14:00."]);
  await userEvent.keyboard("{Enter}");
  const moved = slotNamed("Tuesday, 09:15 to 12:45");
  await expect.element(moved).toHaveAccessibleDescription("Overlaps 12:30 to 14:00.");
  await button("Merge the overlapping slots on Tuesday").click();
  expect(grid.last("Tuesday")).toEqual(["09:15-14:00"]);
  expect(focusedName()).toBe("Tuesday, 09:15 to 14:00");
});

test("a locked grid is read and not changed", async () => {
  const grid = showGrid({ Tuesday: [morning] }, { locked: true });
  elementFocus("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{ArrowDown}{ArrowUp}{Shift>}{ArrowDown}{/Shift}{Enter}{Delete} ");
  expect(focusedName()).toBe("Tuesday, 09:00 to 12:30");
  await userEvent.keyboard("{ArrowLeft}");
  expect(focusedName()).toBe(`Monday: ${en.slots.closed}`);
  await userEvent.keyboard("{Enter}");
  expect(grid.values).toEqual([]);
  expect(grid.said).toEqual([]);
});

function elementFocus(name: string): void {
  (slotNamed(name).element() as HTMLElement).focus();
}
