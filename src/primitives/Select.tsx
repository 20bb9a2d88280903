"use client";

import { forwardRef, type SelectHTMLAttributes } from "react";
import { cx } from "./cx.js";
import { Icon } from "./Icon.js";

/** A native select with the kit's own arrow; `className` goes to the box around both. */
export const Select = forwardRef<HTMLSelectElement, SelectHTMLAttributes<HTMLSelectElement>>(function Select(
  { className, ...props },
  ref,
) {
  return (
    <span className={cx("vak-select-box", className)}>
      <select {...props} ref={ref} className="vak-input vak-select" />
      <Icon name="expand" />
    </span>
  );
});
