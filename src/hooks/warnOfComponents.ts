"use client";

import type { KitComponents } from "./components.js";
import { warnDeveloper } from "./warnDeveloper.js";

const told = new Set<string>();

function tell(text: string): void {
  if (told.has(text)) return;
  told.add(text);
  warnDeveloper(text, "error");
}

/**
 * What a component must hand on: without these a control has lost its label, its error, its place or its part in the form.
 * `data-look` and `data-square` say how a button is drawn, and may be taken as the variant of a host's own.
 */
const NEEDED = /^(id|name|role|type|aria-.+|data-(?!(look|square)$).+)$/;

/** Classes that draw a control; a host that draws it may leave them out, where all others say where it stands. */
const DRAWING = new Set([
  "button",
  "link",
  "chip",
  "input",
  "textarea",
  "select",
  "checkbox",
  "switch",
  "code",
]);

/** Tells developers, once, of a component that does not hand on its ref, or props that its element needs. */
export function warnOfLost(
  name: keyof KitComponents,
  tag: string,
  element: Element | null,
  props: Readonly<Record<string, unknown>>,
): void {
  if (element?.localName !== tag) {
    tell(
      `components.${name} has to hand its ref on to a native <${tag}>` +
        (element ? `, and not to a <${element.localName}>.` : "; below React 19 that takes forwardRef.") +
        " The focus and the values of fields depend on it.",
    );
    return;
  }
  const lost = Object.entries(props)
    .filter(([key, value]) => NEEDED.test(key) && value !== undefined && value !== null)
    .filter(([key, value]) => !says(element, key, String(value)))
    .map(([key]) => key);
  const classes = typeof props["className"] === "string" ? props["className"].split(" ") : [];
  const placing = classes.filter((each) => each.startsWith("vak-") && !DRAWING.has(each.slice(4)));
  if (!placing.every((each) => element.classList.contains(each))) lost.push("className");
  if (lost.length > 0)
    tell(
      `components.${name} does not hand ${lost.join(", ")} on to its <${tag}>. ` +
        "Spread all props onto it; labels, errors and the focus depend on them.",
    );
}

/** Whether an attribute is there; ids have to be the same, though others may stand beside them. */
function says(element: Element, key: string, value: string): boolean {
  const now = element.getAttribute(key);
  if (now === null) return false;
  if (key.startsWith("data-") || (key.startsWith("aria-") && !/by$|controls$/.test(key))) return true;
  return value.split(" ").every((each) => now.split(" ").includes(each));
}

/** Tells developers, once, of components that are others than at the first render. */
export function warnOfOthers(kept: KitComponents | undefined, given: KitComponents | undefined): void {
  const names = Object.keys({ ...kept, ...given }) as (keyof KitComponents)[];
  for (const name of names.filter((each) => kept?.[each] !== given?.[each]))
    tell(
      `components.${name} is another component than at the first render, and is not taken: it would lose the focus ` +
        "and what is typed. Keep it in a constant outside of your component; to change it, change the key as well.",
    );
}
