"use client";

import type { CalendarChoice } from "../../hooks/calendarConnection.js";
import { useKit } from "../../hooks/kit.js";
import type { Calendars } from "../../hooks/useCalendarConnection.js";
import { secret } from "../../i18n/english/secret.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";
import { Select } from "../../primitives/Select.js";

const ENGLISH = { secret };

/** Props of CalendarList. */
export interface CalendarListProps {
  calendars: Calendars;
  /** The id as it stands in its text field; it may be none of the list's. */
  value: string;
  onChoose: (calendar: CalendarChoice) => void;
  onRetry: () => void;
  locked: boolean;
}

/** The calendars that the host listed. Choosing one fills the ID and the name below. */
export function CalendarList({ calendars, value, onChoose, onRetry, locked }: CalendarListProps) {
  const { messages, part } = useKit(ENGLISH);
  const { secret: words } = messages;
  const list = calendars.status === "listed" ? calendars.list : [];
  const isListed = list.length > 0;
  const note = {
    none: "",
    loading: words.loadingCalendars,
    failed: words.calendarsFailed,
    listed: isListed ? "" : words.noCalendars,
  }[calendars.status];
  return (
    <>
      <div {...part(note ? "connect-head" : "hidden")}>
        <p {...part("hint")} role="status">
          {note}
        </p>
        {calendars.status === "failed" && (
          <Button look="quiet" onClick={onRetry}>
            {words.retryCalendars}
          </Button>
        )}
      </div>
      {isListed && (
        <Field label={words.calendars}>
          {({ id }) => (
            <Select
              id={id}
              value={list.some((calendar) => calendar.id === value) ? value : ""}
              disabled={locked}
              onChange={(event) => {
                const chosen = list.find((calendar) => calendar.id === event.target.value);
                if (chosen) onChoose(chosen);
              }}
            >
              <option value="" disabled>
                {words.chooseCalendar}
              </option>
              {list.map((calendar) => (
                <option key={calendar.id} value={calendar.id}>
                  {calendar.name ?? calendar.id}
                </option>
              ))}
            </Select>
          )}
        </Field>
      )}
    </>
  );
}
