import * as z from "zod/mini";
import { formatTime, parseTime } from "./clock.js";
import { type Issue, type IssueCode, issuesFrom } from "./issue.js";
import { nameProblem, valueProblem } from "./paramRules.js";
import { isRecord, ownCopy } from "./record.js";
import { clashes, type Slot } from "./slots.js";
import { hasUnsupportedText, hasVisibleText } from "./text.js";
import { isTimeZone } from "./timeZones.js";
import { eachWeekday, type FreeSlots, type TimeSlot } from "./week.js";

/** The values that the API's page documents for fields left out of a request. */
export const PAYLOAD_DEFAULTS = {
  greetingMessage: "Hello, how can I help you today?",
  preamble: "You are a helpful assistant that will answer users questions.",
  lang: "ar",
  silenceThreshold: 800,
  eventTitle: "New meeting by {agentName}",
} as const;

/** The languages that the API takes for `lang`. */
export const AGENT_LANGUAGES = ["ar", "en"] as const;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const MOST_TOLD = 1000;
const WIRE_TIME = /^\d{2}:\d{2}$/;
const TOKEN = /^[\x21-\x7e]+$/;

// Defining an object schema probes `new Function`, which a strict content security policy reports. The setting is
// shared by every copy of zod on the page, so it is put back as soon as the definitions below are through.
const hostJitless = z.config().jitless;
z.config({ jitless: true });

const missingOrType = {
  error: (issue: { input?: unknown }): IssueCode => (issue.input === undefined ? "required" : "type"),
};

const text = () =>
  z
    .string(missingOrType)
    .check(z.refine((value) => !hasUnsupportedText(value), "text.unsupported" satisfies IssueCode));

const visibleText = () => text().check(z.refine(hasVisibleText, "required" satisfies IssueCode));

const flag = () => z._default(z.boolean(missingOrType), false);

const wholeNumber = (minimum: number) =>
  z.unknown().check((context) => {
    const { value } = context;
    if (value === undefined) report(context, [], "required");
    else if (typeof value !== "number" || !Number.isInteger(value)) report(context, [], "number.integer");
    else if (!Number.isSafeInteger(value)) report(context, [], "number.unsafe");
    else if (value < minimum) report(context, [], "number.min", { min: minimum });
  }) as unknown as z.ZodMiniType<number, number>;

// `z.record` drops a `__proto__` key without a word, so the keys are read here.
const params = z.pipe(
  z.unknown(),
  z.transform((value, context): Record<string, string | number | boolean> => {
    if (!isRecord(value)) {
      report(context, [], "type");
      return {};
    }
    for (const [name, each] of Object.entries(value)) {
      const code = nameProblem(name) ?? valueProblem(each);
      if (code) report(context, [name], code);
    }
    // JSON has one zero.
    const sent = Object.entries(value).map(([name, each]) => [name, each === 0 ? 0 : each]);
    return Object.fromEntries(sent) as Record<string, string | number | boolean>;
  }),
);

const time = z.string(missingOrType);
const day = z
  .array(z.strictObject({ from: time, to: time }, missingOrType), missingOrType)
  .check(everyTime<TimeSlot[]>(checkDay));

const freeSlots = z.pipe(
  z.strictObject(
    eachWeekday(() => day),
    missingOrType,
  ),
  z.transform((week): FreeSlots => eachWeekday((name) => [...week[name]].sort(byTime))),
);

const googleCalendarSettings = z
  .strictObject(
    {
      calendarId: visibleText(),
      calendarName: z.optional(text()),
      eventTitle: visibleText(),
      accessToken: z.optional(token()),
      refreshToken: z.optional(token()),
      meetingDuration: wholeNumber(1),
      timezone: visibleText().check(z.refine(isTimeZone, "timezone.unknown" satisfies IssueCode)),
      freeSlots,
    },
    missingOrType,
  )
  .check(
    everyTime((context) => {
      const { accessToken, refreshToken } = context.value;
      if (accessToken !== undefined && refreshToken === undefined)
        report(context, ["refreshToken"], "token.pair");
      if (refreshToken !== undefined && accessToken === undefined)
        report(context, ["accessToken"], "token.pair");
    }),
  );

/**
 * The strict schema of the body of `POST /v1/voice-agents`. Its messages are issue codes; unknown keys are refused;
 * fields left out get the documented defaults, `agentName` excepted. Slots come out sorted.
 */
