"use client";

import { useMemo } from "react";
import { newRowId } from "../../hooks/newRowId.js";
import { useAgentForm } from "../../hooks/agentForm.js";
import { useFieldError } from "../../hooks/problems.js";
import { useEventValues, useFormText, useParamNames, useParamValues } from "../../hooks/formTexts.js";
import { constantStore } from "../../hooks/textStore.js";
import { useKit } from "../../hooks/kit.js";
import { fields } from "../../i18n/english/fields.js";
import { TemplateControl } from "../TemplateEditor/TemplateControl.js";
import type { FormFieldProps, LabelledPath } from "./fields.js";
import { useLimit } from "./LimitCount.js";

const ENGLISH = { fields };

/** A text with `{{name}}` placeholders; an unknown name can be made a parameter with one click. */
export function TemplateField({ path, rows, counted }: FormFieldProps & { rows: number; counted?: boolean }) {
  const { part } = useKit();
  const { form, isFixed } = useAgentForm();
  const control = useControlProps(path);
  const names = useParamNames();
  const values = useParamValues();
  if (isFixed(path)) return null;
  function define(name: string) {
    const params = form.values.getValues("params");
    const row = { id: newRowId(params), name, value: "", type: "string" } as const;
    form.values.setValue("params", [...params, row]);
  }
  return (
    <div {...part("part")}>
      <TemplateControl
        {...control}
        names={names}
        values={values}
        rows={rows}
        counted={counted}
        onDefine={isFixed("params") ? undefined : define}
      />
    </div>
  );
}

/** The title of booked events, in which only `{agentName}` is filled in. */
export function EventTitleField() {
  const path = "googleCalendarSettings.eventTitle";
  const { part } = useKit();
  const { isFixed } = useAgentForm();
  const control = useControlProps(path);
  const values = useEventValues();
  const names = useMemo(() => constantStore(EVENT_NAMES), []);
  if (isFixed(path)) return null;
  return (
    <div {...part("part")}>
      <TemplateControl {...control} required names={names} values={values} syntax="single" rows={1} />
    </div>
  );
}

const EVENT_NAMES: readonly string[] = ["agentName"];

/** What every text of the form hands its control. */
function useControlProps(path: LabelledPath) {
  const { messages } = useKit(ENGLISH);
  const { form, disabled, readOnly } = useAgentForm();
  const text = useFormText(path);
  const error = useFieldError(path);
  const limit = useLimit(path);
  const { label, hint } = messages.fields[path];
  return {
    label,
    hint,
    error,
    text,
    disabled,
    readOnly,
    path,
    limit,
    onBlur: () => form.store.leave(path),
  };
}
