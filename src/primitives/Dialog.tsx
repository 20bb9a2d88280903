"use client";

import { type ReactNode, type RefObject, useEffect, useState } from "react";
import { useKit } from "../hooks/kit.js";
import { useLatest } from "../hooks/useLatest.js";
import type { ModalDialog } from "./ModalDialog.js";

/** Props of Dialog. Every word of it is the caller's. */
export interface DialogProps {
  open: boolean;
  /** Escape, the room around the dialog and its close button all ask for it; the caller decides. */
  onClose: () => void;
  title: string;
  description?: string | undefined;
  /** The name of the close button in the corner; without it there is none. */
  closeLabel?: string;
  /** Shown where the dialog was to open, when its code could not be fetched; it counts as closed again then. */
  failedText: string;
  /** `alertdialog` for a question that has to be answered. @default "dialog" */
  role?: "dialog" | "alertdialog";
  /** @default "large" */
  size?: "small" | "large";
  /** What has the focus first. @default the dialog itself */
  initialFocus?: RefObject<HTMLElement | null>;
  /** What gets the focus at the end, when what had it before has gone. */
  fallbackFocus?: RefObject<HTMLElement | null> | undefined;
  children?: ReactNode;
}

let fetched: typeof ModalDialog | undefined;

/** Fetches the code of dialogs ahead of need, so that the first one opens at once. */
export async function loadDialog(): Promise<void> {
  fetched ??= (await import("./ModalDialog.js")).ModalDialog;
}

/**
 * A modal dialog over everything on the page, also over a dialog of the host that it stands in. Its code is fetched
 * when one opens, so forms that never open one do not carry it.
 */
export function Dialog({ open, failedText, onClose, ...props }: DialogProps) {
  // Where the dialog stands in the document decides where it is put.
  const { part } = useKit();
  const [place, setPlace] = useState<HTMLElement | null>(null);
  const [outcome, setOutcome] = useState<"none" | "loaded" | "failed">("none");
  const Modal = fetched;
  const missing = open && Modal === undefined;
  const close = useLatest(onClose);
  useEffect(() => {
    if (!missing) return;
    let gone = false;
    loadDialog().then(
      () => !gone && setOutcome("loaded"),
      () => {
        if (gone) return;
        setOutcome("failed");
        // So that opening it once more is another attempt.
        close.current();
      },
    );
    return () => {
      gone = true;
    };
  }, [missing, close]);
  return (
    <>
      <span hidden ref={setPlace} />
      {open && place && Modal && <Modal {...props} onClose={onClose} place={place} />}
      {outcome === "failed" && !Modal && (
        <p {...part("warning")} role="alert">
          {failedText}
        </p>
      )}
    </>
  );
}
