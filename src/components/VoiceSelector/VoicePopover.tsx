"use client";

import { type ReactNode, type RefObject, useEffect, useRef } from "react";
import { readVoice } from "../../core/voice.js";
import { bringIntoView } from "../../hooks/bringIntoView.js";
import { hasMedia } from "../../hooks/hasMedia.js";
import { useKit } from "../../hooks/kit.js";
import { useEscape } from "../../hooks/useEscape.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useOutside } from "../../hooks/useOutside.js";
import { voices } from "../../i18n/english/voices.js";
import { factsOf } from "../../i18n/facetLabel.js";
import { Button } from "../../primitives/Button.js";
import { FieldNotes } from "../../primitives/Field.js";
import { drawing } from "../../primitives/Icon.js";
import { Popover } from "../../primitives/Popover.js";
import { failureText } from "./SampleStatus.js";
import { missingName } from "./missingName.js";
import { VoicePicture } from "./VoicePicture.js";
import type { VoicePanelProps } from "./VoicePanel.js";

const ENGLISH = { voices };

/** Props of VoicePopover. */
export interface VoicePopoverProps extends Pick<
  VoicePanelProps,
  | "label"
  | "value"
  | "chosen"
  | "sample"
  | "actions"
  | "isPlayable"
  | "locked"
  | "disabled"
  | "path"
  | "describedBy"
> {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  trigger: RefObject<HTMLButtonElement | null>;
  /** It may be about to be opened. */
  onNear: () => void;
  /** Closes the popover and goes back to its button. */
  close: () => void;
  /** The panel, once it is made; it may come a moment after the button says that it is open. */
  children: ReactNode;
}

/** A button that shows the chosen voice and opens the panel (WAI-ARIA dialog pattern, not modal), with its sample beside it. */
export function VoicePopover({
  label,
  value,
  chosen,
  sample,
  actions,
  open,
  onOpenChange,
  trigger,
  ...props
}: VoicePopoverProps) {
  const { messages, format, locale, part } = useKit(ENGLISH);
  const { voices: words } = messages;
  const id = useKitId();
  const field = useRef<HTMLDivElement>(null);
  const anchor = useRef<HTMLDivElement>(null);
  useEscape(field, open, props.close);
  useOutside(field, open, () => onOpenChange(false));
  const isMade = open && Boolean(props.children);
  useEffect(() => {
    if (!isMade) return;
    // In the next frame, which lays the panel out anyway: the focus would have it laid out twice.
    let frame = requestAnimationFrame(() => {
      const first = focusInto(field.current?.querySelector("[role=dialog]"));
      // By then the list has scrolled to it; a panel that is lower than its content does so in its turn.
      frame = requestAnimationFrame(() => bringIntoView(first, { block: "nearest" }));
    });
    return () => cancelAnimationFrame(frame);
  }, [isMade]);

  const voice = readVoice(chosen.voice);
  const name = voice?.name ?? (value === "" ? words.none : missingName(value, words, format));
  const facts = voice ? factsOf(voice, messages, locale).join(words.factSeparator) : undefined;
  const { preview } = sample;
  const isBusy = (preview.status === "playing" || preview.status === "loading") && preview.voiceId === value;
  const failure = preview.status === "failed" && preview.voiceId === value ? preview.reason : undefined;
  const note = failure === "blocked" ? "hint" : "error";
  return (
    <div {...part(["field", "voice-field"])} ref={field}>
      <span {...part("label")} id={`${id}-label`}>
        {label}
      </span>
      <div {...part("voice-box")} ref={anchor}>
        <button
          type="button"
          {...part(["input", "voice-trigger"])}
          ref={trigger}
          aria-haspopup="dialog"
          aria-expanded={open}
          aria-controls={isMade ? `${id}-panel` : undefined}
          aria-labelledby={`${id}-label ${id}-name${facts ? ` ${id}-facts` : ""}`}
          aria-describedby={props.describedBy}
          disabled={props.disabled}
          data-path={props.path}
          onFocus={props.onNear}
          onPointerEnter={props.onNear}
          onClick={() => onOpenChange(!open)}
          onKeyDown={(event) => {
            if (event.key !== "ArrowDown" && event.key !== "ArrowUp") return;
            event.preventDefault();
            onOpenChange(true);
          }}
        >
          {voice?.imageUrl && <VoicePicture voice={voice} />}
          <span {...part("voice-text")}>
            <span {...part("voice-name")} id={`${id}-name`} dir="auto">
              {name}
            </span>{" "}
            {facts && (
              <span {...part("voice-facts")} id={`${id}-facts`}>
                {facts}
              </span>
            )}
          </span>
          {drawing("expand", part)}
        </button>
        {voice && chosen.voice && props.isPlayable(voice) && (
          <button
            type="button"
            {...part("voice-play", { busy: isBusy || undefined })}
            aria-label={format(isBusy ? words.stop : words.play, { name })}
            aria-describedby={failure && `${id}-${note}`}
            disabled={props.disabled}
            onClick={() => (isBusy || !chosen.voice ? actions.stop() : actions.play(chosen.voice))}
          />
        )}
        {value !== "" && !props.locked && (
          <Button
            look="quiet"
            icon="remove"
            aria-label={words.clearChoice}
            onClick={() => {
              actions.choose("", undefined);
              trigger.current?.focus();
            }}
          />
        )}
      </div>
      {failure && <FieldNotes id={id} {...{ [note]: failureText(failure, messages) }} />}
      {isMade && (
        <Popover
          anchor={anchor}
          height={560}
          minWidth={360}
          {...part("voice-popover")}
          id={`${id}-panel`}
          role="dialog"
          aria-labelledby={`${id}-label`}
        >
          {props.children}
        </Popover>
      )}
    </div>
  );
}

const MANY = 30;

/** To the chosen voice; where there are many and no screen keyboard comes up, to the search. */
function focusInto(panel: Element | null | undefined): HTMLElement | null | undefined {
  const radio = panel?.querySelector<HTMLInputElement>('[data-part="radio"][tabindex="0"]:enabled');
  const search = panel?.querySelector<HTMLInputElement>("[type=search]");
  const count = Number(radio?.getAttribute("aria-setsize"));
  const isLong = count < 0 || count > MANY;
  const wanted = isLong && hasMedia("(pointer: fine)") ? search : radio;
  const first = wanted ?? search ?? panel?.querySelector<HTMLElement>("button:enabled");
  first?.focus({ preventScroll: true });
  return first;
}
