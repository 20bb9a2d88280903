import { type ComponentPropsWithoutRef, forwardRef } from "react";
import type { KitButtonProps, KitComponents } from "../src/index.js";
import "./freightControls.css";

const named = (own: string, given: string | undefined) => (given ? `${own} ${given}` : own);

const Button = forwardRef<HTMLButtonElement, KitButtonProps>(function Button(
  { className, "data-look": look = "secondary", ...props },
  ref,
) {
  return <button {...props} ref={ref} data-look={look} className={named("freight-button", className)} />;
});

const Input = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Input(
  { className, ...props },
  ref,
) {
  return <input {...props} ref={ref} className={named("freight-input", className)} />;
});

const Textarea = forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<"textarea">>(function Textarea(
  { className, ...props },
  ref,
) {
  return <textarea {...props} ref={ref} className={named("freight-input", className)} />;
});

const Select = forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<"select">>(function Select(
  { className, ...props },
  ref,
) {
  return <select {...props} ref={ref} className={named("freight-input", className)} />;
});

const Checkbox = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Checkbox(
  { className, ...props },
  ref,
) {
  return <input {...props} ref={ref} className={named("freight-checkbox", className)} />;
});

const Switch = forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function Switch(
  { className, ...props },
  ref,
) {
  return <input {...props} ref={ref} className={named("freight-switch", className)} />;
});

/** The controls of a design system, which know nothing of the kit but its types. */
export const freightControls: KitComponents = { Button, Input, Textarea, Select, Checkbox, Switch };
