export const required = {
  agentName: "Enter a name for the agent.",
  pokeMessages: "Write a message or remove this row.",
  "params.name": "Give this parameter a name.",
  voiceId: "Choose a voice.",
  "googleCalendarSettings.calendarId": "Enter the calendar’s ID.",
  "googleCalendarSettings.eventTitle": "Enter a title for the booked events.",
  "googleCalendarSettings.accessToken": "Enter the access token.",
  "googleCalendarSettings.refreshToken": "Enter the refresh token.",
  "googleCalendarSettings.meetingDuration": "Enter a length in minutes.",
  "googleCalendarSettings.timezone": "Choose the time zone for these hours.",
  "googleCalendarSettings.freeSlots.time": "Enter a time, for example {time}.",
};
