"use client";

import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import { foldDigits } from "../../core/digits.js";
import { VOICE_ID } from "../../core/voice.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { laterVoices } from "../../i18n/english/laterVoices.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";

const ENGLISH = { voices: laterVoices };

const EXAMPLE = "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9";

/** Props of CustomVoiceFields. */
export interface CustomVoiceFieldsProps {
  id: string;
  text: string;
  setText: (text: string) => void;
  onUse: (voiceId: string) => void;
  onCancel: () => void;
}

/** A voice's id, typed or pasted, and checked before it is taken. */
export function CustomVoiceFields({ id, text, setText, onUse, onCancel }: CustomVoiceFieldsProps) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const words = messages.voices.customId;
  const [error, setError] = useState<string>();
  const [said, say] = useAnnouncer();
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => input.current?.focus(), []);

  function take(tell: (message: string) => void) {
    // What is copied from a page often brings spaces and invisible marks along.
    const typed = foldDigits(text).trim();
    if (VOICE_ID.test(typed)) {
      onUse(typed);
      return;
    }
    const message = typed === "" ? words.empty : format(words.wrong, { example: EXAMPLE });
    setError(message);
    tell(message);
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter would submit the form around it.
    event.preventDefault();
    // Who is in the field already is not read its description again.
    take(say);
  }

  const box = useRef<HTMLDivElement>(null);
  useEscape(box, true, onCancel, "inside");

  return (
    <div {...part("voice-custom-fields")} id={id} ref={box}>
      <Field label={words.label} hint={words.hint} error={error}>
        {(control) => (
          <components.Input
            {...control}
            {...part(["input", "code"])}
            type="text"
            dir="ltr"
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
            ref={input}
            value={text}
            onChange={(event) => {
              setText(event.target.value);
              setError(undefined);
            }}
            onKeyDown={onKeyDown}
          />
        )}
      </Field>
      <Button onClick={() => take(() => input.current?.focus())}>{words.use}</Button>
      <Button look="quiet" onClick={onCancel}>
        {words.cancel}
      </Button>
      <p {...part("hidden")} role="status">
        {said}
      </p>
    </div>
  );
}
