import type { CreateAgentPayload } from "./payload.js";
import { eachWeekday, type TimeSlot } from "./week.js";

/** How slot times are written to the API, whose page does not say. */
export interface WireTimes {
  /** With or without seconds. @default "HH:mm" */
  times?: "HH:mm" | "HH:mm:ss" | undefined;
  /**
   * How midnight at the end of a day is written. A slot that begins at 23:59 keeps `24:00`, since it would be empty
   * otherwise. @default "24:00"
   */
  endOfDay?: "24:00" | "23:59" | undefined;
}

/** The payload with its slot times in another writing; the strict schema knows the default one only. */
export function withWireTimes(
  payload: CreateAgentPayload,
  { times, endOfDay }: WireTimes,
): CreateAgentPayload {
  const settings = payload.googleCalendarSettings;
  if (!settings || (times !== "HH:mm:ss" && endOfDay !== "23:59")) return payload;
  const write = (time: string) => (times === "HH:mm:ss" ? `${time}:00` : time);
  const writeSlot = ({ from, to }: TimeSlot) => {
    const endsDay = to === "24:00" && endOfDay === "23:59" && from !== endOfDay;
    return { from: write(from), to: write(endsDay ? endOfDay : to) };
  };
  const freeSlots = eachWeekday((day) => settings.freeSlots[day].map(writeSlot));
  return { ...payload, googleCalendarSettings: { ...settings, freeSlots } };
}
