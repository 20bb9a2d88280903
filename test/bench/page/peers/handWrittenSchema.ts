import { WEEKDAYS } from "voice-agent-kit/core";
import * as z from "zod";
import type { SubjectProps } from "../data.js";

const time = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, "A time as 09:30");
const visible = z.string().trim().min(1, "Required");
const whole = z.number().int().min(1);
const day = z
  .array(z.object({ from: time, to: time }))
  .refine((slots) => slots.every(({ from, to }) => from < to), "Ends before it begins");

/** The rules of the form's values, which have rows where the request has a map or a plain list. */
export const valuesSchema = z.object({
  agentName: visible,
  lang: z.enum(["ar", "en"]),
  greetingMessage: z.string(),
  preamble: z.string(),
  pokeMessages: z.array(z.object({ text: visible })),
  params: z.array(z.object({ name: z.string().regex(/^[A-Za-z_]\w{0,49}$/), value: z.string() })),
  voiceId: z.uuid(),
  realTime: z.boolean(),
  silenceThreshold: whole,
  interrupt: z.boolean(),
  outcome: z.string(),
  tools: z.object({ googleCalendar: z.boolean(), genderDetection: z.boolean(), smartCallEnd: z.boolean() }),
  calendar: z.object({
    calendarId: visible,
    calendarName: z.string(),
    eventTitle: visible,
    accessToken: z.string(),
    refreshToken: z.string(),
    meetingDuration: whole,
    timezone: visible,
    freeSlots: z.record(z.enum(WEEKDAYS), day),
  }),
});

export type Values = z.infer<typeof valuesSchema>;

/** The form's values of a request. */
export function valuesOf({ pokeMessages, params, googleCalendarSettings, ...rest }: SubjectProps["payload"]) {
  const { freeSlots, ...calendar } = googleCalendarSettings;
  return {
    ...rest,
    pokeMessages: pokeMessages.map((text) => ({ text })),
    params: Object.entries(params).map(([name, value]) => ({ name, value: String(value) })),
    calendar: { ...calendar, freeSlots: structuredClone(freeSlots) as Values["calendar"]["freeSlots"] },
  };
}

/** The request of the form's values. */
export function payloadOf({ pokeMessages, params, calendar, ...rest }: Values) {
  return {
    ...rest,
    pokeMessages: pokeMessages.map(({ text }) => text),
    params: Object.fromEntries(params.map(({ name, value }) => [name, value])),
    googleCalendarSettings: calendar,
  };
}
