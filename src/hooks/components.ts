"use client";

import type { ComponentPropsWithRef, ComponentType } from "react";

/** What a host's button is given: the props of a native one, and how the kit would draw it. */
export interface KitButtonProps extends ComponentPropsWithRef<"button"> {
  /** `link` stands in a text; `chip` is one of several filters and tells in `aria-pressed` whether it is on. */
  "data-look"?: "primary" | "secondary" | "quiet" | "danger" | "link" | "chip" | undefined;
  /** Holds a drawing alone. */
  "data-square"?: true | undefined;
}

/**
 * A host's own controls in the place of native ones. Each is given the props of the element that it stands for, ties to
 * label, hint and error among them, and hands all of them on to such an element, with the `ref`. They are read once, at
 * the first render: another component in the place of one would lose the focus and what is typed.
 */
export interface KitComponents {
  Button?: ComponentType<KitButtonProps> | undefined;
  /** A line of text, whatever is in it: words, numbers, times, searches, tokens. */
  Input?: ComponentType<ComponentPropsWithRef<"input">> | undefined;
  Textarea?: ComponentType<ComponentPropsWithRef<"textarea">> | undefined;
  /** Its options come as `children`, native ones. */
  Select?: ComponentType<ComponentPropsWithRef<"select">> | undefined;
  /** `<input type="checkbox">`. */
  Checkbox?: ComponentType<ComponentPropsWithRef<"input">> | undefined;
  /** `<input type="checkbox" role="switch">`. */
  Switch?: ComponentType<ComponentPropsWithRef<"input">> | undefined;
}

/** The elements that the controls are without a host's. */
export const NATIVE = {
  Button: "button",
  Input: "input",
  Textarea: "textarea",
  Select: "select",
  Checkbox: "input",
  Switch: "input",
} as const satisfies Record<keyof KitComponents, string>;

/** The controls in force: a host's, or the name of the native element. */
export type Controls = {
  readonly [Name in keyof KitComponents]-?: NonNullable<KitComponents[Name]> | (typeof NATIVE)[Name];
};
