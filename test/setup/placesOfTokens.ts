import { textsInReact } from "./fibers.js";
import { TOKEN_MARK } from "./token.js";

type Root = Document | ShadowRoot;

/** Where a token is now: in the page, in React's tree, or in what the browser keeps of the page. */
export function placesOfTokens(): string[] {
  const found = new Set<string>();
  const look = (place: string, texts: string[]) => {
    if (texts.some((text) => text.includes(TOKEN_MARK))) found.add(place);
  };
  for (const root of rootsWithin(document)) {
    const elements = [...root.querySelectorAll("*")];
    look("document", ["documentElement" in root ? root.documentElement.outerHTML : root.innerHTML]);
    look(
      "values",
      elements.map((element) => valueOf(element, root)),
    );
    look("React", [root, ...elements].flatMap(textsInReact));
  }
  look("localStorage", Object.entries(localStorage).flat());
  look("sessionStorage", Object.entries(sessionStorage).flat());
  look("history", [JSON.stringify(history.state)]);
  look("location", [location.href]);
  look("cookies", [document.cookie]);
  look("window.name", [window.name]);
  return [...found];
}

/** The document, and those that it holds: shadow trees, and frames that let us in. */
function rootsWithin(root: Root): Root[] {
  const inner = [...root.querySelectorAll("*")].flatMap((element): Root[] => {
    if (element.shadowRoot) return [element.shadowRoot];
    return element instanceof HTMLIFrameElement && element.contentDocument ? [element.contentDocument] : [];
  });
  return [root, ...inner.flatMap(rootsWithin)];
}

/** What stands in a control, but for the token's own while its reader is in it. */
function valueOf(element: Element, root: Root): string {
  if (root.activeElement === element && element.matches(".vak-secret")) return "";
  return "value" in element ? String(element.value) : "";
}
