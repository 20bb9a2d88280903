import { painted } from "../laboratory.mjs";

/**
 * The last subject has long tasks for certain.
 *
 * @type {import("./suite.mjs").Suite}
 */
export const longTasks = {
  title: "Voice selector on a processor a fourth as fast: longest task, 0 where none is over 50 ms",
  page: "index.html",
  subjects: [
    { label: "100 voices", query: "voices=100" },
    { label: "10,000 voices", query: "voices=10000" },
    { label: "held up by 20 ms", query: "voices=100&held" },
  ],
  timed: {
    onClock: true,
    names: ["open", "filter"],
    async measure(laboratory, { query }) {
      const { page, session, go, close } = await laboratory.newPage();
      await go(`?${query}`);
      await page.locator("[aria-haspopup=dialog]").focus();
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
      await close();
      return { open, filter };
    },
  },
};
