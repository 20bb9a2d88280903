"use client";

import {
  type InputHTMLAttributes,
  type RefObject,
  type TextareaHTMLAttributes,
  useEffect,
  useImperativeHandle,
  useRef,
} from "react";
import { fetchedCode } from "../hooks/fetchedCode.js";
import { useKit } from "../hooks/kit.js";
import type { TextStore } from "../hooks/textStore.js";
import { useLatest } from "../hooks/useLatest.js";
import { useStoredText } from "../hooks/useStoredText.js";
import type { Backdrop, Mark } from "./backdrop.js";
import type { TextControl } from "../hooks/insertText.js";

/** Props of a MarkedInput: those of the HTML control but for its value, which is `text`. */
export interface MarkedInputProps extends Omit<
  TextareaHTMLAttributes<HTMLTextAreaElement> & InputHTMLAttributes<HTMLInputElement>,
  "value" | "defaultValue" | "onChange" | "rows"
> {
  text: TextStore;
  /** One row makes a single-line field. */
  rows: number;
  /** The stretches of a text to mark, in its order. A new function marks anew. */
  marksOf: (text: string) => readonly Mark[];
  controlRef: RefObject<TextControl | null>;
  handleRef: RefObject<MarkedInputHandle | null>;
}

/** What else can be asked of a MarkedInput. */
export type MarkedInputHandle = Pick<Backdrop, "boxOf">;

const backdropCode = fetchedCode(async () => (await import("./backdrop.js")).createBackdrop);

/** A native text control, with stretches of its text marked behind it. Typing renders nothing. */
export function MarkedInput({
  text,
  rows,
  marksOf,
  controlRef,
  handleRef,
  className,
  ...props
}: MarkedInputProps) {
  const { part, components } = useKit();
  const layer = useRef<HTMLDivElement>(null);
  const backdrop = useRef<Backdrop>(null);
  const stored = useStoredText(controlRef, text);
  const latest = useLatest(marksOf);
  const isLine = rows === 1;
  const Control = isLine ? components.Input : components.Textarea;

  useEffect(() => {
    const [element, behind] = [controlRef.current, layer.current];
    if (!element || !behind) return;
    let gone = false;
    let asked = false;

    const marks = () => latest.current(element.value);
    const draw = () => {
      if (backdrop.current) backdrop.current.draw(marks());
      else if (marks().length > 0) begin();
    };
    // Nobody waits for colours: a text without marks does not ask for the code that draws them.
    function begin() {
      if (asked) return;
      asked = true;
      backdropCode.withCode((createBackdrop) => {
        if (gone || !element || !behind) return;
        backdrop.current = createBackdrop(element, behind);
        draw();
      });
    }

    const stop = text.subscribe(draw);
    element.addEventListener("focus", begin);
    draw();
    return () => {
      gone = true;
      stop();
      element.removeEventListener("focus", begin);
      backdrop.current?.remove();
      backdrop.current = null;
    };
    // Another kind of control is another element.
  }, [text, controlRef, latest, isLine]);

  useEffect(() => {
    if (controlRef.current) backdrop.current?.draw(marksOf(controlRef.current.value));
  }, [text, controlRef, marksOf]);

  // A render may have brought another direction.
  useEffect(() => backdrop.current?.follow(), [props.dir, className]);

  useImperativeHandle(handleRef, () => ({ boxOf: (start, end) => backdrop.current?.boxOf(start, end) }), []);

  return (
    <div {...part("marked")}>
      <div {...part("backdrop")} ref={layer} aria-hidden="true" translate="no" />
      <Control
        {...props}
        {...stored}
        {...(isLine ? { type: "text" } : { rows })}
        {...part(rows > 1 ? ["input", "textarea"] : "input", undefined, className)}
        ref={controlRef as RefObject<HTMLInputElement & HTMLTextAreaElement>}
      />
    </div>
  );
}
