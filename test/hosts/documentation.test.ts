import { execFile } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { chromium } from "playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { npmCommand } from "../../.ci/install.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";
import { machinePlaces, secretsIn } from "../gates/leaks.js";
import { readSources } from "../gates/sources.js";

interface Entry {
  id: string;
  title: string;
  type: "docs" | "story";
}

const folder = resolve("node_modules/.cache/documentation");
/** What a host of the site could have in its environment; Storybook once took it into its bundles. */
const apiKey = "environment-key-7f3a91c2";
const opened: { close: () => Promise<void> }[] = [];
let site: { url: string };
let browser: Browser;

beforeAll(async () => {
  const [program, parameters] = npmCommand(["run", "docs:build", "--", "--output-dir", folder]);
  await promisify(execFile)(program, parameters, {
    maxBuffer: 2 ** 26,
    env: { ...process.env, HAMSA_API_KEY: apiKey },
  });
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

test("T32: the site holds no secret, nothing of the environment, and no place on the machine that built it", () => {
  const files = [folder, "storybook-static"].flatMap((site) => (existsSync(site) ? readSources(site) : []));
  expect(files.length).toBeGreaterThan(20);
  // What Storybook ships has variables called `registry`; what is made of our files lies apart from it.
  const ours = files.filter(({ path }) => path.includes("/assets/"));
  expect(ours.length).toBeGreaterThan(20);
  expect([...secretsIn(files), ...machinePlaces(ours)]).toEqual([]);
  const places = [apiKey, process.cwd()];
  const naming = files.filter(({ text }) => places.some((place) => text.includes(place)));
  expect(naming.map(({ path }) => path)).toEqual([]);
});

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
