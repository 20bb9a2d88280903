import { textsInReact } from "./fibers.js";

/** Tokens that occur nowhere else. */
export const CANARY = { accessToken: "canary-access-7f3a", refreshToken: "canary-refresh-9c1b" } as const;

/** Every place but React's own tree in which a token must not be. */
export function findCanary(): string[] {
  const values = [...document.querySelectorAll<HTMLInputElement>("input, textarea, select")].map(
    ({ value }) => value,
  );
  const places: Record<string, string> = {
    document: document.documentElement.outerHTML,
    values: values.join(" "),
    localStorage: JSON.stringify(Object.entries(localStorage)),
    sessionStorage: JSON.stringify(Object.entries(sessionStorage)),
    history: JSON.stringify(history.state),
    location: location.href,
    cookies: document.cookie,
    name: window.name,
  };
  return Object.keys(places).filter((place) => places[place]?.includes("canary"));
}

/** Tokens that developer tools would show below a root container. */
export const canaryInReact = (container: Element): string[] =>
  textsInReact(container).filter((text) => text.includes("canary"));
