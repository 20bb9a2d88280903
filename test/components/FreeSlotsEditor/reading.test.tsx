import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { type Weekday, WEEKDAYS } from "../../../src/core/index.js";
import { formatList, weekdayName } from "../../../src/i18n/format.js";
import { weekFrom } from "../../../src/i18n/region.js";
import { freeSlots } from "../../core/builders.js";
import { elementOf, languages, say } from "../show.js";
import { partsOf, showEditor, shownTime } from "./editor.js";

describe.each(languages)("reading the week back in $language", ({ words }) => {
  const { slots } = words;
  const { from, to, group, name, check, open } = partsOf(words);
  const range = (start: string, end: string) =>
    say(slots.range, { from: shownTime(start, words), to: shownTime(end, words) }, words);
  const time = (hours: number, minutes = 0) => {
    const told = {
      hours: say(slots.hours, { count: hours }, words),
      minutes: say(slots.minutes, { count: minutes }, words),
    };
    if (hours === 0) return told.minutes;
    return minutes === 0 ? told.hours : say(slots.hoursAndMinutes, told, words);
  };
  const summary = () => document.querySelector(".vak-week-summary")?.textContent ?? "";
  const daysShown = () =>
    [...document.querySelectorAll(".vak-day")].map((day) => day.querySelector("label")?.textContent);

  test("a week without slots says that nobody can book", () => {
    showEditor(words);
    expect(summary()).toBe(slots.empty);
  });

  test("hours of a day and of the week, shared minutes once, wrong rows and closed days not at all", async () => {
    showEditor(words, {
      defaultValue: {
        ...freeSlots({ Monday: "9-12 11-13:30", Friday: "20-24" }),
        Sunday: [{ from: "9", to: "?" }],
      },
    });
    await expect.element(group("Monday")).toHaveTextContent(time(4, 30));
    expect(summary()).toContain(say(slots.total, { duration: time(8, 30) }, words));
    await open("Friday").click();
    expect(summary()).toContain(say(slots.total, { duration: time(4, 30) }, words));
  });

  test.each([
    ["9-10:40", 30, 3],
    ["9-9:20", 30, 0],
    ["9-10 10-11", 90, 0],
    ["9-11 10-12", 90, 2],
    ["9-12:30", 1, 210],
    ["0-24", 7, 205],
  ])("calcom #6897: %s holds, in meetings of %i minutes, %i", (day, meetingDuration, count) => {
    showEditor(words, { meetingDuration, defaultValue: freeSlots({ Monday: day }) });
    const duration = time(Math.floor(meetingDuration / 60), meetingDuration % 60);
    expect(summary()).toContain(say(slots.meetings, { count, duration }, words));
  });

  test("a slot that is shorter than a meeting, and minutes left over, are told on their row; sound slots say nothing", async () => {
    showEditor(words, { meetingDuration: 30, defaultValue: freeSlots({ Monday: "9-9:20 10-11:40 12-13" }) });
    const duration = say(slots.minutes, { count: 30 }, words);
    await expect
      .element(from("Monday", 1))
      .toHaveAccessibleDescription(say(slots.tooShort, { duration }, words));
    await expect
      .element(to("Monday", 2))
      .toHaveAccessibleDescription(say(slots.remainder, { count: 10 }, words));
    await expect.element(to("Monday", 3)).not.toHaveAttribute("aria-describedby");
    await expect.element(from("Monday", 1)).not.toHaveAttribute("aria-invalid");
  });

  test("the week in words joins days that are alike, in the reader's order", () => {
    showEditor(words, {
      firstDayOfWeek: 0,
      defaultValue: freeSlots({
        Sunday: "9-17",
        Monday: "9-17",
        Tuesday: "9-17",
        Thursday: "9-12 13-15",
        Friday: "9-12 13-15",
      }),
    });
    const first = say(slots.dayRange, { first: name("Sunday"), last: name("Tuesday") }, words);
    const second = formatList([name("Thursday"), name("Friday")], words.locale);
    const two = formatList([range("09:00", "12:00"), range("13:00", "15:00")], words.locale);
    expect(summary()).toContain(
      [
        say(slots.daySlots, { days: first, slots: range("09:00", "17:00") }, words),
        say(slots.daySlots, { days: second, slots: two }, words),
      ].join(" · "),
    );
  });

  test("G2: the week in words tells a range over midnight as one, and round the clock as whole days", async () => {
    showEditor(words, {
      firstDayOfWeek: 1,
      defaultValue: freeSlots({
        Monday: "0-24",
        Tuesday: "0-24",
        Thursday: "9-10 20-24",
        Friday: "0-2",
        Sunday: "22-24",
      }),
    });
    const overnight = say(
      slots.rangeOvernight,
      { from: shownTime("20:00", words), to: shownTime("02:00", words) },
      words,
    );
    const thursday = formatList([range("09:00", "10:00"), overnight], words.locale);
    const two = formatList([name("Monday"), name("Tuesday")], words.locale);
    expect(summary()).toContain(
      [
        say(slots.daySlots, { days: two, slots: range("00:00", "24:00") }, words),
        say(slots.daySlots, { days: name("Thursday"), slots: thursday }, words),
        say(slots.daySlots, { days: name("Sunday"), slots: range("22:00", "24:00") }, words),
      ].join(" · "),
    );
    await expect.element(group("Monday")).not.toHaveTextContent(name("Tuesday"));
    await expect.element(group("Tuesday")).not.toHaveTextContent(name("Monday"));
  });

  test("the week in words follows what is typed, in order of time", async () => {
    showEditor(words, { defaultValue: freeSlots({ Monday: "9-10 12-13" }) });
    await from("Monday", 1).fill("14");
    await to("Monday", 1).fill("15");
    const two = formatList([range("12:00", "13:00"), range("14:00", "15:00")], words.locale);
    elementOf(open("Tuesday")).focus();
    await expect.poll(summary).toContain(two);
  });

  test.each([0, 1, 2, 3, 4, 5, 6] as const)(
    "G26: with firstDayOfWeek %i the week starts there",
    (firstDayOfWeek) => {
      showEditor(words, { firstDayOfWeek });
      const first = WEEKDAYS[(firstDayOfWeek + 6) % 7] ?? "Monday";
      expect(daysShown()).toEqual(weekFrom(first).map(name));
    },
  );

  test.each([
    ["ar-SA", "Sunday", ["Friday", "Saturday"]],
    ["ar-AE", "Monday", ["Saturday", "Sunday"]],
    ["ar-EG", "Saturday", ["Friday", "Saturday"]],
    ["en-US", "Sunday", ["Saturday", "Sunday"]],
    ["en-GB", "Monday", ["Saturday", "Sunday"]],
    ["fa-IR", "Saturday", ["Friday"]],
  ] as const)("G26: for %s the week starts on %s, and the weekend is %j", async (locale, first, weekend) => {
    showEditor(words, { locale, defaultValue: freeSlots({ Wednesday: "9-12" }) });
    const local = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), locale);
    expect(daysShown()).toEqual(weekFrom(first).map(local));
    await page
      .getByRole("button", { name: say(slots.copy, { day: local("Wednesday") }, words), exact: true })
      .click();
    await check(slots.copyWeekend).click();
    const checked = WEEKDAYS.filter((day) => day !== "Wednesday" && elementOf(check(local(day))).checked);
    expect(checked).toEqual(WEEKDAYS.filter((day) => (weekend as readonly Weekday[]).includes(day)));
    await check(slots.copyWeekend).click();
    await check(slots.copyWeekdays).click();
    const working = WEEKDAYS.filter((day) => day !== "Wednesday" && elementOf(check(local(day))).checked);
    expect(working).toEqual(
      WEEKDAYS.filter((day) => day !== "Wednesday" && !(weekend as readonly Weekday[]).includes(day)),
    );
  });

  test("angular-material-components #388: times, counts and hints have the digits of one locale", async () => {
    const arabic = words.locale === "ar";
    showEditor(words, {
      locale: arabic ? "ar-EG" : "en-US",
      meetingDuration: 25,
      defaultValue: {
        ...freeSlots({ Monday: "9-14", Tuesday: "9-12:40 12-15", Thursday: "20-2" }),
        Friday: [{ from: "?", to: "" }],
      },
    });
    await expect.element(page.getByRole("switch").first()).toBeVisible();
    const values = [...document.querySelectorAll<HTMLInputElement>(".vak-time")].map(({ value }) => value);
    const texts = `${values.join(" ")} ${document.querySelector(".vak-week")?.textContent ?? ""}`;
    expect(texts).toMatch(arabic ? /[٠-٩]/ : /[0-9]/);
    expect(texts).not.toMatch(arabic ? /[0-9]/ : /[٠-٩]/);
  });

  test("a stored time of another digit family is shown in the reader's", () => {
    showEditor(words, {
      locale: "ar-EG",
      defaultValue: { ...freeSlots(), Monday: [{ from: "9:05", to: "17:00" }] },
    });
    expect([...document.querySelectorAll<HTMLInputElement>(".vak-time")].map((input) => input.value)).toEqual(
      ["09:05", "17:00"].map((time) => shownTime(time, { ...words, locale: "ar-EG" }, "h12")),
    );
  });
});
