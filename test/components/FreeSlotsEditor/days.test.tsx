import { describe, expect, onTestFinished, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { formatList } from "../../../src/i18n/format.js";
import { freeSlots } from "../../core/builders.js";
import { settled } from "../host.js";
import { button, elementOf, languages, say } from "../show.js";
import { focused, listen, partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("filling days in $language", ({ words }) => {
  const { from, to, add, remove, open, copy, check, group, name, rows, presets, fill, undo } = partsOf(words);
  const { slots } = words;
  const { apply, replace, back, question, preset } = partsOf(words);

  test("adding: an empty day starts at nine, then the next hour follows, told once, the focus in the new row", async () => {
    const { got } = showEditor(words);
    const said = listen();
    await add("Monday").click();
    await expect.poll(focused).toBe(elementOf(from("Monday", 1)));
    await add("Monday").click();
    await expect.poll(focused).toBe(elementOf(from("Monday", 2)));
    expect(got("Monday")).toBe("09:00-10:00 10:00-11:00");
    const told = (start: string, end: string) =>
      say(
        slots.added,
        { day: name("Monday"), from: shownTime(start, words), to: shownTime(end, words) },
        words,
      );
    expect(said).toEqual([told("09:00", "10:00"), told("10:00", "11:00")]);
  });

  test("adding fills the gaps once the end is reached, and the longest remainder at last", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "0-9 9:30-12 13:30-23:40" }) });
    await add("Monday").click();
    expect(got("Monday")).toContain("12:00-13:00");
    await add("Monday").click();
    await expect.poll(() => got("Monday")).toContain(" 09:00-09:30");
  });

  test("a full day says why nothing can be added, and adds nothing", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "0-24" }) });
    const said = listen();
    const reason = say(slots.full, { day: name("Monday") }, words);
    await expect.element(add("Monday")).toHaveAttribute("aria-disabled", "true");
    await expect.element(add("Monday")).toHaveAccessibleDescription(reason);
    await add("Monday").click({ force: true });
    await expect.poll(() => said).toEqual([reason]);
    expect(onChange).not.toHaveBeenCalled();
    expect(rows("Monday")).toHaveLength(1);
  });

  test("calcom #26448, #24817, G23: every row has a removal, and the focus goes to a neighbour, then to Add", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 11-12 13-14" }) });
    const said = listen();
    await remove("Monday", 1).click();
    expect(got("Monday")).toBe("11:00-12:00 13:00-14:00");
    await expect.poll(focused).toBe(elementOf(remove("Monday", 1)));
    await remove("Monday", 2).click();
    await expect.poll(focused).toBe(elementOf(remove("Monday", 1)));
    await userEvent.keyboard("{Enter}");
    await expect.poll(focused).toBe(elementOf(add("Monday")));
    expect(got("Monday")).toBe("");
    await expect.element(group("Monday")).toHaveTextContent(slots.noSlots);
    expect(said).toEqual(
      [1, 2, 1].map((number) => say(slots.removed, { day: name("Monday"), number }, words)),
    );
  });

  test("one click on another day's control is enough while the time being typed turns out wrong", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12 13-14" }) });
    await to("Monday").fill("noon");
    await open("Saturday").click();
    expect(got("Saturday")).toBe("09:00-17:00");
  });

  test("a day that is switched off again is not said to be open any more", async () => {
    showEditor(words);
    const told = page.getByText(say(slots.opened, { day: name("Monday") }, words));
    await open("Monday").click();
    await expect.element(told).toBeInTheDocument();
    await open("Monday").click();
    await expect.element(told).not.toBeInTheDocument();
  });

  test("calcom #26409, G20: a day switched off and on has its own slots again, wrong ones too", async () => {
    const Monday = [
      { from: "07:30", to: "11:10" },
      { from: "noon", to: "13:00" },
    ];
    const { got, state } = showEditor(words, { defaultValue: { ...freeSlots({ Friday: "9-10" }), Monday } });
    await open("Monday").click();
    expect([got("Monday"), state()?.valid]).toEqual(["", true]);
    await expect.element(group("Monday")).toHaveTextContent(slots.closed);
    await open("Monday").click();
    expect([got("Monday"), state()?.valid]).toEqual(["07:30-11:10 noon-13:00", false]);
    expect(focused()).toBe(elementOf(open("Monday")));
  });

  test("a day that never had slots opens with a working day, by Space and by Enter", async () => {
    const { got } = showEditor(words);
    for (const [day, key] of [
      ["Monday", " "],
      ["Tuesday", "{Enter}"],
    ] as const) {
      elementOf(open(day)).focus();
      await userEvent.keyboard(key);
      expect(got(day)).toBe("09:00-17:00");
    }
  });

  test("calcom #9884, PR #2273, I17: copying takes what the day has now, deep, and leaves the source as it is", async () => {
    const { got, onChange } = showEditor(words, {
      defaultValue: freeSlots({ Monday: "9-12", Friday: "1-2" }),
    });
    await to("Monday").fill("13:30");
    await copy("Monday").click();
    await expect.element(check(slots.copyAll)).toHaveFocus();
    const said = listen();
    await group("Monday")
      .getByRole("checkbox", { name: name("Wednesday"), exact: true })
      .click();
    await apply.click();
    expect(onChange.mock.lastCall?.[0]).toEqual(
      freeSlots({ Monday: "9-13:30", Wednesday: "9-13:30", Friday: "1-2" }),
    );
    await expect.poll(focused).toBe(elementOf(copy("Monday")));
    expect(said).toEqual([say(slots.copied, { day: name("Monday"), count: 1 }, words)]);
    await to("Wednesday").fill("20");
    expect([got("Monday"), got("Wednesday")]).toEqual(["09:00-13:30", "09:00-20:00"]);
  });

  test("calcom #11191: what is chosen in the panel goes nowhere when it is left by Cancel or Escape", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12" }) });
    for (const leave of [
      () => group("Monday").getByRole("button", { name: slots.cancel, exact: true }).click(),
      () => userEvent.keyboard("{Escape}"),
    ]) {
      await copy("Monday").click();
      await check(slots.copyAll).click();
      await leave();
      await expect.element(check(slots.copyAll)).not.toBeInTheDocument();
      await expect.poll(focused).toBe(elementOf(copy("Monday")));
    }
    expect(onChange).not.toHaveBeenCalled();
  });

  test("the panel goes with the slots that it would copy", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-12" }) });
    await copy("Monday").click();
    await expect.element(check(slots.copyAll)).toBeVisible();
    await open("Monday").click();
    await expect.element(check(slots.copyAll)).not.toBeInTheDocument();
    await open("Monday").click();
    await expect.element(copy("Monday")).toHaveAttribute("aria-expanded", "false");
  });

  test("copying over slots names the days that lose theirs, asks, and shows what goes", async () => {
    const before = freeSlots({ Monday: "9-12", Tuesday: "1-2 3-4", Friday: "1-2" });
    const { onChange } = showEditor(words, { firstDayOfWeek: 1, defaultValue: before });
    await copy("Monday").click();
    await expect.element(apply).toBeDisabled();
    await check(slots.copyAll).click();
    const days = formatList([name("Tuesday"), name("Friday")], words.locale);
    await expect.element(group("Monday")).toHaveTextContent(say(slots.copyOverwrites, { days }, words));
    await apply.click();
    expect(onChange).not.toHaveBeenCalled();
    expect(focused()).toBe(elementOf(question(["Tuesday", "Friday"])));
    const range = (from: string, to: string) =>
      say(slots.range, { from: shownTime(from, words), to: shownTime(to, words) }, words);
    const two = formatList([range("01:00", "02:00"), range("03:00", "04:00")], words.locale);
    await expect
      .element(question(["Tuesday", "Friday"]))
      .toHaveAccessibleDescription(
        [
          say(slots.daySlots, { days: name("Tuesday"), slots: two }, words),
          say(slots.daySlots, { days: name("Friday"), slots: range("01:00", "02:00") }, words),
          say(slots.copyTaken, { day: name("Monday") }, words),
        ].join(" "),
      );
    await replace.click();
    const all = (["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const).map(
      (day) => [day, "9-12"],
    );
    expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots(Object.fromEntries(all)));
    expect(focused()).toBe(elementOf(copy("Monday")));
    await undo.click();
    expect(onChange.mock.lastCall?.[0]).toEqual(before);
  });

  test("no answer but the button replaces: Back and Escape go back to the days as they were chosen", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12", Tuesday: "1-2" }) });
    await copy("Monday").click();
    await check(name("Tuesday")).click();
    for (const goBack of [() => back.click(), () => userEvent.keyboard("{Escape}")]) {
      elementOf(apply).focus();
      await userEvent.keyboard("{Enter}{Enter}");
      expect(focused()).toBe(elementOf(question(["Tuesday"])));
      await goBack();
      expect(focused()).toBe(elementOf(apply));
      await expect.element(check(name("Tuesday"))).toBeChecked();
    }
    await userEvent.keyboard("{Escape}");
    expect(focused()).toBe(elementOf(copy("Monday")));
    expect(onChange).not.toHaveBeenCalled();
  });

  test("many slots that a copy would replace, and those that are no time, are told by their number", async () => {
    const seven = "1-2 3-4 5-6 7-8 9-10 11-12 13-14";
    const Friday = [{ from: "nine", to: "12:00" }];
    showEditor(words, { defaultValue: { ...freeSlots({ Monday: "9-12", Tuesday: seven }), Friday } });
    await copy("Monday").click();
    await check(slots.copyAll).click();
    await apply.click();
    for (const [day, count] of [
      ["Tuesday", 7],
      ["Friday", 1],
    ] as const) {
      const told = { days: name(day), slots: say(slots.many, { count }, words) };
      await expect.element(group("Monday")).toHaveTextContent(say(slots.daySlots, told, words));
    }
  });

  test("G22: wrong rows are copied with what is wrong about them", async () => {
    const Monday = [{ from: "nine", to: "12:00" }, ...freeSlots({ Monday: "13-15 14-16" }).Monday];
    const { wrong, got } = showEditor(words, { defaultValue: { ...freeSlots(), Monday } });
    await copy("Monday").click();
    await check(name("Sunday")).click();
    await apply.click();
    expect(got("Sunday")).toBe("nine-12:00 13:00-15:00 14:00-16:00");
    expect(wrong()?.filter((each) => each.startsWith("Sunday"))).toEqual([
      "Sunday.0.from time.format",
      "Sunday.1 slot.overlap",
      "Sunday.2 slot.overlap",
    ]);
  });

  test("slots that a closed day keeps are not lost to a copy without a word", async () => {
    const { got } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-12", Tuesday: "1-2" }) });
    await open("Tuesday").click();
    await copy("Monday").click();
    await check(name("Tuesday")).click();
    await expect
      .element(group("Monday"))
      .toHaveTextContent(say(slots.copyOverwrites, { days: name("Tuesday") }, words));
    await apply.click();
    await expect.element(question(["Tuesday"])).toHaveTextContent(`(${slots.closed})`);
    await replace.click();
    expect(got("Tuesday")).toBe("09:00-12:00");
  });

  test.each([
    ["presetSunThu", ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday"]],
    ["presetMonFri", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday"]],
    ["presetEveryDay", ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]],
    ["presetClear", []],
  ] as const)(
    "the preset %s fills its days from nine to five, and undo brings the old week back",
    async (key, days) => {
      const before = freeSlots({ Monday: "1-2", Saturday: "3-4" });
      const { onChange } = showEditor(words, { defaultValue: before });
      const said = listen();
      const label = preset(slots[key]);
      await fill(label);
      const week = Object.fromEntries(days.map((day: Weekday) => [day, "9-17"]));
      expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots(week));
      await expect.poll(() => said).toEqual([say(slots.presetApplied, { preset: label }, words)]);
      await undo.click();
      expect(onChange.mock.lastCall?.[0]).toEqual(before);
    },
  );

  test("keys look through the presets and leave the week alone until one is chosen", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "1-2" }) });
    const items = page.getByRole("menuitem");
    elementOf(button("before")).focus();
    await userEvent.tab();
    await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowUp}{ArrowUp}");
    await settled();
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(page.getByRole("menu", { name: slots.presets })).toBeVisible();
    await expect.element(items.last()).toHaveFocus();
    await userEvent.keyboard("{Escape}");
    await expect.element(presets).toHaveFocus();
    expect(items.elements()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
    await userEvent.keyboard("{ArrowUp}{ArrowUp} ");
    expect(onChange.mock.lastCall?.[0]).toEqual(
      freeSlots(Object.fromEntries(WEEKDAYS.map((day) => [day, "9-17"]))),
    );
    await expect.element(presets).toHaveFocus();
  });

  test("on a phone the presets stay in the window, under their button", async () => {
    await page.viewport(320, 640);
    onTestFinished(() => page.viewport(1280, 900));
    showEditor(words, { presets: [{ label: "Clinic ".repeat(12), freeSlots: freeSlots({}) }] });
    await presets.click();
    const box = () => page.getByRole("menu").element().getBoundingClientRect();
    await expect.poll(() => box().width).toBeGreaterThan(0);
    const opener = elementOf(presets).getBoundingClientRect();
    expect(box().left).toBeGreaterThanOrEqual(0);
    expect(box().right).toBeLessThanOrEqual(innerWidth);
    expect(box().top).toBeGreaterThanOrEqual(opener.bottom);
    const side = words.direction === "rtl" ? "right" : "left";
    expect(Math.abs(box()[side] - opener[side])).toBeLessThan(20);
    const tools = elementOf(presets).closest(".vak-week-tools");
    expect(tools?.scrollWidth).toBe(tools?.clientWidth);
  });

  test("the host's own presets come first and fill in what they hold", async () => {
    const week = freeSlots({ Tuesday: "10-11 12-24" });
    const { onChange } = showEditor(words, { presets: [{ label: "Clinic", freeSlots: week }] });
    await presets.click();
    await expect.element(page.getByRole("menuitem").first()).toHaveTextContent("Clinic");
    await userEvent.keyboard("{Enter}");
    expect(onChange.mock.lastCall).toEqual([week, { valid: true, issues: [] }]);
    await to("Tuesday", 1).fill("11:30");
    expect(week).toEqual(freeSlots({ Tuesday: "10-11 12-24" }));
  });

  test("calcom #28772: every control names its day, and what it is for", () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 11-12", Tuesday: "9-10" }) });
    const controls = [...document.querySelectorAll(".vak-day button, .vak-day input")];
    const names = controls.map((control) => control.getAttribute("aria-label") ?? "");
    expect(new Set(names).size).toBe(controls.length);
    for (const label of names)
      expect(label).toMatch(
        new RegExp(
          ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]
            .map((day) => name(day as Weekday))
            .join("|"),
        ),
      );
  });
});
