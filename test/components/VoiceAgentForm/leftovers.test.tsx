import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { en } from "../../../src/i18n/en.js";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { createHost, settled } from "../host.js";
import { button, languages, say, showForm } from "../show.js";

const attributesOf = (element: Element) =>
  [...element.attributes].map(({ name, value }) => `${name}=${value}`);
const censusOf = () => ({
  nodes: document.querySelectorAll("*").length,
  html: attributesOf(document.documentElement),
  body: attributesOf(document.body),
  head: document.head.childElementCount,
  globals: Object.keys(window).length,
});

/** React adds it to the document once, for all roots, and leaves it there. */
const REACTS_OWN = "selectionchange";

const insert = { tool: en.template.insert, label: en.fields.greetingMessage.label };

/** What listens to the whole page while it is open. */
const openers = [
  {
    opener: page.getByRole("combobox", { name: en.fields["googleCalendarSettings.timezone"].label }),
    type: "keydown",
  },
  { opener: button(say(en.template.toolFor, insert, en)), type: "scroll" },
];

describe("P18, N26: what stays after the form has gone", () => {
  const [{ words }] = languages;
  const filled = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };

  test("thirty mounts leave no element, no attribute and no global behind", async () => {
    showForm(words, filled).unmount();
    await settled();
    const before = censusOf();
    const made = vi.spyOn(URL, "createObjectURL");
    const revoked = vi.spyOn(URL, "revokeObjectURL");
    const started = vi.spyOn(window, "setInterval");
    const stopped = vi.spyOn(window, "clearInterval");
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
    const told = (spy: { mock: { results: { value: unknown }[] } }) =>
      spy.mock.results.map(({ value }) => value);
    const revokedUrls = revoked.mock.calls.map(([url]) => url);
    expect(told(made).filter((url) => !revokedUrls.includes(String(url)))).toEqual([]);
    const stoppedTimers = stopped.mock.calls.map(([timer]) => timer);
    expect(told(started).filter((timer) => !stoppedTimers.includes(timer as never))).toEqual([]);
    vi.restoreAllMocks();
  });

  test("every listener on window and document that the form adds it takes away", async () => {
    const open = new Map<string, number>();
    const count = (type: string, by: number) => open.set(type, (open.get(type) ?? 0) + by);
    const spies = [window, document, document.body].flatMap((target) => [
      vi.spyOn(target, "addEventListener").mockImplementation(function (
        this: EventTarget,
        type,
        listener,
        options,
      ) {
        count(type, 1);
        const signal = typeof options === "object" ? options.signal : undefined;
        signal?.addEventListener("abort", () => count(type, -1), { once: true });
        EventTarget.prototype.addEventListener.call(target, type, listener, options);
      }),
      vi.spyOn(target, "removeEventListener").mockImplementation(function (
        this: EventTarget,
        type,
        listener,
        options,
      ) {
        count(type, -1);
        EventTarget.prototype.removeEventListener.call(target, type, listener, options);
      }),
    ]);
    const listening = (type: string) => (open.get(type) ?? 0) > 0;
    const left: string[] = [];
    for (const { opener, type } of openers) {
      const { unmount } = showForm(words, { ...filled, draftStorage: { key: "listeners" } });
      expect(["online", "storage", "pagehide"].map(listening)).not.toContain(false);
      await opener.click();
      await expect.poll(() => listening(type)).toBe(true);
      unmount();
      await settled();
      left.push(...[...open.keys()].filter((each) => open.get(each) !== 0 && each !== REACTS_OWN));
    }
    for (const spy of spies) spy.mockRestore();
    expect(left).toEqual([]);
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
