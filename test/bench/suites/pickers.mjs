import { painted } from "../laboratory.mjs";
import { bytesOf } from "./bytes.mjs";

/**
 * @typedef {{ file: string, opener: string, opens: string, search: string, row: string, open: string, kept?: number }} Way
 */

/**
 * How each picker is worked by keyboard. `open` matches what is there when it is open and not when it is closed; `kept`
 * rows stay whatever is looked for.
 */
const COMBOBOX = {
  opener: "input[aria-label=Voice]",
  opens: "ArrowDown",
  search: "input[aria-label=Voice]:focus",
  row: "[role=option]",
};
/** @type {Record<string, Way>} */
const ways = {
  floor: { ...COMBOBOX, file: "floor/picker", open: "[role=listbox], [role=listbox] *" },
  "downshift + TanStack Virtual": {
    ...COMBOBOX,
    file: "peers/picker",
    open: "[role=listbox], [role=listbox] *",
  },
  "VoiceSelector, popover": {
    file: "ours/picker",
    opener: "[aria-haspopup=dialog]",
    opens: "Enter",
    search: "[role=dialog] [type=search]:focus",
    row: "[role=radiogroup] [role=radio], [role=radiogroup] [type=radio]",
    open: "[role=dialog], [role=dialog] *",
    // The choice left to the API, and the voice that is chosen.
    kept: 2,
  },
};

const labelOf = (/** @type {string} */ name, /** @type {number} */ count) =>
  `${name}, ${count.toLocaleString("en")}`;
const queryOf = (/** @type {Way} */ { file }, /** @type {number} */ count) =>
  `subject=${file}&voices=${count}`;

/** @type {Map<string, Way>} */
const wayByQuery = new Map();
const subjects = [100, 1000, 10_000].flatMap((count) =>
  Object.entries(ways).map(([name, way]) => {
    const query = queryOf(way, count);
    wayByQuery.set(query, way);
    return { label: labelOf(name, count), query, floor: labelOf("floor", count) };
  }),
);

/** @type {import("./suite.mjs").Suite} */
export const pickers = {
  title: "Picker of one voice",
  page: "subject.html",
  peers: true,
  subjects: [
    ...subjects,
    {
      label: "floor, 1,000 again",
      query: "subject=floor/picker&voices=1000",
      floor: labelOf("floor", 1000),
      again: true,
    },
  ],
  timed: {
    names: ["mount", "open", "filter"],
    /** To mount it closed, to open it, to look for a name. */
    async measure(laboratory, { query }) {
      const { page, go, cost, close } = await laboratory.newPage();
      const way = wayOf(query);
      await go(`subject.html?${query}`);
      await page.waitForFunction(() => "subject" in globalThis);
      const mount = await cost(() => page.evaluate(() => setTimeout(() => subject.mount())), 5);
      await page.locator(way.opener).focus();
      await painted(page, 5);
      const open = await cost(() => page.keyboard.press(way.opens), 10);
      await page.locator(way.search).waitFor();
      const filter = await cost(() => page.keyboard.type("za"), 20);
      await close();
      return { mount: mount.all, open: open.all, filter: filter.all };
    },
  },
  exact: {
    names: ["gzip", "brotli", "nodes when open"],
    async measure(laboratory, { query }) {
      const way = wayOf(query);
      const { page, close } = await opened(laboratory, query);
      const nodes = await page.locator(way.open).count();
      await close();
      return { ...(await bytesOf(way.file)), "nodes when open": nodes };
    },
  },
  /** Each shows rows when it is opened, and after a search those that hold what was looked for. */
  async check(laboratory, { label, query }) {
    const { row, kept = 0 } = wayOf(query);
    const { page, close } = await opened(laboratory, query);
    const before = await page.locator(row).count();
    await page.keyboard.type("za");
    await painted(page, 20);
    const texts = await page
      .locator(row)
      .evaluateAll((rows) => rows.map((each) => (each.closest("label") ?? each).textContent));
    await close();
    const others = texts.filter((text) => !/za/i.test(text));
    if (before < 5 || texts.length < 5 || others.length > kept)
      throw new Error(`${label}: ${before} rows when opened, and after a search ${JSON.stringify(texts)}.`);
  },
};

function wayOf(/** @type {string} */ query) {
  const way = wayByQuery.get(query);
  if (!way) throw new Error(`No picker has the address ${query}.`);
  return way;
}

/**
 * @param {import("../laboratory.mjs").Laboratory} laboratory
 * @param {string} query
 */
async function opened(laboratory, query) {
  const { opener, opens, search, row } = wayOf(query);
  const { page, go, close } = await laboratory.newPage();
  await go(`subject.html?${query}`);
  await page.waitForFunction(() => "subject" in globalThis);
  await page.evaluate(() => subject.mount());
  await page.locator(opener).focus();
  await page.keyboard.press(opens);
  await page.locator(search).waitFor();
  await page.locator(row).first().waitFor();
  await painted(page, 10);
  return { page, close };
}
