"use client";

import { useWatch } from "react-hook-form";
import { useAgentForm } from "../../hooks/agentForm.js";
import type { GoogleCalendarConnection } from "../../hooks/calendarConnection.js";
import { useFieldError } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { type Connecting, useCalendarConnection } from "../../hooks/useCalendarConnection.js";
import { useUnknownIn } from "../../hooks/useUnknown.js";
import { useKitId } from "../../hooks/useKitId.js";
import { secret } from "../../i18n/english/secret.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Icon } from "../../primitives/Icon.js";
import { CalendarList } from "./CalendarList.js";

const ENGLISH = { secret };

type Connected = Extract<Connecting, { status: "connected" }>;

const TOKENS = ["googleCalendarSettings.accessToken", "googleCalendarSettings.refreshToken"];

/** The button that connects a Google calendar through the host, what became of it, and the calendars to choose from. */
export function ConnectCalendar({ connection }: { connection: GoogleCalendarConnection }) {
  const { messages, format, part } = useKit(ENGLISH);
  const { secret: words } = messages;
  const { form, disabled, readOnly } = useAgentForm();
  const { state, connect, cancel, choose, retry } = useCalendarConnection(connection);
  const refusal = useFieldError("googleCalendarSettings.accessToken");
  const missing = useFieldError("googleCalendarSettings.calendarId");
  const chosen = useWatch({ control: form.values.control, name: "googleCalendarSettings.calendarId" });
  const id = useKitId();
  const connected = state.status === "connected";
  // What the API keeps to itself may well be there.
  const untold = useUnknownIn(TOKENS).length > 0;
  const error = refusal ?? (missing && state.status === "idle" ? words.connectFirst : undefined);
  const name = connected ? nameOf(state, chosen) : "";
  return (
    <div {...part("connect", { status: state.status })}>
      <div {...part("connect-head")}>
        <p {...part("connect-status")} role="status">
          {state.status === "idle" && !untold && <span>{words.notConnected}</span>}
          {connected && <Icon name="check" />}
          {state.status === "connecting" && <span>{words.connecting}</span>}
          {connected && <span>{name ? format(words.connectedAs, { name }) : words.connected}</span>}
          {state.status === "refused" && <span>{words.refused}</span>}
        </p>
        {state.status === "connecting" ? (
          <Button onClick={cancel}>{words.cancelConnect}</Button>
        ) : (
          <Button
            look={connected ? "quiet" : "secondary"}
            disabled={disabled || readOnly}
            aria-describedby={error ? `${id}-error` : undefined}
            data-path="googleCalendarSettings.accessToken"
            onClick={connect}
          >
            {connected ? words.change : words.connect}
          </Button>
        )}
      </div>
      <CalendarList
        calendars={connected ? state.calendars : { status: "none" }}
        value={chosen}
        onChoose={choose}
        onRetry={retry}
        locked={disabled || readOnly}
      />
      <FieldNotes id={id} error={error} />
    </div>
  );
}

/** The name of the calendar with this id, where the list or the host has told it; one that was typed has none. */
function nameOf({ granted, calendars }: Connected, id: string): string {
  const list = calendars.status === "listed" ? calendars.list : [];
  const known = list.find((calendar) => calendar.id === id);
  return known?.name || (granted.id === id ? granted.name : (known?.id ?? ""));
}
