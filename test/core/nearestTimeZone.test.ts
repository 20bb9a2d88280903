import * as fc from "fast-check";
import { expect, test } from "vitest";
import { isTimeZone } from "../../src/core/index.js";
import { nearestTimeZone } from "../../src/core/nearestTimeZone.js";
import { anyText, runs } from "./law.js";

test.each([
  ["Arab Standard Time", "Asia/Riyadh"],
  ["arabian standard time", "Asia/Dubai"],
  ["Arabic Daylight Time", "Asia/Baghdad"],
  ["W. Europe Standard Time", "Europe/Berlin"],
  ["Asia/Riyadh;Asia/Dubai", "Asia/Riyadh"],
  ["Mars/Phobos; asia/dubai", "Asia/Dubai"],
  [" Asia/Riyadh ", "Asia/Riyadh"],
  ["Asia/Riyadh\u200f", "Asia/Riyadh"],
])("H4, H19: %j is most likely %s", (text, zone) => {
  expect(nearestTimeZone(text)).toBe(zone);
});

test.each(["", "Mars/Phobos", "+03:00", "Standard Time", "constructor standard time", "a".repeat(100_000)])(
  "H5: %j is near no zone",
  (text) => {
    expect(nearestTimeZone(text)).toBeUndefined();
  },
);

test("what is near to any text is a time zone", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const zone = nearestTimeZone(text);
      expect(zone === undefined || isTimeZone(zone)).toBe(true);
    }),
    runs(),
  );
});
