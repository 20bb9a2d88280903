"use client";

import { useKit } from "../../hooks/kit.js";
import { useAgentForm, useDraftValue, useErrorsAt } from "../../hooks/agentForm.js";
import { useUsedNames } from "../../hooks/useParamNames.js";
import { ParamsEditor } from "../ParamsEditor/ParamsEditor.js";

/** The values that the texts are filled with. */
export function ParamsField() {
  const { part } = useKit();
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("params");
  const usedNames = useUsedNames(form);
  const errorAt = useErrorsAt();
  if (isFixed("params")) return null;
  return (
    <ParamsEditor
      {...part("half")}
      value={value}
      onChange={(rows) => {
        form.store.moveRows("params", value, rows);
        setValue(rows);
      }}
      usedNames={usedNames}
      errorAt={(index, part) =>
        errorAt(`params.${index}.${part}`) ??
        (part === "value" ? errorAt(`params.${value[index]?.name ?? ""}`) : undefined)
      }
      onBlurPart={(index, part) => form.store.leave(`params.${index}.${part}`)}
      disabled={disabled}
      readOnly={readOnly}
    />
  );
}
