"use client";

import { useMemo } from "react";
import { newRowId } from "../../hooks/newRowId.js";
import { useAgentForm, useFieldError } from "../../hooks/agentForm.js";
import { useEventValues, useFormText, useParamNames, useParamValues } from "../../hooks/formTexts.js";
import { constantStore } from "../../hooks/textStore.js";
import { useKit } from "../../hooks/kit.js";
import { fields } from "../../i18n/english/fields.js";
import { TemplateControl } from "../TemplateEditor/TemplateControl.js";
import type { FormFieldProps } from "./fields.js";
import { LimitCount, useTextCap } from "./LimitCount.js";

const ENGLISH = { fields };

/** A text with `{{name}}` placeholders; an unknown name can be made a parameter with one click. */
export function TemplateField({ path, rows, counted }: FormFieldProps & { rows: number; counted?: boolean }) {
  const { messages, part } = useKit(ENGLISH);
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const text = useFormText(path);
  const names = useParamNames();
  const values = useParamValues();
  const error = useFieldError(path);
  const max = useTextCap(path);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <div {...part("part")}>
      <TemplateControl
        label={label}
        hint={hint}
        error={error}
        text={text}
        names={names}
        values={values}
        rows={rows}
        counted={counted}
        disabled={disabled}
        readOnly={readOnly}
        path={path}
        limit={max === undefined ? undefined : <LimitCount path={path} />}
        onBlur={() => form.store.leave(path)}
        onDefine={
          isFixed("params")
            ? undefined
            : (name) => {
                const params = form.values.getValues("params");
                form.values.setValue("params", [
                  ...params,
                  { id: newRowId(params), name, value: "", type: "string" },
                ]);
              }
        }
      />
    </div>
  );
}

/** The title of booked events, in which only `{agentName}` is filled in. */
export function EventTitleField() {
  const path = "googleCalendarSettings.eventTitle";
  const { messages, part } = useKit(ENGLISH);
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const text = useFormText(path);
  const values = useEventValues();
  const names = useMemo(() => constantStore(EVENT_NAMES), []);
  const error = useFieldError(path);
  const max = useTextCap(path);
  if (isFixed(path)) return null;
  const { label, hint } = messages.fields[path];
  return (
    <div {...part("part")}>
      <TemplateControl
        label={label}
        hint={hint}
        error={error}
        required
        text={text}
        names={names}
        values={values}
        syntax="single"
        rows={1}
        disabled={disabled}
        readOnly={readOnly}
        path={path}
        limit={max === undefined ? undefined : <LimitCount path={path} />}
        onBlur={() => form.store.leave(path)}
      />
    </div>
  );
}

const EVENT_NAMES: readonly string[] = ["agentName"];
