import { isDeepStrictEqual } from "node:util";
import { counters, painted } from "../laboratory.mjs";
import { bytesOf } from "./bytes.mjs";

/**
 * @typedef {{ agentName: string, slot: string, slots: string, addSlot: string }} Places where a form has what is worked
 * @typedef {import("../laboratory.mjs").Laboratory} Laboratory
 */

const WARM_UP = "Dr ";
const TYPED = "quick brown fox jumps";
const EDITS = 3;
const CYCLES = 50;
const SUBMIT = "button[type=submit]";

/** @type {Places} */
const LABELLED = {
  agentName: "[name=agentName], [data-path=agentName]",
  slot: '[aria-label="Monday, slot 3, to"]',
  slots: 'input[aria-label*=", slot "]',
  addSlot: '[aria-label="Add slot on Friday"]',
};
const inSchemaForm = "root_googleCalendarSettings_freeSlots";
/** @type {Places} */
const IN_SCHEMA_FORM = {
  agentName: "#root_agentName",
  slot: `#${inSchemaForm}_Monday_2_to`,
  slots: `input[id^=${inSchemaForm}]`,
  addSlot: `[id="${inSchemaForm}_Friday__add"]`,
};

/** @type {import("./suite.mjs").Suite} */
export const form = {
  title: "Form with every field of the create request and 21 slots",
  page: "subject.html",
  peers: true,
  subjects: [
    { label: "floor: plain HTML", query: "floor/form" },
    { label: "react-hook-form + zod + Radix", query: "peers/handWrittenForm" },
    { label: "rjsf", query: "peers/schemaForm" },
    { label: "VoiceAgentForm", query: "ours/form" },
    { label: "floor again", query: "floor/form", again: true },
  ],
  timed: {
    names: ["mount", "mount, script", "key", "key, script", "slot edit", "slot added"],
    async measure(laboratory, { query }) {
      const { page, cost, close } = await loaded(laboratory, query);
      const mount = await cost(() => page.evaluate(() => setTimeout(() => subject.mount())), 10);
      await beginTyping(page, query);
      const key = await cost(() => page.keyboard.type(TYPED), 5);
      await beginEditing(page, query);
      const edit = await cost(() => editSlot(page), 5);
      await page.locator(placesOf(query).addSlot).focus();
      await painted(page, 5);
      const add = await cost(() => page.keyboard.press("Enter"), 5);
      await close();
      return {
        mount: mount.all,
        "mount, script": mount.script,
        key: key.all / TYPED.length,
        "key, script": key.script / TYPED.length,
        "slot edit": edit.all / EDITS,
        "slot added": add.all,
      };
    },
  },
  exact: {
    names: [
      ...["gzip", "brotli"],
      ...["commits to mount", "renders to mount", "commits a key", "renders a key"],
      ...["commits a slot edit", "renders a slot edit"],
      ...["elements", "heap KB", "KB left a cycle", "nodes left", "listeners left"],
    ],
    async measure(laboratory, { query }) {
      return {
        ...(await bytesOf(query)),
        ...(await countedIn(laboratory, query)),
        ...(await keptBy(laboratory, query)),
      };
    },
  },
  /** Each has the fields that are worked, takes an edit and one more slot, and submits the very payload it was given. */
  async check(laboratory, { label, query }) {
    const { page, close } = await loaded(laboratory, query);
    const { agentName, slot, slots, addSlot } = placesOf(query);
    await page.evaluate(() => subject.mount());
    await painted(page, 10);
    const names = await page.locator(agentName).count();
    const before = await page.locator(slots).count();
    if (names !== 1 || before !== 42) throw new Error(`${label}: ${names} agent names, ${before} times.`);

    await page.locator(SUBMIT).click();
    await page.waitForFunction(() => subject.submitted, undefined, { timeout: 5000 }).catch(() => undefined);
    const { given, submitted } = await page.evaluate(() => subject);
    if (!isDeepStrictEqual(submitted, given))
      throw new Error(
        `${label} was given ${JSON.stringify(given)} and submitted ${JSON.stringify(submitted)}.`,
      );
    await close();

    const second = await loaded(laboratory, query);
    await second.page.evaluate(() => subject.mount());
    await second.page.locator(slot).focus();
    const time = await second.page.locator(slot).inputValue();
    await second.page.keyboard.press("ArrowUp");
    await painted(second.page, 5);
    if ((await second.page.locator(slot).inputValue()) === time)
      throw new Error(`${label}: the key changed no time.`);
    await second.page.locator(addSlot).focus();
    await second.page.keyboard.press("Enter");
    await painted(second.page, 5);
    const after = await second.page.locator(slots).count();
    if (after !== 44) throw new Error(`${label}: ${after} times where a slot was added to 21.`);
    await second.close();
  },
};

