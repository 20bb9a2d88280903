import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { formatMessage } from "../../../src/i18n/format.js";
import { freeSlots } from "../../core/builders.js";
import { elementOf, languages, say } from "../show.js";
import { focused, listen, partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("slots that clash in $language", ({ words }) => {
  const { from, to, merge, mergeTouching, name } = partsOf(words);
  const clash = (start: string, end: string) =>
    formatMessage(
      words.issues["slot.overlap"],
      { from: shownTime(start, words), to: shownTime(end, words) },
      words.locale,
    );

  test("G35: slots that overlap from the start are shown so on both rows in words, and not merged", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12:30 12-14 18-19" }) });
    for (const time of [from("Monday", 1), to("Monday", 1)])
      await expect.element(time).toHaveAccessibleDescription(clash("12:00", "14:00"));
    for (const time of [from("Monday", 2), to("Monday", 2)])
      await expect.element(time).toHaveAccessibleDescription(clash("09:00", "12:30"));
    await expect.element(from("Monday", 3)).not.toHaveAttribute("aria-invalid");
    expect(onChange).not.toHaveBeenCalled();
  });

  test("calcom #21382, G4: the host is told of both rows, identical ones too", async () => {
    const { wrong, state } = showEditor(words, { defaultValue: freeSlots({ Friday: "9-12 14-15" }) });
    await from("Friday", 2).fill("9");
    expect(state()?.valid).toBe(false);
    await to("Friday", 2).fill("12");
    expect(wrong()).toEqual(["Friday.0 slot.overlap", "Friday.1 slot.overlap"]);
  });

  test("G7: mending one row clears the other at once, and spoiling it marks the other at once", async () => {
    const { state } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12:30 12-14" }) });
    await to("Monday", 1).fill("12:00");
    await expect.element(from("Monday", 2)).not.toHaveAttribute("aria-invalid");
    expect(state()).toEqual({ valid: true, issues: [] });
    await to("Monday", 1).fill("13");
    await expect.element(from("Monday", 2)).toHaveAccessibleDescription(clash("09:00", "13:00"));
    expect(state()?.valid).toBe(false);
  });

  test("G7: a slot that fails on one day says nothing about another day", async () => {
    const { wrong } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12", Tuesday: "9-12" }) });
    await to("Tuesday").fill("8");
    expect(wrong()).toEqual(["Tuesday.0.to time.order"]);
    await expect.element(from("Monday")).not.toHaveAttribute("aria-invalid");
  });

  test("one click merges: told once, in order, the focus on the first slot", async () => {
    const { got, state } = showEditor(words, { defaultValue: freeSlots({ Monday: "13-15 9-12:30 12-14" }) });
    const said = listen();
    await merge("Monday").click();
    expect(got("Monday")).toBe("09:00-15:00");
    expect(state()?.valid).toBe(true);
    await expect.poll(focused).toBe(elementOf(from("Monday")));
    expect(said).toEqual([say(words.slots.merged, { day: name("Monday") }, words)]);
    await expect.element(merge("Monday")).not.toBeInTheDocument();
  });

  test("merging leaves alone what is no slot", async () => {
    const { got } = showEditor(words, {
      defaultValue: {
        ...freeSlots(),
        Monday: [{ from: "noon", to: "1 o'clock" }, ...freeSlots({ Monday: "9-12 10-13 20-18" }).Monday],
      },
    });
    await merge("Monday").click();
    expect(got("Monday")?.split(" 2")[0]).toBe("09:00-13:00 noon-1 o'clock");
    expect(got("Monday")).toContain("20:00-18:00");
  });

  test("G5: touching slots are sound; a hint offers to merge them", async () => {
    const { got, state } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12 12-14" }) });
    await expect.element(from("Monday", 2)).not.toHaveAttribute("aria-invalid");
    expect(document.body.textContent).toContain(words.slots.touching);
    await to("Monday", 2).fill("15");
    expect(state()).toEqual({ valid: true, issues: [] });
    await mergeTouching("Monday").click();
    expect(got("Monday")).toBe("09:00-15:00");
    expect(document.body.textContent).not.toContain(words.slots.touching);
  });

  test("G19: two hundred slots in a day, half of them clashing, merge at once", async () => {
    const slots = Array.from({ length: 100 }, (_, at) => `${Math.floor((at * 14) / 60)}:${(at * 14) % 60}`);
    const Monday = slots.flatMap((start, at) => {
      const end = `${Math.floor((at * 14 + 10) / 60)}:${(at * 14 + 10) % 60}`;
      return [`${start}-${end}`, `${start}-${end}`];
    });
    const { got, rows } = showEditor(words, { defaultValue: freeSlots({ Monday: Monday.join(" ") }) });
    expect(rows("Monday")).toHaveLength(200);
    await merge("Monday").click();
    expect(got("Monday")?.split(" ")).toHaveLength(100);
  });

  test("a wrong row is told in words and not by colour alone", () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-12 11-14" }) });
    const described = document.getElementById(
      elementOf(from("Monday")).getAttribute("aria-describedby")?.split(" ")[0] ?? "",
    );
    expect(described?.getBoundingClientRect().height).toBeGreaterThan(10);
  });

  test("removing the clashing row clears the other", async () => {
    const { remove, wrong } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12 11-14" }) });
    await remove("Monday", 1).click();
    expect(wrong()).toEqual([]);
    await expect.element(from("Monday")).toHaveValue(shownTime("11:00", words));
    await expect.element(from("Monday")).not.toHaveAttribute("aria-invalid");
    await userEvent.keyboard("{Tab}");
  });
});
