"use client";

import { type HTMLAttributes } from "react";
import { useKit } from "../hooks/kit.js";
import { useKitId } from "../hooks/useKitId.js";

/** Props of Segments; what names it and describes it goes to the group. */
export interface SegmentsProps<V extends string> extends Pick<
  HTMLAttributes<HTMLElement>,
  "aria-label" | "aria-labelledby" | "aria-describedby" | "className"
> {
  options: readonly { value: V; label: string }[];
  value: V;
  onChange: (value: V) => void;
  onBlur?: (() => void) | undefined;
  disabled?: boolean | undefined;
  /** The path of the chosen one, which is where the focus goes. */
  path?: string | undefined;
}

/**
 * A choice among a few that are all in view: native radio buttons, drawn as one control. They are in no form, so that
 * one of the host's around them neither sends nor resets them.
 */
export function Segments<V extends string>({
  options,
  value,
  onChange,
  onBlur,
  disabled,
  path,
  className,
  ...group
}: SegmentsProps<V>) {
  const { part } = useKit();
  const name = useKitId();
  return (
    <div {...group} {...part("segments", {}, className)} role="radiogroup">
      {options.map((option) => {
        const checked = option.value === value;
        return (
          <label {...part("segment", { checked })} key={option.value}>
            <input
              {...part("segment-input")}
              type="radio"
              name={name}
              form=""
              value={option.value}
              checked={checked}
              disabled={disabled}
              data-path={checked ? path : undefined}
              onBlur={onBlur}
              onChange={() => onChange(option.value)}
            />
            {option.label}
          </label>
        );
      })}
    </div>
  );
}
