import { recordFault } from "./console.js";
import { placesOfTokens } from "./placesOfTokens.js";
import { textsIn } from "./texts.js";
import { areTokensInUse, TOKEN_MARK } from "./token.js";

const passed = new Set<string>();

/** Notes that a token has passed through a place which keeps nothing that could be looked at later. */
function watch(place: string, ...values: unknown[]): void {
  if (areTokensInUse() && textsIn(values).some((text) => text.includes(TOKEN_MARK))) passed.add(place);
}

for (const level of ["debug", "error", "info", "log", "warn"] as const) {
  const write = console[level].bind(console);
  console[level] = (...values: unknown[]) => {
    watch("console", values);
    write(...values);
  };
}

window.addEventListener("error", ({ message, error }) => watch("errors", message, error));
window.addEventListener("unhandledrejection", ({ reason }) => watch("errors", reason));
window.addEventListener("message", ({ data }) => watch("messages", data));

const dispatch = EventTarget.prototype.dispatchEvent;
EventTarget.prototype.dispatchEvent = function (event) {
  if (event instanceof CustomEvent) watch("events", event.type, event.detail);
  return dispatch.call(this, event);
};

const setItem = Storage.prototype.setItem;
Storage.prototype.setItem = function (key, value) {
  watch("storage", key, value);
  setItem.call(this, key, value);
};

const fetchReally = window.fetch.bind(window);
window.fetch = (input, init) => {
  watch("requests", input instanceof Request ? [input.url, input.headers] : input, init);
  return fetchReally(input, init);
};

const resources = new PerformanceObserver((list) => note(list.getEntries()));
resources.observe({ type: "resource" });
const note = (entries: PerformanceEntry[]) =>
  watch(
    "requests",
    entries.map(({ name }) => name),
  );

window.addEventListener(
  "input",
  (event) => {
    const [typedInto] = event.composedPath();
    if (!(typedInto instanceof HTMLInputElement) || !typedInto.matches(".vak-secret")) return;
    const text = typedInto.value.trimStart();
    if (!TOKEN_MARK.startsWith(text) && !text.includes(TOKEN_MARK))
      recordFault("a token was typed that `token()` has not made, so that nothing looks for it");
  },
  true,
);

/** Where tokens are now, and what they have passed through since the last look. */
export function takePlacesOfTokens(): string[] {
  if (!areTokensInUse()) return [];
  note(resources.takeRecords());
  const places = [...placesOfTokens(), ...passed];
  passed.clear();
  return places;
}

/** Lets the test fail at its end if a token is anywhere but in what `onSubmit` was given. */
export function recordTokens(moment: string): void {
  const places = takePlacesOfTokens();
  if (places.length > 0) recordFault(`${moment} a token is in: ${places.join(", ")}`);
}
