import { ensureEngines } from "../../.ci/engines.mjs";
import { startFirefox } from "./firefox.js";
import { startWebKit } from "./webkit.js";

/** Each engine and how it starts, for a person whose browser speaks `locale`. */
export const engines = [
  { engine: "Firefox", start: (locale: string) => startFirefox(ensureEngines().firefox, locale) },
  { engine: "WebKitGTK", start: (locale: string) => startWebKit(ensureEngines(), locale) },
];
