import { renderToString } from "react-dom/server";
import { App } from "./App.js";

/** The markup that the host's server sends. */
export function render(lang: string): string {
  return renderToString(<App lang={lang} />);
}
