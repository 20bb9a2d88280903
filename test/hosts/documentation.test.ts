import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { npmCommand } from "../../.ci/install.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";

interface Entry {
  id: string;
  title: string;
  type: "docs" | "story";
}

const folder = resolve("node_modules/.cache/documentation");
const opened: { close: () => Promise<void> }[] = [];
let site: { url: string };
let browser: Browser;

beforeAll(async () => {
  const [program, parameters] = npmCommand(["run", "docs:build", "--", "--output-dir", folder]);
  await promisify(execFile)(program, parameters, { maxBuffer: 2 ** 26 });
  const server = await serveFolder(folder);
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  opened.push(browser, server);
  site = server;
});

afterAll(async () => {
  for (const each of opened) await each.close();
});

const entries = () =>
  Object.values(
    (JSON.parse(readFileSync(join(folder, "index.json"), "utf8")) as { entries: Record<string, Entry> })
      .entries,
  );

/** Opens a page of the site; what it asked of others, and what went wrong in it. */
async function open(
  path: string,
  read: string,
): Promise<{ troubles: string[]; links: string[]; heading: string }> {
  const page = await browser.newPage();
  const troubles: string[] = [];
  page.on("pageerror", (error) => troubles.push(`${path} error: ${error.message}`));
  page.on("request", (request) => {
    if (/^https?:/.test(request.url()) && !request.url().startsWith(`${site.url}/`))
      troubles.push(`${path} asks ${request.url()}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400) troubles.push(`${path} misses ${response.url()}`);
  });
  await page.goto(`${site.url}/${path}`);
  const heading = (await page.locator(read).first().textContent()) ?? "";
  const links = await page
    .locator("#storybook-docs a[href]")
    .evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""));
  await page.close();
  return { troubles, links, heading };
}

test("every page of the documentation shows, asks nobody outside, and links to what is there", async () => {
  const pages = entries().filter(({ type, title }) => type === "docs" && title.startsWith("Docs/"));
  expect(pages.length).toBeGreaterThan(8);
  const known = new Set(entries().map(({ id }) => id));
  for (const { id, title } of pages) {
    const { troubles, links, heading } = await open(
      `iframe.html?viewMode=docs&id=${id}`,
      "#storybook-docs h1",
    );
    expect(troubles).toEqual([]);
    expect(heading, title).not.toBe("");
    const toPages = links.flatMap((link) => /path=\/(?:docs|story)\/([\w-]+)/.exec(link)?.[1] ?? []);
    expect(toPages.filter((target) => !known.has(target))).toEqual([]);
  }
});

test("every component has a page with its props", async () => {
  const pages = entries().filter(({ type, title }) => type === "docs" && title.startsWith("Components/"));
  const titles = new Set(entries().flatMap(({ title }) => (title.startsWith("Components/") ? [title] : [])));
  expect(pages.map(({ title }) => title).sort()).toEqual([...titles].sort());
  for (const { id, title } of pages) {
    // A hook has no props: its page holds its stories.
    const shown = /\/use[A-Z]/.test(title) ? "h1" : ".docblock-argstable td";
    const { troubles } = await open(`iframe.html?viewMode=docs&id=${id}`, `#storybook-docs ${shown}`);
    expect(troubles).toEqual([]);
  }
});

test("the site around the pages asks nobody outside", async () => {
  expect((await open("", "#storybook-explorer-tree, nav")).troubles).toEqual([]);
});
