import { afterAll, afterEach, beforeAll, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, someVoices } from "../../../stories/fixtures.js";
import { elementOf, languages, showForm } from "../show.js";

const FORMATS = ["DateTimeFormat", "NumberFormat", "ListFormat", "Collator", "DisplayNames"] as const;

/** Which of the formats of `Intl` were made since; the first of them reads the engine's tables, which takes long. */
function watchFormats() {
  const made: string[] = [];
  for (const name of FORMATS) {
    const Format = Intl[name] as unknown as new (...args: unknown[]) => object;
    vi.spyOn(Intl, name as "DateTimeFormat").mockImplementation(function (...args: unknown[]) {
      made.push(name);
      return new Format(...args) as Intl.DateTimeFormat;
    });
  }
  return made;
}

// In a window so low the zone is far below what is seen.
beforeAll(() => page.viewport(1280, 400));
afterAll(() => page.viewport(1280, 900));
afterEach(() => {
  vi.restoreAllMocks();
  // Another form would begin where this one was scrolled to.
  window.scrollTo(0, 0);
});

test.each(languages)(
  "$language: a form is there before any format of Intl is made, and a zone is described where it is looked at",
  async ({ words }) => {
    const made = watchFormats();
    const language = words.locale === "ar" ? "ar" : "en";
    showForm(words, { defaultValue: dentistWithCalendar(language), voices: someVoices(language) });
    const box = page.getByRole("combobox", {
      name: words.fields["googleCalendarSettings.timezone"].label,
    });
    expect(elementOf(box).value).toBe("Asia/Riyadh");
    expect(made).toEqual([]);

    elementOf(box).scrollIntoView();
    await expect.poll(() => elementOf(box).value, { timeout: 1500 }).toContain("+3");
    expect(made).toContain("DateTimeFormat");
  },
);

test.each(languages)("$language: a zone that nobody scrolls to is described in time", async ({ words }) => {
  showForm(words, { defaultValue: dentistWithCalendar(words.locale === "ar" ? "ar" : "en") });
  const box = page.getByRole("combobox", { name: words.fields["googleCalendarSettings.timezone"].label });
  expect(elementOf(box).value).toBe("Asia/Riyadh");
  await expect.element(box).toHaveValue(expect.stringContaining("+3"));
});

test.each(languages)(
  "$language: what is typed into a box that was just reached replaces its zone",
  async ({ words }) => {
    showForm(words, { defaultValue: dentistWithCalendar(words.locale === "ar" ? "ar" : "en") });
    const box = page.getByRole("combobox", { name: words.fields["googleCalendarSettings.timezone"].label });
    expect(elementOf(box).value).toBe("Asia/Riyadh");
    elementOf(box).focus();
    await userEvent.keyboard("Asia/Dubai");
    expect(elementOf(box).value).toBe("Asia/Dubai");
  },
);

test.each(languages)(
  "$language: the switch to the grid is in the first picture, and moves nothing by coming later",
  ({ words }) => {
    showForm(words, { defaultValue: dentistWithCalendar(words.locale === "ar" ? "ar" : "en") });
    expect(page.getByRole("radio", { name: words.slots.week }).query()).not.toBeNull();
  },
);
