"use client";

import { useRef, useState } from "react";
import { pokeMessageIssues, type PokeMessageRow, pokeMessageRows } from "../../core/rows.js";
import { isLocked } from "../../hooks/lock.js";
import { useKit } from "../../hooks/kit.js";
import { useLatest } from "../../hooks/useLatest.js";
import { useLeft } from "../../hooks/useLeft.js";
import { useRowDrag } from "../../hooks/useRowDrag.js";
import { type RowsEditorProps, useRows } from "../../hooks/useRows.js";
import { pokeMessagesField } from "../../i18n/english/fields.js";
import { pokeMessages } from "../../i18n/english/pokeMessages.js";
import { required } from "../../i18n/english/required.js";
import { rows } from "../../i18n/english/rows.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { RowList } from "../../primitives/RowList.js";
import { PokeMessage } from "./PokeMessage.js";

const ENGLISH = { fields: { pokeMessages: pokeMessagesField }, pokeMessages, required, rows };

/** Props of PokeMessagesEditor. The value is a draft's rows, each with an id that stays its own, or the API's texts. */
export interface PokeMessagesEditorProps
  extends RootProps, RowsEditorProps<PokeMessageRow, readonly string[]> {
  /** The message to show at a row, by its position. @default what is wrong with the rows that were left */
  errorAt?: ((index: number) => string | undefined) | undefined;
  /** The focus has left a row. */
  onBlurRow?: ((index: number) => void) | undefined;
  /** Put before each text area's `data-path`. @default "pokeMessages" */
  path?: string | undefined;
}

/**
 * The messages said when a caller goes quiet: added, removed and brought back, put in order by buttons, keys or
 * dragging, and made of pasted lines.
 */
export function PokeMessagesEditor(props: PokeMessagesEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Messages {...own} />
    </KitRoot>
  );
}

function Messages({ errorAt, onBlurRow, ...props }: Omit<PokeMessagesEditorProps, keyof RootProps>) {
  const { messages, format } = useKit(ENGLISH);
  const { pokeMessages: words } = messages;
  const { rows, actions, ...state } = useRows<PokeMessageRow>({
    held: props,
    read: pokeMessageRows,
    issuesOf: pokeMessageIssues,
    words: {
      removed: (_, index) => format(words.removed, { number: index + 1 }),
      restored: (_, index) => format(words.restored, { number: index + 1 }),
      moved: (index) => format(words.moved, { number: index + 1 }),
    },
  });
  const list = useRef<HTMLUListElement & HTMLOListElement>(null);
  const [left, leave] = useLeft(list);
  const latest = useLatest({ rows, onBlurRow });
  const [onLeave] = useState(() => (id: string) => {
    leave(id);
    latest.current.onBlurRow?.(latest.current.rows.findIndex((row) => row.id === id));
  });
  const onDrag = useRowDrag(list, (from, to) => {
    const row = rows[from];
    if (row) actions.move(row.id, to);
  });
  const drag = useLatest(onDrag);
  const [onGrip] = useState(() => (event: Parameters<typeof onDrag>[0]) => drag.current(event));
  const path = props.path ?? "pokeMessages";
  const locked = isLocked(props.disabled, props.readOnly);
  const wrong = errorAt ? [] : pokeMessageIssues(rows).flatMap(({ path }) => path[1]);
  const ownErrorAt = (index: number) =>
    wrong.includes(index) && left.has(rows[index]?.id ?? "") ? messages.required.pokeMessages : undefined;

  return (
    <RowList
      ordered
      list={list}
      label={props.label ?? messages.fields.pokeMessages.label}
      hint={props.hint ?? messages.fields.pokeMessages.hint}
      help={rows.length > 1 && !locked ? words.moveHint : undefined}
      empty={words.empty}
      locked={locked}
      addText={words.add}
      path={path}
      onAdd={() => actions.add({ text: "" })}
      removed={state.removed && format(words.removed, { number: state.removed.index + 1 })}
      undoText={messages.rows.undo}
      dismissText={messages.rows.dismiss}
      onUndo={actions.restore}
      onDismiss={actions.dismiss}
      focus={state.focus}
      said={state.said}
    >
      {rows.map((row, index) => (
        <PokeMessage
          key={row.id}
          row={row}
          index={index}
          last={index === rows.length - 1}
          actions={actions}
          error={(errorAt ?? ownErrorAt)(index)}
          onLeave={onLeave}
          onGrip={onGrip}
          locked={locked}
          path={`${path}.${index}`}
        />
      ))}
    </RowList>
  );
}
