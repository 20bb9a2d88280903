"use client";

import { useMemo } from "react";
import { useWatch } from "react-hook-form";
import { parseInteger } from "../../core/digits.js";
import { isWithin } from "../../core/draftFields.js";
import { useAgentForm, useDraftValue } from "../../hooks/agentForm.js";
import { useFieldError, useProblems } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { problemText, PROBLEM_ENGLISH } from "../../i18n/problemText.js";
import { FreeSlotsEditor } from "../FreeSlotsEditor/FreeSlotsEditor.js";
import { TimeZoneSelector } from "../TimeZoneSelector/TimeZoneSelector.js";
import { ConnectCalendar } from "./ConnectCalendar.js";
import { TextField } from "./fields.js";
import { SecretField } from "./SecretField.js";
import { Section, type SectionOptions } from "./Section.js";
import { EventTitleField } from "./TemplateField.js";

const ENGLISH = { ...PROBLEM_ENGLISH };

const SLOTS = "googleCalendarSettings.freeSlots";

/** The calendar that callers book in; there only while Google Calendar is switched on, and keeping its values meanwhile. */
export function CalendarSection(options: SectionOptions) {
  const { form, googleCalendar, isFixed } = useAgentForm();
  const chosen = useWatch({ control: form.values.control, name: "tools.googleCalendar" });
  const fixedOn = isFixed("tools.googleCalendar") && form.getDraft().tools.googleCalendar;
  if (!chosen && !fixedOn) return null;
  return (
    <Section {...options} name="calendar">
      {googleCalendar && <ConnectCalendar connection={googleCalendar} />}
      <TextField path="googleCalendarSettings.calendarId" required />
      <TextField path="googleCalendarSettings.calendarName" />
      <EventTitleField />
      {!googleCalendar && (
        <>
          <SecretField name="accessToken" />
          <SecretField name="refreshToken" />
        </>
      )}
      <TextField path="googleCalendarSettings.meetingDuration" required numeric />
      <TimeZoneField />
      <FreeSlotsField />
    </Section>
  );
}

function TimeZoneField() {
  const { part } = useKit();
  const path = "googleCalendarSettings.timezone";
  const { disabled, readOnly, isFixed } = useAgentForm();
  const { value, setValue, leave } = useDraftValue(path);
  const error = useFieldError(path);
  if (isFixed(path)) return null;
  return (
    <TimeZoneSelector
      {...part("half")}
      value={value}
      onChange={setValue}
      onBlur={leave}
      error={error}
      required
      disabled={disabled}
      readOnly={readOnly}
      path={path}
    />
  );
}

function FreeSlotsField() {
  const { messages, locale } = useKit(ENGLISH);
  const { form, disabled, readOnly, isFixed } = useAgentForm();
  const { value, setValue, leave } = useDraftValue(SLOTS);
  const duration = useWatch({ control: form.values.control, name: "googleCalendarSettings.meetingDuration" });
  const zone = useWatch({ control: form.values.control, name: "googleCalendarSettings.timezone" });
  const all = useProblems();
  const problems = useMemo(() => all.filter(({ path }) => isWithin(path, SLOTS)), [all]);
  // The same object for as long as it says the same: a row is drawn anew with every other one.
  const errors = useMemo(() => {
    // The editor finds out by itself what is wrong with its times.
    const fromServer = problems.filter((problem) => "text" in problem || problem.issue.code === "list.max");
    const texts = fromServer.map((problem) => [
      problem.path.slice(SLOTS.length + 1),
      problemText(problem, messages, locale),
    ]);
    return Object.fromEntries(texts) as Record<string, string>;
  }, [problems, messages, locale]);
  if (isFixed(SLOTS)) return null;
  const minutes = parseInteger(String(duration));
  return (
    <FreeSlotsEditor
      value={value}
      onChange={setValue}
      onBlur={leave}
      showErrors={problems.length > 0}
      errors={errors}
      disabled={disabled}
      readOnly={readOnly}
      path={SLOTS}
      timeZone={zone}
      {...(minutes === undefined ? {} : { meetingDuration: minutes })}
    />
  );
}
