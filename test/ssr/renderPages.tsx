import { once } from "node:events";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { PassThrough } from "node:stream";
import { renderToPipeableStream, renderToString } from "react-dom/server";
import { storyPages, twinPages } from "./storyElements.js";
import type { Messages } from "../../src/i18n/en.js";
import { createLate, streamed, streamedPage } from "./streamedPage.js";

const [, , folder = "."] = process.argv;
mkdirSync(folder, { recursive: true });
// As plain text: into what it takes for a page the test's server would write scripts of its own.
const pages = [...storyPages(), ...twinPages()];
for (const { id, element } of pages) writeFileSync(join(folder, `${id}.txt`), renderToString(element));
for (const { id, words } of streamed)
  writeFileSync(join(folder, `${id}.json`), JSON.stringify(await stream(words)));
const { locale, timeZone } = new Intl.DateTimeFormat().resolvedOptions();
writeFileSync(join(folder, "server.json"), JSON.stringify({ locale, timeZone, pages: pages.length }));

/** What is sent before the form's data has come, and what after. */
async function stream(messages: Messages): Promise<[shell: string, rest: string]> {
  const { Late, arrive } = createLate();
  const onSubmit = () => undefined;
  const output = new PassThrough();
  const sent: [string, string] = ["", ""];
  let part: 0 | 1 = 0;
  output.on("data", (chunk: Buffer) => (sent[part] += chunk.toString()));
  await new Promise<void>((onShellReady, onShellError) => {
    const { pipe } = renderToPipeableStream(streamedPage(Late, { messages, onSubmit }), {
      onShellReady,
      onShellError,
      onError: onShellError,
    });
    pipe(output);
  });
  await new Promise((resolve) => setImmediate(resolve));
  part = 1;
  arrive();
  await once(output, "end");
  return sent;
}
