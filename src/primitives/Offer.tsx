"use client";

import { type ReactNode, useEffect, useRef } from "react";
import { useKit } from "../hooks/kit.js";
import { Button } from "./Button.js";

/** Props of an Offer. */
export interface OfferProps {
  children: ReactNode;
  /** Without one there is nothing to accept. */
  acceptText: ReactNode;
  onAccept: () => void;
  refuseText: string;
  onRefuse: () => void;
  /** Announces it; a region that comes with its text often is not read out. */
  say: (text: string) => void;
}

/** Something that can be done about what was just entered; nothing happens without a yes. Announced when it comes. */
export function Offer({ children, acceptText, onAccept, refuseText, onRefuse, say }: OfferProps) {
  const { part } = useKit();
  const text = useRef<HTMLSpanElement>(null);
  useEffect(() => say(text.current?.textContent ?? ""), [say]);
  return (
    <div {...part("offer")}>
      <span {...part("offer-text")} ref={text}>
        {children}
      </span>
      <span {...part("offer-actions")}>
        {acceptText && <Button onClick={onAccept}>{acceptText}</Button>}
        <Button look="quiet" onClick={onRefuse}>
          {refuseText}
        </Button>
      </span>
    </div>
  );
}
