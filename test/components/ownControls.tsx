import { type ComponentPropsWithoutRef, forwardRef } from "react";
import type { KitButtonProps, KitComponents } from "../../src/index.js";

/** A design system's controls: each with something around it or in it, and a mark by which tests know it. */
export const ownControls: Required<KitComponents> = {
  Button: forwardRef<HTMLButtonElement, KitButtonProps>(function OwnButton({ children, ...props }, ref) {
    return (
      <button {...props} ref={ref} data-own="Button">
        <span>{children}</span>
      </button>
    );
  }),
  Input: forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function OwnInput(props, ref) {
    return (
      <div data-around="">
        <input {...props} ref={ref} data-own="Input" />
      </div>
    );
  }),
  Textarea: forwardRef<HTMLTextAreaElement, ComponentPropsWithoutRef<"textarea">>(
    function OwnTextarea(props, ref) {
      return (
        <div data-around="">
          <textarea {...props} ref={ref} data-own="Textarea" />
        </div>
      );
    },
  ),
  Select: forwardRef<HTMLSelectElement, ComponentPropsWithoutRef<"select">>(function OwnSelect(props, ref) {
    return <select {...props} ref={ref} data-own="Select" />;
  }),
  Checkbox: forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function OwnCheckbox(props, ref) {
    return <input {...props} ref={ref} data-own="Checkbox" />;
  }),
  Switch: forwardRef<HTMLInputElement, ComponentPropsWithoutRef<"input">>(function OwnSwitch(props, ref) {
    return (
      <span>
        <input {...props} ref={ref} data-own="Switch" />
      </span>
    );
  }),
};

/** Which of the page's controls are a host's, and which of the kit's own are left, by class. */
export function controlsInPage(): { own: string[]; native: string[] } {
  const all = [...document.querySelectorAll<HTMLElement>("button, input, textarea, select")];
  return {
    own: [...new Set(all.flatMap((each) => each.dataset["own"] ?? []))].sort(),
    native: [
      ...new Set(
        all.filter((each) => !("own" in each.dataset)).map((each) => each.className.split(" ")[0] ?? ""),
      ),
    ].sort(),
  };
}
