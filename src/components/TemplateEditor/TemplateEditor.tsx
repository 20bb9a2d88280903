"use client";

import { useMemo } from "react";
import type { TemplateSyntax, TemplateValues } from "../../core/template.js";
import { constantStore, useTextStore } from "../../hooks/textStore.js";
import type { LockProps } from "../../hooks/lock.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { TemplateControl } from "./TemplateControl.js";

/** Props of TemplateEditor. */
export interface TemplateEditorProps extends RootProps, LockProps {
  /** The visible label, and the accessible name. */
  label: string;
  /** A sentence below the label. */
  hint?: string | undefined;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** Marks the label and tells assistive technology; whether it is empty is yours to check. @default false */
  required?: boolean | undefined;
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string | undefined;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string | undefined;
  /** The text as it is typed. */
  onChange?: ((text: string) => void) | undefined;
  /** The focus has left the control. */
  onBlur?: (() => void) | undefined;
  /** `{{name}}` or `{name}`. @default "double" */
  syntax?: TemplateSyntax | undefined;
  /** The names that will be filled in, with the values that the preview shows; other names are pointed out. */
  params?: TemplateValues | undefined;
  /** Offers to define a name that is not among `params`. */
  onDefine?: ((name: string) => void) | undefined;
  /** Rows of the text area; 1 makes a single-line field. @default 3 */
  rows?: number | undefined;
  /** Counts words and characters, and advises on length. @default false */
  counted?: boolean | undefined;
  /** The control's `data-path`, for `focus(path)` of a form around it. */
  path?: string | undefined;
}

/**
 * A text with placeholders: a native text control with its placeholders marked, what keeps them from being filled in
 * said below it with the remedy at hand, names to choose from while one is typed, and a preview with the values.
 */
export function TemplateEditor({ value, defaultValue, onChange, params, ...props }: TemplateEditorProps) {
  const [root, own] = splitRootProps(props);
  const text = useTextStore(value, defaultValue ?? "", onChange);
  const names = useMemo(() => constantStore(Object.keys(params ?? {})), [params]);
  const values = useMemo(() => constantStore(params ?? {}), [params]);
  return (
    <KitRoot {...root}>
      <TemplateControl {...own} text={text} names={names} values={values} />
    </KitRoot>
  );
}
