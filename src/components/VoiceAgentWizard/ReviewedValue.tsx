"use client";

import type { ReactNode } from "react";
import { parseInteger } from "../../core/digits.js";
import { isUnknown } from "../../core/changes.js";
import type { AgentDraft } from "../../core/draft.js";
import { type FormPath, isSecret, valueAt } from "../../core/draftFields.js";
import { lineDirection } from "../../core/textDirection.js";
import { describeTimeZone, isTimeZone } from "../../core/timeZones.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { readEditorWeek } from "../../hooks/editorWeek.js";
import { useKit } from "../../hooks/kit.js";
import { useChosenVoice } from "../../hooks/useChosenVoice.js";
import { secret } from "../../i18n/english/secret.js";
import { timeZone } from "../../i18n/english/timeZone.js";
import { values } from "../../i18n/english/values.js";
import { voices } from "../../i18n/english/voices.js";
import { formatClock } from "../../i18n/format.js";
import { placeOf } from "../../i18n/placeOf.js";
import { firstWeekday, weekFrom } from "../../i18n/region.js";
import { valueLines, VALUE_ENGLISH } from "../../i18n/valueLines.js";
import { WeekSummary } from "../FreeSlotsEditor/WeekSummary.js";

const ENGLISH = { ...VALUE_ENGLISH, secret, timeZone, values, voices };

/** Props of ReviewedValue. */
export interface ReviewedValueProps {
  path: FormPath;
  draft: AgentDraft;
}

/** One value of a draft in words; of a token, only whether it was entered. */
export function ReviewedValue({ path, draft }: ReviewedValueProps) {
  const { messages, locale } = useKit(ENGLISH);
  const { form, googleCalendar } = useAgentForm();
  const value = valueAt(draft, path);
  if (isSecret(path)) {
    const name = path === "googleCalendarSettings.accessToken" ? "accessToken" : "refreshToken";
    if (form.secrets.has(name))
      return <Lines lines={[googleCalendar ? messages.secret.connected : messages.values.secret]} />;
    if (isUnknown(draft, path)) return <Lines lines={[messages.values.unknown]} />;
    return <Lines lines={googleCalendar ? [messages.secret.notConnected] : []} />;
  }
  if (isUnknown(draft, path)) return <Lines lines={[messages.values.unknown]} />;
  if (path === "voiceId") return <VoiceName id={draft.voiceId} />;
  if (path === "googleCalendarSettings.freeSlots") {
    return (
      <WeekSummary
        week={readEditorWeek(draft.googleCalendarSettings.freeSlots)}
        order={weekFrom(firstWeekday(locale))}
        clock={(minute) => formatClock(minute, locale)}
        meetingDuration={parseInteger(String(draft.googleCalendarSettings.meetingDuration))}
      />
    );
  }
  if (path === "googleCalendarSettings.timezone") return <ZoneName zone={String(value)} />;
  return <Lines lines={valueLines(path, value, messages, locale)} path={path} />;
}

function VoiceName({ id }: { id: string }) {
  const { voices } = useAgentForm();
  const { messages, format } = useKit(ENGLISH);
  const { voice, status } = useChosenVoice(voices, id, undefined);
  if (status === "none") return <Lines lines={[messages.voices.none]} />;
  return <Lines lines={[voice?.name ?? format(messages.voices.missing, { id })]} />;
}

function ZoneName({ zone }: { zone: string }) {
  const { messages, format, locale } = useKit(ENGLISH);
  if (!isTimeZone(zone)) return <Lines lines={zone === "" ? [] : [zone]} />;
  const option = describeTimeZone(zone, locale, new Date());
  const label = placeOf(option, messages.timeZone.places);
  return <Lines lines={[format(messages.timeZone.option, { label, offset: option.offset })]} />;
}

function Lines({ lines, path = "" }: { lines: readonly string[]; path?: string }): ReactNode {
  const { messages, part } = useKit(ENGLISH);
  const { values } = messages;
  if (lines.length === 0) return <span {...part("review-empty")}>{values.empty}</span>;
  return lines.map((line, index) => (
    <span {...part("review-line")} dir={lineDirection(path, line)} key={index}>
      {line}
    </span>
  ));
}