const placesOf = (/** @type {string} */ query) => (query.endsWith("schemaForm") ? IN_SCHEMA_FORM : LABELLED);

/**
 * @param {Laboratory} laboratory
 * @param {string} query
 */
async function loaded(laboratory, query, counting = false) {
  const opened = await laboratory.newPage({ counting });
  await opened.go(`subject.html?subject=${query}`);
  await opened.page.waitForFunction(() => "subject" in globalThis);
  return opened;
}

/**
 * @param {import("playwright").Page} page
 * @param {string} query
 */
async function beginTyping(page, query) {
  await page.locator(placesOf(query).agentName).focus();
  await page.keyboard.type(WARM_UP);
  await painted(page, 10);
}

/**
 * @param {import("playwright").Page} page
 * @param {string} query
 */
async function beginEditing(page, query) {
  await page.locator(placesOf(query).slot).focus();
  await page.keyboard.press("ArrowUp");
  await painted(page, 10);
}

async function editSlot(/** @type {import("playwright").Page} */ page) {
  for (let edit = 0; edit < EDITS; edit += 1) {
    await page.keyboard.press("ArrowUp");
    await painted(page);
  }
}

/**
 * What React does for it: commits and rendered components.
 *
 * @param {Laboratory} laboratory
 * @param {string} query
 */
async function countedIn(laboratory, query) {
  const { page, close } = await loaded(laboratory, query, true);
  const counted = async (/** @type {() => Promise<unknown>} */ action) => {
    const read = () =>
      page.evaluate(() => {
        const { seenRenders } = /** @type {{ seenRenders: { commits: number, renders: number } }} */ (
          /** @type {unknown} */ (globalThis)
        );
        return { ...seenRenders };
      });
    const before = await read();
    await action();
    await painted(page, 15);
    const after = await read();
    return { commits: after.commits - before.commits, renders: after.renders - before.renders };
  };
  const mount = await counted(() => page.evaluate(() => subject.mount()));
  await beginTyping(page, query);
  const key = await counted(() => page.keyboard.type(TYPED));
  await beginEditing(page, query);
  const edit = await counted(() => editSlot(page));
  await close();
  if (mount.commits === 0) throw new Error(`React told of no commit of ${query}.`);
  return {
    "commits to mount": mount.commits,
    "renders to mount": mount.renders,
    "commits a key": key.commits / TYPED.length,
    "renders a key": key.renders / TYPED.length,
    "commits a slot edit": edit.commits / EDITS,
    "renders a slot edit": edit.renders / EDITS,
  };
}

/**
 * What it takes of the memory while it is there, and what is left of it afterwards.
 *
 * @param {Laboratory} laboratory
 * @param {string} query
 */
async function keptBy(laboratory, query) {
  const { page, session, close } = await loaded(laboratory, query);
  const kept = async () => {
    await painted(page, 10);
    await session.send("HeapProfiler.collectGarbage");
    const of = await counters(session);
    return { heap: of("JSHeapUsedSize") / 1000, nodes: of("Nodes"), listeners: of("JSEventListeners") };
  };
  const cycle = (/** @type {number} */ times) =>
    page.evaluate(async (count) => {
      const frame = () => new Promise((done) => requestAnimationFrame(() => setTimeout(done)));
      for (let done = 0; done < count; done += 1) {
        subject.mount();
        await frame();
        await frame();
        subject.unmount();
        await frame();
      }
    }, times);
  const empty = await kept();
  await page.evaluate(() => subject.mount());
  const mounted = await kept();
  const elements = await page.evaluate(() => document.querySelectorAll("body *").length);
  await page.evaluate(() => subject.unmount());
  // What is made once and kept, such as a cache, is no leak.
  await cycle(10);
  const before = await kept();
  await cycle(CYCLES);
  const after = await kept();
  await close();
  return {
    elements,
    "heap KB": mounted.heap - empty.heap,
    "KB left a cycle": (after.heap - before.heap) / CYCLES,
    "nodes left": after.nodes - before.nodes,
    "listeners left": after.listeners - before.listeners,
  };
}
