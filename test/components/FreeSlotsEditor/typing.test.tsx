import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { freeSlots } from "../../core/builders.js";
import { settled } from "../host.js";
import { elementOf, languages, say } from "../show.js";
import { focused, listen, noTime, partsOf, showEditor, shownTime, typeOver } from "./editor.js";

const times = [
  ["9", "09:00"],
  ["0", "00:00"],
  ["900", "09:00"],
  ["0930", "09:30"],
  ["9:00", "09:00"],
  ["09.30", "09:30"],
  ["9:00 ص", "09:00"],
  ["9:00 م", "21:00"],
  ["9am", "09:00"],
  ["9 PM", "21:00"],
  ["9:15 p.m.", "21:15"],
  ["12 AM", "00:00"],
  ["12 م", "12:00"],
  ["٩:٠٠", "09:00"],
  ["٩:٣٠ م", "21:30"],
  ["۹:۰۰", "09:00"],
  ["09：00", "09:00"],
  ["０９３０", "09:30"],
  ["\u200f٩:٠٠\u200e", "09:00"],
  ["\u20669:30\u2069", "09:30"],
  ["9:30\u202fAM", "09:30"],
  ["9:30\u00a0PM", "21:30"],
  ["09:00:00", "09:00"],
  ["  9 : 05 ", "09:05"],
] as const;

