import axe from "axe-core";
import { describe, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { WEEKDAYS } from "../../../src/core/index.js";
import { emulateFinger } from "../look/emulate.js";
import { mouse } from "../pointers.js";
import { dayName, directions, pointOf, scroller, showGrid, slotNamed } from "./grid.js";

const busy = {
  Monday: [
    { from: "09:00", to: "12:30" },
    { from: "12:00", to: "14:00" },
    { from: "16:00", to: "16:05" },
    { from: "16:05", to: "16:10" },
  ],
  Wednesday: [{ from: "13:00", to: "24:00" }],
  Thursday: [
    { from: "nine", to: "17:00" },
    { from: "20:00", to: "02:00" },
  ],
};
const boxOf = (name: string) => slotNamed(name).element().getBoundingClientRect();
const allSlots = () => [...document.querySelectorAll<HTMLElement>(".vak-grid-slot")];

describe.each(directions)("the picture, $direction", ({ words, named }) => {
  test.each([false, true])("has no fault that axe can find, locked: %s", async (locked) => {
    showGrid(busy, { words, locked });
    const { violations } = await axe.run(scroller().closest(".vak-root") ?? document, {
      runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
      rules: { region: { enabled: false } },
    });
    expect(violations.map(({ id, nodes }) => [id, nodes.map(({ html }) => html)])).toEqual([]);
  });

  test("shows the keys unless a finger is all that there is, and says them all the same", async () => {
    const { unmount } = showGrid(busy, { words });
    const help = page.getByText(words.slots.grid.help);
    await expect.element(help).toBeVisible();
    await expect.element(help).not.toHaveClass("vak-hidden");
    unmount();
    await emulateFinger();
    showGrid(busy, { words });
    await expect.element(page.getByText(words.slots.grid.hint)).toBeVisible();
    await expect.element(help).toHaveClass("vak-hidden");
  });

  test("puts the days in reading order and the slots where their times are", () => {
    showGrid(
      { Monday: [{ from: "09:00", to: "10:00" }], Tuesday: [{ from: "10:00", to: "12:00" }] },
      { words },
    );
    const first = boxOf(named("Monday", "09:00", "10:00"));
    const second = boxOf(named("Tuesday", "10:00", "12:00"));
    expect(first.left < second.left).toBe(words.direction === "ltr");
    expect(first.top).toBeLessThan(second.top);
    expect(second.height / first.height).toBeCloseTo(2, 0);
  });

  test.each([720, 900, 1000, 1100, 1280])("cuts no time off where it is %s px wide", async (width) => {
    await page.viewport(width, 900);
    onTestFinished(() => page.viewport(1280, 900));
    showGrid(
      { Monday: [{ from: "09:00", to: "12:30" }], Friday: [{ from: "16:00", to: "21:00" }] },
      { words },
    );
    for (const slot of allSlots()) {
      const { scrollWidth = NaN, clientWidth = NaN } = slot.querySelector(".vak-grid-slot-content") ?? {};
      expect(scrollWidth).toBeLessThanOrEqual(clientWidth);
    }
  });

  test("puts slots that would cover each other side by side, and each can be hit", () => {
    showGrid(busy, { words });
    const boxes = allSlots().map((slot) => slot.getBoundingClientRect());
    for (const [index, box] of boxes.entries()) {
      expect(Math.min(box.width, box.height)).toBeGreaterThanOrEqual(24);
      for (const other of boxes.slice(index + 1)) {
        const apart =
          box.right <= other.left ||
          other.right <= box.left ||
          box.bottom <= other.top ||
          other.bottom <= box.top;
        expect(apart).toBe(true);
      }
    }
  });

  test("lists below what no block can stand for, as it was typed", async () => {
    showGrid(busy, { words });
    const day = dayName("Thursday", words.locale);
    const notes = page.getByRole("listitem").filter({ hasText: day });
    await expect.element(notes.first()).toHaveTextContent(/nine.*17:00/);
    await expect.element(notes.nth(1)).toHaveTextContent(/20:00.*02:00/);
  });
});

test("says which days are closed and reaches the whole day by scrolling", () => {
  showGrid({ Monday: [{ from: "20:00", to: "23:30" }] });
  expect(document.querySelectorAll(".vak-grid-head-state")).toHaveLength(6);
  const seen = scroller().getBoundingClientRect();
  expect(boxOf("Monday, 20:00 to 23:30").bottom).toBeLessThanOrEqual(seen.bottom);
  scroller().scrollTop = 0;
  expect(pointOf(0, 30).y).toBeGreaterThan(seen.top);
});

test("a stroke over a week of 350 slots changes its own block alone", async () => {
  const day = Array.from({ length: 50 }, (_, index) => {
    const at = (minute: number) =>
      `${String(Math.floor(minute / 60)).padStart(2, "0")}:${String(minute % 60).padStart(2, "0")}`;
    return { from: at(index * 28), to: at(index * 28 + 20) };
  });
  showGrid(Object.fromEntries(WEEKDAYS.map((name) => [name, day])));
  expect(allSlots()).toHaveLength(350);
  const target = slotNamed("Tuesday, 07:00 to 07:20").element();
  const box = target.getBoundingClientRect();
  const start = { x: box.left + box.width / 2, y: box.top + box.height / 2 };
  await mouse.down(start);
  await mouse.move({ x: start.x, y: start.y + 30 });
  const changed = new Set<Node>();
  const watch = new MutationObserver((records) => {
    for (const { target: node } of records) changed.add(node);
  });
  watch.observe(scroller(), { subtree: true, childList: true, characterData: true, attributes: true });
  await mouse.move({ x: start.x, y: start.y + 80 });
  await expect.poll(() => changed.size).toBeGreaterThan(0);
  watch.disconnect();
  const others = [...changed].filter((node) => !target.closest("li")?.contains(node));
  await mouse.up({ x: start.x, y: start.y + 80 });
  expect(others).toEqual([]);
});

test("no style attribute stands in the markup but what was set by property", () => {
  showGrid(busy);
  const placed = [...document.querySelectorAll<HTMLElement>(".vak-grid-slot, .vak-grid-remove")];
  const named = placed.flatMap((element) => [...element.style]);
  expect(new Set(named)).toEqual(
    new Set(["--_vak-grid-from", "--_vak-grid-minutes", "--_vak-grid-column", "--_vak-grid-lanes"]),
  );
  expect(document.querySelectorAll(".vak-grid [style]:not(.vak-grid-slot, .vak-grid-remove)")).toHaveLength(
    0,
  );
});
