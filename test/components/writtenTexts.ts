import { listTimeZones } from "../../src/core/index.js";

const SPOKEN = ["aria-label", "aria-description", "aria-roledescription", "aria-valuetext", "alt", "title"];

/** Codes and what a reader typed, which no catalog translates. */
const CODES = "code, pre, textarea, [translate=no]";

/** The engine's names of cities, which stand where it knows no better name for a zone. */
const cities = new Set(listTimeZones("en", new Date()).map(({ label }) => label));

/** Every text on the page that somebody sees or hears, but for codes: of elements, attributes and drawn content. */
export function writtenTexts(root: Element): string[] {
  const elements = [root, ...root.querySelectorAll("*")];
  const spoken = elements.flatMap((element) => {
    const names = element.hasAttribute("placeholder") ? [...SPOKEN, "placeholder"] : SPOKEN;
    return names.map((name) => element.getAttribute(name) ?? "");
  });
  const drawn = elements.flatMap((element) =>
    ["::before", "::after"].map((pseudo) => getComputedStyle(element, pseudo).content),
  );
  const shown = [...root.querySelectorAll<HTMLInputElement>("input[role=combobox]")].map(
    ({ value }) => value,
  );
  return [textOf(root), ...spoken, ...shown, ...drawn.filter((content) => content.startsWith('"'))]
    .map((text) => text.trim())
    .filter(Boolean);
}

/** A sentence may be in several nodes, with elements in the place of its params; so all of the text is one. */
function textOf(root: Element): string {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: string[] = [];
  while (walker.nextNode()) {
    const { currentNode } = walker;
    const text = currentNode.textContent ?? "";
    if (!currentNode.parentElement?.closest(CODES) && !cities.has(text)) texts.push(text);
  }
  return texts.join("\n");
}
