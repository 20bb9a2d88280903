import type { GoogleCalendarConnection } from "../src/index.js";

/** A consent that is given at once, to calendars that do not exist: pages that everybody can open ask nobody for a token. */
export const demoCalendar: GoogleCalendarConnection = {
  connect: () => Promise.resolve({ calendarId: "noor@example.com", calendarName: "Noor" }),
  calendars: () =>
    Promise.resolve([
      { id: "noor@example.com", name: "Noor" },
      { id: "olaya@example.com", name: "فرع العليا" },
    ]),
};
