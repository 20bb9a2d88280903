import { execFile } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { type Browser, chromium } from "playwright";
import { afterAll, beforeAll, expect, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { npmCommand } from "../../.ci/install.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";
import { readPublicNames } from "../docs/publicNames.js";
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
): Promise<{ troubles: string[]; links: string[]; heading: string; tables: number; text: string }> {
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
  const tables = await page.locator("#storybook-docs table:has(td)").count();
  const text = await page.locator("body").innerText();
  await page.close();
  return { troubles, links, heading, tables, text };
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

/** How many tables the page of this title is written with. */
function tablesIn(title: string): number {
  const texts = readdirSync("stories/docs")
    .filter((name) => name.endsWith(".mdx"))
    .map((name) => readFileSync(join("stories/docs", name), "utf8"));
  return texts.find((text) => text.includes(`<Meta title="${title}" />`))?.match(/^\| ?-/gm)?.length ?? 0;
}

test("every page of the documentation shows, asks nobody outside, and links to what is there", async () => {
  const pages = entries().filter(({ type, title }) => type === "docs" && title.startsWith("Docs/"));
  expect(pages.length).toBeGreaterThan(8);
  const known = new Set(entries().map(({ id }) => id));
  for (const { id, title } of pages) {
    const { troubles, links, heading, tables, text } = await open(
      `iframe.html?viewMode=docs&id=${id}`,
      "#storybook-docs h1",
    );
    expect(troubles).toEqual([]);
    expect(heading, title).not.toBe("");
    expect(tables, title).toBe(tablesIn(title));
    expect(text, title).not.toMatch(/\| ?--/);
    const toPages = links.flatMap((link) => /path=\/(?:docs|story)\/([\w-]+)/.exec(link)?.[1] ?? []);
    expect(toPages.filter((target) => !known.has(target))).toEqual([]);
  }
});

const pagesOfComponents = () =>
  entries().filter(({ type, title }) => type === "docs" && title.startsWith("Components/"));

test("every component has a page with its props", async () => {
  const pages = pagesOfComponents();
  const titles = new Set(entries().flatMap(({ title }) => (title.startsWith("Components/") ? [title] : [])));
  expect(pages.map(({ title }) => title).sort()).toEqual([...titles].sort());
  for (const { id, title } of pages) {
    // A hook has no props: its page holds its stories.
    const shown = /\/use[A-Z]/.test(title) ? "h1" : ".docblock-argstable td";
    const { troubles } = await open(`iframe.html?viewMode=docs&id=${id}`, `#storybook-docs ${shown}`);
    expect(troubles).toEqual([]);
  }
});

/** What the tables of a page tell: of each component on it, the meaning of its props by their names. */
async function readTables(id: string, title: string): Promise<Map<string, Map<string, string>>> {
  const page = await browser.newPage();
  await page.goto(`${site.url}/iframe.html?viewMode=docs&id=${id}`);
  const table = page.locator("#storybook-docs .docblock-argstable");
  await table.first().waitFor();
  const tabs = await page.locator("#storybook-docs [role=tab]").allTextContents();
  const tables = new Map<string, Map<string, string>>();
  for (const name of tabs.length > 0 ? tabs : [title.split("/")[1] ?? ""]) {
    if (tabs.length > 0)
      await page.locator("#storybook-docs [role=tab]", { hasText: new RegExp(`^${name}$`) }).click();
    const rows = await page
      .locator("#storybook-docs .docblock-argstable:visible tbody tr")
      .evaluateAll((all) =>
        all.flatMap((row): [string, string][] => {
          const [prop, meaning] = row.querySelectorAll("td");
          // The first line of the second cell is the sentence, where there is one; the type follows.
          const sentence = meaning?.querySelector(":scope > div > :is(span, p)")?.textContent ?? "";
          return prop && meaning ? [[prop.textContent.replace("*", ""), sentence]] : [];
        }),
      );
    tables.set(name, new Map(rows));
  }
  await page.close();
  return tables;
}

test("the tables tell every prop of every public component", async () => {
  const tables = new Map<string, Map<string, string>>();
  for (const { id, title } of pagesOfComponents()) {
    if (/\/use[A-Z]/.test(title)) continue;
    for (const [name, table] of await readTables(id, title)) if (!tables.has(name)) tables.set(name, table);
  }
  const { exported, checker } = readPublicNames();
  const ofTheRoot = exported.filter(({ entry }) => entry === "voice-agent-kit");
  const components = ofTheRoot.filter(
    ({ name, isValue }) => isValue && /^[A-Z]/.test(name) && name !== "SubmitError",
  );
  expect(components.length).toBeGreaterThan(20);
  expect(components.map(({ name }) => name).filter((name) => !tables.has(name))).toEqual([]);
  for (const { name } of components) {
    const props = ofTheRoot.find((each) => each.name === `${name}Props`);
    if (!props) continue;
    const names = checker
      .getDeclaredTypeOfSymbol(props.symbol)
      .getProperties()
      .map((prop) => prop.name);
    expect([...(tables.get(name)?.keys() ?? [])], name).toEqual(expect.arrayContaining(names));
    for (const [prop, meaning] of tables.get(name) ?? []) expect(meaning, `${name}.${prop}`).toMatch(/\w/);
  }
});

/** What the pages of functions tell: each name with its meaning. */
async function readExports(title: string): Promise<Map<string, string>> {
  const id = entries().find((entry) => entry.type === "docs" && entry.title === title)?.id ?? "";
  const page = await browser.newPage();
  await page.goto(`${site.url}/iframe.html?viewMode=docs&id=${id}`);
  await page.locator("[data-export]").first().waitFor();
  const told = await page.locator("[data-export]").evaluateAll((all) =>
    all.map((each): [string, string] => {
      const signature = each.querySelector(".export-signature")?.textContent ?? "";
      const meaning = each.querySelector(".export-meaning")?.textContent ?? "";
      return [each.querySelector("h3")?.textContent ?? "", signature && meaning];
    }),
  );
  await page.close();
  return new Map(told);
}

test("every name that is no component is told, with its signature and its meaning", async () => {
  const pages: [string, string][] = [
    ["voice-agent-kit", "Docs/Hooks and types"],
    ["voice-agent-kit/core", "Docs/Core functions"],
    ["voice-agent-kit/server", "Docs/Server functions"],
  ];
  const { exported } = readPublicNames();
  for (const [entry, title] of pages) {
    const offered = exported.filter((each) => each.entry === entry);
    const isComponent = (name: string) =>
      entry === "voice-agent-kit" &&
      offered.some(({ name: each, isValue }) => each === name && isValue) &&
      /^[A-Z]/.test(name) &&
      name !== "SubmitError";
    const names = offered
      .map(({ name }) => name)
      .filter((name) => !isComponent(name) && !isComponent(name.replace(/Props$/, "")));
    const told = await readExports(title);
    expect([...told.keys()].sort()).toEqual(names.sort());
    for (const [name, text] of told) expect(text, name).toMatch(/\w/);
  }
});

/** What a story shows with these values of its controls and of the toolbar. */
async function shownWith(id: string, query: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  await page.goto(`${site.url}/iframe.html?viewMode=story&id=${id}&${query}`);
  await page.locator(".vak-root").first().waitFor();
  const shown = await page.locator(".page").evaluate((host) => {
    const root = host.querySelector<HTMLElement>(".vak-root");
    const width = root && root.offsetWidth <= 320 ? "narrow" : "wide";
    const pressed = ":is(button, [type=radio], [type=checkbox]):enabled:not([aria-disabled=true])";
    const typed = ":is(textarea, input:not([type=radio], [type=checkbox])):read-write";
    return {
      look: [root?.lang, root?.dir, root?.dataset["theme"], width].join(" "),
      // Those that may be used; where nothing can be changed, some are locked and some gone.
      free: host.querySelectorAll(`${pressed}, ${typed}`).length,
    };
  });
  await page.close();
  return shown;
}

test("the toolbar and the controls change what a story shows", async () => {
  const editor = "components-freeslotseditor--working-week";
  expect((await shownWith(editor, "")).look).toBe("en ltr light wide");
  const globals = "globals=locale:ar;theme:midnight;width:320px";
  expect((await shownWith(editor, globals)).look).toBe("ar rtl midnight narrow");
  expect((await shownWith(editor, `${globals};dir:ltr`)).look).toBe("ar ltr midnight narrow");
  const first = new Map(
    entries()
      .filter(({ type, title }) => type === "story" && title.startsWith("Components/"))
      .toReversed()
      .map(({ id, title }) => [title, id]),
  );
  for (const [title, id] of first) {
    if (/use[A-Z]|Provider|Payload|Dialog/.test(title)) continue;
    const [free, locked] = [await shownWith(id, ""), await shownWith(id, "args=readOnly:!true")];
    expect(locked.free, id).toBeLessThan(free.free);
  }
});

test("the site around the pages asks nobody outside", async () => {
  expect((await open("", "#storybook-explorer-tree, nav")).troubles).toEqual([]);
});
