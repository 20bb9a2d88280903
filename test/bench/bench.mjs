// Measures the built package in Chromium: main-thread CPU time, everything interleaved in one run, as ratios.
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { chromium } from "playwright";
import { build } from "vite";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { serveFolder } from "../../.ci/serveFolder.mjs";

/**
 * @typedef {Record<string, number>} Sample the figures of one page, by name
 * @typedef {{ label: string, query: string }} Subject
 * @typedef {{ title: string, subjects: Subject[], figures: string[], measure: (query: string) => Promise<Sample> }} Suite
 */

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { rounds: { type: "string", default: "15" } },
});
const rounds = Number(values.rounds);

/**
 * Where ratios count, the last subject is the first again: a true ratio of 1, which tells how far the others can be
 * trusted. Where long tasks are looked for, the last one has them for certain.
 * The floor of the slots editor are bare text inputs without a component around them.
 *
 * @type {Record<string, Suite>}
 */
const suites = {
  slots: {
    title: "Free slots editor: CPU ms of the main thread",
    subjects: [
      { label: "editor, 7", query: "slots=7" },
      { label: "editor, 70", query: "slots=70" },
      { label: "editor, 350", query: "slots=350" },
      { label: "bare inputs, 7", query: "slots=7&bare" },
      { label: "bare inputs, 350", query: "slots=350&bare" },
      { label: "editor, 7 again", query: "slots=7" },
    ],
    figures: ["mount", "key", "key, script", "add", "add, script"],
    measure: measureSlots,
  },
  voices: {
    title: "Voice selector behind its button: CPU ms of the main thread",
    subjects: [
      { label: "100 voices", query: "voices=100" },
      { label: "1,000 voices", query: "voices=1000" },
      { label: "10,000 voices", query: "voices=10000" },
      { label: "100 voices again", query: "voices=100" },
    ],
    figures: ["mount", "open", "filter", "nodes open"],
    measure: measureVoices,
  },
  "long-tasks": {
    title: "Voice selector on a processor a fourth as fast: longest task in ms on the clock",
    subjects: [
      { label: "100 voices", query: "voices=100" },
      { label: "10,000 voices", query: "voices=10000" },
      { label: "held up by 20 ms", query: "voices=100&held" },
    ],
    figures: ["open", "filter"],
    measure: measureLongTasks,
  },
};

const OPENER = "[aria-haspopup=dialog]";
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
  for (const [name, suite] of Object.entries(suites)) {
    if (positionals.length > 0 && !positionals.includes(name)) continue;
    const samples = suite.subjects.map(() => /** @type {Sample[]} */ ([]));
    for (let round = 0; round < rounds; round += 1) {
      for (let turn = 0; turn < suite.subjects.length; turn += 1) {
        const index = (turn + round) % suite.subjects.length;
        const subject = suite.subjects[index];
        if (subject) samples[index]?.push(await suite.measure(subject.query));
      }
    }
    print(suite, samples);
  }
} finally {
  await browser.close();
  await server.close();
  rmSync(folder, { recursive: true, force: true });
}

