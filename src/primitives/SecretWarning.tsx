"use client";

import { useKit } from "../hooks/kit.js";
import { warnings } from "../i18n/english/warnings.js";

const ENGLISH = { warnings };

/** Said below a field for everybody's eyes while what stands in it looks like a token or a key. It keeps nothing from being sent. */
export function SecretWarning({ id }: { id: string }) {
  const { messages, part } = useKit(ENGLISH);
  return (
    <p {...part("warning")} id={id} role="status">
      {messages.warnings.secret}
    </p>
  );
}

/** As a note of a field. */
export const secretWarning = (id: string) => <SecretWarning id={id} />;
