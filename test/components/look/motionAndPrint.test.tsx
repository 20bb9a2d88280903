import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { en } from "../../../src/i18n/en.js";
import { settled } from "../host.js";
import { languages, show, showForm } from "../show.js";
import { emulate } from "./emulate.js";
import { layouts } from "./layouts.js";

/** What moves, or would when its state changes. */
function movers(): string[] {
  return [...document.querySelectorAll("[class*='vak-']")].flatMap((element) =>
    [undefined, "::before", "::after", "::backdrop"]
      .filter((pseudo) => {
        const { animationName, transitionDuration, scrollBehavior } = getComputedStyle(element, pseudo);
        return (
          animationName !== "none" || !/^0s(, 0s)*$/.test(transitionDuration) || scrollBehavior === "smooth"
        );
      })
      .map((pseudo = "") => `${element.getAttribute("class") ?? ""}${pseudo}`),
  );
}

describe("a reader who wants no motion", () => {
  test.each(layouts)("gets none from $name at $width px", async (layout) => {
    await page.viewport(layout.width, 900);
    show(layout.element({ messages: en }));
    await layout.prepare?.(en);
    await settled();
    expect(movers()).toEqual([]);
    expect(document.getAnimations()).toEqual([]);
  });

  test("gets none while an agent is made", async () => {
    const { submit } = showForm(en, { onSubmit: () => new Promise<void>(() => undefined) });
    await submit.click();
    await expect.poll(() => document.querySelector("[data-status=submitting]")).not.toBeNull();
    expect(movers()).toEqual([]);
  });

  test("is alone in that: others have what moves", async () => {
    await emulate({ "prefers-reduced-motion": "no-preference" });
    const { submit } = showForm(en, { onSubmit: () => new Promise<void>(() => undefined) });
    await submit.click();
    await expect.poll(() => movers().some((name) => name.includes("vak-actions-dot"))).toBe(true);
    expect(movers().some((name) => name.includes("vak-icon"))).toBe(true);
  });
});

describe.each(languages)("on paper, in $language", ({ words, language }) => {
  const tag = language === "Arabic" ? "ar" : "en";
  const long = Array.from({ length: 60 }, (_, index) => `${index + 1}. ${words.fields.preamble.label}`).join(
    "\n",
  );

  test.each([320, 1000])("at %i px every value is there, and nothing lies over it", async (width) => {
    await page.viewport(width, 600);
    const { container } = showForm(words, {
      voices: someVoices(tag),
      defaultValue: { ...dentistWithCalendar(tag), preamble: long },
    });
    for (const head of container.querySelectorAll<HTMLElement>("summary.vak-section-head")) head.click();
    await settled();
    await emulate({}, "print");
    await settled();
    const controls = [
      ...container.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>("input, select, textarea"),
    ].filter(
      (control) => !control.matches(".vak-secret, [type=search]") && control.closest(".vak-hidden") === null,
    );
    expect(controls.length).toBeGreaterThan(30);
    const lost = controls.filter((control) => {
      const { width, height } = control.getBoundingClientRect();
      return width < 8 || height < 8 || !control.checkVisibility({ contentVisibilityAuto: true });
    });
    expect(lost.map((control) => control.outerHTML.slice(0, 100))).toEqual([]);
    const texts = controls.filter((control) => control instanceof HTMLTextAreaElement);
    const cut = texts.filter((text) => text.scrollHeight > text.clientHeight + 1);
    expect(texts.length).toBeGreaterThan(2);
    expect(cut.map(({ value }) => value.slice(0, 40))).toEqual([]);
    const over = [...container.querySelectorAll<HTMLElement>("[class*='vak-']")].filter((element) => {
      const { position, display } = getComputedStyle(element);
      return (
        (position === "sticky" || position === "fixed") && display !== "none" && element.offsetHeight > 0
      );
    });
    expect(over.map(({ className }) => className)).toEqual([]);
  });

  test("what is told by a background is printed with it", async () => {
    showForm(words);
    await emulate({}, "print");
    const told = [...document.querySelectorAll(".vak-switch, .vak-radio, .vak-segment")];
    expect(told.length).toBeGreaterThan(5);
    for (const element of told) expect(getComputedStyle(element).printColorAdjust).toBe("exact");
  });
});
