import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, languages, showForm } from "../show.js";

const attributesOf = (element: Element) =>
  [...element.attributes].map(({ name, value }) => `${name}=${value}`);
const censusOf = () => ({
  nodes: document.querySelectorAll("*").length,
  html: attributesOf(document.documentElement),
  body: attributesOf(document.body),
  head: document.head.childElementCount,
  globals: Object.keys(window).length,
});

describe("P18, N26: what stays after the form has gone", () => {
  const [{ words }] = languages;
  const filled = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };

  test("thirty mounts leave no element, no attribute and no global behind", async () => {
    showForm(words, filled).unmount();
    await settled();
    const before = censusOf();
    for (let count = 0; count < 30; count += 1) {
      const { unmount, container } = showForm(words, filled);
      expect(container.querySelectorAll("input").length).toBeGreaterThan(30);
      unmount();
      container.remove();
    }
    await settled();
    const after = censusOf();
    expect(after.nodes).toBeLessThanOrEqual(before.nodes);
    expect({ ...after, nodes: 0 }).toEqual({ ...before, nodes: 0 });
  });

  test("every listener on window and document that the form adds it takes away", async () => {
    const open = new Map<string, number>();
    const spies = [window, document, document.body].flatMap((target) => [
      vi.spyOn(target, "addEventListener").mockImplementation(function (
        this: EventTarget,
        type,
        listener,
        options,
      ) {
        open.set(type, (open.get(type) ?? 0) + 1);
        EventTarget.prototype.addEventListener.call(target, type, listener, options);
      }),
      vi.spyOn(target, "removeEventListener").mockImplementation(function (
        this: EventTarget,
        type,
        listener,
        options,
      ) {
        open.set(type, (open.get(type) ?? 0) - 1);
        EventTarget.prototype.removeEventListener.call(target, type, listener, options);
      }),
    ]);
    const { unmount } = showForm(words, filled);
    await settled();
    expect(open.get("online")).toBe(1);
    unmount();
    await settled();
    for (const spy of spies) spy.mockRestore();
    const ours = ["online", "offline", "visibilitychange", "scroll", "resize"];
    expect(ours.map((type) => [type, open.get(type) ?? 0])).toEqual(ours.map((type) => [type, 0]));
  });

  test("a form that goes away with its list of zones open and a call open leaves nothing", async () => {
    const host = createHost();
    const { unmount, container } = showForm(words, { ...filled, onSubmit: host.onSubmit });
    await button(words.form.submit).click();
    await page.getByRole("combobox", { name: "Time zone" }).click();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(page.getByRole("listbox")).toBeVisible();
    unmount();
    expect(container.childElementCount).toBe(0);
    expect(page.getByRole("listbox").elements()).toEqual([]);
    expect(host.last().context.signal.aborted).toBe(true);
    window.dispatchEvent(new Event("resize"));
    await settled();
  });

  test("P33: it stores nothing, sets no cookie and asks the network for nothing", async () => {
    const before = performance.getEntriesByType("resource").length;
    const { submit } = showForm(words, filled);
    await submit.click();
    await expect.element(page.getByText(words.form.succeeded)).toBeVisible();
    const asked = performance
      .getEntriesByType("resource")
      .slice(before)
      .map(({ name }) => name);
    expect(asked.filter((name) => !name.includes("@vite") && !name.includes("vitest"))).toEqual([]);
    expect([localStorage.length, document.cookie]).toEqual([0, ""]);
  });
});
