"use client";

import { useKit } from "../hooks/kit.js";
import { useKitId } from "../hooks/useKitId.js";
import { controlProps, FieldNotes } from "./Field.js";

/** Props of a Switch. */
export interface SwitchProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  checked: boolean;
  onChange: (checked: boolean) => void;
  onBlur?: (() => void) | undefined;
  disabled?: boolean | undefined;
  /** The id of the control, for a label that is drawn elsewhere; the switch then draws none of its own. */
  id?: string;
  path?: string | undefined;
}

/** A native checkbox with the switch role (WAI-ARIA switch pattern): Space and Enter turn it, its name never changes. */
export function Switch({
  label,
  hint,
  error,
  checked,
  onChange,
  onBlur,
  disabled,
  path,
  ...props
}: SwitchProps) {
  const { part, components } = useKit();
  const ownId = useKitId();
  const bare = props.id !== undefined;
  const id = props.id ?? ownId;
  return (
    <div {...part("switch-row", { bare: bare || undefined })}>
      {!bare && (
        <div {...part("switch-text")}>
          <label {...part("label")} htmlFor={id}>
            {label}
          </label>
          <FieldNotes id={id} hint={hint} error={error} />
        </div>
      )}
      <components.Switch
        {...controlProps(id, hint, error)}
        {...part("switch")}
        type="checkbox"
        role="switch"
        data-path={path}
        aria-label={bare ? label : undefined}
        checked={checked}
        disabled={disabled}
        onBlur={onBlur}
        onChange={(event) => onChange(event.target.checked)}
        onKeyDown={(event) => {
          if (event.key !== "Enter") return;
          event.preventDefault();
          onChange(!checked);
        }}
      />
    </div>
  );
}
