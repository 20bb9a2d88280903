"use client";

import { type ButtonHTMLAttributes, forwardRef } from "react";
import { useKit } from "../hooks/kit.js";
import { Icon } from "./Icon.js";

/** Props of a Button: those of the HTML element, a look, and a drawing to put before the text. */
export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  /** @default "secondary" */
  look?: "primary" | "secondary" | "quiet" | "danger";
  icon?: Parameters<typeof Icon>[0]["name"];
}

/** A button that never submits the form around it. Without children it is square, and needs an `aria-label`. */
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
      {icon && <Icon name={icon} />}
      {children}
    </components.Button>
  );
});
