import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseCreateAgentPayload, WEEKDAYS } from "../../src/core/index.js";
import {
  accepted,
  anySlots,
  body,
  bookable,
  freeSlots,
  minuteCounts,
  problems,
  rows,
  settings,
  timeText,
} from "./builders.js";
import { frozen, runs } from "./law.js";

const SETTINGS = "googleCalendarSettings";
const MONDAY = `${SETTINGS}.freeSlots.Monday`;
const check = (input: unknown) => problems(parseCreateAgentPayload(input)).sort();
const checkDay = (slots: unknown) => check(bookable({ freeSlots: { ...freeSlots(), Monday: slots } }));
const mondayOf = (slots: unknown) =>
  accepted(parseCreateAgentPayload(frozen(bookable({ freeSlots: { ...freeSlots(), Monday: slots } }))))
    .googleCalendarSettings?.freeSlots.Monday;

test("O2 the calendar's switch decides whether its settings may and must be there", () => {
  expect(check(body({ googleCalendarSettings: settings() }))).toEqual([`${SETTINGS} calendar.unexpected`]);
  expect(check(body({ tools: { googleCalendar: false }, googleCalendarSettings: settings() }))).toEqual([
    `${SETTINGS} calendar.unexpected`,
  ]);
  expect(check(body({ tools: { googleCalendar: true } }))).toEqual([`${SETTINGS} calendar.required`]);
  expect(check(bookable())).toEqual([]);
});

test.each(["calendarId", "eventTitle", "meetingDuration", "timezone", "freeSlots"])(
  "a calendar needs its %s said out loud",
  (key) => {
    const rest = without(settings(), key);
    const input = body({ tools: { googleCalendar: true }, googleCalendarSettings: rest });
    expect(check(input)).toEqual([`${SETTINGS}.${key} required`]);
  },
);

test.each(WEEKDAYS)("a calendar needs its %s, open or closed", (name) => {
  const rest = without(freeSlots({ Monday: "9-12" }), name);
  expect(check(bookable({ freeSlots: rest }))).toEqual([`${SETTINGS}.freeSlots.${name} required`]);
});

test("O13 the calendar's name and both tokens may be left out, and then they are left out", () => {
  const { googleCalendarSettings } = accepted(parseCreateAgentPayload(bookable()));
  expect(googleCalendarSettings).toStrictEqual(settings());
});

test.each([
  ["only an access token", { accessToken: "a" }, "refreshToken token.pair"],
  ["only a refresh token", { refreshToken: "a" }, "accessToken token.pair"],
  ["O7 a space in a token", { accessToken: "a b", refreshToken: "c" }, "accessToken token.format"],
  ["O8 an Arabic letter in a token", { accessToken: "a", refreshToken: "س" }, "refreshToken token.format"],
  ["F7 a meeting of no minutes", { meetingDuration: 0 }, "meetingDuration number.min"],
  ["F4 a meeting of half a minute", { meetingDuration: 0.5 }, "meetingDuration number.integer"],
  ["a meeting of unsafe length", { meetingDuration: 2 ** 53 }, "meetingDuration number.unsafe"],
  ["H5 a zone of another planet", { timezone: "Mars/Phobos" }, "timezone timezone.unknown"],
  ["H19 a Windows zone", { timezone: "Arab Standard Time" }, "timezone timezone.unknown"],
  ["H19 two zones", { timezone: "Asia/Riyadh;Asia/Dubai" }, "timezone timezone.unknown"],
  ["H4 a zone between spaces", { timezone: " Asia/Riyadh " }, "timezone timezone.unknown"],
  ["an offset for a zone", { timezone: "+03:00" }, "timezone timezone.unknown"],
  ["an empty calendar id", { calendarId: " " }, "calendarId required"],
  ["NUL in the calendar id", { calendarId: "a\0" }, "calendarId text.unsupported"],
  ["half an emoji in the title", { eventTitle: "a\ud83d" }, "eventTitle text.unsupported"],
  ["an unknown setting", { id: "x" }, "id unknownKey"],
  ["G16 a day of nothing", { freeSlots: { ...freeSlots(), Sunday: null } }, "freeSlots.Sunday type"],
  [
    "G17 a day in small letters",
    { freeSlots: { ...freeSlots(), monday: [] } },
    "freeSlots.monday unknownKey",
  ],
  ["G28 a day in Arabic", { freeSlots: { ...freeSlots(), الاثنين: [] } }, "freeSlots.الاثنين unknownKey"],
])("%s is refused where it stands", (_title, changes, expected) => {
  expect(check(bookable(changes))).toEqual([`${SETTINGS}.${expected}`]);
});

test.each([
  ["an empty zone", { timezone: "" }, "timezone"],
  ["an empty pair of tokens", { accessToken: "", refreshToken: "" }, "accessToken"],
  ["O8 NUL in a token", { accessToken: "a\0", refreshToken: "b" }, "accessToken"],
])("%s is refused where it stands, whatever the code", (_title, changes, key) => {
  expect(check(bookable(changes))[0]).toContain(`${SETTINGS}.${key} `);
});

