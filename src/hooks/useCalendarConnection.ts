"use client";

import { useEffect, useRef, useState } from "react";
import { listOf } from "../core/record.js";
import { useAgentForm } from "./agentForm.js";
import type { CalendarChoice, GoogleCalendarConnection } from "./calendarConnection.js";

/** Where the way to a calendar stands. */
export type Connecting =
  | { status: "idle" | "connecting" | "refused" }
  | { status: "connected"; granted: Granted; calendars: Calendars };

/** The calendar that the host connected first; it may be none in particular. */
type Granted = Record<"id" | "name", string>;

/** The calendars to choose from, where the host can list them. */
export type Calendars =
  { status: "none" | "loading" | "failed" } | { status: "listed"; list: readonly CalendarChoice[] };

const TOKEN = "googleCalendarSettings.accessToken";
const ID = "googleCalendarSettings.calendarId";
const NAME = "googleCalendarSettings.calendarName";

/**
 * Asks the host for access to a calendar. Of overlapping attempts the last one counts, a cancelled one never does, and
 * the form is not sent while one is under way. Tokens go to the form's secrets at once, never into state.
 */
export function useCalendarConnection(connection: GoogleCalendarConnection) {
  const { form } = useAgentForm();
  const [state, setState] = useState<Connecting>({ status: "idle" });
  const attempt = useRef<() => void>(undefined);
  // A form that is hidden for a while comes back with the state that it had.
  useEffect(() => stop, []);

  function stop() {
    attempt.current?.();
    setState(stopped);
  }

  /** Ends what was under way; `onEnd` runs when this attempt is ended in its turn. */
  function begin(onEnd?: () => void): AbortSignal {
    attempt.current?.();
    const controller = new AbortController();
    attempt.current = () => {
      controller.abort();
      onEnd?.();
    };
    return controller.signal;
  }

  function choose({ id, name }: CalendarChoice) {
    form.values.setValue(ID, id);
    form.values.setValue(NAME, name ?? "");
  }

  async function list(granted: Granted) {
    const signal = begin();
    const show = (calendars: Calendars) => setState({ status: "connected", granted, calendars });
    if (!connection.calendars) {
      show({ status: "none" });
      return;
    }
    show({ status: "loading" });
    try {
      const found = readChoices(await connection.calendars({ signal }));
      if (signal.aborted) return;
      const [only, ...others] = found;
      if (only && others.length === 0 && form.values.getValues(ID) === "") choose(only);
      show({ status: "listed", list: found });
    } catch {
      if (!signal.aborted) show({ status: "failed" });
    }
  }

  async function connect() {
    const release = form.hold(TOKEN, "calendar.connecting");
    const signal = begin(release);
    setState({ status: "connecting" });
    try {
      const granted = await connection.connect({ signal });
      if (signal.aborted) return;
      const { calendarId, calendarName, accessToken = "", refreshToken = "" } = readGrant(granted);
      form.secrets.set("accessToken", accessToken);
      form.secrets.set("refreshToken", refreshToken);
      if (calendarId !== undefined) choose({ id: calendarId, name: calendarName ?? "" });
      else if (calendarName !== undefined) form.values.setValue(NAME, calendarName);
      release();
      form.store.change("googleCalendarSettings");
      attempt.current = undefined;
      await list({ id: calendarId ?? "", name: calendarName ?? calendarId ?? "" });
    } catch {
      if (signal.aborted) return;
      release();
      setState({ status: "refused" });
    }
  }

  return {
    state,
    choose,
    connect: () => void connect(),
    /** Asks for the list of calendars once more. */
    retry() {
      if (state.status === "connected") void list(state.granted);
    },
    cancel: stop,
  };
}

/** Where it stands once nothing is under way any more. */
function stopped(state: Connecting): Connecting {
  if (state.status === "connecting") return { status: "idle" };
  return "calendars" in state && state.calendars.status === "loading"
    ? { ...state, calendars: { status: "failed" } }
    : state;
}

/** What a host grants; throws where it is no grant, before any of it is taken. */
function readGrant(given: unknown): Partial<Record<(typeof GRANTED)[number], string>> {
  const entries = GRANTED.map((key) => [key, (given as Record<string, unknown>)[key] ?? undefined] as const);
  if (
    typeof given !== "object" ||
    entries.some(([, value]) => value !== undefined && typeof value !== "string")
  )
    throw new TypeError("no grant");
  return Object.fromEntries(entries);
}

const GRANTED = ["calendarId", "calendarName", "accessToken", "refreshToken"] as const;

/** What a host's list holds that can be chosen: each id once, whatever else came along. */
function readChoices(given: unknown): CalendarChoice[] {
  const seen = new Set<string>();
  return listOf(given).flatMap((entry) => {
    const { id, name } = (entry ?? {}) as Partial<CalendarChoice>;
    if (typeof id !== "string" || id.trim() === "" || seen.has(id)) return [];
    seen.add(id);
    return [typeof name === "string" && name.trim() !== "" ? { id, name } : { id }];
  });
}
