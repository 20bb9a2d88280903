"use client";

import { cloneElement, type ComponentPropsWithoutRef, type MouseEvent, type ReactElement } from "react";
import { useKit } from "../../hooks/kit.js";
import { Button } from "../../primitives/Button.js";
import { KitRoot } from "../../primitives/KitRoot.js";

/** Props of Trigger. */
export interface TriggerProps {
  trigger: ReactElement<ComponentPropsWithoutRef<"button">> | string;
  open: boolean;
  /** Is given the element that was pressed. */
  onOpen: (element: HTMLElement) => void;
}

/** What opens a dialog: the host's own element, whose `onClick` may prevent it, or a button of ours. */
export function Trigger({ trigger, open, onOpen }: TriggerProps) {
  const { part } = useKit();
  const says = { "aria-haspopup": "dialog", "aria-expanded": open } as const;
  if (typeof trigger === "string") {
    return (
      <KitRoot {...part("inline")}>
        <Button look="primary" {...says} onClick={(event) => onOpen(event.currentTarget)}>
          {trigger}
        </Button>
      </KitRoot>
    );
  }
  return cloneElement(trigger, {
    ...says,
    onClick(event: MouseEvent<HTMLButtonElement>) {
      trigger.props.onClick?.(event);
      if (!event.defaultPrevented) onOpen(event.currentTarget);
    },
  });
}
