import { spawnSync } from "node:child_process";
import { mkdirSync, readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";

/**
 * Pictures of every story, or of those whose id holds one of the given words, and one sheet for each story:
 * `npm run look -- [word …] [--fast] [--dev http://127.0.0.1:6006]`.
 *
 * @typedef {{ locale: "en" | "ar", theme: "light" | "dark", widths: number[] }} View
 */

process.chdir(fileURLToPath(new URL("../..", import.meta.url)));
const { values: options, positionals: words } = parseArgs({
  allowPositionals: true,
  options: { fast: { type: "boolean", default: false }, dev: { type: "string" } },
});

const widths = [320, 768, 1280];
/** @type {View[]} */
const views = options.fast
  ? [
      { locale: "en", theme: "light", widths: [1280] },
      { locale: "ar", theme: "dark", widths: [1280] },
      { locale: "ar", theme: "light", widths: [320] },
    ]
  : [
      { locale: "en", theme: "light", widths },
      { locale: "en", theme: "dark", widths },
      { locale: "ar", theme: "light", widths },
      { locale: "ar", theme: "dark", widths },
    ];

const out = ".look";
const server = options.dev
  ? { url: options.dev.replace(/\/$/, ""), close: () => Promise.resolve() }
  : await serveBuild();
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
try {
  const { entries } = await (await fetch(`${server.url}/index.json`)).json();
  const ids = Object.values(entries)
    .filter(
      ({ type, id }) => type === "story" && (words.length === 0 || words.some((word) => id.includes(word))),
    )
    .map(({ id }) => String(id));
  if (ids.length === 0) throw new Error(`No story's id holds ${words.join(" or ")}.`);
  for (const id of ids) {
    rmSync(join(out, id), { recursive: true, force: true });
    mkdirSync(join(out, id), { recursive: true });
  }
  const shots = await Promise.all(views.map((view) => photograph(view, ids)));
  const sheets = await browser.newPage({ viewport: { width: 1000, height: 600 } });
  for (const id of ids)
    await layOut(
      sheets,
      id,
      shots.flat().filter((shot) => shot.id === id),
    );
  console.log(`${ids.length} sheets are in ${out}, the single pictures in a folder for each story.`);
} finally {
  await browser.close();
  await server.close();
}

async function serveBuild() {
  const storybook = join("node_modules", "storybook", "dist", "bin", "dispatcher.js");
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [storybook, "build", "--disable-telemetry", "--quiet", "--output-dir", "storybook-static"],
    { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"] },
  );
  if (status !== 0) throw new Error(`The stories could not be built.\n${stdout}${stderr}`);
  return serveFolder("storybook-static");
}

/**
 * @param {View} view
 * @param {string[]} ids
 */
async function photograph({ locale, theme, widths }, ids) {
  const page = await browser.newPage({
    locale: locale === "ar" ? "ar-SA" : "en-US",
    colorScheme: theme,
    reducedMotion: "reduce",
  });
  let current = "";
  page.on("pageerror", ({ message }) => console.log(`${current}: ${message.split("\n")[0]}`));
  page.on("console", (message) => {
    if (["error", "warning"].includes(message.type()))
      console.log(`${current}: ${message.text().split("\n")[0]}`);
  });
  const shots = [];
  for (const id of ids) {
    current = `${id} ${locale} ${theme}`;
    await page.setViewportSize({ width: widths[0] ?? 1280, height: 600 });
    // One load for each view: a story is changed the way Storybook's own sidebar does it.
    const address = `${server.url}/iframe.html?id=${id}&viewMode=story&globals=locale:${locale};theme:${theme}`;
    await (id === ids[0] ? page.goto(address) : page.evaluate(goTo, id));
    await page
      .waitForFunction(isFinished, id, { timeout: 30_000 })
      .catch(() => console.log(`${current}: not finished`));
    for (const width of widths) {
      await page.setViewportSize({ width, height: 600 });
      const height = Number(await page.evaluate("document.documentElement.scrollHeight"));
      // A window as high as the page, so that what sticks to the bottom is at the bottom.
      await page.setViewportSize({ width, height: Math.min(Math.max(height, 400), 8000) });
      // What the new width changes is drawn two frames later at the latest.
      await page.evaluate(afterFrames);
      const path = join(out, id, `${locale}-${theme}-${width}.png`);
      await page.screenshot({ path, fullPage: true });
      const overflow = await page.evaluate("document.documentElement.scrollWidth - innerWidth");
      if (Number(overflow) > 0) console.log(`${current} ${width}: ${overflow} px wider than the page`);
      shots.push({ id, path, width, title: `${locale} ${theme} ${width}` });
    }
  }
  await page.close();
  return shots;
}

/**
 * Runs in the page.
 *
 * @param {string} id
 */
function goTo(id) {
  const channel = /** @type {any} */ (globalThis).__STORYBOOK_ADDONS_CHANNEL__;
  channel.emit("setCurrentStory", { storyId: id, viewMode: "story" });
}

/** Runs in the page: waits for what a new width changes, and for that to be painted. */
async function afterFrames() {
  for (let frame = 0; frame < 3; frame += 1) await new Promise((done) => setTimeout(done, 50));
}

/**
 * Runs in the page: whether the story and its play function are through.
 *
 * @param {string} id
 */
function isFinished(id) {
  const render = /** @type {any} */ (globalThis).__STORYBOOK_PREVIEW__?.currentRender;
  return render?.id === id && ["completed", "finished", "errored", "aborted"].includes(render.phase);
}

/**
 * @param {import("playwright").Page} page
 * @param {string} id
 * @param {{ path: string, width: number, title: string }[]} shots
 */
async function layOut(page, id, shots) {
  const figures = shots.map(({ path, width, title }) => {
    const source = `data:image/png;base64,${readFileSync(path).toString("base64")}`;
    return `<figure><figcaption>${title}</figcaption><img src="${source}" width="${Math.round(width / 2)}"></figure>`;
  });
  const columns = options.fast ? shots.length : widths.length;
  await page.setContent(`<!doctype html><style>
    body { margin: 0; padding: 16px; width: max-content; background: #8a8f98; font: 12px system-ui; }
    main { display: grid; grid-template-columns: repeat(${columns}, max-content); gap: 16px; align-items: start; }
    figure { margin: 0 } img { display: block }
  </style><h1>${id}</h1><main>${figures.join("")}</main>`);
  await page.locator("body").screenshot({ path: join(out, `${id}.png`) });
}
