import * as fc from "fast-check";
import { expect, test } from "vitest";
import {
  type CreateAgentPayload,
  parseCreateAgentPayload,
  WEEKDAYS,
  type WireTimes,
  withWireTimes,
} from "../../src/core/index.js";
import { accepted, anyPayload, bookable, freeSlots } from "./builders.js";
import { frozen, runs } from "./law.js";

const options: WireTimes[] = [
  {},
  { times: "HH:mm:ss" },
  { endOfDay: "23:59" },
  { times: "HH:mm:ss", endOfDay: "23:59" },
];

test.each([
  [{}, "00:00 09:30", "20:00 24:00"],
  [{ times: "HH:mm:ss" }, "00:00:00 09:30:00", "20:00:00 24:00:00"],
  [{ endOfDay: "23:59" }, "00:00 09:30", "20:00 23:59"],
  [{ times: "HH:mm:ss", endOfDay: "23:59" }, "00:00:00 09:30:00", "20:00:00 23:59:00"],
] as const)("with %o slots are written %j and %j", (wire, ...written) => {
  const payload = accepted(
    parseCreateAgentPayload(bookable({ freeSlots: freeSlots({ Sunday: "0-9:30 20-24" }) })),
  );
  const slots = withWireTimes(frozen(payload), wire).googleCalendarSettings?.freeSlots.Sunday ?? [];
  expect(slots.map(({ from, to }) => `${from} ${to}`)).toEqual(written);
});

test("the last minute of a day is no empty slot where 23:59 ends the day", () => {
  const payload = accepted(
    parseCreateAgentPayload(
      bookable({ freeSlots: freeSlots({ Monday: "23:59-24", Friday: "20-23:59 23:59-24" }) }),
    ),
  );
  const { Monday, Friday } =
    withWireTimes(payload, { endOfDay: "23:59" }).googleCalendarSettings?.freeSlots ?? {};
  expect(Monday).toEqual([{ from: "23:59", to: "24:00" }]);
  expect(Friday).toEqual([
    { from: "20:00", to: "23:59" },
    { from: "23:59", to: "24:00" },
  ]);
});

test("no writing changes the number of slots, or makes one end where it begins", () => {
  const slotsOf = ({ googleCalendarSettings: settings }: CreateAgentPayload) =>
    WEEKDAYS.map((day) => settings?.freeSlots[day] ?? []);
  fc.assert(
    fc.property(anyPayload, fc.constantFrom(...options), (input, wire) => {
      const payload = accepted(parseCreateAgentPayload(input));
      const sent = slotsOf(withWireTimes(payload, wire));
      expect(sent.map(({ length }) => length)).toEqual(slotsOf(payload).map(({ length }) => length));
      expect(sent.flat().every(({ from, to }) => from < to)).toBe(true);
    }),
    runs(),
  );
});
