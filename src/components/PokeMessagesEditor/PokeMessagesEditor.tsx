"use client";

import { memo, useId, useRef, useState } from "react";
import type { PokeMessageRow } from "../../core/rows.js";
import { textDirection } from "../../core/template.js";
import { newRowId } from "../../hooks/newRowId.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKit } from "../../hooks/kit.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useLatest } from "../../hooks/useLatest.js";
import { Button } from "../../primitives/Button.js";
import { controlProps, FieldNotes } from "../../primitives/Field.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";

/** Props of PokeMessagesEditor. The value is a draft's rows, each with an id that stays its own. */
export interface PokeMessagesEditorProps extends RootProps {
  value?: readonly PokeMessageRow[];
  defaultValue?: readonly PokeMessageRow[];
  onChange?: (rows: PokeMessageRow[]) => void;
  /** The message to show at a row, by its position. */
  errorAt?: (index: number) => string | undefined;
  onBlurRow?: (index: number) => void;
  label?: string;
  hint?: string;
  disabled?: boolean;
  readOnly?: boolean;
  path?: string;
}

/** The messages said when a caller goes quiet: added, removed, and put in order by buttons that keep their focus. */
export function PokeMessagesEditor(props: PokeMessagesEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Rows {...own} />
    </KitRoot>
  );
}

const NO_ROWS: readonly PokeMessageRow[] = [];

interface RowActions {
  type(id: string, text: string): void;
  remove(id: string): void;
  move(id: string, by: 1 | -1): void;
}

function Rows({ errorAt, onBlurRow, ...props }: Omit<PokeMessagesEditorProps, keyof RootProps>) {
  const { messages, format, part } = useKit();
  const { pokeMessages: words } = messages;
  const [rows, setRows] = useControllable(props.value, props.defaultValue ?? NO_ROWS, (next) =>
    props.onChange?.([...next]),
  );
  const [said, say] = useAnnouncer();
  const latest = useLatest({ rows, setRows });
  const list = useRef<HTMLOListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const locked = (props.disabled ?? false) || (props.readOnly ?? false);
  const rowPath = props.path ?? "pokeMessages";

  const [actions] = useState((): RowActions => ({
    type(rowId, text) {
      latest.current.setRows(latest.current.rows.map((row) => (row.id === rowId ? { ...row, text } : row)));
    },
    remove(rowId) {
      const index = latest.current.rows.findIndex((row) => row.id === rowId);
      latest.current.setRows(latest.current.rows.filter((row) => row.id !== rowId));
      say(format(words.removed, { number: index + 1 }));
      requestAnimationFrame(() => {
        const left = list.current?.querySelectorAll<HTMLElement>("[data-remove]");
        (left?.[Math.min(index, left.length - 1)] ?? addButton.current)?.focus();
      });
    },
    move(rowId, by) {
      const next = [...latest.current.rows];
      const index = next.findIndex((row) => row.id === rowId);
      const [row] = next.splice(index, 1);
      if (!row) return;
      next.splice(index + by, 0, row);
      latest.current.setRows(next);
      say(format(words.moved, { number: index + by + 1 }));
    },
  }));

  function add() {
    setRows([...rows, { id: newRowId(rows), text: "" }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child textarea")?.focus());
  }

  return (
    <div
      {...part(["field", "list"])}
      role="group"
      aria-labelledby={id}
      aria-describedby={props.hint ? `${id}-hint` : undefined}
    >
      <span {...part("label")} id={id}>
        {props.label ?? messages.fields.pokeMessages.label}
      </span>
      <FieldNotes id={id} hint={props.hint ?? messages.fields.pokeMessages.hint} />
      {rows.length === 0 && <p {...part("empty")}>{words.empty}</p>}
      <ol {...part("rows")} ref={list}>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            index={index}
            last={index === rows.length - 1}
            actions={actions}
            error={errorAt?.(index)}
            onBlurRow={onBlurRow}
            locked={locked}
            path={`${rowPath}.${index}`}
          />
        ))}
      </ol>
      {!locked && (
        <Button look="quiet" icon="add" ref={addButton} onClick={add}>
          {words.add}
        </Button>
      )}
      <p {...part("hidden")} role="status">
        {said}
      </p>
    </div>
  );
}

interface RowProps {
  row: PokeMessageRow;
  index: number;
  last: boolean;
  actions: RowActions;
  error: string | undefined;
  onBlurRow: ((index: number) => void) | undefined;
  locked: boolean;
  path: string;
}

const Row = memo(function Row({ row, index, last, actions, error, onBlurRow, locked, path }: RowProps) {
  const { messages, format, part } = useKit();
  const { pokeMessages: words } = messages;
  const id = useId();
  const number = index + 1;
  return (
    <li {...part("row", { invalid: error ? true : undefined })}>
      <div {...part("row-line")}>
        <span {...part("row-number")} aria-hidden="true">
          {format("{number}", { number })}
        </span>
        <textarea
          {...controlProps(id, undefined, error)}
          {...part(["input", "textarea"])}
          rows={1}
          dir={textDirection(row.text)}
          aria-label={format(words.item, { number })}
          readOnly={locked}
          data-path={path}
          value={row.text}
          onChange={(event) => actions.type(row.id, event.target.value)}
          onBlur={() => onBlurRow?.(index)}
        />
        {!locked && (
          <span {...part("row-actions")}>
            <Button
              look="quiet"
              icon="up"
              aria-label={format(words.moveUp, { number })}
              aria-disabled={index === 0 || undefined}
              onClick={() => index > 0 && actions.move(row.id, -1)}
            />
            <Button
              look="quiet"
              icon="down"
              aria-label={format(words.moveDown, { number })}
              aria-disabled={last || undefined}
              onClick={() => !last && actions.move(row.id, 1)}
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
      <FieldNotes id={id} error={error} />
    </li>
  );
});
