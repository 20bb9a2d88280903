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

/** Gives a placeholder another name in every text; what it returns gives it the former one, in what was typed since too. */
function renameInTexts({ values }: AgentForm, from: string, to: string): () => void {
  const renamed = <T extends string | readonly { text: string }[]>(value: T, before: string, after: string) =>
    (typeof value === "string"
      ? renamePlaceholders(value, before, after)
      : value.map((row) => ({ ...row, text: renamePlaceholders(row.text, before, after) }))) as T;
  const undo = TEMPLATE_PATHS.map((path) => {
    const before = values.getValues(path);
    const after = renamed(before, from, to);
    values.setValue(path, after);
    return () => {
      const now = values.getValues(path);
      // The new name may have been in the text before.
      const isSame = JSON.stringify(now) === JSON.stringify(after);
      values.setValue(path, isSame ? before : renamed(now, to, from));
    };
  });
  return () => {
    for (const each of undo) each();
  };
}
