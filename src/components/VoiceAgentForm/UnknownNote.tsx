"use client";

import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useUnknownIn } from "../../hooks/useUnknown.js";
import { unknown } from "../../i18n/english/unknown.js";
import { formatList } from "../../i18n/format.js";
import { fieldLabel, LABEL_ENGLISH } from "../../i18n/problemText.js";
import { Icon } from "../../primitives/Icon.js";

const ENGLISH = { ...LABEL_ENGLISH, unknown };

/** Names the fields of a section that the API did not tell; flags say it themselves. */
export function UnknownNote({ paths }: { paths: readonly string[] }) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { mode, googleCalendar } = useAgentForm();
  const { unknown: words } = messages;
  const untold = useUnknownIn(paths).filter((path) => !/^(?:realTime|interrupt|tools\.)/.test(path));
  if (untold.length === 0) return null;
  const fields = untold.filter((path) => !path.endsWith("Token"));
  const named = formatList(
    fields.map((path) => fieldLabel(path, messages, locale)),
    locale,
  );
  const isEdit = mode === "edit";
  const access = googleCalendar
    ? { kept: words.connectionKept, sent: words.connectionSent }
    : { kept: words.accessKept, sent: words.accessSent };
  const texts = [
    fields.length > 0 && format(isEdit ? words.kept : words.sent, { fields: named }),
    untold.length > fields.length && (isEdit ? access.kept : access.sent),
  ].filter((text) => text !== false);
  return texts.map((text) => (
    <p {...part("note")} key={text}>
      <Icon name="info" />
      <span>{text}</span>
    </p>
  ));
}
