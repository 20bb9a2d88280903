"use client";

import { useMemo } from "react";
import type { TemplateSyntax, TemplateValues } from "../../core/template.js";
import { constantStore, useTextStore } from "../../hooks/textStore.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { TemplateControl } from "./TemplateControl.js";

/** Props of TemplateEditor. */
export interface TemplateEditorProps extends RootProps {
  label: string;
  hint?: string | undefined;
  error?: string | undefined;
  required?: boolean;
  value?: string;
  defaultValue?: string;
  onChange?: (text: string) => void;
  onBlur?: () => void;
  /** `{{name}}` or `{name}`. @default "double" */
  syntax?: TemplateSyntax;
  /** The names that will be filled in, with the values that the preview shows; other names are pointed out. */
  params?: TemplateValues;
  /** Offers to define a name that is not among `params`. */
  onDefine?: (name: string) => void;
  /** Rows of the text area; 1 makes a single-line field. @default 3 */
  rows?: number;
  /** Counts words and characters, and advises on length. */
  counted?: boolean;
  disabled?: boolean;
  readOnly?: boolean;
  path?: string;
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
