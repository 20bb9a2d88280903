import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { FreeSlots } from "../../../src/core/index.js";
import { freeSlots, timeText } from "../../core/builders.js";
import { elementOf, languages } from "../show.js";
import { noTime, partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("slots that were stored, in $language", ({ words }) => {
  const { from, to, rows, open } = partsOf(words);

  test("G14: times in other forms are understood", async () => {
    const Monday = [
      { from: "09:00:00", to: "10:00:00" },
      { from: "9:00 PM", to: "10:30 PM" },
      { from: "٣:٠٠ م", to: "16:00" },
    ];
    const { got, remove } = showEditor(words, { defaultValue: { ...freeSlots({ Friday: "9-12" }), Monday } });
    expect(rows("Monday")).toEqual(
      [
        ["09:00", "10:00"],
        ["21:00", "22:30"],
        ["15:00", "16:00"],
      ].map((times) => times.map((time) => shownTime(time, words)).join("-")),
    );
    await remove("Friday").click();
    expect(got("Monday")).toContain("09:00-10:00");
  });

  test.each(["2023-01-01T09:00Z", "540", "", "nine", "09:00:30", "<b>9</b>"])(
    "G14: the stored text %j that is no time stays to be seen, raw, and goes back as it came",
    async (text) => {
      const Monday = [{ from: text, to: "17:00" }];
      const { got, state, remove } = showEditor(words, {
        defaultValue: { ...freeSlots({ Friday: "9-12" }), Monday },
      });
      await expect.element(from("Monday")).toHaveValue(text);
      await expect.element(from("Monday")).toHaveAccessibleDescription(noTime(words));
      await from("Monday").click();
      await userEvent.tab();
      await remove("Friday").click();
      expect(got("Monday")).toBe(`${text}-17:00`);
      expect(state()?.valid).toBe(false);
    },
  );

  test("G16: a day that is missing or null is closed, and the week comes back whole", async () => {
    const partial = { Monday: [{ from: "09:00", to: "10:00" }], Tuesday: null } as unknown as FreeSlots;
    const { onChange, remove } = showEditor(words, { defaultValue: partial });
    await expect.element(open("Tuesday")).not.toBeChecked();
    await remove("Monday").click();
    expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots());
  });

  test.each([
    ["{}", {}],
    ["a text", "09:00-17:00"],
    ["a number", 9],
  ])("G16: a stored day that is %s does not break the editor", async (_, day) => {
    showEditor(words, {
      defaultValue: { ...freeSlots({ Monday: "9-10" }), Tuesday: day } as unknown as FreeSlots,
    });
    await expect.element(from("Monday")).toBeVisible();
  });

  test("G14: a stored time that is null or a number is a text to mend, and goes to the host as one", async () => {
    const Monday = [{ from: null, to: 540 }] as unknown as FreeSlots["Monday"];
    const { onChange, remove } = showEditor(words, {
      defaultValue: { ...freeSlots({ Friday: "9-12" }), Monday },
    });
    await expect.element(from("Monday")).toHaveValue("");
    await expect.element(to("Monday")).toHaveValue("540");
    await remove("Friday").click();
    expect(onChange.mock.lastCall?.[0].Monday).toEqual([{ from: "", to: "540" }]);
  });

  test("G17: a day whose name has another letter case is understood", async () => {
    const { monday, ...rest } = { ...freeSlots(), monday: freeSlots({ Monday: "9-12" }).Monday };
    showEditor(words, { defaultValue: { ...rest, Monday: undefined, monday } as unknown as FreeSlots });
    await expect.element(from("Monday")).toHaveValue(shownTime("09:00", words));
  });

  test("G28: the host gets the API's English days in the API's order, whatever the reader's language and week", async () => {
    const { onChange, add } = showEditor(words, { firstDayOfWeek: 6 });
    await add("Saturday").click();
    expect(JSON.stringify(onChange.mock.lastCall?.[0])).toBe(JSON.stringify(freeSlots({ Saturday: "9-10" })));
  });

  test("I7: every quarter of an hour that is loaded is shown, and given back as it was", async () => {
    const minutes = Array.from({ length: 32 }, (_, index) => index * 45);
    const slots = minutes.map((at) => `${timeText(at)}-${timeText(at + 30)}`).join(" ");
    const { got, add } = showEditor(words, { defaultValue: freeSlots({ Monday: slots }) });
    await add("Tuesday").click();
    expect(got("Monday")).toBe(slots);
  });

  test("what cannot be read is mended by typing over it", async () => {
    const { state, got } = showEditor(words, {
      defaultValue: { ...freeSlots(), Monday: [{ from: "nine", to: "17:00" }] },
    });
    await from("Monday").click();
    await userEvent.keyboard("9");
    await userEvent.tab();
    expect([got("Monday"), state()?.valid]).toEqual(["09:00-17:00", true]);
    expect(elementOf(to("Monday")).getAttribute("aria-invalid")).toBeNull();
  });
});
