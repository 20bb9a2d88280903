"use client";

/** How a host lets its users grant access to a Google calendar, instead of pasting tokens. */
export interface GoogleCalendarConnection {
  /**
   * Opens the host's own consent flow. What it resolves to fills the calendar's fields; tokens may stay away when the
   * host's backend holds them. Rejecting means that access was not granted.
   */
  connect(context: { signal: AbortSignal }): Promise<{
    calendarId?: string | undefined;
    calendarName?: string | undefined;
    accessToken?: string | undefined;
    refreshToken?: string | undefined;
  }>;
  /** The calendars that the granted access reaches, asked for once it is granted. Without it the ID is typed. */
  calendars?: ((context: { signal: AbortSignal }) => Promise<readonly CalendarChoice[]>) | undefined;
}

/** A calendar to choose. Without a name it is shown by its id. */
export interface CalendarChoice {
  /** The API's `calendarId`. */
  id: string;
  /** What the reader knows it by. @default the id */
  name?: string | undefined;
}
