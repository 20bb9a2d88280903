import { painted } from "../laboratory.mjs";

const KEYS = ["1", "0", ":", "3", "0", "Backspace", "Backspace", "1", "5", "Backspace", "Backspace", "0"];

/**
 * The floor of the slots editor are bare text inputs without a component around them.
 *
 * @type {import("./suite.mjs").Suite}
 */
export const slots = {
  title: "Free slots editor",
  page: "index.html",
  subjects: [
    ...[7, 70, 350].flatMap((count) => [
      { label: `bare inputs, ${count}`, query: `slots=${count}&bare`, floor: `bare inputs, ${count}` },
      { label: `editor, ${count}`, query: `slots=${count}`, floor: `bare inputs, ${count}` },
    ]),
    { label: "editor, 70 again", query: "slots=70", floor: "editor, 70", again: true },
  ],
  timed: {
    names: ["mount", "key", "add"],
    /** To mount, for a key in a time, to add a slot. */
    async measure(laboratory, { query }) {
      const { page, go, cost, close } = await laboratory.newPage();
      const mount = await cost(() => go(`?${query}`));
      await page.getByLabel("Wednesday, slot 1, from", { exact: true }).click();
      await page.keyboard.type("9");
      const keys = await cost(async () => {
        for (const key of KEYS) await page.keyboard.press(key);
      });
      await page.keyboard.press("Tab");
      // Found before it counts, as to find a button by its name the page works out the names of all; and scrolled to,
      // which paints a part of the page that was not seen before.
      await page.getByRole("button", { name: "Add slot on Friday", exact: true }).focus();
      await painted(page, 5);
      const add = await cost(() => page.keyboard.press("Enter"));
      await close();
      return { mount: mount.all, key: keys.all / KEYS.length, add: add.all };
    },
  },
};
