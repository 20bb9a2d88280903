"use client";

import { type SyntheticEvent, useRef, useState, useSyncExternalStore } from "react";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useFieldError } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import type { SecretName } from "../../hooks/secrets.js";
import { fields } from "../../i18n/english/fields.js";
import { secret } from "../../i18n/english/secret.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";

const ENGLISH = { fields, secret };

/** A token: masked while it is typed unless its reader asks to see it, and taken out of the document once left. */
export function SecretField({ name }: { name: SecretName }) {
  const { secrets } = useAgentForm().form;
  const loads = useSyncExternalStore(secrets.subscribe, secrets.loads, secrets.loads);
  return <SecretControl key={loads} name={name} />;
}

function SecretControl({ name }: { name: SecretName }) {
  const path = `googleCalendarSettings.${name}` as const;
  const { messages, part, components } = useKit(ENGLISH);
  const { form, disabled, readOnly, isFixed } = useAgentForm();
  const error = useFieldError(path);
  const input = useRef<HTMLInputElement>(null);
  const typed = useRef(false);
  const [filled, setFilled] = useState(() => form.secrets.has(name));
  const [shown, setShown] = useState(false);
  if (isFixed(path)) return null;
  const { label } = messages.fields[path];
  const { secret: words } = messages;
  const locked = readOnly || disabled;
  const placeholder = locked ? undefined : words.placeholder;

  // A form that is hidden has no refs any more when the field that had the focus is left.
  function keep(element: HTMLInputElement | null) {
    input.current = element ?? input.current;
  }

  function empty() {
    if (input.current) input.current.value = "";
  }

  /** What was typed here may be seen again by who typed it, while the field has the focus. */
  function show() {
    setShown(!shown);
    const element = input.current;
    if (!element || element.matches(":focus")) return;
    if (!shown && typed.current) element.value = form.secrets.read()[name];
    element.focus();
  }

  function take(event: SyntheticEvent<HTMLInputElement>) {
    const { inputType } = event.nativeEvent as Partial<InputEvent>;
    if (inputType?.startsWith("history")) {
      // Undo would write the token back into the document, or take the emptied field for a wish to clear it.
      empty();
      return;
    }
    typed.current = true;
    form.secrets.set(name, event.currentTarget.value);
    form.store.change(path);
  }

  return (
    <Field
      label={label}
      hint={filled ? words.filled : ""}
      error={error}
      aside={
        filled && !locked ? (
          <Button
            look="quiet"
            {...part("secret-clear")}
            icon="remove"
            aria-label={words.clear}
            aria-description={label}
            onClick={() => {
              form.secrets.set(name, "");
              empty();
              setFilled(false);
              form.store.change(path);
              input.current?.focus();
            }}
          />
        ) : undefined
      }
    >
      {(control) => (
        <div {...part("secret-box")}>
          {/* Before the input, so that Tab leaves the token's field for the next one and not for this button. */}
          {!locked && (
            <Button
              look="quiet"
              {...part("secret-show")}
              icon="eye"
              aria-label={words.show}
              aria-description={label}
              aria-pressed={shown}
              onMouseDown={(event) => event.preventDefault()}
              onClick={show}
            />
          )}
          <components.Input
            {...control}
            {...UNWATCHED}
            ref={keep}
            {...part(["input", "secret"], { filled: filled || undefined })}
            type={shown ? "text" : "password"}
            disabled={disabled}
            readOnly={readOnly}
            placeholder={filled ? MASK : placeholder}
            data-path={path}
            onInput={take}
            onBlur={() => {
              empty();
              setShown(false);
              setFilled(form.secrets.has(name));
              form.store.leave(path);
            }}
          />
        </div>
      )}
    </Field>
  );
}

const MASK = "••••••••";

/** Keeps password managers, spelling services, translators and session recorders away. */
const UNWATCHED = {
  autoComplete: "off",
  autoCorrect: "off",
  autoCapitalize: "off",
  spellCheck: false,
  translate: "no",
  "data-1p-ignore": true,
  "data-lpignore": "true",
  "data-bwignore": true,
  "data-sentry-mask": true,
} as const;
