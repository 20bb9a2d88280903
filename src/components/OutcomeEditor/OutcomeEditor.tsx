"use client";

import { useTextStore } from "../../hooks/textStore.js";
import { KitRoot, type RootProps, splitRootProps } from "../../primitives/KitRoot.js";
import { OutcomeControl } from "./OutcomeControl.js";

/** Props of OutcomeEditor. An empty text stands for no outcome. */
export interface OutcomeEditorProps extends RootProps {
  value?: string;
  defaultValue?: string;
  onChange?: (text: string) => void;
  onBlur?: () => void;
  /** @default the catalog's "Outcome" */
  label?: string;
  hint?: string;
  error?: string | undefined;
  disabled?: boolean;
  readOnly?: boolean;
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
