"use client";

import { type ReactNode, useRef } from "react";
import { useKit } from "../hooks/kit.js";
import { Button } from "./Button.js";
import { Dialog, type DialogProps } from "./Dialog.js";

/** Props of ConfirmDialog. */
export interface ConfirmDialogProps extends Pick<
  DialogProps,
  "open" | "title" | "description" | "failedText" | "fallbackFocus"
> {
  /** The name of the button that goes on; a verb, not "OK". */
  confirmLabel: string;
  cancelLabel: string;
  onConfirm: () => void;
  /** Escape and the room around the dialog say the same as the cancel button. */
  onCancel: () => void;
  /** A third way, between going on and leaving it. */
  alternative?: { label: string; onChoose: () => void };
  /** Something is lost by going on. @default false */
  destructive?: boolean;
  children?: ReactNode;
}

/** A question before something is done. The button that does nothing has the focus first. */
export function ConfirmDialog({
  confirmLabel,
  cancelLabel,
  onConfirm,
  onCancel,
  alternative,
  destructive = false,
  children,
  ...props
}: ConfirmDialogProps) {
  const { part } = useKit();
  const cancel = useRef<HTMLButtonElement>(null);
  return (
    <Dialog {...props} role="alertdialog" size="small" onClose={onCancel} initialFocus={cancel}>
      {children}
      <div {...part("dialog-actions")}>
        <Button ref={cancel} onClick={onCancel}>
          {cancelLabel}
        </Button>
        {alternative && <Button onClick={alternative.onChoose}>{alternative.label}</Button>}
        <Button look={destructive ? "danger" : "primary"} onClick={onConfirm}>
          {confirmLabel}
        </Button>
      </div>
    </Dialog>
  );
}
