import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { PokeMessagesEditor } from "../../src/index.js";
import { finger, middleOf, mouse } from "../components/pointers.js";
import { elementOf, field, languages, say, show } from "../components/show.js";

// A press that a failed test left behind would reach into the next one.
afterEach(async () => {
  await mouse.up({ x: 2, y: 2 });
});

const grips = () => [...document.querySelectorAll<HTMLElement>(".vak-row-number[data-grip]")];

function grip(number: number): HTMLElement {
  const found = grips()[number - 1];
  if (!found) throw new Error(`Row ${number} has no grip.`);
  return found;
}

const texts = () => [...document.querySelectorAll("textarea")].map(({ value }) => value);

const past = (number: number, by: number) => {
  const { x, y } = middleOf(grip(number));
  return { x, y: y + by };
};

describe.each(languages)("rows by their numbers, $language", ({ words }) => {
  function showRows(...rows: string[]) {
    const onChange = vi.fn();
    const defaultValue = rows.map((text, index) => ({ id: `row ${index}`, text }));
    const shown = show(
      <PokeMessagesEditor messages={words} defaultValue={defaultValue} onChange={onChange} />,
    );
    return { ...shown, onChange };
  }
  const item = (number: number) => field(say(words.pokeMessages.item, { number }, words));

  test.each([
    { what: "down past the next two", from: 1, to: 3, after: ["b", "c", "a", "d"] },
    { what: "up to the first place", from: 4, to: 1, after: ["d", "a", "b", "c"] },
  ])("a mouse takes a row $what", async ({ from, to, after }) => {
    const { onChange } = showRows("a", "b", "c", "d");
    const by = to > from ? 8 : -8;
    await mouse.drag(middleOf(grip(from)), past(to, by));
    await expect.poll(texts).toEqual(after);
    expect(onChange).toHaveBeenCalledTimes(1);
    await expect
      .element(
        page.getByRole("status").filter({ hasText: say(words.pokeMessages.moved, { number: to }, words) }),
      )
      .toBeInTheDocument();
  });

  test("a finger takes a row, and the page does not scroll under it", async () => {
    showRows("a", "b", "c");
    expect(getComputedStyle(grip(1)).touchAction).toBe("none");
    const before = scrollY;
    await finger.down(middleOf(grip(1)));
    await finger.move(past(2, -4));
    await finger.move(past(2, 8));
    await finger.up();
    await expect.poll(texts).toEqual(["b", "a", "c"]);
    expect(scrollY).toBe(before);
  });

  test("a row that is let go near its own place stays, and nothing is told", async () => {
    const { onChange } = showRows("a", "b");
    await mouse.drag(middleOf(grip(1)), past(1, 10));
    expect(texts()).toEqual(["a", "b"]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("the rows follow the pointer, and Escape puts them back without closing anything around them", async () => {
    const { onChange } = showRows("a", "b", "c");
    const outside = vi.fn();
    addEventListener("keydown", outside, { once: true });
    const target = past(3, 8);
    await mouse.down(middleOf(grip(1)));
    await mouse.move(target);
    await expect.poll(() => document.querySelectorAll("li[data-dragging]").length).toBe(1);
    const rows = grips().map((each) => each.closest("li"));
    await expect.poll(() => rows.map((row) => row?.style.transform !== "")).toEqual([true, true, true]);
    await userEvent.keyboard("{Escape}");
    expect(rows.map((row) => row?.style.transform)).toEqual(["", "", ""]);
    expect(document.querySelectorAll("li[data-dragging]")).toHaveLength(0);
    await mouse.up(target);
    expect(texts()).toEqual(["a", "b", "c"]);
    expect(onChange).not.toHaveBeenCalled();
    expect(outside).not.toHaveBeenCalled();
    removeEventListener("keydown", outside);
  });

  test("a row that goes while it is dragged is followed no more", async () => {
    const { unmount } = showRows("a", "b");
    await mouse.down(middleOf(grip(1)));
    await mouse.move(past(2, 8));
    unmount();
    const frames = vi.spyOn(globalThis, "requestAnimationFrame");
    await mouse.up({ x: 10, y: 10 });
    await new Promise((done) => setTimeout(done, 100));
    expect(frames).not.toHaveBeenCalled();
    frames.mockRestore();
  });

  test("what is being written in stays in focus while another row is dragged past it", async () => {
    showRows("a", "b", "c");
    await item(2).fill("bb");
    const written = elementOf(item(2));
    await mouse.drag(middleOf(grip(3)), past(1, -8));
    await expect.poll(texts).toEqual(["c", "a", "bb"]);
    expect(document.activeElement).toBe(written);
  });

  test("locked rows have no grip", () => {
    show(<PokeMessagesEditor messages={words} readOnly defaultValue={[{ id: "a", text: "a" }]} />);
    expect(grips()).toHaveLength(0);
  });
});
