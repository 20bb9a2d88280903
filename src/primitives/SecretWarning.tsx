"use client";

import { useKit } from "../hooks/kit.js";
import { warnings } from "../i18n/english/warnings.js";

const ENGLISH = { warnings };

/** Said below a field for everybody's eyes while what stands in it looks like a token or a key. It keeps nothing from being sent. */
export function SecretWarning({ when }: { when: boolean }) {
  const { messages, part } = useKit(ENGLISH);
  return when ? (
    <p {...part("warning")} role="status">
      {messages.warnings.secret}
    </p>
  ) : null;
}
