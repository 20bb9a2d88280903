import axe from "axe-core";

const ruleSets = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"];
const targets =
  "button, input, select, textarea, summary, [role=button], [role=checkbox], [role=combobox], [role=menuitem], [role=option], " +
  "[role=radio], [role=slider], [role=spinbutton], [role=switch], [role=tab], [role=textbox], [role=gridcell]";

/** The least width and height of a pointer target in CSS pixels, WCAG 2.5.8. */
const leastSide = 24;

/** What axe finds wrong in the page, one line for each place. */
export async function violations(): Promise<string[]> {
  await settled();
  const { violations: found } = await axe.run(document.body, {
    runOnly: ruleSets,
    // A story is a piece of a page: the host's page has the landmarks.
    rules: { region: { enabled: false } },
  });
  return found.flatMap(({ id, nodes }) =>
    nodes.map(
      ({ target, failureSummary = "" }) =>
        `${id} at ${target.join(" ")}: ${failureSummary.replaceAll(/\s+/g, " ")}`,
    ),
  );
}

/** The pointer targets that are smaller than 24 × 24 pixels; axe passes some of them when they stand in a line of text. */
export function smallTargets(): string[] {
  return [...document.querySelectorAll<HTMLElement>(targets)].filter(isTarget).flatMap((element) => {
    const { width, height } = boxOf(element);
    const isLargeEnough = width >= leastSide && height >= leastSide;
    return isLargeEnough ? [] : [`${nameOf(element)} is ${width.toFixed(1)} × ${height.toFixed(1)}`];
  });
}

function isTarget(element: HTMLElement): boolean {
  const isShown = element.checkVisibility({ visibilityProperty: true });
  const isHiddenInput = element instanceof HTMLInputElement && element.type === "hidden";
  return isShown && !isHiddenInput && !element.closest("[aria-hidden=true], [inert]");
}

/** A press on its label ticks a radio or a checkbox, so what can be hit is both together. */
function boxOf(element: HTMLElement): { width: number; height: number } {
  const isTicked = element instanceof HTMLInputElement && ["radio", "checkbox"].includes(element.type);
  const boxes = [element, ...(isTicked ? (element.labels ?? []) : [])].map((part) =>
    part.getBoundingClientRect(),
  );
  return {
    width: Math.max(...boxes.map(({ right }) => right)) - Math.min(...boxes.map(({ left }) => left)),
    height: Math.max(...boxes.map(({ bottom }) => bottom)) - Math.min(...boxes.map(({ top }) => top)),
  };
}

function nameOf(element: HTMLElement): string {
  const name =
    element.getAttribute("aria-label") ?? (element.textContent.trim() || element.getAttribute("name"));
  return `${element.tagName.toLowerCase()}.${element.className} ${name ?? ""}`.trim();
}

/** A colour that is still on its way to another has no contrast to speak of. */
async function settled(): Promise<void> {
  const finite = document
    .getAnimations()
    .filter(({ effect }) => effect?.getComputedTiming().endTime !== Infinity);
  await Promise.all(finite.map(({ finished }) => finished.catch(() => undefined)));
}