/** @param {string} query */
async function openPage(query) {
  const page = await browser.newPage({ viewport: { width: 1100, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  const cost = async (/** @type {() => Promise<unknown>} */ action, frames = 1) => {
    const before = await busy(session);
    await action();
    await painted(page, frames);
    const after = await busy(session);
    return { all: after.all - before.all, script: after.script - before.script };
  };
  const mount = await cost(() => page.goto(`${server.url}/?${query}`));
  return { page, session, cost, mount };
}

/** To mount, for a key in a time, to add a slot. */
async function measureSlots(/** @type {string} */ query) {
  const { page, cost, mount } = await openPage(query);
  await page.getByLabel("Wednesday, slot 1, from", { exact: true }).click();
  await page.keyboard.type("9");
  const keys = await cost(async () => {
    for (const key of KEYS) await page.keyboard.press(key);
  });
  await page.keyboard.press("Tab");
  // Found before it counts, as to find a button by its name the page works out the names of all; and scrolled to, which
  // paints a part of the page that was not seen before.
  await page.getByRole("button", { name: "Add slot on Friday", exact: true }).focus();
  await painted(page, 5);
  const add = await cost(() => page.keyboard.press("Enter"));
  await page.close();
  return {
    mount: mount.all,
    key: keys.all / KEYS.length,
    "key, script": keys.script / KEYS.length,
    add: add.all,
    "add, script": add.script,
  };
}

/** To mount it closed, to open it, to look for a name; and how many elements the open page has. */
async function measureVoices(/** @type {string} */ query) {
  const { page, cost, mount } = await openPage(query);
  await page.locator(OPENER).focus();
  await painted(page, 5);
  const open = await cost(() => page.keyboard.press("Enter"), 10);
  await page.locator("[role=dialog] [type=search]:focus").waitFor();
  const nodes = await page.evaluate(() => document.querySelectorAll("[role=dialog] *").length);
  const filter = await cost(() => page.keyboard.type("za"), 20);
  await page.close();
  return { mount: mount.all, open: open.all, filter: filter.all, "nodes open": nodes };
}

/** The longest task while it opens, and while a name is looked for; 0 where none is over 50 ms. */
async function measureLongTasks(/** @type {string} */ query) {
  const { page, session } = await openPage(query);
  await page.locator(OPENER).focus();
  await painted(page, 5);
  await session.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  await page.evaluate(() => {
    const seen = /** @type {{ longest?: number }} */ (globalThis);
    const watch = (/** @type {PerformanceObserverEntryList} */ list) => {
      for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest ?? 0, duration);
    };
    new PerformanceObserver(watch).observe({ type: "longtask" });
  });
  const longest = () =>
    page.evaluate(() => {
      const seen = /** @type {{ longest?: number }} */ (globalThis);
      const found = seen.longest ?? 0;
      seen.longest = 0;
      return found;
    });
  await page.keyboard.press("Enter");
  await page.locator("[role=dialog] [type=search]:focus").waitFor();
  await painted(page, 20);
  const open = await longest();
  await page.keyboard.type("za");
  await painted(page, 40);
  const filter = await longest();
  await page.close();
  return { open, filter };
}

/** Until what was changed is on the screen. */
async function painted(/** @type {import("playwright").Page} */ page, frames = 1) {
  for (let frame = 0; frame < frames; frame += 1)
    await page.evaluate(
      () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))),
    );
}

async function busy(/** @type {import("playwright").CDPSession} */ session) {
  const { metrics } = await session.send("Performance.getMetrics");
  const of = (/** @type {string} */ metric) =>
    (metrics.find(({ name }) => name === metric)?.value ?? 0) * 1000;
  return { all: of("TaskDuration"), script: of("ScriptDuration") };
}

/**
 * @param {Suite} suite
 * @param {Sample[][]} samples
 */
function print({ title, subjects, figures }, samples) {
  console.log(`\n${title}, median of ${rounds} rounds (ratio to the first row)\n`);
  console.log("".padEnd(18) + figures.map((figure) => figure.padEnd(16)).join(""));
  for (const [index, { label }] of subjects.entries()) {
    const cells = figures.map((name) => {
      const found = (samples[index] ?? []).map((sample) => sample[name] ?? NaN);
      const firsts = (samples[0] ?? []).map((sample) => sample[name] ?? NaN);
      const ratio = median(found.map((figure, round) => figure / (firsts[round] ?? NaN)));
      return `${median(found).toFixed(1)}${median(firsts) > 0 ? ` (${ratio.toFixed(2)}x)` : ""}`.padEnd(16);
    });
    console.log(label.padEnd(18) + cells.join(""));
  }
}

function median(/** @type {number[]} */ figures) {
  return figures.toSorted((a, b) => a - b)[Math.floor(figures.length / 2)] ?? NaN;
}
