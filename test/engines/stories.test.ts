import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { storybookFolder } from "../../.ci/engines.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";
import { type Engine, persistently } from "./engine.js";
import { engines } from "./startEngines.js";

interface Entry {
  id: string;
  type: string;
  title: string;
  name: string;
}

const index = join(storybookFolder, "index.json");
if (!existsSync(index)) throw new Error("There are no built stories: run `npm run test:engines`.");
const entries = Object.values(
  (JSON.parse(readFileSync(index, "utf8")) as { entries: Record<string, Entry> }).entries,
);
const stories = entries.filter(({ type }) => type === "story");
const planted = stories.filter(({ title }) => title === "Planted");
const ours = stories.filter(({ title }) => title !== "Planted");

/** What a story's end says: how its play function went, and what axe found. */
interface Finished {
  problems: string[];
}

const readEnd = String.raw`(id) => {
  const channel = window.__STORYBOOK_ADDONS_CHANNEL__;
  const last = (event) => channel?.last?.(event)?.[0];
  const finished = last("storyFinished");
  if (finished?.storyId !== id) return null;
  const thrown = last("playFunctionThrewException") ?? last("storyThrewException");
  const axe = finished.reporters.filter(({ type }) => type === "a11y");
  const violations = axe.flatMap(({ result }) => result?.violations ?? []);
  return {
    problems: [
      ...(thrown ? [String(thrown.message)] : []),
      ...(finished.status === "error" && !thrown && violations.length === 0 ? ["it failed"] : []),
      ...(axe.length === 0 ? ["axe did not run"] : []),
      ...violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => id + " at " + target)),
    ],
  };
}`;

describe.each(engines)("in $engine", ({ start }) => {
  let browser: Engine;
  let pages: { url: string; close: () => Promise<void> };

  beforeAll(async () => {
    pages = await serveFolder(storybookFolder);
    browser = await start("en-US");
    process.stdout.write(`note: ${browser.name}, ${ours.length} stories\n`);
  });
  afterAll(async () => {
    await browser.close();
    await pages.close();
  });

  async function show(id: string, locale: string): Promise<Finished> {
    await browser.open(`${pages.url}/iframe.html?id=${id}&viewMode=story&globals=locale:${locale}`);
    return persistently(() => browser.evaluate(readEnd, id) as Promise<Finished | null>);
  }

  test.each(ours)("$title, $name", async ({ id }) => {
    for (const locale of ["en", "ar"]) {
      expect({ locale, ...(await show(id, locale)) }).toEqual({ locale, problems: [] });
    }
  });

  test.each(planted)("the planted fault is found: $name", async ({ id, name }) => {
    const { problems } = await show(id, "en");
    expect(problems.join()).toMatch(name === "Bad" ? /label at input/ : /Unable to find.*Create agent/s);
  });

  test("both planted stories are there", () => {
    expect(planted.map(({ name }) => name).sort()).toEqual(["Bad", "Failing"]);
  });
});
