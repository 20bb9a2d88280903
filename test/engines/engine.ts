/** What a person sees a control as; enough of the ARIA roles for the whole form. */
export type Kind = "textbox" | "button" | "switch" | "radio" | "combobox" | "option";

/** As high as any story: what lies half under a bar that sticks to the bottom would be judged too small to press. */
export const WINDOW = { width: 1280, height: 3800 };

/** A browser other than Chromium, driven from outside with real keys and clicks. */
export interface Engine {
  name: string;
  open: (url: string) => Promise<void>;
  /** Runs the source of a function in the page, and gives back what it returns, as JSON. */
  evaluate: (source: string, ...values: unknown[]) => Promise<unknown>;
  click: (kind: Kind, name: string) => Promise<void>;
  /** Replaces what the field holds, key by key. */
  type: (kind: Kind, name: string, text: string) => Promise<void>;
  close: () => Promise<void>;
}

/** The source of a function of the page that finds a control by its kind and accessible name; `null` while it is not there. */
export const findControl = String.raw`(kind, name) => {
  const selectors = {
    textbox: "input:not([type=radio], [type=checkbox], [role]), textarea",
    button: "button:not([role])",
    switch: "[role=switch]",
    radio: "[type=radio], [role=radio]",
    combobox: "[role=combobox]",
    option: "[role=option]",
  };
  const textOf = (id) => document.getElementById(id)?.textContent ?? "";
  const nameOf = (element) => {
    const labelled = element.getAttribute("aria-labelledby")?.split(/\s+/).map(textOf).join(" ");
    const labels = [...(element.labels ?? [])].map((label) => label.textContent).join(" ");
    const text = labelled || element.getAttribute("aria-label") || labels || element.textContent;
    return text.replaceAll(/\s+/g, " ").trim();
  };
  const found = [...document.querySelectorAll(selectors[kind])].filter((element) => {
    const own = nameOf(element);
    return kind === "option" || kind === "radio" ? own.includes(name) : own === name;
  });
  if (found.length === 0) return null;
  if (found.length > 1) throw new Error(found.length + " of " + kind + " are called " + name);
  // A radio button may be drawn by its label, which is then what a person presses.
  const control = kind === "radio" ? (found[0].labels?.[0] ?? found[0]) : found[0];
  control.scrollIntoView({ block: "center" });
  return control;
}`;

/** Asks again until there is an answer; the test's own limit in time is the only one. */
export async function persistently<T>(ask: () => Promise<T | null>): Promise<T> {
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
