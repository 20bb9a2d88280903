"use client";

import { type ButtonHTMLAttributes, forwardRef } from "react";
import { useKit } from "../hooks/kit.js";
import { drawing, type IconName } from "./Icon.js";

/** Props of a Button: those of the HTML element, a look, and a drawing to put before the text. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** @default "secondary" */
  look?: "primary" | "secondary" | "quiet" | "danger";
  icon?: IconName;
}

/**
 * A button that never submits the form around it. Without children it is square, and needs an `aria-label` or, for a
 * pointer too, a `title`: with both, its name would be read twice.
 */
export const Button = forwardRef<HTMLButtonElement, ButtonProps>(function Button(
  { look = "secondary", icon, className, children, ...props },
  ref,
) {
  const { part, components } = useKit();
  return (
    <components.Button
      type="button"
      ref={ref}
      {...part("button", { look, square: children === undefined || undefined }, className)}
      {...props}
    >
      {icon && drawing(icon, part)}
      {children}
    </components.Button>
  );
});