test.each([
  ["one digit", [{ from: "9:00", to: "10:00" }], ["0.from time.format"]],
  ["seconds", [{ from: "09:00:00", to: "10:00" }], ["0.from time.format"]],
  ["Arabic digits", [{ from: "٠٩:٠٠", to: "10:00" }], ["0.from time.format"]],
  ["a half day's letters", [{ from: "09:00", to: "5 PM" }], ["0.to time.format"]],
  ["a line break", [{ from: "09:00\n", to: "10:00" }], ["0.from time.format"]],
  ["two unreadable times", [{ from: "", to: "x" }], ["0.from time.format", "0.to time.format"]],
  ["the end of the day as a start", [{ from: "24:00", to: "24:00" }], ["0.from time.format"]],
  ["a time past the end of the day", [{ from: "09:00", to: "24:01" }], ["0.to time.format"]],
  ["a number for a time", [{ from: 540, to: "10:00" }], ["0.from type"]],
  ["a slot without an end", [{ from: "09:00" }], ["0.to required"]],
  ["G1 an end that is the start", rows("9-9"), ["0.to time.order"]],
  ["G2 an end before the start", rows("9-5"), ["0.to time.order"]],
  ["G10 midnight to midnight", rows("0-0"), ["0.to time.order"]],
  ["G3 overlapping slots", rows("9-12 11-13"), ["0 slot.overlap", "1 slot.overlap"]],
  ["G4 identical slots", rows("9-12 9-12"), ["0 slot.overlap", "1 slot.overlap"]],
  ["a slot in a slot, unsorted", rows("14-15 20-21 9-18"), ["0 slot.overlap", "2 slot.overlap"]],
  [
    "a long slot over two short ones",
    rows("9-18 10-11 16-17"),
    ["0 slot.overlap", "1 slot.overlap", "2 slot.overlap"],
  ],
  [
    "a wrong row before an overlap",
    rows("20-19 13-17 9-14"),
    ["0.to time.order", "1 slot.overlap", "2 slot.overlap"],
  ],
  ["a slot with a third field", [{ from: "09:00", to: "10:00", id: 1 }], ["0.id unknownKey"]],
  ["Q1 slots one level deeper", [rows("9-10")], ["0 type"]],
])("a day with %s is refused at its row", (_title, slots, expected) => {
  expect(checkDay(slots)).toEqual(expected.map((found) => `${MONDAY}.${found}`));
});

test.each([
  ["G5 touching slots", "9-12 12-15"],
  ["G8 a slot to the end of the day", "23-24"],
  ["the whole day", "0-24"],
  ["one minute", "0-0:01"],
])("%s are fine and stay as they are", (_title, words) => {
  expect(mondayOf(rows(words))).toEqual(rows(words));
});

test("slots come out sorted and the days Monday first, whatever the order they came in", () => {
  const mixed = Object.fromEntries([...WEEKDAYS].reverse().map((name) => [name, rows("13-17 9-12")]));
  const { googleCalendarSettings } = accepted(
    parseCreateAgentPayload(frozen(bookable({ freeSlots: mixed }))),
  );
  expect(Object.keys(googleCalendarSettings?.freeSlots ?? {})).toEqual([...WEEKDAYS]);
  expect(googleCalendarSettings?.freeSlots.Friday).toEqual(rows("9-12 13-17"));
});

test.each([
  "Asia/Calcutta",
  "Asia/Kolkata",
  "Europe/Kyiv",
  "UTC",
  "Etc/UTC",
  "GMT",
  "Etc/GMT+3",
  "Pacific/Niue",
])("H1 H2 H7 the zone %s is sent as it is written", (timezone) => {
  const data = accepted(parseCreateAgentPayload(bookable({ timezone })));
  expect(data.googleCalendarSettings?.timezone).toBe(timezone);
});

test("I38 no payload shares an object with its input or with the next payload", () => {
  const input = bookable();
  const first = accepted(parseCreateAgentPayload(input));
  const second = accepted(parseCreateAgentPayload(input));
  first.googleCalendarSettings?.freeSlots.Monday.splice(0);
  first.params["late"] = "x";
  first.pokeMessages.push("late");
  first.tools.smartCallEnd = true;
  expect(accepted(parseCreateAgentPayload(input))).toStrictEqual(second);
  expect(second.googleCalendarSettings?.freeSlots.Monday).toEqual(rows("9-12 13-17"));
});

test("I16 a day of slots is refused exactly when a minute is in two of them, and then on each of those rows", () => {
  fc.assert(
    fc.property(anySlots, (slots) => {
      const counts = minuteCounts(slots);
      const shared = slots.flatMap(({ from, to }, index) =>
        counts.subarray(from, to).some((count) => count > 1) ? [`${MONDAY}.${index} slot.overlap`] : [],
      );
      const written = slots.map(({ from, to }) => ({ from: timeText(from), to: timeText(to) }));
      expect(checkDay(written)).toEqual(shared.sort());
    }),
    runs(),
  );
});

function without(value: object, key: string): object {
  return Object.fromEntries(Object.entries(value).filter(([name]) => name !== key));
}
