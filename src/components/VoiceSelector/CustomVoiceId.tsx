"use client";

import { type KeyboardEvent, useRef, useState } from "react";
import { foldDigits } from "../../core/digits.js";
import { VOICE_ID } from "../../core/voice.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { voices } from "../../i18n/english/voices.js";
import { Button } from "../../primitives/Button.js";
import { Field } from "../../primitives/Field.js";

const ENGLISH = { voices };

const EXAMPLE = "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9";

/** The way to a voice that is in no list: its id, typed or pasted, and checked before it is taken. */
export function CustomVoiceId({ onUse }: { onUse: (voiceId: string) => void }) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const { voices: words } = messages;
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [error, setError] = useState<string>();
  const id = useKitId();
  const opener = useRef<HTMLButtonElement>(null);

  function take() {
    // What is copied from a page often brings spaces and invisible marks along.
    const typed = foldDigits(text).trim();
    if (VOICE_ID.test(typed)) {
      setOpen(false);
      setText("");
      setError(undefined);
      onUse(typed);
    } else setError(typed === "" ? words.customId.empty : format(words.customId.wrong, { example: EXAMPLE }));
  }

  function close() {
    setOpen(false);
    setError(undefined);
    opener.current?.focus();
  }

  function onKeyDown(event: KeyboardEvent) {
    if (event.key !== "Enter" || event.nativeEvent.isComposing) return;
    // Enter would submit the form around it.
    event.preventDefault();
    take();
  }

  return (
    <div {...part("voice-custom")}>
      <Button
        look="quiet"
        ref={opener}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => (open ? close() : setOpen(true))}
      >
        {words.customId.open}
      </Button>
      {open && (
        <div {...part("voice-custom-fields")} id={id}>
          <Field label={words.customId.label} hint={words.customId.hint} error={error}>
            {(control) => (
              <components.Input
                {...control}
                {...part(["input", "code"])}
                type="text"
                dir="ltr"
                autoComplete="off"
                autoCapitalize="none"
                spellCheck={false}
                ref={focusOnce}
                value={text}
                onChange={(event) => {
                  setText(event.target.value);
                  setError(undefined);
                }}
                onKeyDown={onKeyDown}
              />
            )}
          </Field>
          <Button onClick={take}>{words.customId.use}</Button>
          <Button look="quiet" onClick={close}>
            {words.customId.cancel}
          </Button>
        </div>
      )}
    </div>
  );
}

const focusOnce = (input: HTMLInputElement | null) => input?.focus();
