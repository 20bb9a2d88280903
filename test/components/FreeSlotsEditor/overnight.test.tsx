import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import type { Weekday } from "../../../src/core/index.js";
import { freeSlots } from "../../core/builders.js";
import { elementOf, languages, say } from "../show.js";
import { focused, listen, partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("slots and midnight in $language", ({ words }) => {
  const { from, to, split, untilMidnight, group, name } = partsOf(words);
  const { slots } = words;
  const part = (day: Weekday, start: string, end: string) =>
    say(slots.daySlot, { day: name(day), from: shownTime(start, words), to: shownTime(end, words) }, words);

  test("calcom #643, #1606, #1754, G1: an end that is not after its start is told on the end and makes the week wrong", async () => {
    const { wrong, state } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    for (const end of ["05:00", "09:00", "00:00"]) {
      await to("Monday").fill(end);
      expect([end, state()?.valid, wrong()]).toEqual([end, false, ["Monday.0.to time.order"]]);
      await userEvent.tab();
      await expect.element(to("Monday")).toHaveAccessibleDescription(words.issues["time.order"]);
      await expect.element(to("Monday")).toHaveAttribute("aria-invalid", "true");
      await expect.element(from("Monday")).not.toHaveAttribute("aria-invalid");
    }
  });

  test("starc007 #159: an overnight range never reaches the host as a valid one", async () => {
    const { onChange } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-22" }) });
    await from("Monday").fill("7pm");
    await to("Monday").fill("1am");
    expect(onChange.mock.lastCall?.[0].Monday).toEqual([{ from: "19:00", to: "01:00" }]);
    expect(onChange.mock.lastCall?.[1].valid).toBe(false);
  });

  test("G2, calcom #26804: one click divides it over two days, told once, the focus in its own row", async () => {
    const { onChange, got, state } = showEditor(words, { defaultValue: freeSlots({ Sunday: "20-21" }) });
    await to("Sunday").fill("02:00");
    await userEvent.tab();
    const [today, tomorrow] = [part("Sunday", "20:00", "24:00"), part("Monday", "00:00", "02:00")];
    await expect
      .element(group("Sunday"))
      .toHaveTextContent(say(slots.overnightOffer, { today, tomorrow }, words));
    const said = listen();
    await split("Sunday").click();
    expect([got("Sunday"), got("Monday")]).toEqual(["20:00-24:00", "00:00-02:00"]);
    expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots({ Sunday: "20-24", Monday: "0-2" }));
    expect(state()?.valid).toBe(true);
    await expect.poll(focused).toBe(elementOf(from("Sunday")));
    expect(said).toEqual([say(slots.split, { day: name("Sunday") }, words)]);
  });

  test("G2: both parts say that they are one range", async () => {
    showEditor(words, { defaultValue: freeSlots({ Saturday: "20-24", Sunday: "0-2 9-12" }) });
    await expect
      .element(group("Saturday"))
      .toHaveTextContent(
        say(slots.continuesTo, { day: name("Sunday"), to: shownTime("02:00", words) }, words),
      );
    await expect
      .element(group("Sunday"))
      .toHaveTextContent(say(slots.continuedFrom, { day: name("Saturday") }, words));
    await expect.element(group("Saturday")).not.toHaveTextContent(slots.endOfDay);
  });

  test("G2: the part after midnight joins what its day has, and undo takes both parts back", async () => {
    const { got, undo } = showEditor(words, {
      defaultValue: freeSlots({ Thursday: "20-2", Friday: "9-12" }),
    });
    await split("Thursday").click();
    expect([got("Thursday"), got("Friday")]).toEqual(["20:00-24:00", "09:00-12:00 00:00-02:00"]);
    await undo.click();
    expect([got("Thursday"), got("Friday")]).toEqual(["20:00-02:00", "09:00-12:00"]);
  });

  test("fullcalendar #6542: an end at 00:00 becomes the day's end by a click and not by itself", async () => {
    const { got, wrong } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await to("Monday").fill("00:00");
    await userEvent.tab();
    expect([got("Monday"), wrong()]).toEqual(["09:00-00:00", ["Monday.0.to time.order"]]);
    await expect
      .element(group("Monday"))
      .toHaveTextContent(say(slots.untilMidnightOffer, { today: part("Monday", "09:00", "24:00") }, words));
    await untilMidnight("Monday").click();
    expect([got("Monday"), got("Tuesday")]).toEqual(["09:00-24:00", ""]);
  });

  test("G1, G10: a slot without length is refused, and there is nothing to divide", async () => {
    const { wrong } = showEditor(words, { defaultValue: freeSlots({ Monday: "9-17" }) });
    await from("Monday").fill("00:00");
    await to("Monday").fill("00:00");
    await userEvent.tab();
    expect(wrong()).toEqual(["Monday.0.to time.order"]);
    await expect.element(split("Monday")).not.toBeInTheDocument();
    await expect.element(untilMidnight("Monday")).not.toBeInTheDocument();
  });

  test("zammad #3180, G8: a whole day is 24 hours, written 24:00, and full", async () => {
    const { got, state, add } = showEditor(words, { defaultValue: freeSlots({ Monday: "0-23" }) });
    await to("Monday").fill("24:00");
    await userEvent.tab();
    expect([got("Monday"), state()?.valid]).toEqual(["00:00-24:00", true]);
    await expect.element(group("Monday")).toHaveTextContent(say(slots.hours, { count: 24 }, words));
    await expect.element(add("Monday")).toHaveAttribute("aria-disabled", "true");
  });

  test("calcom #5929: 22:30 to 24:00 is an hour and a half", async () => {
    showEditor(words, { meetingDuration: 45, defaultValue: freeSlots({ Monday: "22:30-24" }) });
    const total = words.locale === "ar" ? "ساعة واحدة و30 دقيقة" : "1 h 30 min";
    await expect.element(group("Monday")).toHaveTextContent(total);
  });

  test.each(["h12", "h23"] as const)(
    "G34: the day's end is called so, not left as a bare midnight (%s)",
    async (hourCycle) => {
      showEditor(words, { hourCycle, defaultValue: freeSlots({ Monday: "9-24" }) });
      await expect.element(to("Monday")).toHaveValue(shownTime("24:00", words, hourCycle));
      await expect.element(group("Monday")).toHaveTextContent(slots.endOfDay);
    },
  );

  test("G34: in twelve hours, leaving an end at 24:00 untouched keeps it", async () => {
    const { onChange } = showEditor(words, { hourCycle: "h12", defaultValue: freeSlots({ Monday: "9-24" }) });
    await to("Monday").click();
    await userEvent.tab();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("G34: in twelve hours, the suggested end of the day is the end of the day once it is chosen", async () => {
    const { got } = showEditor(words, { hourCycle: "h12", defaultValue: freeSlots({ Monday: "9-17" }) });
    await to("Monday").click();
    await userEvent.keyboard("1");
    const last = [...(elementOf(to("Monday")).list?.options ?? [])].at(-1);
    await to("Monday").fill(last?.value ?? "");
    await userEvent.tab();
    expect(got("Monday")).toBe("09:00-24:00");
  });
});
