"use client";

/**
 * Runs once no pointer is pressed in the document of `near`: at once, or after the click that is under way. What leaving
 * a field brings, such as an error below it, moves the page, and would move the very button that is being pressed from
 * under the pointer.
 */
export function afterPress(near: Element | null, run: () => void): void {
  const page = near?.ownerDocument ?? document;
  if (page.querySelector(":active") === null) {
    run();
    return;
  }
  const end = new AbortController();
  const later = () => {
    end.abort();
    // The click comes right after the release, in the same task.
    setTimeout(run);
  };
  // A finger is off the glass before the focus moves: its mouse events, which come after its pointer's, move it.
  for (const event of ["pointerup", "mouseup", "pointercancel", "keyup"]) {
    page.addEventListener(event, later, { capture: true, signal: end.signal });
  }
}
