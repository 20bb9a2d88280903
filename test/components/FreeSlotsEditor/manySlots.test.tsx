import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { WEEKDAYS } from "../../../src/core/index.js";
import { freeSlots, timeText } from "../../core/builders.js";
import { elementOf, languages } from "../show.js";
import { partsOf, showEditor } from "./editor.js";

const fifty = Array.from({ length: 50 }, (_, at) => `${timeText(at * 27)}-${timeText(at * 27 + 20)}`).join(
  " ",
);
const full = freeSlots(Object.fromEntries(WEEKDAYS.map((day) => [day, fifty])));

/** What React last gave an element: another object once the component around it has rendered again. */
const given = (element: Element): unknown =>
  (element as unknown as Record<string, unknown>)[
    Object.keys(element).find((key) => key.startsWith("__reactProps$")) ?? ""
  ];

describe.each(languages)("350 slots in $language", ({ words }) => {
  const { from, to, add, group, rows, remove } = partsOf(words);
  const inputs = () => [...document.querySelectorAll<HTMLInputElement>(".vak-time")];

  /** The paths of the times that were drawn again by `act`. */
  async function drawnAgain(act: () => Promise<unknown>): Promise<string[]> {
    const before = new Map(inputs().map((input) => [input, given(input)]));
    await act();
    return inputs()
      .filter((input) => before.has(input) && before.get(input) !== given(input))
      .map((input) => input.dataset["path"] ?? "");
  }

  test("typing in a slot draws its own row again, and nothing of any other day", async () => {
    showEditor(words, { defaultValue: full, meetingDuration: 10 });
    expect(inputs()).toHaveLength(700);
    expect(given(elementOf(from("Monday", 7)))).toBeDefined();
    const drawn = await drawnAgain(() => to("Monday", 7).fill("03:05"));
    expect(drawn).toEqual(["Monday.6.from", "Monday.6.to"]);
  });

  test("adding, removing and switching touch their own day alone", async () => {
    const { got, open } = showEditor(words, { defaultValue: full });
    for (const act of [
      () => add("Tuesday").click(),
      () => remove("Tuesday", 50).click(),
      () => open("Tuesday").click(),
    ]) {
      const drawn = await drawnAgain(act);
      expect(drawn.filter((path) => !path.startsWith("Tuesday"))).toEqual([]);
    }
    expect(got("Monday")).toBe(fifty);
  });

  test("calcom #8372: editing one day never changes what the host has of another", async () => {
    const { onChange } = showEditor(words, { defaultValue: full });
    await from("Wednesday", 1).fill("00:05");
    await userEvent.tab();
    const Wednesday = [{ from: "00:05", to: "00:20" }, ...full.Wednesday.slice(1)];
    expect(onChange.mock.lastCall?.[0]).toEqual({ ...full, Wednesday });
    expect(rows("Wednesday")).toHaveLength(50);
    expect(group("Monday").elements()).toHaveLength(1);
  });
});