export const createAgentPayloadSchema = z.pipe(
  z.transform((input: unknown) => ownCopy(input)),
  z
    .strictObject(
      {
        agentName: visibleText(),
        greetingMessage: z._default(text(), PAYLOAD_DEFAULTS.greetingMessage),
        preamble: z._default(text(), PAYLOAD_DEFAULTS.preamble),
        lang: z._default(z.enum(AGENT_LANGUAGES, "lang.unknown" satisfies IssueCode), PAYLOAD_DEFAULTS.lang),
        pokeMessages: z._default(z.array(visibleText(), missingOrType), []),
        realTime: flag(),
        silenceThreshold: z._default(wholeNumber(1), PAYLOAD_DEFAULTS.silenceThreshold),
        interrupt: flag(),
        outcome: z._default(
          z.pipe(
            z.nullable(text()),
            z.transform((outcome) => (outcome !== null && hasVisibleText(outcome) ? outcome : null)),
          ),
          null,
        ),
        voiceId: z.optional(
          z.string(missingOrType).check(z.regex(UUID, "voiceId.format" satisfies IssueCode)),
        ),
        tools: z._default(
          z.strictObject(
            { googleCalendar: flag(), genderDetection: flag(), smartCallEnd: flag() },
            missingOrType,
          ),
          { googleCalendar: false, genderDetection: false, smartCallEnd: false },
        ),
        params: z._default(params, {}),
        googleCalendarSettings: z.optional(googleCalendarSettings),
      },
      missingOrType,
    )
    .check(
      everyTime((context) => {
        const { tools, googleCalendarSettings: settings } = context.value;
        const wanted = isRecord(tools) ? tools.googleCalendar : undefined;
        if (wanted === true && settings === undefined)
          report(context, ["googleCalendarSettings"], "calendar.required");
        if (wanted === false && settings !== undefined)
          report(context, ["googleCalendarSettings"], "calendar.unexpected");
      }),
    ),
);

z.config({ jitless: hostJitless });

/** The body of a create request: every field there, but for a voice and a calendar that are left out. */
export type CreateAgentPayload = z.output<typeof createAgentPayloadSchema>;

/** What a check of a payload gives: the payload, or everything that is wrong with it. Never both. */
export type PayloadResult = { success: true; data: CreateAgentPayload } | { success: false; issues: Issue[] };

/** Checks anything against the strict schema. Only `agentName` is required; never throws, and no issue quotes a value. */
export function parseCreateAgentPayload(input: unknown): PayloadResult {
  const result = safeParse(input);
  if (!result) return { success: false, issues: [{ path: [], code: "type" }] };
  return result.success
    ? { success: true, data: result.data }
    : { success: false, issues: issuesFrom(result.error.issues) };
}

/**
 * Gathering hundreds of thousands of problems overflows the schema library's stack; then the first of each list are
 * told. `undefined` where even that fails.
 */
function safeParse(input: unknown) {
  for (const longest of [Infinity, MOST_TOLD]) {
    try {
      const result = createAgentPayloadSchema.safeParse(ownCopy(input, longest));
      if (longest === Infinity || !result.success) return result;
    } catch {
      continue;
    }
  }
  return undefined;
}

function token() {
  return z.string(missingOrType).check(z.regex(TOKEN, "token.format" satisfies IssueCode));
}

/** A check that runs although other fields have failed already, so that every problem is told at once. */
function everyTime<T>(check: (context: { value: T; issues: unknown[] }) => void) {
  const run = (context: { value: T; issues: unknown[] }) => {
    if (typeof context.value === "object" && context.value !== null) check(context);
  };
  return z.check<T>(run, { when: () => true });
}

function checkDay(context: { value: TimeSlot[]; issues: unknown[] }): void {
  const readable: { index: number; slot: Slot }[] = [];
  context.value.forEach((row, index) => {
    if (!isTimeSlot(row)) return;
    const { from, to } = row;
    const start = wireTime(from);
    const end = wireTime(to);
    if (start === undefined || start === 1440) report(context, [index, "from"], "time.format");
    if (end === undefined) report(context, [index, "to"], "time.format");
    if (start === undefined || end === undefined || start === 1440) return;
    if (end <= start) report(context, [index, "to"], "time.order");
    else readable.push({ index, slot: { from: start, to: end } });
  });
  for (const [position, clash] of clashes(readable.map(({ slot }) => slot))) {
    const [row, other] = [readable[position], readable[clash]];
    if (!row || !other) continue;
    const params = {
      from: formatTime(other.slot.from),
      to: formatTime(other.slot.to),
      other: other.index + 1,
    };
    report(context, [row.index], "slot.overlap", params);
  }
}

/** Rows that the schema has refused already come through this check too. */
const isTimeSlot = (row: unknown): row is TimeSlot =>
  isRecord(row) && typeof row["from"] === "string" && typeof row["to"] === "string";

const wireTime = (value: string) => (WIRE_TIME.test(value) ? parseTime(value) : undefined);

const byTime = (a: TimeSlot, b: TimeSlot) => (a.from < b.from ? -1 : 1);

function report(
  context: { value: unknown; issues: unknown[] },
  path: (string | number)[],
  code: IssueCode,
  params?: Issue["params"],
): void {
  context.issues.push({ code: "custom", message: code, path, params, input: undefined, continue: true });
}
