"use client";

import { useId } from "react";
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
  /** The label is read but not drawn. */
  labelHidden?: boolean;
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
  labelHidden,
  path,
}: SwitchProps) {
  const id = useId();
  return (
    <div className="vak-switch-row" data-bare={labelHidden || undefined}>
      <div className="vak-switch-text" data-hidden={labelHidden || undefined}>
        <label className="vak-label" htmlFor={id}>
          {label}
        </label>
        <FieldNotes id={id} hint={hint} error={error} />
      </div>
      <input
        {...controlProps(id, hint, error)}
        className="vak-switch"
        type="checkbox"
        role="switch"
        data-path={path}
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
