"use client";

import { useKit } from "../../hooks/kit.js";
import { useAgentForm, useDraftValue } from "../../hooks/agentForm.js";
import { useErrorsAt } from "../../hooks/problems.js";
import { PokeMessagesEditor } from "../PokeMessagesEditor/PokeMessagesEditor.js";
import { ListLimit } from "./ListLimit.js";

/** What is said when the caller goes quiet. */
export function PokeMessagesField() {
  const { part } = useKit();
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("pokeMessages");
  const errorAt = useErrorsAt();
  if (isFixed("pokeMessages")) return null;
  return (
    <div {...part("half")}>
      <PokeMessagesEditor
        value={value}
        onChange={(rows) => {
          form.store.moveRows("pokeMessages", value, rows);
          setValue(rows);
        }}
        errorAt={(index) => errorAt(`pokeMessages.${index}`)}
        onBlurRow={(index) => form.store.leave(`pokeMessages.${index}`)}
        disabled={disabled}
        readOnly={readOnly}
      />
      <ListLimit path="pokeMessages" count={value.length} />
    </div>
  );
}
