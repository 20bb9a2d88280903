"use client";

import { useRef } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useNotices } from "../../hooks/useNotices.js";
import { Button } from "../../primitives/Button.js";
import { Icon } from "../../primitives/Icon.js";

/** What happened to the form's values by another hand than the reader's: restored, arrived, imported, kept elsewhere. */
export function Notices() {
  const { messages } = useKit();
  const { form, disabled } = useAgentForm();
  const notices = useNotices(form);
  const box = useRef<HTMLDivElement>(null);
  /** The button goes with its notice, so the focus moves on before it is lost. */
  function done(act: () => void) {
    box.current?.focus();
    act();
  }
  return (
    <div className="vak-notices" role="status" aria-atomic="false" ref={box} tabIndex={-1}>
      {notices.map(({ kind, text, actions, dismiss }) => (
        <div className="vak-notice" data-kind={kind} key={kind}>
          <Icon name={kind === "clash" || kind === "notKept" ? "warning" : "info"} />
          <p className="vak-notice-text">{text}</p>
          <div className="vak-notice-actions">
            {actions.map(({ label, act }) => (
              <Button key={label} look="secondary" disabled={disabled} onClick={() => done(act)}>
                {label}
              </Button>
            ))}
          </div>
          {dismiss && (
            <Button
              look="quiet"
              className="vak-notice-dismiss"
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
