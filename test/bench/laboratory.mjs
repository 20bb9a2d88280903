import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";
import { countRenders } from "./renderCounter.mjs";

/**
 * @typedef {import("playwright").Page} Page
 * @typedef {import("playwright").CDPSession} Session
 * @typedef {{ all: number, script: number }} Cost CPU ms of the page's main thread
 * @typedef {Awaited<ReturnType<typeof openLaboratory>>} Laboratory
 */

/**
 * Builds the pages for production, and gives a browser to open them in.
 *
 * @param {string[]} pages their HTML files in `test/bench/page`
 */
export async function openLaboratory(pages) {
  const folder = mkdtempSync(join(tmpdir(), "voice-agent-kit-bench-"));
  const root = resolve("test/bench/page");
  await build({
    configFile: false,
    root,
    logLevel: "error",
    resolve: { tsconfigPaths: true, alias: { "voice-agent-kit/styles.css": resolve("src/styles.css") } },
    define: { "process.env.NODE_ENV": JSON.stringify("production") },
    build: {
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: { input: pages.map((name) => join(root, name)) },
    },
  });
  const server = await serveFolder(folder);
  const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });

  return {
    /** A page that nothing has been loaded into, in a browser that keeps nothing of the last one. */
    async newPage({ counting = false } = {}) {
      const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
      const failures = /** @type {string[]} */ ([]);
      page.on("pageerror", (error) => failures.push(error.message));
      if (counting) await page.addInitScript(countRenders);
      const session = await page.context().newCDPSession(page);
      await session.send("Performance.enable", { timeDomain: "threadTicks" });
      return {
        page,
        session,
        go: (/** @type {string} */ address) => page.goto(`${server.url}/${address}`),
        cost: (/** @type {() => Promise<unknown>} */ action, frames = 1) =>
          costOf(page, session, action, frames),
        async close() {
          await page.close();
          if (failures.length > 0) throw new Error(`The page threw: ${failures.join("; ")}`);
        },
      };
    },
    async close() {
      await browser.close();
      await server.close();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** Until what was changed is on the screen. */
export async function painted(/** @type {Page} */ page, frames = 1) {
  for (let frame = 0; frame < frames; frame += 1)
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
}

/** What the browser's own counter says, such as `JSHeapUsedSize`. */
export async function counters(/** @type {Session} */ session) {
  const { metrics } = await session.send("Performance.getMetrics");
  return (/** @type {string} */ metric) => metrics.find(({ name }) => name === metric)?.value ?? NaN;
}

/**
 * @param {Page} page
 * @param {Session} session
 * @param {() => Promise<unknown>} action
 * @param {number} frames
 * @returns {Promise<Cost>}
 */
async function costOf(page, session, action, frames) {
  const before = await counters(session);
  await action();
  await painted(page, frames);
  const after = await counters(session);
  const spent = (/** @type {string} */ metric) => (after(metric) - before(metric)) * 1000;
  return { all: spent("TaskDuration"), script: spent("ScriptDuration") };
}
