import type { CreateAgentPayload } from "./payload.js";
import { eachWeekday, type TimeSlot } from "./week.js";

/** How slot times are written to the API, whose page does not say. */
export interface WireTimes {
  /** With or without seconds. @default "HH:mm" */
  times?: "HH:mm" | "HH:mm:ss" | undefined;
  /** How midnight at the end of a day is written. @default "24:00" */
  endOfDay?: "24:00" | "23:59" | undefined;
}

/** The payload with its slot times in another writing; the strict schema knows the default one only. */
export function withWireTimes(
  payload: CreateAgentPayload,
  { times, endOfDay }: WireTimes,
): CreateAgentPayload {
  const settings = payload.googleCalendarSettings;
  if (!settings || (times !== "HH:mm:ss" && endOfDay !== "23:59")) return payload;
  const write = (text: string) => {
    const time = endOfDay === "23:59" && text === "24:00" ? "23:59" : text;
    return times === "HH:mm:ss" ? `${time}:00` : time;
  };
  const writeSlot = ({ from, to }: TimeSlot) => ({ from: write(from), to: write(to) });
  const freeSlots = eachWeekday((day) => settings.freeSlots[day].map(writeSlot));
  return { ...payload, googleCalendarSettings: { ...settings, freeSlots } };
}
