"use client";

import { forwardRef, type SelectHTMLAttributes } from "react";
import { useKit } from "../hooks/kit.js";
import { drawing } from "./Icon.js";

/** A native select with the kit's own arrow; `className` goes to the box around both. */
export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(function Select(
  { className, ...props },
  ref,
) {
  const { part, components } = useKit();
  return (
    <span {...part("select-box", {}, className)}>
      <components.Select {...props} ref={ref} {...part(["input", "select"])} />
      {drawing("expand", part)}
    </span>
  );
});
