"use client";

import { memo, useId, useRef, useState } from "react";
import type { ParamRow, ParamType } from "../../core/rows.js";
import { textDirection } from "../../core/template.js";
import { newRowId } from "../../hooks/newRowId.js";
import { useControllable } from "../../hooks/useControllable.js";
import { useKit } from "../../hooks/kit.js";
import { useAnnouncer } from "../../hooks/useAnnouncer.js";
import { useLatest } from "../../hooks/useLatest.js";
import { Button } from "../../primitives/Button.js";
import { controlProps, FieldNotes } from "../../primitives/Field.js";
import { Select } from "../../primitives/Select.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";

/** Props of ParamsEditor. The value is a draft's rows, each with an id that stays its own. */
export interface ParamsEditorProps extends RootProps {
  value?: readonly ParamRow[];
  defaultValue?: readonly ParamRow[];
  onChange?: (rows: ParamRow[]) => void;
  /** The message to show at a row's name or value, by its position. */
  errorAt?: (index: number, part: "name" | "value") => string | undefined;
  onBlurPart?: (index: number, part: "name" | "value") => void;
  /** The names that the texts use; with it, names that none of them uses are pointed out. */
  usedNames?: readonly string[];
  label?: string;
  hint?: string;
  disabled?: boolean;
  readOnly?: boolean;
  path?: string;
}

/** Named values for placeholders, as ordered rows; a value keeps its type. */
export function ParamsEditor(props: ParamsEditorProps) {
  const [root, own] = splitRootProps(props);
  return (
    <KitRoot {...root}>
      <Rows {...own} />
    </KitRoot>
  );
}

const NO_ROWS: readonly ParamRow[] = [];

interface RowActions {
  change(id: string, part: Partial<ParamRow>): void;
  remove(id: string): void;
}

function Rows({ errorAt, onBlurPart, usedNames, ...props }: Omit<ParamsEditorProps, keyof RootProps>) {
  const { messages, format, part } = useKit();
  const { params: words } = messages;
  const [rows, setRows] = useControllable(props.value, props.defaultValue ?? NO_ROWS, (next) =>
    props.onChange?.([...next]),
  );
  const [said, say] = useAnnouncer();
  const latest = useLatest({ rows, setRows });
  const list = useRef<HTMLUListElement>(null);
  const addButton = useRef<HTMLButtonElement>(null);
  const id = useId();
  const locked = (props.disabled ?? false) || (props.readOnly ?? false);
  const rowPath = props.path ?? "params";

  const [actions] = useState((): RowActions => ({
    change(rowId, part) {
      latest.current.setRows(
        latest.current.rows.map((row) => (row.id === rowId ? { ...row, ...part } : row)),
      );
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
  }));

  function add() {
    setRows([...rows, { id: newRowId(rows), name: "", value: "", type: "string" }]);
    requestAnimationFrame(() => list.current?.querySelector<HTMLElement>("li:last-child input")?.focus());
  }

  return (
    <div {...part(["field", "list"])} role="group" aria-labelledby={id} aria-describedby={`${id}-hint`}>
      <span {...part("label")} id={id}>
        {props.label ?? messages.fields.params.label}
      </span>
      <FieldNotes id={id} hint={props.hint ?? messages.fields.params.hint} />
      {rows.length === 0 && <p {...part("empty")}>{words.empty}</p>}
      <ul {...part("rows")} ref={list}>
        {rows.map((row, index) => (
          <Row
            key={row.id}
            row={row}
            index={index}
            actions={actions}
            nameError={errorAt?.(index, "name")}
            valueError={errorAt?.(index, "value")}
            unused={usedNames !== undefined && row.name.trim() !== "" && !usedNames.includes(row.name.trim())}
            onBlurPart={onBlurPart}
            locked={locked}
            path={`${rowPath}.${index}`}
          />
        ))}
      </ul>
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
  row: ParamRow;
  index: number;
  actions: RowActions;
  nameError: string | undefined;
  valueError: string | undefined;
  unused: boolean;
  onBlurPart: ((index: number, part: "name" | "value") => void) | undefined;
  locked: boolean;
  path: string;
}

const TYPES: readonly ParamType[] = ["string", "number", "boolean"];

const Row = memo(function Row({
  row,
  index,
  actions,
  nameError,
  valueError,
  unused,
  onBlurPart,
  locked,
  path,
}: RowProps) {
  const { messages, format, part } = useKit();
  const { params: words } = messages;
  const id = useId();
  const number = index + 1;
  const hint = unused && !nameError ? words.unused : undefined;
  const valueProps = {
    ...controlProps(`${id}-value`, undefined, valueError),
    ...part("input"),
    "aria-label": format(words.value, { number }),
    "data-path": `${path}.value`,
    value: row.value,
    onChange: (event: { target: { value: string } }) => actions.change(row.id, { value: event.target.value }),
    onBlur: () => onBlurPart?.(index, "value"),
  };
  return (
    <li {...part("row", { invalid: nameError || valueError ? true : undefined })}>
      <div {...part(["row-line", "param"])}>
        <input
          {...controlProps(`${id}-name`, hint, nameError)}
          {...part(["input", "code"])}
          type="text"
          dir="ltr"
          autoComplete="off"
          autoCapitalize="off"
          spellCheck={false}
          aria-label={format(words.name, { number })}
          placeholder={words.nameColumn}
          readOnly={locked}
          data-path={`${path}.name`}
          value={row.name}
          onChange={(event) => actions.change(row.id, { name: event.target.value })}
          onBlur={() => onBlurPart?.(index, "name")}
        />
        {row.type === "boolean" ? (
          <Select {...valueProps} className="" disabled={locked}>
            {row.value !== "true" && row.value !== "false" && <option value={row.value}>{row.value}</option>}
            <option value="true">{words.yes}</option>
            <option value="false">{words.no}</option>
          </Select>
        ) : (
          <input
            {...valueProps}
            type="text"
            dir={textDirection(row.value)}
            inputMode={row.type === "number" ? "decimal" : undefined}
            autoComplete="off"
            placeholder={words.valueColumn}
            readOnly={locked}
          />
        )}
        <Select
          {...part("param-type")}
          aria-label={format(words.type, { number })}
          disabled={locked}
          value={row.type}
          onChange={(event) =>
            actions.change(row.id, { type: TYPES.find((type) => type === event.target.value) ?? "string" })
          }
        >
          {TYPES.map((type) => (
            <option key={type} value={type}>
              {words.types[type]}
            </option>
          ))}
        </Select>
        {!locked && (
          <Button
            look="quiet"
            icon="remove"
            data-remove
            aria-label={format(words.remove, { number })}
            onClick={() => actions.remove(row.id)}
          />
        )}
      </div>
      <FieldNotes id={`${id}-name`} hint={hint} error={nameError} />
      <FieldNotes id={`${id}-value`} error={valueError} />
    </li>
  );
});
