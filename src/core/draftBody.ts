import { parseInteger } from "./digits.js";
import type { AgentDraft, TypedNumber } from "./draft.js";
import { nameProblem } from "./paramRules.js";
import { paramValue } from "./rows.js";
import { hasVisibleText, withLineFeeds } from "./text.js";
import { eachWeekday, readTimeSlot } from "./week.js";

/**
 * A whole draft as the body of a request, unchecked: numbers and times are read where they can be and stay text where
 * they cannot, and a parameter without a sound name is left out.
 */
export function draftBody(draft: AgentDraft) {
  const { voiceId, tools, googleCalendarSettings } = draft;
  const params = draft.params.filter((row) => !nameProblem(row.name.trim()));
  return {
    agentName: draft.agentName.trim(),
    greetingMessage: withLineFeeds(draft.greetingMessage),
    preamble: withLineFeeds(draft.preamble),
    lang: draft.lang,
    pokeMessages: draft.pokeMessages.map((row) => withLineFeeds(row.text)),
    realTime: draft.realTime,
    silenceThreshold: readNumber(draft.silenceThreshold),
    interrupt: draft.interrupt,
    outcome: withLineFeeds(draft.outcome),
    ...(voiceId.trim() === "" ? {} : { voiceId: voiceId.trim() }),
    tools,
    params: Object.fromEntries(params.map((row) => [row.name.trim(), paramValue(row)])),
    ...(tools.googleCalendar ? { googleCalendarSettings: settingsOf(googleCalendarSettings) } : {}),
  };
}

function settingsOf(settings: AgentDraft["googleCalendarSettings"]) {
  const { calendarName, accessToken, refreshToken, freeSlots } = settings;
  return {
    calendarId: settings.calendarId.trim(),
    ...(hasVisibleText(calendarName) ? { calendarName } : {}),
    eventTitle: settings.eventTitle,
    ...(accessToken.trim() === "" ? {} : { accessToken: accessToken.trim() }),
    ...(refreshToken.trim() === "" ? {} : { refreshToken: refreshToken.trim() }),
    meetingDuration: readNumber(settings.meetingDuration),
    timezone: settings.timezone.trim(),
    freeSlots: eachWeekday((day) => freeSlots[day].map(readTimeSlot)),
  };
}

/** The number that was typed; `undefined` for nothing, and the text itself where it is no number. */
function readNumber(value: TypedNumber): TypedNumber | undefined {
  if (typeof value === "number") return value;
  return value.trim() === "" ? undefined : (parseInteger(value) ?? value);
}
