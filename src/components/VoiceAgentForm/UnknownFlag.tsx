"use client";

import { useAgentForm, useDraftValue } from "../../hooks/agentForm.js";
import { useFieldError } from "../../hooks/problems.js";
import { useKit } from "../../hooks/kit.js";
import { useKitId } from "../../hooks/useKitId.js";
import { useIsUnknown } from "../../hooks/useUnknown.js";
import { fields } from "../../i18n/english/fields.js";
import { unknown } from "../../i18n/english/unknown.js";
import { FieldNotes } from "../../primitives/Field.js";
import { Segments } from "../../primitives/Segments.js";
import type { FlagPath } from "./fields.js";

const ENGLISH = { fields, unknown };

/** An on/off value that the API did not tell: a switch would say that it is off, so there are three answers. */
export function UnknownFlag({ path }: { path: FlagPath }) {
  const { messages, part } = useKit(ENGLISH);
  const { unknown: words } = messages;
  const { form, mode } = useAgentForm();
  const { value, setValue, leave, locked } = useDraftValue(path);
  const isUnknown = useIsUnknown(path);
  const error = useFieldError(path);
  const id = useKitId();
  const { label, hint } = messages.fields[path];
  const untold = mode === "edit" ? words.flagKept : words.flagSent;
  const answers = [
    { value: "unknown", label: mode === "edit" ? words.unchanged : words.notKnown },
    { value: "on", label: words.on },
    { value: "off", label: words.off },
  ] as const;
  const decided = value ? "on" : "off";
  return (
    <div {...part(["switch-row", "unknown-flag"])}>
      <div {...part("switch-text")}>
        <span {...part("label")} id={`${id}-label`}>
          {label}
        </span>
        <FieldNotes id={id} hint={isUnknown ? untold : hint} error={error} />
      </div>
      <Segments
        aria-labelledby={`${id}-label`}
        aria-describedby={`${error ? `${id}-error ` : ""}${id}-hint`}
        options={answers}
        value={isUnknown ? "unknown" : decided}
        onChange={(answer) => {
          if (answer === "unknown") form.draft.undecide(path);
          else setValue(answer === "on");
        }}
        onBlur={leave}
        disabled={locked}
        path={path}
      />
    </div>
  );
}
