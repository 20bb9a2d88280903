"use client";

import { memo, useRef, useState } from "react";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { voices } from "../../i18n/english/voices.js";
import { OpeningFailed } from "../../primitives/OpeningFailed.js";
import { Button } from "../../primitives/Button.js";
import { voicesLater } from "./voicesLater.js";

const ENGLISH = { voices };

/** The way to a voice that is in no list: its id. */
export const CustomVoiceId = memo(function CustomVoiceId({ onUse }: { onUse: (voiceId: string) => void }) {
  const { messages, part } = useKit(ENGLISH);
  const [open, setOpen] = useState(false);
  const [text, setText] = useState("");
  const { code, failed, retry } = voicesLater.useCode(open);
  const Fields = code?.CustomVoiceFields;
  const id = useKitId();
  const opener = useRef<HTMLButtonElement>(null);

  function close() {
    setOpen(false);
    opener.current?.focus();
  }

  return (
    <div {...part("voice-custom")}>
      <Button
        look="quiet"
        ref={opener}
        aria-expanded={open && !failed}
        aria-controls={open && Fields ? id : undefined}
        onClick={() => {
          if (failed) retry();
          else if (open) close();
          else setOpen(true);
        }}
      >
        {messages.voices.customId.open}
      </Button>
      <OpeningFailed when={failed} />
      {open && Fields && (
        <Fields
          id={id}
          text={text}
          setText={setText}
          onUse={(voiceId) => {
            setOpen(false);
            setText("");
            onUse(voiceId);
          }}
          onCancel={close}
        />
      )}
    </div>
  );
});
