import { afterEach, describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { settled } from "../host.js";
import { finger, mouse } from "../pointers.js";
import { directions, focusedName, pointOf, scroller, showGrid, slotNamed } from "./grid.js";

const hour = 60;
const morning = { from: "09:00", to: "12:00" };
const longPress = 420;

// A press that a failed test left behind would reach into the next one.
afterEach(() => mouse.up({ x: 2, y: 2 }));

describe.each(directions)("by mouse, $direction", ({ words, named }) => {
  test("a stroke over empty time adds what it covers, in steps", async () => {
    const grid = showGrid({ Monday: [morning] }, { words });
    await mouse.drag(pointOf(1, 10 * hour + 4), pointOf(1, 12 * hour + 20));
    expect(grid.values).toHaveLength(1);
    expect(grid.last("Tuesday")).toEqual(["10:00-12:30"]);
    expect(focusedName()).toBe(named("Tuesday", "10:00", "12:30"));
    expect(grid.said).toHaveLength(1);
  });

  test("a slot is dragged to another day", async () => {
    const grid = showGrid({ Tuesday: [morning] }, { words });
    await mouse.drag(pointOf(1, 10 * hour + 30), pointOf(3, 12 * hour + 33));
    expect(grid.values).toHaveLength(1);
    expect(grid.last("Tuesday")).toEqual([]);
    expect(grid.last("Thursday")).toEqual(["11:00-14:00"]);
    expect(grid.said).toEqual([named("Thursday", "11:00", "14:00")]);
    expect(focusedName()).toBe(named("Thursday", "11:00", "14:00"));
  });
});

test.each([
  { edge: "start", from: 9 * hour, to: 10 * hour + 2, after: "10:00-12:00" },
  { edge: "end", from: 12 * hour, to: 13 * hour + 28, after: "09:00-13:30" },
])("the $edge of a slot is dragged", async ({ from, to, after }) => {
  const grid = showGrid({ Tuesday: [morning] });
  await mouse.move(pointOf(1, 10 * hour + 30));
  await mouse.drag(pointOf(1, from), pointOf(1, to));
  expect(grid.last("Tuesday")).toEqual([after]);
  expect(grid.values).toHaveLength(1);
});

test("a click on empty time adds an hour there, less where there is no more room", async () => {
  const grid = showGrid({
    Tuesday: [morning, { from: "13:00", to: "14:00" }, { from: "14:30", to: "16:00" }],
  });
  await mouse.drag(pointOf(2, 10 * hour + 20), pointOf(2, 10 * hour + 20));
  expect(grid.last("Wednesday")).toEqual(["10:15-11:15"]);
  await mouse.drag(pointOf(1, 14 * hour + 20), pointOf(1, 14 * hour + 20));
  expect(grid.last("Tuesday")).toContain("14:00-14:30");
  expect(grid.said).toHaveLength(2);
});

test("a stroke stops at the next slot", async () => {
  const grid = showGrid({ Tuesday: [{ from: "12:10", to: "14:00" }] });
  await mouse.drag(pointOf(1, 10 * hour + 1), pointOf(1, 13 * hour));
  expect(grid.last("Tuesday")).toEqual(["12:10-14:00", "10:00-12:10"]);
});

test.each([
  { what: "painting", column: 1, minute: 14 * hour },
  { what: "moving", column: 1, minute: 10 * hour + 30 },
  { what: "resizing", column: 1, minute: 12 * hour },
])("Escape cancels $what", async ({ column, minute }) => {
  const grid = showGrid({ Tuesday: [morning] });
  await mouse.move(pointOf(1, 10 * hour + 30));
  await mouse.down(pointOf(column, minute));
  await mouse.move(pointOf(column, minute + 90));
  await userEvent.keyboard("{Escape}");
  await mouse.up(pointOf(column, minute + 90));
  expect(grid.values).toEqual([]);
  expect(grid.said).toHaveLength(1);
  expect(grid.said[0]).toContain("Cancelled");
  await expect.element(slotNamed("Tuesday, 09:00 to 12:00")).toBeVisible();
  expect(document.querySelector("[data-ghost], [data-held]")).toBeNull();
});

test("nothing of the week is emitted or announced while a stroke is under way", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  await mouse.down(pointOf(1, 10 * hour + 30));
  await mouse.move(pointOf(2, 11 * hour + 30));
  await expect.element(slotNamed("Wednesday, 10:00 to 13:00")).toHaveAttribute("data-held");
  expect(grid.values).toEqual([]);
  expect(grid.said).toEqual([]);
  await mouse.up(pointOf(2, 11 * hour + 30));
  expect(grid.last("Wednesday")).toEqual(["10:00-13:00"]);
});

test("a locked grid does not follow the mouse", async () => {
  const grid = showGrid({ Tuesday: [morning] }, { locked: true });
  await mouse.drag(pointOf(1, 10 * hour + 30), pointOf(3, 12 * hour));
  await mouse.drag(pointOf(2, 10 * hour), pointOf(2, 12 * hour));
  expect(grid.values).toEqual([]);
});

test("a finger that moves at once scrolls", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  const before = scroller().scrollTop;
  const start = pointOf(1, 15 * hour);
  await finger.down(start);
  for (let step = 1; step <= 8; step += 1) await finger.move({ x: start.x, y: start.y - step * 20 });
  await finger.up();
  await expect.poll(() => scroller().scrollTop).toBeGreaterThan(before);
  expect(grid.values).toEqual([]);
});

test("a finger that has rested paints and moves, and does not scroll", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  const before = scroller().scrollTop;
  const stroke = async (from: { x: number; y: number }, to: { x: number; y: number }) => {
    await finger.down(from);
    await settled(longPress);
    for (let part = 1; part <= 4; part += 1) {
      await finger.move({
        x: from.x + ((to.x - from.x) * part) / 4,
        y: from.y + ((to.y - from.y) * part) / 4,
      });
    }
    await finger.up();
  };
  await stroke(pointOf(2, 10 * hour), pointOf(2, 12 * hour - 5));
  await expect.poll(() => grid.last("Wednesday")).toEqual(["10:00-12:00"]);
  await stroke(pointOf(1, 10 * hour), pointOf(3, 11 * hour));
  await expect.poll(() => grid.last("Thursday")).toEqual(["10:00-13:00"]);
  expect(scroller().scrollTop).toBe(before);
  expect(grid.values).toHaveLength(2);
});

test("a tap on empty time adds one slot", async () => {
  const grid = showGrid({ Tuesday: [morning] });
  await finger.tap(pointOf(2, 10 * hour));
  await expect.poll(() => grid.last("Wednesday")).toEqual(["10:00-11:00"]);
  await settled();
  expect(grid.values).toHaveLength(1);
});
