"use client";

import { useMemo } from "react";
import { renamePlaceholders } from "../../core/templateMending.js";
import { type AgentForm, useAgentForm, useDraftValue } from "../../hooks/agentForm.js";
import { useErrorsAt } from "../../hooks/problems.js";
import { TEMPLATE_PATHS, useParamUses } from "../../hooks/formTexts.js";
import { useKit } from "../../hooks/kit.js";
import { fields } from "../../i18n/english/fields.js";
import { ParamsEditor } from "../ParamsEditor/ParamsEditor.js";
import { ListLimit } from "./ListLimit.js";

const ENGLISH = { fields };

/** The values that the texts are filled with. */
export function ParamsField() {
  const { messages, part } = useKit(ENGLISH);
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("params");
  const used = useParamUses();
  const uses = useMemo(
    () =>
      Object.fromEntries(
        Object.entries(used).map(([name, paths]) => [name, paths.map((path) => messages.fields[path].label)]),
      ),
    [used, messages],
  );
  const errorAt = useErrorsAt();
  if (isFixed("params")) return null;
  return (
    <div {...part("half")}>
      <ParamsEditor
        value={value}
        onChange={(rows) => {
          form.store.moveRows("params", value, rows);
          setValue(rows);
        }}
        uses={uses}
        onRename={(from, to) => renameInTexts(form, from, to)}
        errorAt={(index, part) =>
          errorAt(`params.${index}.${part}`) ??
          (part === "value" ? errorAt(`params.${value[index]?.name ?? ""}`) : undefined)
        }
        onBlurPart={(index, part) => form.store.leave(`params.${index}.${part}`)}
        disabled={disabled}
        readOnly={readOnly}
      />
      <ListLimit path="params" count={value.length} />
    </div>
  );
}

/** Gives a placeholder another name in every text; what it returns puts back the texts that were left alone since. */
function renameInTexts({ values }: AgentForm, from: string, to: string): () => void {
  const undo = TEMPLATE_PATHS.map((path) => {
    const before = values.getValues(path);
    const after =
      typeof before === "string"
        ? renamePlaceholders(before, from, to)
        : before.map((row) => ({ ...row, text: renamePlaceholders(row.text, from, to) }));
    values.setValue(path, after);
    return () => {
      const same = JSON.stringify(values.getValues(path)) === JSON.stringify(after);
      if (same) values.setValue(path, before);
    };
  });
  return () => {
    for (const each of undo) each();
  };
}
