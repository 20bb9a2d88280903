import { type Weekday, WEEKDAYS } from "../../src/core/index.js";
import { ar } from "../../src/i18n/ar.js";
import { formatMessage, weekdayName } from "../../src/i18n/format.js";

/** The accessible names a person fills the form by. */
export interface Labels {
  agentName: string;
  language: string;
  english: string;
  greetingMessage: string;
  preamble: string;
  addPokeMessage: string;
  pokeMessage: (number: number) => string;
  addParameter: string;
  parameterName: (number: number) => string;
  parameterValue: (number: number) => string;
  voice: string;
  realTime: string;
  silenceThreshold: string;
  interrupt: string;
  outcome: string;
  genderDetection: string;
  smartCallEnd: string;
  googleCalendar: string;
  calendarId: string;
  calendarName: string;
  eventTitle: string;
  accessToken: string;
  refreshToken: string;
  meetingDuration: string;
  timezone: string;
  addSlot: (day: Weekday) => string;
  slotFrom: (day: Weekday, number: number) => string;
  slotTo: (day: Weekday, number: number) => string;
  submit: string;
  created: string;
  template: string;
  notOpened: string;
  weekView: string;
  gridFailed: string;
}

/** The English names are a promise to hosts, so they are written out. */
export const english: Labels = {
  agentName: "Agent name",
  language: "Language",
  english: "English",
  greetingMessage: "Greeting message",
  preamble: "Instructions",
  addPokeMessage: "Add poke message",
  pokeMessage: (number) => `Poke message ${number}`,
  addParameter: "Add parameter",
  parameterName: (number) => `Parameter ${number} name`,
  parameterValue: (number) => `Parameter ${number} value`,
  voice: "Voice",
  realTime: "Real-time",
  silenceThreshold: "Silence threshold (ms)",
  interrupt: "Allow interruption",
  outcome: "Outcome",
  genderDetection: "Gender detection",
  smartCallEnd: "Smart call end",
  googleCalendar: "Google Calendar",
  calendarId: "Calendar ID",
  calendarName: "Calendar name",
  eventTitle: "Event title",
  accessToken: "Access token",
  refreshToken: "Refresh token",
  meetingDuration: "Meeting duration (minutes)",
  timezone: "Time zone",
  addSlot: (day) => `Add slot on ${day}`,
  slotFrom: (day, number) => `${day}, slot ${number}, from`,
  slotTo: (day, number) => `${day}, slot ${number}, to`,
  submit: "Create agent",
  created: "Agent created.",
  template: "Start from a template",
  notOpened: "This could not be opened. Check your connection and try again.",
  weekView: "Week",
  gridFailed: "The grid could not be loaded. The list has the same slots.",
};

const { fields, pokeMessages, params, slots, form, languages, templates, dialog } = ar;
const say = (message: string, values: Record<string, string | number>) =>
  formatMessage(message, values, ar.locale);
const dayName = (day: Weekday) => weekdayName(WEEKDAYS.indexOf(day), ar.locale);

/** The Arabic names, from the catalog. */
export const arabic: Labels = {
  agentName: fields.agentName.label,
  language: fields.lang.label,
  english: languages.en,
  greetingMessage: fields.greetingMessage.label,
  preamble: fields.preamble.label,
  addPokeMessage: pokeMessages.add,
  pokeMessage: (number) => say(pokeMessages.item, { number }),
  addParameter: params.add,
  parameterName: (number) => say(params.name, { number }),
  parameterValue: (number) => say(params.value, { number }),
  voice: fields.voiceId.label,
  realTime: fields.realTime.label,
  silenceThreshold: fields.silenceThreshold.label,
  interrupt: fields.interrupt.label,
  outcome: fields.outcome.label,
  genderDetection: fields["tools.genderDetection"].label,
  smartCallEnd: fields["tools.smartCallEnd"].label,
  googleCalendar: fields["tools.googleCalendar"].label,
  calendarId: fields["googleCalendarSettings.calendarId"].label,
  calendarName: fields["googleCalendarSettings.calendarName"].label,
  eventTitle: fields["googleCalendarSettings.eventTitle"].label,
  accessToken: fields["googleCalendarSettings.accessToken"].label,
  refreshToken: fields["googleCalendarSettings.refreshToken"].label,
  meetingDuration: fields["googleCalendarSettings.meetingDuration"].label,
  timezone: fields["googleCalendarSettings.timezone"].label,
  addSlot: (day) => say(slots.add, { day: dayName(day) }),
  slotFrom: (day, number) => say(slots.from, { day: dayName(day), number }),
  slotTo: (day, number) => say(slots.to, { day: dayName(day), number }),
  submit: form.submit,
  created: form.succeeded,
  template: templates.open,
  notOpened: dialog.failed,
  weekView: slots.week,
  gridFailed: slots.grid.failed,
};
