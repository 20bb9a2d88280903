// Measures the built package in Chromium: main-thread CPU time, everything interleaved in one run, as ratios.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";

const { values } = parseArgs({ options: { rounds: { type: "string", default: "15" } } });
const rounds = Number(values.rounds);
/**
 * The editor and, as the floor, bare text inputs without a component around them. The last one is the first again: a
 * true ratio of 1, which tells how far the others can be trusted.
 */
const subjects = [
  { label: "editor, 7", query: "slots=7" },
  { label: "editor, 70", query: "slots=70" },
  { label: "editor, 350", query: "slots=350" },
  { label: "bare inputs, 7", query: "slots=7&bare" },
  { label: "bare inputs, 350", query: "slots=350&bare" },
  { label: "editor, 7 again", query: "slots=7" },
];
/** @typedef {{ mount: number, key: number, keyScript: number, add: number, addScript: number }} Sample */

/** @type {(keyof Sample)[]} */
const FIGURES = ["mount", "key", "keyScript", "add", "addScript"];
const KEYS = ["1", "0", ":", "3", "0", "Backspace", "Backspace", "1", "5", "Backspace", "Backspace", "0"];

const folder = mkdtempSync(join(tmpdir(), "voice-agent-kit-bench-"));
await build({
  configFile: false,
  root: resolve("test/bench/page"),
  logLevel: "error",
  resolve: { tsconfigPaths: true },
  define: { "process.env.NODE_ENV": JSON.stringify("production") },
  build: { outDir: folder, emptyOutDir: true },
});
const server = await serveFolder(folder);
const browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });

try {
  const samples = subjects.map(() => /** @type {Sample[]} */ ([]));
  for (let round = 0; round < rounds; round += 1) {
    const order = subjects.map((_, index) => (index + round) % subjects.length);
    for (const index of order) {
      const subject = subjects[index];
      if (subject) samples[index]?.push(await measure(subject.query));
    }
  }
  print(samples);
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** CPU milliseconds of the main thread, all of them and those in script: to mount, for a key in a time, to add a slot. */
async function measure(/** @type {string} */ query) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const cost = async (/** @type {() => Promise<unknown>} */ action) => {
    const before = await busy(session);
    await action();
    await painted(page);
    const after = await busy(session);
    return { all: after.all - before.all, script: after.script - before.script };
  };
  const mount = await cost(() => page.goto(`${server.url}/?${query}`));
  await page.getByLabel("Wednesday, slot 1, from", { exact: true }).click();
  await page.keyboard.type("9");
  const keys = await cost(async () => {
    for (const key of KEYS) await page.keyboard.press(key);
  });
  await page.keyboard.press("Tab");
  // Found before it counts, as to find a button by its name the page works out the names of all; and scrolled to, which
  // paints a part of the page that was not seen before.
  await page.getByRole("button", { name: "Add slot on Friday", exact: true }).focus();
  for (let frame = 0; frame < 5; frame += 1) await painted(page);
  const add = await cost(() => page.keyboard.press("Enter"));
  await page.close();
  return {
    mount: mount.all,
    key: keys.all / KEYS.length,
    keyScript: keys.script / KEYS.length,
    add: add.all,
    addScript: add.script,
  };
}

/** Until what was changed is on the screen. */
function painted(/** @type {import("playwright").Page} */ page) {
  return page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))));
}

async function busy(/** @type {import("playwright").CDPSession} */ session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (/** @type {string} */ metric) =>
    (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1000;
  return { all: of("TaskDuration"), script: of("ScriptDuration") };
}

function print(/** @type {Sample[][]} */ samples) {
  const titles = ["mount", "key", "key, script", "add", "add, script"];
  console.log(
    `Free slots editor: CPU ms of the main thread, median of ${rounds} rounds (ratio to the first row)\n`,
  );
  console.log("".padEnd(18) + titles.map((title) => title.padEnd(16)).join(""));
  for (const [index, { label }] of subjects.entries()) {
    const cells = FIGURES.map((name) => {
      const figures = (samples[index] ?? []).map((sample) => sample[name]);
      const ratios = figures.map((figure, round) => figure / (samples[0]?.[round]?.[name] ?? NaN));
      return `${median(figures).toFixed(1)} (${median(ratios).toFixed(2)}x)`.padEnd(16);
    });
    console.log(label.padEnd(18) + cells.join(""));
  }
}

function median(/** @type {number[]} */ figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}
