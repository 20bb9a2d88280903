"use client";

import { useTextStore } from "../../hooks/textStore.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { OutcomeControl } from "./OutcomeControl.js";

/** Props of OutcomeEditor. An empty text stands for no outcome. */
export interface OutcomeEditorProps extends RootProps {
  /** With this the parent holds the value and gives back what `onChange` said. */
  value?: string;
  /** The starting value where the parent does not hold it. @default empty */
  defaultValue?: string;
  /** The text as it is typed. */
  onChange?: (text: string) => void;
  /** The focus has left the control. */
  onBlur?: () => void;
  /** The visible label. @default the catalog's "Outcome" */
  label?: string;
  /** Shown below the label in place of the catalog's sentence. @default the catalog's hint */
  hint?: string;
  /** A message to show as what is wrong. */
  error?: string | undefined;
  /** Shown, and neither changed nor focused. @default false */
  disabled?: boolean;
  /** Can be read, focused and copied, not changed. @default false */
  readOnly?: boolean;
  /** The text area's `data-path`, for `focus(path)` of a form around it. */
  path?: string;
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
