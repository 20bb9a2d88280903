import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { button, elementOf, say } from "../show.js";
import { dayName, directions, showGrid, slotNamed } from "./grid.js";

const morning = { from: "09:00", to: "12:00" };
const afternoon = { from: "14:00", to: "17:00" };

describe.each(directions)("a selected slot without a drag, $direction", ({ words, named }) => {
  const { slots } = words;
  const day = dayName("Tuesday", words.locale);
  const group = page.getByRole("group", { name: slots.grid.selected, exact: true });
  const days = page.getByRole("combobox", { name: slots.grid.day, exact: true });
  const time = (side: "from" | "to", number = 1) =>
    page.getByLabelText(say(slots[side], { day, number }, words), { exact: true });
  const select = (from: string, to: string) => slotNamed(named("Tuesday", from, to)).click();

  test("is resized by its times", async () => {
    const grid = showGrid({ Tuesday: [morning, afternoon] }, { words });
    await expect.element(group).not.toBeInTheDocument();
    await select("14:00", "17:00");
    await time("to", 2).fill("18:30");
    await time("from", 2).click();
    await expect.poll(() => grid.last("Tuesday")).toEqual(["09:00-12:00", "14:00-18:30"]);
    await expect.element(slotNamed(named("Tuesday", "14:00", "18:30"))).toBeVisible();
  });

  test("is moved to another day and says where it is", async () => {
    const grid = showGrid({ Tuesday: [morning] }, { words });
    await select("09:00", "12:00");
    await userEvent.selectOptions(days, "Thursday");
    await expect.poll(() => grid.last("Thursday")).toEqual(["09:00-12:00"]);
    expect(grid.last("Tuesday")).toEqual([]);
    expect(grid.said.at(-1)).toContain(named("Thursday", "09:00", "12:00"));
    await expect.element(days).toHaveValue("Thursday");
  });

  test("is in its order on another day at once, and leaves the focus where it is", async () => {
    const grid = showGrid({ Tuesday: [morning], Thursday: [afternoon] }, { words });
    await select("09:00", "12:00");
    elementOf(days).focus();
    await userEvent.selectOptions(days, "Thursday");
    await expect.poll(() => grid.last("Thursday")).toEqual(["09:00-12:00", "14:00-17:00"]);
    await expect.element(days).toHaveFocus();
  });

  test("stays in its fields while a time is typed that is none yet, and the mistake is told there alone", async () => {
    showGrid({ Tuesday: [morning, afternoon] }, { words });
    await select("09:00", "12:00");
    await time("from").fill("9 o");
    await expect.element(time("from")).toHaveFocus();
    expect(page.getByText(slots.grid.unread).elements()).toEqual([]);
    await time("to").click();
    await expect.element(time("from")).toHaveAttribute("aria-invalid", "true");
    expect(page.getByText(slots.grid.unread).elements()).toEqual([]);
    await time("from").fill("10:00");
    await time("to").click();
    await expect.element(slotNamed(named("Tuesday", "10:00", "12:00"))).toBeVisible();
  });

  test("has no fields where nothing may be changed", async () => {
    showGrid({ Tuesday: [morning] }, { words, locked: true });
    elementOf(slotNamed(named("Tuesday", "09:00", "12:00"))).focus();
    await expect.element(button("after")).toBeVisible();
    expect(group.elements()).toEqual([]);
  });
});
