"use client";

type Control = HTMLInputElement | HTMLTextAreaElement;

interface Entered {
  value: string | boolean;
  caret: readonly [start: number | null, end: number | null];
}

/** What readers entered into a server's markup, for as long as nobody has taken it over. */
const entered = new WeakMap<Control, Entered>();
const CONTROLS = ":is(input:not([type=file]), textarea)";

/**
 * Remembers what was entered into forms that a server sent. To be called in render while one is taken over: React puts
 * its own text into every text area right after, and fields put theirs into the rest.
 */
export function rememberEntered(): void {
  if (typeof document === "undefined") return;
  for (const control of document.querySelectorAll<Control>(`.vak-form ${CONTROLS}`)) {
    const value = isBox(control) ? control.checked : control.value;
    const sent = isBox(control) ? control.defaultChecked : control.defaultValue;
    if (value === sent || entered.has(control)) continue;
    entered.set(control, { value, caret: [control.selectionStart, control.selectionEnd] });
  }
}

/** Enters it again, as its reader did, now that somebody listens. */
export function enterAgain(form: Element): void {
  for (const control of form.querySelectorAll<Control>(CONTROLS)) {
    const known = entered.get(control);
    if (!known) continue;
    entered.delete(control);
    if (isBox(control)) press(control, known.value === true);
    else type(control, known);
  }
}

const isBox = (control: Control): control is HTMLInputElement =>
  control.type === "checkbox" || control.type === "radio";

function press(control: HTMLInputElement, checked: boolean): void {
  if (control.type === "radio" && !checked) return;
  // React tells of a change only against what it last saw, which it sees being set.
  control.checked = !checked;
  control.click();
}

function type(control: Control, { value, caret: [start, end] }: Entered): void {
  control.value = control.defaultValue;
  // Past React's own property, so that it takes what follows for a change.
  Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value")?.set?.call(control, value);
  if (control.matches(":focus") && start !== null) control.setSelectionRange(start, end);
  control.dispatchEvent(new Event("input", { bubbles: true }));
}
