// What a component that stands alone shows comes by itself, so that it brings no other label.
export const voiceIdField = { label: "Voice", hint: "" };
export const paramsField = {
  label: "Parameters",
  hint: "Values for the placeholders in your texts. They can also be given when a call starts.",
};
export const pokeMessagesField = {
  label: "Poke messages",
  hint: "Said when the caller goes quiet, in this order.",
};
export const outcomeField = {
  label: "Outcome",
  hint: "For example: a two-sentence summary, and whether a visit was booked.",
};
export const timezoneField = { label: "Time zone", hint: "" };
export const freeSlotsField = { label: "Free slots", hint: "" };

export const fields = {
  agentName: { label: "Agent name", hint: "" },
  lang: { label: "Language", hint: "" },
  greetingMessage: { label: "Greeting message", hint: "The first thing callers hear." },
  preamble: { label: "Instructions", hint: "Who the agent is, how it speaks, and what it should do." },
  pokeMessages: pokeMessagesField,
  params: paramsField,
  voiceId: voiceIdField,
  realTime: { label: "Real-time", hint: "For advanced use. Leave it off unless you need it." },
  silenceThreshold: { label: "Silence threshold (ms)", hint: "How long a pause ends the caller’s turn." },
  interrupt: { label: "Allow interruption", hint: "Callers can speak over the agent." },
  outcome: outcomeField,
  "tools.genderDetection": {
    label: "Gender detection",
    hint: "Address callers by the gender their voice suggests.",
  },
  "tools.smartCallEnd": {
    label: "Smart call end",
    hint: "The agent hangs up once the conversation is over.",
  },
  "tools.googleCalendar": {
    label: "Google Calendar",
    hint: "Callers can book a meeting in your free slots.",
  },
  "googleCalendarSettings.calendarId": {
    label: "Calendar ID",
    hint: "“primary”, or the address found in the calendar’s settings.",
  },
  "googleCalendarSettings.calendarName": { label: "Calendar name", hint: "" },
  "googleCalendarSettings.eventTitle": {
    label: "Event title",
    hint: "Write {agentName} where the agent’s name should stand.",
  },
  "googleCalendarSettings.accessToken": { label: "Access token", hint: "" },
  "googleCalendarSettings.refreshToken": { label: "Refresh token", hint: "" },
  "googleCalendarSettings.meetingDuration": { label: "Meeting duration (minutes)", hint: "" },
  "googleCalendarSettings.timezone": timezoneField,
  "googleCalendarSettings.freeSlots": freeSlotsField,
};
