"use client";

import { useRef, useState } from "react";
import { useAgentForm, useFieldError } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import type { SecretName } from "../../hooks/secrets.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";

/** A token: masked while it is typed, and taken out of the document once its field is left. */
export function SecretField({ name }: { name: SecretName }) {
  const path = `googleCalendarSettings.${name}` as const;
  const { messages, format } = useKit();
  const { form, disabled, readOnly, isFixed } = useAgentForm();
  const error = useFieldError(path);
  const input = useRef<HTMLInputElement>(null);
  const [filled, setFilled] = useState(() => form.secrets.has(name));
  if (isFixed(path)) return null;
  const { label } = messages.fields[path];
  const { secret: words } = messages;
  return (
    <Field
      label={label}
      hint={filled ? words.filled : ""}
      error={error}
      aside={
        filled && !readOnly && !disabled ? (
          <Button
            look="quiet"
            className="vak-secret-clear"
            icon="remove"
            aria-label={format(words.clear, { label })}
            onClick={() => {
              form.secrets.set(name, "");
              if (input.current) input.current.value = "";
              setFilled(false);
              form.store.change(path);
              input.current?.focus();
            }}
          />
        ) : undefined
      }
    >
      {(control) => (
        <input
          {...control}
          {...UNWATCHED}
          ref={input}
          className="vak-input vak-secret"
          type="password"
          disabled={disabled}
          readOnly={readOnly}
          placeholder={filled ? MASK : words.placeholder}
          data-path={path}
          data-filled={filled || undefined}
          onInput={(event) => {
            const { inputType } = event.nativeEvent as Partial<InputEvent>;
            if (inputType?.startsWith("history")) {
              // Undo would write the token back into the document, or take the emptied field for a wish to clear it.
              event.currentTarget.value = "";
              return;
            }
            form.secrets.set(name, event.currentTarget.value);
            form.store.change(path);
          }}
          onBlur={(event) => {
            event.currentTarget.value = "";
            setFilled(form.secrets.has(name));
            form.store.leave(path);
          }}
        />
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
