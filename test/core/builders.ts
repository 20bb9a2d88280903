import * as fc from "fast-check";
import type {
  CreateAgentPayload,
  FreeSlots,
  Issue,
  PayloadResult,
  Slot,
  Week,
  Weekday,
} from "../../src/core/index.js";

const DAYS = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"] as const;

/** The API page's own example of a voice. */
export const VOICE_ID = "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9";

const minute = (words: string): number => {
  const [hours, minutes = "0"] = words.split(":");
  return Number(hours) * 60 + Number(minutes);
};

/** Slots in minutes by their hours: `day("9-12 13:30-17")`. */
export function day(words: string): Slot[] {
  return words
    .split(" ")
    .filter(Boolean)
    .map((slot) => {
      const [from = "", to = ""] = slot.split("-");
      return { from: minute(from), to: minute(to) };
    });
}

/** Slots as the API writes them, from the same words as `day`. */
export function rows(words: string): { from: string; to: string }[] {
  return day(words).map(({ from, to }) => ({ from: timeText(from), to: timeText(to) }));
}

/** A minute of the day as `HH:mm`, worked out apart from the code under test. */
export function timeText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60].map((part) => String(part).padStart(2, "0")).join(":");
}

function sevenDays<T>(value: (name: Weekday) => T): Record<Weekday, T> {
  return Object.fromEntries(DAYS.map((name) => [name, value(name)])) as Record<Weekday, T>;
}

/** Seven days of slots in minutes; days that are not named are closed. */
export function week(days: Partial<Record<Weekday, string>> = {}): Week {
  return sevenDays((name) => day(days[name] ?? ""));
}

/** Seven days of slots in the API's text; days that are not named are closed. */
export function freeSlots(days: Partial<Record<Weekday, string>> = {}): FreeSlots {
  return sevenDays((name) => rows(days[name] ?? ""));
}

/** Sound calendar settings with `changes` in their place. */
export function settings(changes: object = {}) {
  return {
    calendarId: "primary",
    eventTitle: "New meeting by {agentName}",
    meetingDuration: 30,
    timezone: "Asia/Riyadh",
    freeSlots: freeSlots({ Monday: "9-12 13-17" }),
    ...changes,
  };
}

/** A sound body without a calendar, with `changes` in its place. */
export function body(changes: object = {}) {
  return { agentName: "Sara", ...changes };
}

/** A sound body with a calendar, with `changes` in its settings. */
export function bookable(changes: object = {}) {
  return body({ tools: { googleCalendar: true }, googleCalendarSettings: settings(changes) });
}

/** Every field that the API documents, filled. */
export function everything(): CreateAgentPayload {
  return {
    agentName: "سارة",
    greetingMessage: "Hello {{name}}",
    preamble: "You book visits for {{city}}.",
    lang: "en",
    pokeMessages: ["Are you there?", "هل ما زلت معي؟"],
    realTime: true,
    silenceThreshold: 900,
    interrupt: true,
    outcome: "A summary",
    voiceId: VOICE_ID,
    tools: { googleCalendar: true, genderDetection: true, smartCallEnd: true },
    params: { name: "Ali", visits: 3, vip: true },
    googleCalendarSettings: {
      ...settings({ calendarName: "Desk", accessToken: "ya29.access", refreshToken: "1//refresh" }),
    },
  };
}

/** What is wrong, as `path code`, in order. */
export function problems(result: PayloadResult): string[] {
  return result.success ? [] : result.issues.map(problem);
}

function problem({ path, code }: Issue): string {
  return `${path.join(".")} ${code}`;
}

/** The payload of a result that has to be one. */
export function accepted(result: PayloadResult): CreateAgentPayload {
  if (!result.success) throw new Error(`refused: ${problems(result).join(", ")}`);
  return result.data;
}

const rising = fc
  .tuple(fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 1, max: 1440 }))
  .map(([from, length]) => ({ from, to: Math.min(1440, from + length) }));

/** Sound slots in any order, often overlapping or touching. */
export const anySlots: fc.Arbitrary<Slot[]> = fc.array(
  fc.oneof(
    rising,
    fc
      .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 1, max: 4 }))
      .map(([from, hours]) => ({ from: from * 60, to: Math.min(1440, (from + hours) * 60) })),
  ),
  { maxLength: 12 },
);

/** How many of `slots` each minute of the day is in. */
export function minuteCounts(slots: readonly Slot[]): Uint8Array {
  const counts = new Uint8Array(1440);
  for (const { from, to } of slots) for (let at = from; at < to; at += 1) counts[at] = (counts[at] ?? 0) + 1;
  return counts;
}

const sentText = fc.string({ unit: "grapheme" }).filter((text) => !/\r|\0/.test(text) && text.isWellFormed());
const spokenText = sentText.map((text) => `a${text}z`);

/** Sound bodies with any of the documented fields. */
export const anyPayload: fc.Arbitrary<object> = fc
  .tuple(
    fc.record(
      {
        agentName: spokenText,
        greetingMessage: sentText,
        preamble: sentText,
        lang: fc.constantFrom("ar", "en"),
        pokeMessages: fc.array(spokenText),
        realTime: fc.boolean(),
        silenceThreshold: fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }),
        interrupt: fc.boolean(),
        outcome: fc.option(sentText),
        voiceId: fc.uuid(),
        params: fc.dictionary(
          fc
            .oneof(
              fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,49}$/),
              fc.constantFrom("constructor", "toString", "hasOwnProperty", "then", "toJSON"),
            )
            .filter((name) => name !== "__proto__"),
          fc.oneof(
            sentText,
            fc.boolean(),
            fc.double({ noNaN: true, min: -1e15, max: 1e15 }).filter((value) => !Object.is(value, -0)),
          ),
          { noNullPrototype: true },
        ),
      },
      { requiredKeys: ["agentName"], noNullPrototype: true },
    ),
    fc.option(
      fc.record({
        meetingDuration: fc.integer({ min: 1, max: 2000 }),
        timezone: fc.constantFrom("Asia/Riyadh", "UTC", "Asia/Calcutta"),
        cut: fc.uniqueArray(fc.integer({ min: 0, max: 1440 }), { maxLength: 9 }),
        tokens: fc.constantFrom({}, { accessToken: "ya29.a-_", refreshToken: "1//b" }),
      }),
    ),
    fc.boolean(),
  )
  .map(([fields, calendar, smartCallEnd]) => {
    if (!calendar) return { ...fields, tools: { smartCallEnd } };
    const { meetingDuration, timezone, cut, tokens } = calendar;
    const times = cut.sort((a, b) => a - b).map(timeText);
    const Sunday = times.slice(1).map((to, index) => ({ from: times[index] ?? "", to }));
    const googleCalendarSettings = settings({
      meetingDuration,
      timezone,
      freeSlots: { ...freeSlots({ Monday: "9-12" }), Sunday: Sunday.reverse() },
      ...tokens,
    });
    return { ...fields, tools: { googleCalendar: true }, googleCalendarSettings };
  });
