import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { renderToString } from "react-dom/server";
import { storyPages, twinPages } from "./storyElements.js";

const [, , folder = "."] = process.argv;
mkdirSync(folder, { recursive: true });
// As plain text: into what it takes for a page the test's server would write scripts of its own.
const pages = [...storyPages(), ...twinPages()];
for (const { id, element } of pages) writeFileSync(join(folder, `${id}.txt`), renderToString(element));
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
writeFileSync(join(folder, "server.json"), JSON.stringify({ locale, timeZone, pages: pages.length }));
