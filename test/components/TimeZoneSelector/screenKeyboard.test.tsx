import { expect, onTestFinished, test, vi } from "vitest";
import { page } from "vitest/browser";
import { TimeZoneSelector } from "../../../src/index.js";
import { elementOf, languages, show } from "../show.js";

test.each(languages)(
  "zones are listed where a phone's keyboard does not cover them, in $language",
  async ({ words }) => {
    await page.viewport(360, 640);
    onTestFinished(() => page.viewport(1280, 900));
    const seen = window.visualViewport;
    if (!seen) throw new Error("The browser has no visual viewport.");
    // No browser without a screen has such a keyboard: it makes what is seen lower, and not the window.
    const height = vi.spyOn(seen, "height", "get");
    onTestFinished(() => height.mockRestore());
    const rises = (to: number) => {
      height.mockReturnValue(to);
      seen.dispatchEvent(new Event("resize"));
    };
    show(
      <div style={{ paddingBlockStart: 220 }}>
        <TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />
      </div>,
    );
    const box = page.getByRole("combobox");
    const panel = () => page.getByRole("listbox").element().closest(".vak-popover")?.getBoundingClientRect();
    rises(340);
    await box.click();
    await expect.poll(() => panel()?.height).toBeGreaterThan(100);
    const field = elementOf(box).getBoundingClientRect();
    expect(panel()?.bottom).toBeLessThanOrEqual(field.top);
    expect(panel()?.top).toBeGreaterThanOrEqual(0);
    rises(640);
    expect(panel()?.top).toBeGreaterThanOrEqual(field.bottom);
    rises(500);
    expect(panel()?.bottom).toBeLessThanOrEqual(500);
  },
);
