"use client";

import * as Radix from "@radix-ui/react-dialog";
import { type SyntheticEvent, useEffect, useRef, useState } from "react";
import { createPortal } from "react-dom";
import { useKit } from "../hooks/kit.js";
import { useFocusOnItsWay } from "../hooks/useFocusOnItsWay.js";
import { useShieldedEscape } from "../hooks/useShieldedEscape.js";
import { useStillPage } from "../hooks/useStillPage.js";
import { Button } from "./Button.js";
import type { DialogProps } from "./Dialog.js";
import { UnderHeading } from "./Heading.js";
import { RootElement } from "./KitRoot.js";

/** Props of ModalDialog. */
export interface ModalDialogProps extends Omit<DialogProps, "open" | "failedText"> {
  /** An element that stands where the dialog was called. */
  place: HTMLElement;
}

/**
 * Radix's dialog without its overlay, which adds a style element to the page: what we put in its place keeps the page
 * still without one. It is there for as long as it is rendered.
 */
export function ModalDialog({ place, onClose, children, ...props }: ModalDialogProps) {
  const { portalContainer, part } = useKit();
  const [container] = useState(() => portalContainer ?? containerAt(place));
  const content = useRef<HTMLDivElement>(null);
  const focus = useFocusAround(content, place, props);
  useFocusOnItsWay(content);
  useShieldedEscape(content);
  useStillPage(content);
  const pressed = useRef(false);

  return createPortal(
    <RootElement {...part("layer")} lifted={!portalContainer} {...KEPT_INSIDE}>
      <div
        {...part("overlay")}
        role="presentation"
        // A press that began inside the dialog, as when text is selected, is no wish to leave it.
        onPointerDown={() => (pressed.current = true)}
        // The focus stays where it is, to come back to from what is asked before the dialog closes.
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => {
          if (pressed.current) onClose();
          pressed.current = false;
        }}
      />
      <Radix.Root open>
        <Radix.Content
          ref={content}
          {...part("dialog")}
          role={props.role ?? "dialog"}
          aria-modal="true"
          data-size={props.size ?? "large"}
          onPointerDown={() => (pressed.current = false)}
          onKeyDown={(event) => {
            if (event.key === "Escape" && !event.nativeEvent.isComposing) onClose();
          }}
          // What lies on the page besides us, such as an extension's panel, is no way out of the dialog.
          onInteractOutside={(event) => event.preventDefault()}
          onOpenAutoFocus={focus.enter}
          onCloseAutoFocus={focus.leave}
        >
          <div {...part("dialog-head")}>
            <Radix.Title {...part("dialog-title")}>{props.title}</Radix.Title>
            {props.closeLabel && (
              <Button
                look="quiet"
                {...part("dialog-close")}
                icon="remove"
                aria-label={props.closeLabel}
                onClick={onClose}
              />
            )}
            {props.description && (
              <Radix.Description {...part("dialog-description")}>{props.description}</Radix.Description>
            )}
          </div>
          <div {...part("dialog-body")}>
            <UnderHeading>{children}</UnderHeading>
          </div>
        </Radix.Content>
      </Radix.Root>
    </RootElement>,
    container,
  );
}

const stop = (event: SyntheticEvent) => event.stopPropagation();

/** React hands events on to the components around a portal, where a host's click or our form's Enter would answer. */
const KEPT_INSIDE = {
  onClick: stop,
  onKeyDown: stop,
  onSubmit: stop,
  onReset: stop,
  onChange: stop,
  onInput: stop,
  onFocus: stop,
  onBlur: stop,
};

/**
 * The nearest element that everything has to stay inside of: a dialog makes the rest of the page inert, the styles of a
 * shadow tree end with it. Our own root is as good as the page, and brings what the host says about its look.
 */
function containerAt(place: HTMLElement): Element | DocumentFragment {
  const around = place.closest(".vak-root, dialog, [role=dialog], [role=alertdialog], [aria-modal=true]");
  if (around) return around;
  const root = place.getRootNode();
  return "host" in root ? (root as ShadowRoot) : place.ownerDocument.body;
}

type FocusOptions = Pick<DialogProps, "initialFocus" | "fallbackFocus">;

function useFocusAround(
  content: React.RefObject<HTMLElement | null>,
  place: HTMLElement,
  { initialFocus, fallbackFocus }: FocusOptions,
) {
  // In a shadow tree the document knows no more than whose tree it is.
  const [opener] = useState(
    () => (place.getRootNode() as Document | ShadowRoot).activeElement as HTMLElement | null,
  );
  const rendered = useRef(false);
  useEffect(() => {
    rendered.current = true;
    return () => {
      rendered.current = false;
    };
  }, []);
  return {
    enter(event: Event) {
      event.preventDefault();
      (initialFocus?.current ?? content.current)?.focus();
    },
    leave(event: Event) {
      event.preventDefault();
      // StrictMode takes the dialog away and puts it back at once; nobody has closed it.
      if (rendered.current) return;
      if (opener && takesFocus(opener)) return;
      fallbackFocus?.current?.focus();
    },
  };
}

function takesFocus(element: HTMLElement): boolean {
  if (element === element.ownerDocument.body) return false;
  element.focus();
  return element.matches(":focus");
}
