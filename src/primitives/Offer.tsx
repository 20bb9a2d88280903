"use client";

import type { ReactNode } from "react";
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
}

/** Something that can be done about what was just entered; nothing happens without a yes. Announced when it comes. */
export function Offer({ children, acceptText, onAccept, refuseText, onRefuse }: OfferProps) {
  const { part } = useKit();
  return (
    <div {...part("offer")}>
      <span {...part("offer-text")} role="status">
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