describe.each(languages)("times typed freely in $language", ({ words }) => {
  const { from, to, rows } = partsOf(words);

  test("G11: a start is read in every form, and is written in full once it is left", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "8:15-24" }) });
    for (const [typed, time] of times) {
      await from("Monday").fill(typed);
      expect(got("Monday"), typed).toBe(`${time}-24:00`);
      elementOf(from("Monday")).blur();
      await expect.element(from("Monday")).toHaveValue(shownTime(time, words));
      await expect.element(from("Monday")).not.toHaveAttribute("aria-invalid");
      expect(got("Monday"), typed).toBe(`${time}-24:00`);
    }
  });

  test("G11: the same forms are ends", async () => {
    const { got, to } = showEditor(words, { defaultValue: freeSlots({ Monday: "0:00-8:15" }) });
    for (const [typed, time] of times.filter(([, end]) => end !== "00:00")) {
      await to("Monday").fill(typed);
      expect(got("Monday"), typed).toBe(`00:00-${time}`);
      elementOf(to("Monday")).blur();
      await expect.element(to("Monday")).toHaveValue(shownTime(time, words));
    }
  });

  test.each(["24:01", "25", "9:60", "nine", "13pm", "9:5", "-9", "1e3", "9:00-17:00", "ظهرا"])(
    "G13, G14: %j is no time: it stays as typed, is told once it is left, and reaches the host as it is",
    async (typed) => {
      const { got, state } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
      await from("Monday").fill(typed);
      await expect.element(from("Monday")).not.toHaveAttribute("aria-invalid");
      await userEvent.tab();
      await expect.element(from("Monday")).toHaveValue(typed);
      await expect.element(from("Monday")).toHaveAttribute("aria-invalid", "true");
      await expect.element(from("Monday")).toHaveAccessibleDescription(noTime(words));
      await expect.element(to("Monday")).not.toHaveAttribute("aria-invalid");
      expect(got("Monday")).toBe(`${typed}-17:00`);
      expect(state()).toMatchObject({
        valid: false,
        issues: [{ path: ["Monday", 0, "from"], code: "time.format" }],
      });
    },
  );

  test("a time that is left as none is told once, with its own name alone", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    const said = listen();
    await to("Monday").fill("8");
    expect(said).toEqual([]);
    await userEvent.tab();
    const name = elementOf(to("Monday")).getAttribute("aria-label") ?? "";
    const problem = words.issues["time.order"];
    await expect.poll(() => said).toEqual([say(words.slots.problem, { name, problem }, words)]);
    await expect.element(to("Monday")).toHaveAccessibleDescription(problem);
    await expect.element(from("Monday")).not.toHaveAccessibleDescription();
    elementOf(to("Monday")).focus();
    await userEvent.tab();
    await settled();
    expect(said).toHaveLength(1);
    await to("Monday").fill("18");
    await userEvent.tab();
    await settled();
    expect(said).toHaveLength(1);
  });

  test("G13: seconds that are not nought are refused, and nothing is cut off", async () => {
    const { got, state } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await from("Monday").fill("09:00:30");
    await userEvent.tab();
    expect([got("Monday"), state()?.valid]).toEqual(["09:00:30-17:00", false]);
  });

  test("both times of a row that are no times are marked", async () => {
    showEditor(words, { defaultValue: { ...freeSlots(), Monday: [{ from: "nine", to: "five" }] } });
    await expect.element(from("Monday")).toHaveAttribute("aria-invalid", "true");
    await expect.element(to("Monday")).toHaveAttribute("aria-invalid", "true");
  });

  test("G25: no row moves while the day is typed in, and the focus stays when they are put in order", async () => {
    const { got, add } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 11-12 13-14" }) });
    await typeOver(from("Monday", 1), "20:00");
    await typeOver(to("Monday", 1), "2100");
    expect(rows("Monday")[0]).toBe(`${shownTime("20:00", words)}-2100`);
    await userEvent.tab();
    expect(rows("Monday")[0]).toBe(`${shownTime("20:00", words)}-${shownTime("21:00", words)}`);
    expect(got("Monday")).toBe("20:00-21:00 11:00-12:00 13:00-14:00");
    elementOf(add("Tuesday")).focus();
    await expect.poll(() => got("Monday")).toBe("11:00-12:00 13:00-14:00 20:00-21:00");
    expect(focused()).toBe(elementOf(add("Tuesday")));
  });

  test("a row in order keeps its place: leaving a day that is in order tells the host nothing", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 11-12" }) });
    await from("Monday", 2).click();
    await userEvent.tab();
    elementOf(from("Monday")).blur();
    expect(onChange).not.toHaveBeenCalled();
  });

  test.each([
    ["ArrowUp", "9:00-17:00", "09:15"],
    ["ArrowDown", "9:00-17:00", "08:45"],
    ["ArrowUp", "9:05-17:00", "09:15"],
    ["ArrowDown", "0:00-17:00", "00:00"],
  ])("%s on %s steps the start to %s", async (key, slots, time) => {
    showEditor(words, { defaultValue: freeSlots({ Monday: slots }) });
    elementOf(from("Monday")).focus();
    await userEvent.keyboard(`{${key}}`);
    await expect.element(from("Monday")).toHaveValue(shownTime(time, words));
  });

  test("ArrowDown on a time between two steps goes to the nearest one below", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9:07-17" }) });
    elementOf(from("Monday")).focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(from("Monday")).toHaveValue(shownTime("09:00", words));
  });

  test("G8: ArrowUp ends at 24:00, by the step that was given", async () => {
    const { got } = showEditor(words, { step: 30, defaultValue: freeSlots({ Monday: "9-23" }) });
    elementOf(to("Monday")).focus();
    await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(got("Monday")).toBe("09:00-24:00");
  });

  test("typing replaces a time that was reached by Tab", async () => {
    const { got, open } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    elementOf(open("Monday")).focus();
    await userEvent.tab();
    expect(focused()).toBe(elementOf(from("Monday")));
    await userEvent.keyboard("10");
    await userEvent.tab();
    expect(focused()).toBe(elementOf(to("Monday")));
    expect(got("Monday")).toBe("10:00-17:00");
  });

  test.each(["h12", "h23"] as const)(
    "%s: times are shown so, and what is shown can be typed back",
    async (cycle) => {
      const { got } = showEditor(words, {
        hourCycle: cycle,
        defaultValue: freeSlots({ Monday: "9:30-21:05" }),
      });
      await expect.element(from("Monday")).toHaveValue(shownTime("09:30", words, cycle));
      await expect.element(to("Monday")).toHaveValue(shownTime("21:05", words, cycle));
      for (const time of ["00:00", "11:59", "12:00"]) {
        await from("Monday").fill(shownTime(time, words, cycle));
        expect(got("Monday")).toBe(`${time}-21:05`);
      }
    },
  );

  test("react-spectrum #4711, #7423, heroui #5664: hours come left of minutes, filled and while typed; words for noon turn with their language", async () => {
    const locale = words.locale === "ar" ? "ar-EG" : "en-US";
    showEditor(words, { locale, hourCycle: "h23", defaultValue: freeSlots({ Monday: "9:30-17" }) });
    const input = document.querySelector<HTMLInputElement>("input[data-path='Monday.0.from']");
    if (!input) throw new Error("The slot has no start.");
    expect(input.value).toBe(shownTime("09:30", { ...words, locale }));
    expect(getComputedStyle(input).direction).toBe("ltr");
    input.focus();
    await userEvent.keyboard(words.locale === "ar" ? "٩:" : "9:");
    expect(getComputedStyle(input).direction).toBe("ltr");
    await userEvent.keyboard(words.locale === "ar" ? "٣٠ م" : "30 pm");
    expect(getComputedStyle(input).direction).toBe(words.direction);
  });

  test("reka-ui #2812: Tab goes from the start to the end to the removal, whatever the direction", async () => {
    const { remove } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    elementOf(from("Monday")).focus();
    await userEvent.tab();
    expect(focused()).toBe(elementOf(to("Monday")));
    await userEvent.tab();
    expect(focused()).toBe(elementOf(remove("Monday")));
  });
});

describe.each(languages)("times suggested in $language", ({ words }) => {
  const { from, to } = partsOf(words);
  async function offered(time: ReturnType<typeof from>) {
    await time.click();
    await userEvent.keyboard("1");
    return [...(elementOf(time).list?.options ?? [])].map((option) => option.value);
  }

  test("they go by the step", async () => {
    showEditor(words, { step: 60, defaultValue: freeSlots({ Monday: "9-17" }) });
    expect((await offered(from("Monday"))).slice(0, 3)).toEqual(
      ["00:00", "01:00", "02:00"].map((time) => shownTime(time, words)),
    );
  });

  test.each([5, 15, 25, 50])(
    "calcom #5587, #5929, #6054: with a step of %i the day still ends at 24:00",
    async (step) => {
      showEditor(words, { step, defaultValue: freeSlots({ Monday: "9-17" }) });
      expect((await offered(to("Monday"))).at(-1)).toBe(shownTime("24:00", words));
    },
  );

  test("calcom #1939: no end is offered that is not after the start, and none after 24:00", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "23:30-24" }) });
    expect(await offered(to("Monday"))).toEqual(["23:45", "24:00"].map((time) => shownTime(time, words)));
  });
});
