import { describe, expect, test, vi } from "vitest";
import { page } from "vitest/browser";
import { formatDate, formatList, weekdayName } from "../../../src/i18n/format.js";
import { freeSlots } from "../../core/builders.js";
import { FreeSlotsEditor } from "../../../src/index.js";
import { beAt } from "../beAt.js";
import { languages, say, show } from "../show.js";
import { partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("the hours in the reader's own zone, in $language", ({ words }) => {
  const { slots } = words;
  const { from, to, group } = partsOf(words);
  const lines = () => [...document.querySelectorAll(".vak-zone-lines li")].map((each) => each.textContent);
  const notes = () =>
    [...document.querySelectorAll(".vak-zone-preview .vak-warning")].map((each) => each.textContent);
  const date = (month: number, day: number, weekday?: "long") =>
    formatDate(new Date(Date.UTC(2026, month - 1, day)), words.locale, weekday);
  const day = (index: number) => weekdayName(index, words.locale);
  const range = (start: string, end: string) =>
    say(slots.range, { from: shownTime(start, words), to: shownTime(end, words) }, words);
  const rangeOn = (index: number, start: string, end: string) =>
    say(slots.daySlot, { day: day(index), from: shownTime(start, words), to: shownTime(end, words) }, words);
  const on = (month: number, dayOfMonth: number, ...ranges: string[]) =>
    say(
      slots.daySlots,
      { days: date(month, dayOfMonth, "long"), slots: formatList(ranges, words.locale) },
      words,
    );

  test.each([
    ["Asia/Kathmandu", "Asia/Riyadh", "06:15", "14:15"],
    ["Australia/Eucla", "Asia/Riyadh", "03:15", "11:15"],
    ["Asia/Riyadh", "Asia/Calcutta", "11:30", "19:30"],
    ["America/St_Johns", "UTC", "11:30", "19:30"],
    ["Asia/Riyadh", "Europe/London", "07:00", "15:00"],
  ])("G32: nine to five in %s is, for a reader in %s, %s to %s", async (timeZone, own, start, end) => {
    await beAt(own, "2026-07-14T00:00:00Z");
    const { onChange } = showEditor(words, { timeZone, defaultValue: freeSlots({ Wednesday: "9-17" }) });
    await page
      .getByText(/\(.*\)/)
      .first()
      .click();
    await expect.poll(lines).toEqual([on(7, 15, range(start, end))]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("G32: Lord Howe, half an hour apart in winter and summer", async () => {
    for (const [moment, month, dayOfMonth, start] of [
      ["2026-01-13T00:00:00Z", 1, 14, "22:00"],
      ["2026-07-14T00:00:00Z", 7, 15, "22:30"],
    ] as const) {
      await beAt("UTC", moment);
      const { unmount } = showEditor(words, {
        timeZone: "Australia/Lord_Howe",
        defaultValue: freeSlots({ Wednesday: "9-10" }),
      });
      const end = start === "22:00" ? "23:00" : "23:30";
      await expect.poll(lines).toEqual([on(month, dayOfMonth, rangeOn(1, start, end))]);
      unmount();
    }
  });

  test("G31, calcom #1092: in the week in which Cairo skips an hour, each date has its own offset", async () => {
    await beAt("UTC", "2026-04-22T08:00:00Z");
    showEditor(words, {
      timeZone: "Africa/Cairo",
      defaultValue: freeSlots({ Thursday: "9-10", Saturday: "9-10" }),
    });
    await expect
      .poll(lines)
      .toEqual([on(4, 23, range("07:00", "08:00")), on(4, 25, range("06:00", "07:00"))]);
    expect(notes()).toEqual([]);
  });

  test("G31: a start in the hour that Cairo skips is told, on its date; the stored time stays", async () => {
    await beAt("UTC", "2026-04-22T08:00:00Z");
    const { onChange } = showEditor(words, {
      timeZone: "Africa/Cairo",
      defaultValue: freeSlots({ Friday: "0:30-3" }),
    });
    await expect
      .poll(notes)
      .toEqual([say(slots.previewGap, { time: shownTime("00:30", words), date: date(4, 24) }, words)]);
    expect(lines()).toEqual([on(4, 24, rangeOn(3, "22:00", "00:00"))]);
    await expect.element(from("Friday")).toHaveValue(shownTime("00:30", words));
    expect(onChange).not.toHaveBeenCalled();
  });

  test("G31: a slot up to the midnight at which Cairo's clocks jump is whole, and the jump is not on its date", async () => {
    await beAt("UTC", "2026-04-22T08:00:00Z");
    showEditor(words, { timeZone: "Africa/Cairo", defaultValue: freeSlots({ Thursday: "20-24" }) });
    await expect.poll(lines).toEqual([on(4, 23, range("18:00", "22:00"))]);
    expect(notes().join(" ")).not.toContain(date(4, 23));
  });

  test("G31: a time that comes twice is told with its date and both times", async () => {
    await beAt("UTC", "2026-10-30T08:00:00Z");
    showEditor(words, { timeZone: "America/New_York", defaultValue: freeSlots({ Sunday: "1:30-5" }) });
    const told = {
      time: shownTime("01:30", words),
      date: date(11, 1),
      first: shownTime("05:30", words),
      second: shownTime("06:30", words),
    };
    await expect.poll(notes).toEqual([say(slots.previewTwice, told, words)]);
    expect(lines()).toEqual([on(11, 1, range("05:30", "10:00"))]);
  });

  test.each([
    ["Pacific/Kiritimati", "Pacific/Niue"],
    ["Pacific/Niue", "Pacific/Kiritimati"],
  ])(
    "calcom #6978, #8833, #8372, G29: for a reader in %s, hours meant in %s stay on their weekday",
    async (own, timeZone) => {
      await beAt(own, "2026-07-14T00:00:00Z");
      const { onChange } = showEditor(words, {
        timeZone,
        defaultValue: freeSlots({ Saturday: "0-0:15", Monday: "9-17" }),
      });
      await to("Monday").fill("23:45");
      expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots({ Saturday: "0-0:15", Monday: "9-23:45" }));
      await expect.element(group("Saturday")).toHaveTextContent(say(slots.minutes, { count: 15 }, words));
    },
  );

  test("G29: another zone for the hours never moves them", async () => {
    await beAt("Asia/Riyadh", "2026-07-14T00:00:00Z");
    const onChange = vi.fn();
    const element = (timeZone: string) => (
      <FreeSlotsEditor
        messages={words}
        timeZone={timeZone}
        defaultValue={freeSlots({ Wednesday: "9-17" })}
        onChange={onChange}
      />
    );
    const { rerender } = show(element("UTC"));
    await expect.poll(lines).toEqual([on(7, 15, range("12:00", "20:00"))]);
    rerender(element("Asia/Kathmandu"));
    await expect.poll(lines).toEqual([on(7, 15, range("06:15", "14:15"))]);
    expect(onChange).not.toHaveBeenCalled();
    await expect.element(from("Wednesday")).toHaveValue(shownTime("09:00", words));
    await to("Wednesday").fill("18");
    expect(onChange.mock.lastCall?.[0]).toEqual(freeSlots({ Wednesday: "9-18" }));
  });

  test("a reader in the same zone, and an unknown zone, get no preview", async () => {
    await beAt("Asia/Riyadh", "2026-07-14T00:00:00Z");
    for (const timeZone of ["Asia/Riyadh", "asia/riyadh", "Mars/Phobos", "+03:00", ""]) {
      const { unmount } = showEditor(words, { timeZone, defaultValue: freeSlots({ Monday: "9-17" }) });
      await expect.element(from("Monday")).toBeVisible();
      expect(document.querySelector(".vak-zone-preview")).toBeNull();
      unmount();
    }
  });

  test("calcom #1092: hours that end elsewhere for the reader are not called the same", async () => {
    await beAt("Africa/Algiers", "2026-10-24T08:00:00Z");
    showEditor(words, { timeZone: "Europe/London", defaultValue: freeSlots({ Sunday: "0:30-5" }) });
    await expect.poll(lines).toEqual([on(10, 25, range("00:30", "06:00"))]);
  });

  test("a zone with the same hours as the reader's says so", async () => {
    await beAt("Asia/Riyadh", "2026-07-14T00:00:00Z");
    showEditor(words, { timeZone: "Asia/Kuwait", defaultValue: freeSlots({ Monday: "9-17" }) });
    await expect
      .poll(() => document.querySelector(".vak-zone-preview")?.textContent)
      .toContain(slots.previewSame);
  });
});
