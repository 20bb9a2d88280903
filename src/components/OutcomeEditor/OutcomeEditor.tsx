"use client";

import { useTextStore } from "../../hooks/textStore.js";
import type { LockProps } from "../../hooks/lock.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { OutcomeControl } from "./OutcomeControl.js";

/** Props of OutcomeEditor. An empty text stands for no outcome. */
export interface OutcomeEditorProps extends RootProps, LockProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string | undefined;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string | undefined;
  /** The text as it is typed. */
  onChange?: ((text: string) => void) | undefined;
  /** The focus has left the control. */
  onBlur?: (() => void) | undefined;
  /** The visible label. @default the catalog's "Outcome" */
  label?: string | undefined;
  /** Shown below the label in place of the catalog's sentence. @default the catalog's hint */
  hint?: string | undefined;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** The text area's `data-path`, for `focus(path)` of a form around it. */
  path?: string | undefined;
}

/** What each conversation is to be turned into, with examples to start from while there is nothing yet. */
export function OutcomeEditor({ value, defaultValue, onChange, ...props }: OutcomeEditorProps) {
  const [root, own] = splitRootProps(props);
  const text = useTextStore(value, defaultValue ?? "", onChange);
  return (
    <KitRoot {...root}>
      <OutcomeControl {...own} text={text} />
    </KitRoot>
  );
}
