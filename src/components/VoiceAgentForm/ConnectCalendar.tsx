"use client";

import { useEffect, useRef, useState } from "react";
import { type GoogleCalendarConnection, useAgentForm, useFieldError } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Icon } from "../../primitives/Icon.js";

type Connecting = { status: "idle" | "connecting" | "refused" } | { status: "connected"; name: string };

/** Asks the host for access to a calendar. Of overlapping attempts the last one counts; a cancelled one never does. */
export function ConnectCalendar({ connection }: { connection: GoogleCalendarConnection }) {
  const { messages, format } = useKit();
  const { secret: words } = messages;
  const { form, disabled, readOnly } = useAgentForm();
  const error = useFieldError("googleCalendarSettings.accessToken");
  const [state, setState] = useState<Connecting>({ status: "idle" });
  const attempt = useRef<AbortController | undefined>(undefined);
  useEffect(() => () => attempt.current?.abort(), []);

  async function connect() {
    attempt.current?.abort();
    const mine = new AbortController();
    attempt.current = mine;
    setState({ status: "connecting" });
    try {
      const granted = await connection.connect({ signal: mine.signal });
      if (mine.signal.aborted) return;
      form.secrets.set("accessToken", granted.accessToken ?? "");
      form.secrets.set("refreshToken", granted.refreshToken ?? "");
      const { calendarId, calendarName } = granted;
      if (calendarId !== undefined) form.values.setValue("googleCalendarSettings.calendarId", calendarId);
      if (calendarName !== undefined)
        form.values.setValue("googleCalendarSettings.calendarName", calendarName);
      form.store.change("googleCalendarSettings");
      setState({ status: "connected", name: calendarName ?? calendarId ?? "" });
    } catch {
      if (!mine.signal.aborted) setState({ status: "refused" });
    }
  }

  function cancel() {
    attempt.current?.abort();
    setState({ status: "idle" });
  }

  const connected = state.status === "connected";
  return (
    <div className="vak-connect" data-status={state.status}>
      <p className="vak-connect-status" role="status">
        {connected && <Icon name="check" />}
        {state.status === "connecting" && words.connecting}
        {connected && (state.name ? format(words.connectedAs, { name: state.name }) : words.connected)}
        {state.status === "refused" && words.refused}
      </p>
      {state.status === "connecting" ? (
        <Button onClick={cancel}>{words.cancelConnect}</Button>
      ) : (
        <Button
          look={connected ? "quiet" : "secondary"}
          disabled={disabled || readOnly}
          data-path="googleCalendarSettings.accessToken"
          onClick={() => void connect()}
        >
          {connected ? words.change : words.connect}
        </Button>
      )}
      <FieldNotes id="" error={error} />
    </div>
  );
}
