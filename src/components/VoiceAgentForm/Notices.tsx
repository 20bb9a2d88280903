"use client";

import { useRef } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useFocusAfter } from "../../hooks/useFocusAfter.js";
import { useNotices } from "../../hooks/useNotices.js";
import { notices } from "../../i18n/english/notices.js";
import { Button } from "../../primitives/Button.js";
import { Icon } from "../../primitives/Icon.js";

const ENGLISH = { notices };

/** Where a section or a step begins; those of other steps are there unseen. */
const HEADS = "[data-section-head], .vak-step-title";

/** What happened to the form's values by another hand than the reader's: restored, arrived, imported, kept elsewhere. */
export function Notices() {
  const { messages, part } = useKit(ENGLISH);
  const { form, disabled } = useAgentForm();
  const notices = useNotices(form);
  const box = useRef<HTMLDivElement>(null);
  const focusAfter = useFocusAfter();
  /** The button goes with its notice: the focus moves on to what is still said, or to where the fields begin. */
  function done(act: () => void) {
    box.current?.focus();
    act();
    focusAfter(() => {
      if (box.current?.hasChildNodes()) return box.current;
      const heads = box.current?.closest(".vak-root")?.querySelectorAll<HTMLElement>(HEADS) ?? [];
      return [...heads].find((head) => head.getClientRects().length > 0);
    });
  }
  return (
    <div
      {...part("notices")}
      role="status"
      aria-atomic="false"
      ref={box}
      // Empty it takes no focus: a host's dialog gives it to the first element that does when it opens.
      tabIndex={notices[0] && -1}
    >
      {notices.map(({ kind, text, actions, dismiss }) => (
        <div {...part("notice", { kind })} key={kind}>
          <Icon name={kind === "clash" || kind === "notKept" ? "warning" : "info"} />
          <p {...part("notice-text")}>{text}</p>
          <div {...part("notice-actions")}>
            {actions.map(({ label, act }) => (
              <Button key={label} look="secondary" disabled={disabled} onClick={() => done(act)}>
                {label}
              </Button>
            ))}
          </div>
          {dismiss && (
            <Button
              look="quiet"
              {...part("notice-dismiss")}
              icon="remove"
              aria-label={messages.notices.dismiss}
              onClick={() => done(dismiss)}
            />
          )}
        </div>
      ))}
    </div>
  );
}
