"use client";

import { useRef } from "react";
import { holdsSecret } from "../../core/secretText.js";
import { insertText } from "../../hooks/insertText.js";
import { isLocked } from "../../hooks/lock.js";
import { useKit } from "../../hooks/kit.js";
import { type TextStore, useTextFact } from "../../hooks/textStore.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useCleanPaste } from "../../hooks/useCleanPaste.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useStoredText } from "../../hooks/useStoredText.js";
import { outcomeField } from "../../i18n/english/fields.js";
import { outcome } from "../../i18n/english/outcome.js";
import { Button } from "../../primitives/Button.js";
import { Field, type Described } from "../../primitives/Field.js";
import { secretWarning } from "../../primitives/SecretWarning.js";

const ENGLISH = { fields: { outcome: outcomeField }, outcome };

/** Props of OutcomeControl. */
export interface OutcomeControlProps {
  text: TextStore;
  label?: string | undefined;
  hint?: string | undefined;
  error?: string | undefined;
  onBlur?: (() => void) | undefined;
  disabled?: boolean | undefined;
  readOnly?: boolean | undefined;
  path?: string | undefined;
  /** Stands at the end of the hint's line. */
  limit?: Described | undefined;
}

/** OutcomeEditor over a store. An example goes into an empty text alone, and one undo takes it back. */
export function OutcomeControl({ text, ...props }: OutcomeControlProps) {
  const { messages, part, components } = useKit(ENGLISH);
  const { outcome: words, fields } = messages;
  const control = useRef<HTMLTextAreaElement>(null);
  const stored = useStoredText(control, text);
  const [said, say] = useAnnouncer();
  const paste = useCleanPaste(say);
  const id = useKitId();
  const isEmpty = useTextFact(text, (each) => each.trim() === "");
  const hasSecret = useTextFact(text, holdsSecret);
  const locked = isLocked(props.disabled, props.readOnly);
  return (
    <Field
      label={props.label ?? fields.outcome.label}
      hint={props.hint ?? fields.outcome.hint}
      error={props.error}
      limit={props.limit}
      warning={hasSecret && secretWarning}
    >
      {(field) => (
        <>
          <components.Textarea
            {...field}
            {...stored}
            {...part(["input", "textarea"])}
            ref={control}
            rows={3}
            dir="auto"
            disabled={props.disabled}
            readOnly={props.readOnly}
            data-path={props.path}
            onPaste={paste.onPaste}
            onInput={paste.clear}
            onBlur={props.onBlur}
          />
          {isEmpty && !locked && (
            <div {...part("examples")} role="group" aria-labelledby={id}>
              <span {...part("hint")} id={id}>
                {words.start}
              </span>
              {Object.entries(words.examples).map(([name, example]) => (
                <Button
                  key={name}
                  {...part("example")}
                  title={example.text}
                  onClick={() => {
                    const element = control.current;
                    if (element?.value.trim() !== "") return;
                    insertText(element, 0, element.value.length, example.text);
                    say(words.used);
                  }}
                >
                  {example.title}
                </Button>
              ))}
            </div>
          )}
          {paste.note && <p {...part("hint")}>{paste.note}</p>}
          <p {...part("hidden")} role="status">
            {said}
          </p>
        </>
      )}
    </Field>
  );
}
