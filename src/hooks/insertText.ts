"use client";

/** A control that holds plain text. */
export type TextControl = HTMLInputElement | HTMLTextAreaElement;

/**
 * Puts `text` in the place of what stands from `start` to `end`, as if it were typed: the control tells of it, and one
 * undo of the browser's own takes it back.
 */
export function insertText(control: TextControl, start: number, end: number, text: string): void {
  control.focus();
  control.setSelectionRange(start, end);
  // Deprecated, and the only way to a browser's undo list (https://github.com/w3c/editing/issues/160).
  const command: { execCommand?(name: string, ui?: boolean, text?: string): boolean } = control.ownerDocument;
  const done =
    text === "" ? command.execCommand?.("delete") : command.execCommand?.("insertText", false, text);
  if (!done) {
    control.setRangeText(text, start, end, "end");
    control.dispatchEvent(
      new InputEvent("input", { bubbles: true, inputType: "insertReplacementText", data: text }),
    );
  }
  // A caret that went elsewhere ends the step, or what is typed next would be undone with it.
  control.setSelectionRange(0, 0);
  control.setSelectionRange(start + text.length, start + text.length);
}

/** Puts `text` at the end, apart from what stands before it, as if it were typed. */
export function appendText(control: TextControl, text: string): void {
  const { value } = control;
  insertText(control, value.length, value.length, /\S$/.test(value) ? ` ${text}` : text);
}
