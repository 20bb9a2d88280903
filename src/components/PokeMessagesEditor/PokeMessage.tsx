"use client";

import { type KeyboardEvent, memo, type PointerEvent, useRef, useState } from "react";
import { readPastedLines } from "../../core/pastedLines.js";
import type { PokeMessageRow } from "../../core/rows.js";
import { holdsSecret } from "../../core/secretText.js";
import { textDirection } from "../../core/textDirection.js";
import { useKit } from "../../hooks/kit.js";
import { isSameRow } from "../../hooks/sameRow.js";
import { useCleanPaste } from "../../hooks/useCleanPaste.js";
import { useKitId } from "../../hooks/useKitId.js";
import type { RowActions } from "../../hooks/useRows.js";
import { pokeMessages } from "../../i18n/english/pokeMessages.js";
import { Button } from "../../primitives/Button.js";
import { controlProps, FieldNotes } from "../../primitives/Field.js";
import { Icon } from "../../primitives/Icon.js";
import { Offer } from "../../primitives/Offer.js";
import { SecretWarning } from "../../primitives/SecretWarning.js";

const ENGLISH = { pokeMessages };

/** Props of PokeMessage; all of them stay the same while another row is typed in. */
export interface PokeMessageProps {
  row: PokeMessageRow;
  index: number;
  last: boolean;
  actions: RowActions<PokeMessageRow>;
  error: string | undefined;
  onLeave: (id: string) => void;
  onGrip: (event: PointerEvent<HTMLElement>) => void;
  locked: boolean;
  path: string;
}

/** One message with its place in the order. */
export const PokeMessage = memo(function PokeMessage({
  row,
  index,
  last,
  actions,
  error,
  ...props
}: PokeMessageProps) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const { pokeMessages: words } = messages;
  const id = useKitId();
  const hasSecret = holdsSecret(row.text);
  const control = useRef<HTMLTextAreaElement>(null);
  const paste = useCleanPaste(actions.say);
  const [pasted, setPasted] = useState(false);
  const number = index + 1;
  const lines = pasted ? readPastedLines(row.text) : [];

  function moveByKey(event: KeyboardEvent) {
    const by = { ArrowUp: -1, ArrowDown: 1 }[event.key];
    if (by === undefined || !event.altKey || event.nativeEvent.isComposing || props.locked) return;
    event.preventDefault();
    actions.move(row.id, index + by);
  }

  return (
    <li {...part("row", { invalid: error ? true : undefined })} data-row={row.id}>
      <div {...part(["row-line", "poke"])}>
        <span
          {...part("row-number", { grip: !props.locked || undefined })}
          aria-hidden="true"
          title={props.locked ? undefined : words.moveHint}
          onPointerDown={props.locked ? undefined : props.onGrip}
        >
          {!props.locked && <Icon name="grip" />}
          {format("{number}", { number })}
        </span>
        <components.Textarea
          {...controlProps(id, undefined, error, hasSecret && "warning")}
          {...part(["input", "textarea"])}
          ref={control}
          rows={1}
          dir={textDirection(row.text)}
          aria-label={format(words.item, { number })}
          readOnly={props.locked}
          data-path={props.path}
          value={row.text}
          onChange={(event) => {
            paste.clear();
            actions.change(row.id, { text: event.target.value });
          }}
          onPaste={(event) => {
            paste.onPaste(event);
            setPasted(/\S\s*[\r\n]\s*\S/.test(event.clipboardData.getData("text/plain")));
          }}
          onKeyDown={moveByKey}
          onBlur={() => props.onLeave(row.id)}
        />
        {!props.locked && (
          <span {...part("row-actions")}>
            <Button
              look="quiet"
              icon="up"
              aria-label={format(words.moveUp, { number })}
              aria-disabled={index === 0 || undefined}
              onClick={() => actions.move(row.id, index - 1)}
            />
            <Button
              look="quiet"
              icon="down"
              aria-label={format(words.moveDown, { number })}
              aria-disabled={last || undefined}
              onClick={() => actions.move(row.id, index + 1)}
            />
            <Button
              look="quiet"
              icon="remove"
              data-remove
              aria-label={format(words.remove, { number })}
              onClick={() => actions.remove(row.id)}
            />
          </span>
        )}
      </div>
      {lines.length > 1 && !props.locked && (
        <Offer
          acceptText={format(words.split, { count: lines.length })}
          onAccept={() => {
            const made = lines.map((text) => ({ text }));
            setPasted(false);
            actions.replace(row.id, made, format(words.added, { count: lines.length }));
          }}
          refuseText={words.keep}
          onRefuse={() => {
            setPasted(false);
            control.current?.focus();
          }}
          say={actions.say}
        >
          {format(words.lines, { count: lines.length })}
        </Offer>
      )}
      {paste.note && <p {...part("hint")}>{paste.note}</p>}
      <FieldNotes id={id} error={error} />
      {hasSecret && <SecretWarning id={`${id}-warning`} />}
    </li>
  );
}, isSameRow);
