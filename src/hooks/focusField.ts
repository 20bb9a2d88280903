"use client";

import { attributeSelector } from "./attributeSelector.js";

const MOST_FRAMES = 5;

// A page has one focus: what is asked for later takes the place of what is still awaited.
let asked = 0;

/**
 * Focuses the first element that a selector finds, once it is there and can be seen, and opens what it is folded in.
 * Who has gone on to another field meanwhile stays there.
 */
export function focusFirst(root: HTMLElement | null, selectors: readonly string[]): void {
  asked += 1;
  const mine = asked;
  const start = focusedNear(root);

  function look(frames: number): void {
    // Waits for the render that brings the element.
    requestAnimationFrame(() => {
      const focused = focusedNear(root);
      if (mine !== asked || (focused !== null && focused !== start)) return;
      const found = selectors
        .map((selector) => root?.querySelector<HTMLElement>(selector))
        .find((each) => each !== null && each !== undefined);
      if (found) {
        unfold(found);
        found.focus();
        // In a shadow tree the document's active element is the tree's host.
        if (found.matches(":focus")) return;
      }
      if (frames > 1) look(frames - 1);
    });
  }

  look(MOST_FRAMES);
}

/** What has the focus in the root's tree, or else in the document around it; a body that has it is nothing to lose. */
function focusedNear(root: HTMLElement | null): Element | null {
  const page = root?.ownerDocument ?? document;
  const tree = root?.getRootNode() as Partial<DocumentOrShadowRoot> | undefined;
  const focused = tree?.activeElement ?? page.activeElement;
  return focused === page.body ? null : focused;
}

/**
 * What may stand for a path: its field, one below it, the button that adds one, a section of that name, or the list that
 * its row has left.
 */
export function selectorsOf(path: string): string[] {
  const parent = path.slice(0, Math.max(path.lastIndexOf("."), 0));
  return [
    attributeSelector("data-path", path),
    attributeSelector("data-path", `${path}.`, "^="),
    attributeSelector("data-add", path),
    attributeSelector("data-add", `${path}.`, "^="),
    attributeSelector("data-section-head", path),
    ...(parent === "" ? [] : selectorsOf(parent)),
  ];
}

function unfold(element: HTMLElement): void {
  for (let at = element.closest("details"); at; at = at.parentElement?.closest("details") ?? null) {
    // The heading of a closed section can be seen as it is.
    if (!at.querySelector(":scope > summary")?.contains(element)) at.open = true;
  }
}
