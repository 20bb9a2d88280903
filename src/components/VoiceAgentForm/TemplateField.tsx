"use client";

import { useAgentForm, useFieldError, useTextField } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { newRowId } from "../../hooks/newRowId.js";
import { useParamNames } from "../../hooks/useParamNames.js";
import { TemplateEditor } from "../TemplateEditor/TemplateEditor.js";
import type { FormFieldProps } from "./fields.js";

/** A text with `{{name}}` placeholders; an unknown name can be made a parameter with one click. */
export function TemplateField({ path, rows, counted }: FormFieldProps & { rows: number; counted?: boolean }) {
  const { messages } = useKit();
  const { form, isFixed } = useAgentForm();
  const { ref, onChange, defaultValue, ...text } = useTextField(path);
  const { "data-path": dataPath, ...rest } = text;
  const error = useFieldError(path);
  const names = useParamNames(form);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <TemplateEditor
      {...rest}
      label={label}
      hint={hint}
      error={error}
      rows={rows}
      counted={counted ?? false}
      path={dataPath}
      inputRef={ref}
      defaultValue={defaultValue}
      onChange={(value) => onChange({ target: { value } })}
      names={names}
      onDefine={(name) => {
        const rows = form.values.getValues("params");
        form.values.setValue("params", [...rows, { id: newRowId(rows), name, value: "", type: "string" }]);
      }}
    />
  );
}

/** The title of booked events, in which only `{agentName}` is filled in. */
export function EventTitleField() {
  const path = "googleCalendarSettings.eventTitle";
  const { messages } = useKit();
  const { isFixed } = useAgentForm();
  const { ref, onChange, defaultValue, "data-path": dataPath, ...rest } = useTextField(path);
  const error = useFieldError(path);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <TemplateEditor
      {...rest}
      label={label}
      hint={hint}
      error={error}
      rows={1}
      required
      syntax="single"
      names={EVENT_NAMES}
      path={dataPath}
      inputRef={ref}
      defaultValue={defaultValue}
      onChange={(value) => onChange({ target: { value } })}
    />
  );
}

const EVENT_NAMES = ["agentName"];
