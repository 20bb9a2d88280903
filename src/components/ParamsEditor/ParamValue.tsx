"use client";

import type { ParamRow } from "../../core/rows.js";
import { holdsSecret } from "../../core/secretText.js";
import { textDirection } from "../../core/textDirection.js";
import { useKit } from "../../hooks/kit.js";
import { useCleanPaste } from "../../hooks/useCleanPaste.js";
import type { RowActions } from "../../hooks/useRows.js";
import { params } from "../../i18n/english/params.js";
import { controlProps } from "../../primitives/Field.js";
import { Select } from "../../primitives/Select.js";

const ENGLISH = { params };

/** Props of ParamValue. */
export interface ParamValueProps {
  id: string;
  row: ParamRow;
  number: number;
  error: string | undefined;
  actions: RowActions<ParamRow>;
  onLeave: (id: string, part: "name" | "value") => void;
  locked: boolean;
  path: string;
}

/** A parameter's value in the control that fits its type; a text may have several lines. */
export function ParamValue({ id, row, number, error, actions, ...props }: ParamValueProps) {
  const { messages, format, part, components } = useKit(ENGLISH);
  const { params: words } = messages;
  const paste = useCleanPaste(actions.say);
  const note = row.type === "json" ? words.json : paste.note;
  const control = {
    ...controlProps(id, note, error, holdsSecret(row.value) && "warning"),
    "aria-label": format(words.value, { number }),
    "data-path": props.path,
    value: row.value,
    onChange: (event: { target: { value: string } }) => {
      paste.clear();
      actions.change(row.id, { value: event.target.value });
    },
    onBlur: () => props.onLeave(row.id, "value"),
  };
  if (row.type === "boolean") {
    return (
      <Select {...control} {...part("param-value")} disabled={props.locked}>
        {row.value !== "true" && row.value !== "false" && <option value={row.value}>{row.value}</option>}
        <option value="true">{words.yes}</option>
        <option value="false">{words.no}</option>
      </Select>
    );
  }
  if (row.type === "number") {
    return (
      <components.Input
        {...control}
        {...part(["input", "param-value"])}
        type="text"
        inputMode="decimal"
        autoComplete="off"
        placeholder={words.valueColumn}
        readOnly={props.locked}
      />
    );
  }
  return (
    <div {...part("param-value")}>
      <components.Textarea
        {...control}
        {...part(row.type === "json" ? ["input", "textarea", "code"] : ["input", "textarea"])}
        rows={1}
        dir={row.type === "json" ? "ltr" : textDirection(row.value)}
        autoComplete="off"
        placeholder={words.valueColumn}
        readOnly={props.locked || row.type === "json"}
        onPaste={paste.onPaste}
      />
      {note && (
        <p {...part("hint")} id={`${id}-hint`}>
          {note}
        </p>
      )}
    </div>
  );
}
