import { foldDigits } from "./digits.js";
import { textOr } from "./record.js";

/** Minutes since midnight, a whole number from 0 to 1440; 1440 is the end of the day. */
export type Minute = number;

/** The end of the day, which is written `24:00`. */
export const DAY_END: Minute = 24 * 60;

const LONGEST_TIME = 40;
/** As a payload has it, which needs no reading. */
const WRITTEN = /^([01]\d|2[0-3]):([0-5]\d)$/;
const BEFORE_NOON = /^(am?|ص|صباحا|فجرا)$/;
const AT_NIGHT = /^ليلا$/;
/** Eight at night is before midnight, and two at night after it. */
const EVENING = 6;
const AFTER_NOON = /^(pm?|م|مساء|ظهرا|عصرا)$/;

/**
 * Reads a time of day as people type it: `9`, `930`, `9.30`, `9:30`, `9 30`, `09:30:00`, `9pm`, `٩:٣٠ م`, `٥ عصرًا`, `24:00`. Total: text
 * that is not a time gives `undefined` and nothing throws.
 */
export function parseTime(text: string): Minute | undefined {
  const written = typeof text === "string" && WRITTEN.exec(text);
  if (written) return Number(written[1]) * 60 + Number(written[2]);
  const plain = plainTime(text);
  if (plain.length > LONGEST_TIME) return undefined;
  const match =
    /^(\d{1,2})(?:[:.\u066bh](\d{2})(?:[:.](\d{2}))?)?([^\d]*)$/.exec(plain) ??
    /^(\d{1,2})(\d{2})()([^\d]*)$/.exec(plain);
  if (!match) return undefined;
  const [, hours = "", minutes = "", seconds = "", meridiem = ""] = match;
  if (Number(seconds) !== 0) return undefined;
  return toMinute(Number(hours), Number(minutes), meridiem);
}

/**
 * Reads a time that was stored rather than typed: as `parseTime`, but a bare number (`9`, `540`) is refused, since it
 * may as well count minutes.
 */
export function readTime(text: unknown): Minute | undefined {
  if (typeof text !== "string" || (!WRITTEN.test(text) && /^\d+$/.test(plainTime(text)))) return undefined;
  return parseTime(text);
}

/**
 * Writes a minute of the day as 24-hour `HH:mm`; 1440 is `24:00`.
 *
 * @throws A `RangeError` for anything but a whole number from 0 to 1440.
 */
export function formatTime(minute: Minute): string {
  if (!Number.isInteger(minute) || minute < 0 || minute > DAY_END) {
    throw new RangeError(
      `voice-agent-kit: ${minute} is not a minute of the day; use a whole number from 0 to 1440.`,
    );
  }
  return [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function plainTime(text: string): string {
  const given = textOr(text, "");
  // Normalising makes a two of `²`, which nobody types for one.
  if (/\p{No}/u.test(given)) return "";
  return foldDigits(given.normalize("NFKC"))
    .toLowerCase()
    .replaceAll(/(\d)\s+(?=\d)/g, "$1:")
    .replaceAll(/[\s\u064b-\u0652]/g, "")
    .replaceAll(/(?<=\p{L})\./gu, "");
}

function toMinute(hours: number, minutes: number, meridiem: string): Minute | undefined {
  if (minutes > 59) return undefined;
  if (meridiem === "") {
    const minute = hours * 60 + minutes;
    return minute <= DAY_END ? minute : undefined;
  }
  const atNight = AT_NIGHT.test(meridiem);
  const afternoon = AFTER_NOON.test(meridiem) || (atNight && hours >= EVENING && hours < 12);
  if (!afternoon && !atNight && !BEFORE_NOON.test(meridiem)) return undefined;
  if (hours > 12) return undefined;
  return ((hours % 12) + (afternoon ? 12 : 0)) * 60 + minutes;
}
