"use client";

const MOST_FRAMES = 5;

/** Focuses the first element that a selector finds, once it is there and can be seen, and opens what it is folded in. */
export function focusFirst(
  root: HTMLElement | null,
  selectors: readonly string[],
  frames = MOST_FRAMES,
): void {
  // Waits for the render that brings the element.
  requestAnimationFrame(() => {
    const found = selectors
      .map((selector) => root?.querySelector<HTMLElement>(selector))
      .find((each) => each !== null && each !== undefined);
    if (found) {
      unfold(found);
      found.focus();
      // In a shadow tree the document's active element is the tree's host.
      if (found.matches(":focus")) return;
    }
    if (frames > 1) focusFirst(root, selectors, frames - 1);
  });
}

/** What may stand for a path: its field, one below it, a section of that name, or the list that its row has left. */
export function selectorsOf(path: string): string[] {
  const parent = path.slice(0, Math.max(path.lastIndexOf("."), 0));
  return [
    `[data-path="${CSS.escape(path)}"]`,
    `[data-path^="${CSS.escape(`${path}.`)}"]`,
    `[data-section-head="${CSS.escape(path)}"]`,
    ...(parent === "" ? [] : selectorsOf(parent)),
  ];
}

function unfold(element: HTMLElement): void {
  for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    // The heading of a closed section can be seen as it is.
    if (!at.querySelector(":scope > summary")?.contains(element)) at.open = true;
  }
}
