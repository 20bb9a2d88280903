"use client";

import { useKit } from "../hooks/kit.js";
import { openingFailed } from "../i18n/english/dialog.js";

const ENGLISH = { dialog: { failed: openingFailed } };

/** Said where what was opened needs code that could not be fetched; the button that opened it asks again. */
export function OpeningFailed({ when }: { when: boolean }) {
  const { messages, part } = useKit(ENGLISH);
  return when ? (
    <p {...part("warning")} role="alert">
      {messages.dialog.failed}
    </p>
  ) : null;
}
