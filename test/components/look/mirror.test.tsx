import { describe, expect, onTestFinished, test } from "vitest";
import { page } from "vitest/browser";
import { en } from "../../../src/i18n/en.js";
import { quiet, settled } from "../host.js";
import { show } from "../show.js";
import { type Layout, layouts } from "./layouts.js";

/** Not mirrored, each for a reason. */
const exceptions = [
  // Out of sight: where it stands is nobody's concern.
  ".vak-hidden",
];

interface Box {
  name: string;
  left: number;
  right: number;
  width: number;
}

/** Every part that is a box: what runs in a line of text keeps the order of its sentence. */
function boxes(): Box[] {
  return [...document.querySelectorAll<HTMLElement>("[class*='vak-']")].map((element) => {
    const { left, right, width } = element.getBoundingClientRect();
    const inLine = getComputedStyle(element).display === "inline";
    const isExcepted = inLine || exceptions.some((selector) => element.closest(selector));
    return { name: isExcepted ? "" : (element.getAttribute("class") ?? ""), left, right, width };
  });
}

async function boxesIn(layout: Layout, dir: "ltr" | "rtl"): Promise<Box[]> {
  const { unmount } = show(<div dir={dir}>{layout.element({ messages: en, dir })}</div>);
  await layout.prepare?.(en);
  await quiet();
  const found = boxes();
  unmount();
  await settled(0);
  return found;
}

/** Parts whose box in the second list is not the mirror image of that in the first. */
function unmirrored(before: Box[], after: Box[]): string[] {
  const room = document.documentElement.clientWidth;
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  return before.flatMap(({ name, left, width }, index) => {
    const other = after[index];
    if (!other || name === "" || width === 0) return [];
    const start = room - left;
    // Letters are shaped anew beside a full stop that changes its side: a text may be wider by a hair.
    const isMirror = Math.abs(other.right - start) <= 1.5 && Math.abs(other.width - width) <= 3;
    const told = [other.right, other.width, start, width].map((length) => length.toFixed(1));
    return isMirror
      ? []
      : [`${name}: begins at ${told[0]} and is ${told[1]} wide, meant ${told[2]} and ${told[3]}`];
  });
}

describe("the same words from the other side", () => {
  test.each(layouts)("$name at $width px is its mirror image", async (layout) => {
    await page.viewport(layout.width, 900);
    const before = await boxesIn(layout, "ltr");
    expect(before.filter(({ name }) => name !== "").length).toBeGreaterThan(8);
    expect(unmirrored(before, await boxesIn(layout, "rtl"))).toEqual([]);
  });

  test("one side named by hand is found", async () => {
    const planted = document.createElement("style");
    planted.textContent = ".vak-label { margin-left: 3px }";
    document.head.append(planted);
    onTestFinished(() => planted.remove());
    const [layout] = layouts;
    if (!layout) throw new Error("there is no layout");
    await page.viewport(layout.width, 900);
    const found = unmirrored(await boxesIn(layout, "ltr"), await boxesIn(layout, "rtl"));
    expect(found.length).toBeGreaterThan(5);
    expect(found[0]).toMatch(/vak-label/);
  });
});
