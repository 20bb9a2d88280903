import { describe, expect, test, vi } from "vitest";
import { cdp, page, userEvent } from "vitest/browser";
import { describeTimeZone } from "../../../src/core/timeZones.js";
import { placeOf } from "../../../src/i18n/placeOf.js";
import { TimeZoneSelector, type TimeZoneSelectorProps } from "../../../src/index.js";
import { settled } from "../host.js";
import { elementOf, isOnTop, languages, say, show } from "../show.js";

describe.each(languages)("the zone in $language", ({ words }) => {
  const { timeZone: text } = words;
  const box = page.getByRole("combobox", {
    name: words.fields["googleCalendarSettings.timezone"].label,
    exact: true,
  });
  const list = page.getByRole("listbox");
  const optionsNow = () => [...document.querySelectorAll<HTMLElement>("[role=option]")];
  const namesNow = () => optionsNow().map((option) => option.querySelector("bdi")?.textContent ?? "");
  const activeNow = () => {
    const id = elementOf(box).getAttribute("aria-activedescendant");
    return id === null ? undefined : document.getElementById(id);
  };
  const activeName = () => activeNow()?.querySelector("bdi")?.textContent;

  function showZones(props: Partial<TimeZoneSelectorProps> = {}) {
    const onChange = vi.fn();
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    const shown = show(
      <form onSubmit={onSubmit}>
        <TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" onChange={onChange} {...props} />
        <button>go</button>
      </form>,
    );
    return { onChange, onSubmit, ...shown };
  }

  async function open(query: string) {
    await box.click();
    await expect.element(list).toBeVisible();
    if (query) await userEvent.keyboard(query);
  }

  test("H16: a click opens every zone, quickly, and the field says it is open", async () => {
    showZones();
    await expect.element(box).toHaveAttribute("aria-expanded", "false");
    await expect.element(box).not.toHaveAttribute("aria-controls");
    await box.click();
    await expect.poll(() => optionsNow().length).toBeGreaterThan(400);
    const places = optionsNow().map((option) => option.firstElementChild?.textContent ?? "");
    expect(places[0]).toBe("UTC");
    expect(places.slice(1)).toEqual(places.slice(1).sort(new Intl.Collator(words.locale).compare));
    await expect.element(box).toHaveAttribute("aria-expanded", "true");
    expect(elementOf(box).getAttribute("aria-controls")).toBe(list.element().id);
    const selected = optionsNow().filter((option) => option.getAttribute("aria-selected") === "true");
    expect(selected.map((option) => option.querySelector("bdi")?.textContent)).toEqual(["Asia/Riyadh"]);
    const offMiddle = () => {
      const [chosen, panel] = [selected[0], list.element().closest(".vak-popover")].map((element) =>
        element?.getBoundingClientRect(),
      );
      if (!chosen || !panel) throw new Error("the chosen option or its panel is missing");
      return Math.abs(chosen.top + chosen.bottom - panel.top - panel.bottom) / chosen.height;
    };
    await expect.poll(offMiddle).toBeLessThan(1);
  });

  test.each([
    ["the name", "kolkata", "Asia/Kolkata"],
    ["the former name", "calcutta", "Asia/Kolkata"],
    ["name parts in any case", "asia riy", "Asia/Riyadh"],
    ["an underscore as typed", "new_york", "America/New_York"],
    ["a place of two words", "new york", "America/New_York"],
    ["UTC", "utc", "UTC"],
    ["the offset", "gmt+5:45", "Asia/Kathmandu"],
    ["the country", "saudi", "Asia/Riyadh"],
    ["the country in Arabic", "السعودية", "Asia/Riyadh"],
    ["two words written as one", "newyork", "America/New_York"],
    ["a country of many zones", "canada", "America/Vancouver"],
    ["a country of many zones in Arabic", "الولايات المتحدة", "America/Chicago"],
    ["what a country is called for short", "uae", "Asia/Dubai"],
    ["a city that its zone is not named after", words.locale === "ar" ? "الدوحة" : "doha", "Asia/Qatar"],
    ["a country and a part of the name", "usa new", "America/New_York"],
  ])("H1, H2: is found by %s", async (_, query, name) => {
    showZones();
    await open(query);
    await expect.poll(namesNow).toContain(name);
    await expect
      .element(page.getByRole("status"))
      .toHaveTextContent(say(text.count, { count: optionsNow().length }, words));
  });

  const typed: Record<string, string[]> =
    words.locale === "ar"
      ? {
          "Asia/Muscat": ["سلطنة عمان", "سلطنة عُمان"],
          "Asia/Riyadh": ["جدة", "مكة", "المدينة", "الخبر"],
          "Asia/Dubai": ["دولة الإمارات", "ابوظبي", "الشارقة"],
          "Asia/Qatar": ["دولة قطر"],
          "Asia/Amman": ["المملكة الأردنية الهاشمية"],
          "Africa/Cairo": ["جمهورية مصر العربية", "الاسكندرية"],
          "Europe/London": ["المملكة المتحدة", "بريطانيا"],
          "Europe/Kyiv": ["كييف"],
          "Asia/Karachi": ["كراتشي"],
          "Asia/Kolkata": ["دلهي", "نيودلهي"],
          "Asia/Kuala_Lumpur": ["كوالالمبور"],
          "Asia/Jakarta": ["جاكرتا"],
          "Australia/Sydney": ["سيدني"],
          "America/Los_Angeles": ["لوس انجلوس", "لوس أنجلوس"],
          "America/Chicago": ["شيكاغو"],
          "America/Toronto": ["تورنتو", "تورونتو"],
          "America/Anchorage": ["أنكوريج"],
        }
      : {
          "Asia/Muscat": ["Sultanate of Oman"],
          "Asia/Riyadh": ["Kingdom of Saudi Arabia", "Jeddah", "makkah", "Khobar", "جدة", "الرياض"],
          "Asia/Dubai": ["Abu Dhabi"],
          "Asia/Qatar": ["State of Qatar"],
          "Asia/Baghdad": ["Republic of Iraq"],
          "Europe/London": ["United Kingdom", "England"],
          "Europe/Madrid": ["Barcelona"],
          "Asia/Kolkata": ["Mumbai"],
          "America/Los_Angeles": ["San Francisco"],
        };

  test("H1: large cities and the full names of countries each find one zone", async () => {
    showZones();
    await open("");
    for (const [name, queries] of Object.entries(typed))
      for (const query of queries) {
        await box.fill(query);
        await expect.poll(namesNow, { message: query }).toEqual([name]);
      }
  });

  test("H1: a country comes before one whose name only has the same letters in it", async () => {
    showZones();
    await open(words.locale === "ar" ? "عمان" : "oman");
    await expect
      .poll(namesNow)
      .toEqual([words.locale === "ar" ? "Asia/Amman" : "Asia/Muscat", expect.any(String)]);
  });

  test("every place stands in the reader's letters, in the list and in the box", async () => {
    showZones({ defaultValue: "America/Adak" });
    await expect.poll(() => elementOf(box).value).toMatch(words.locale === "ar" ? /^أداك / : /^Adak /);
    await open("");
    const foreign = words.locale === "ar" ? /[a-z]/i : /[\u0600-\u06ff]/;
    const places = optionsNow().map((option) => option.firstElementChild?.textContent ?? "");
    expect(places.filter((place) => place !== "UTC" && foreign.test(place))).toEqual([]);
  });

  test("H1: a place that begins with what is typed comes before one that only has it", async () => {
    const { onChange } = showZones();
    await open(words.locale === "ar" ? "الج" : "al");
    await expect.poll(() => optionsNow().length).toBeGreaterThan(3);
    const places = optionsNow().map((option) => option.firstElementChild?.textContent ?? "");
    const begin = places.map((place) => /^(al|الج)/i.test(place));
    expect(begin).toEqual(begin.toSorted((a, b) => Number(b) - Number(a)));
    expect(begin.includes(true) && begin.includes(false)).toBe(true);
    const first = namesNow()[0];
    await userEvent.keyboard("{Enter}");
    expect(onChange.mock.calls).toEqual([[first]]);
  });

  test("P21, Base UI #4840, #4847, #5234: Down and Up go through the list and around its ends; the active option is there and in sight", async () => {
    showZones();
    await open("riyadh");
    await expect.poll(namesNow).toEqual(["Asia/Riyadh"]);
    await userEvent.keyboard("{Control>}a{/Control}asia");
    await expect.poll(() => namesNow().length).toBeGreaterThan(20);
    const names = namesNow();
    expect(activeNow()).toBeUndefined();
    await userEvent.keyboard("{ArrowDown}");
    expect(activeName()).toBe(names[0]);
    await userEvent.keyboard("{ArrowDown}{ArrowDown}");
    expect(activeName()).toBe(names[2]);
    await userEvent.keyboard("{ArrowUp}{ArrowUp}{ArrowUp}");
    expect(activeName()).toBe(names.at(-1));
    const [option, frame] = [activeNow()?.getBoundingClientRect(), list.element().getBoundingClientRect()];
    const panel = list.element().closest(".vak-popover")?.getBoundingClientRect() ?? frame;
    expect(option?.top).toBeGreaterThanOrEqual(panel.top - 1);
    expect(option?.bottom).toBeLessThanOrEqual(panel.bottom + 1);
    await userEvent.keyboard("{ArrowDown}");
    expect(activeName()).toBe(names[0]);
    await expect.element(box).toHaveFocus();
  });

  test("Down and Up open the list without changing the value", async () => {
    const { onChange } = showZones();
    elementOf(box).focus();
    for (const key of ["{ArrowDown}", "{ArrowUp}"]) {
      await userEvent.keyboard(key);
      await expect.element(list).toBeVisible();
      await userEvent.keyboard("{Escape}");
      await expect.element(list).not.toBeInTheDocument();
    }
    expect(onChange).not.toHaveBeenCalled();
  });

  test("M5, P21: Enter takes the active option and never sends the form while the list is open", async () => {
    const { onChange, onSubmit } = showZones();
    await open("kolk");
    await expect.poll(namesNow).toEqual(["Asia/Kolkata"]);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    await expect.element(list).not.toBeInTheDocument();
    expect(onChange.mock.calls).toEqual([["Asia/Kolkata"]]);
    expect(onSubmit).not.toHaveBeenCalled();
    await expect.element(box).toHaveFocus();
    await userEvent.keyboard("{Enter}");
    expect(onSubmit).toHaveBeenCalledTimes(1);
  });

  test("Enter on a list with nothing in it, and on an untouched one, changes and sends nothing", async () => {
    const { onChange, onSubmit } = showZones();
    await open("zzzz");
    await expect.element(page.getByText(text.noMatch)).toBeVisible();
    await userEvent.keyboard("{Enter}");
    await open("");
    await userEvent.keyboard("{Enter}");
    expect(onChange).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test("M4: Escape closes the list alone, and brings the value back", async () => {
    const onKeyDown = vi.fn();
    const onChange = vi.fn();
    show(
      <div role="presentation" onKeyDown={({ key }) => onKeyDown(key)}>
        <TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" onChange={onChange} />
      </div>,
    );
    const before = elementOf(box).value;
    await open("kolkata");
    onKeyDown.mockClear();
    await userEvent.keyboard("{Escape}");
    await expect.element(list).not.toBeInTheDocument();
    await expect.element(box).toHaveValue(before);
    expect(onKeyDown).not.toHaveBeenCalledWith("Escape");
    await userEvent.keyboard("{Escape}");
    expect(onKeyDown).toHaveBeenCalledWith("Escape");
    expect(onChange).not.toHaveBeenCalled();
  });

  test("A26: Enter that ends a composition takes nothing and sends nothing", async () => {
    const { onChange, onSubmit } = showZones();
    await open("");
    await cdp().send(
      "Input.imeSetComposition" as never,
      { text: "riyadh", selectionStart: 6, selectionEnd: 6 } as never,
    );
    await expect.poll(namesNow).toContain("Asia/Riyadh");
    await cdp().send(
      "Input.dispatchKeyEvent" as never,
      { type: "rawKeyDown", key: "Enter", code: "Enter", windowsVirtualKeyCode: 229 } as never,
    );
    await settled();
    expect(onChange).not.toHaveBeenCalled();
    expect(onSubmit).not.toHaveBeenCalled();
    await expect.element(list).toBeVisible();
    await cdp().send("Input.insertText" as never, { text: "kolkata" } as never);
    await userEvent.keyboard("{ArrowDown}{Enter}");
    expect(onChange.mock.calls).toEqual([["Asia/Kolkata"]]);
  });

  test("a click on an option takes it, byte for byte, and keeps the focus", async () => {
    const { onChange } = showZones();
    await open("buenos");
    await page.getByRole("option").first().click();
    expect(onChange.mock.calls).toEqual([["America/Argentina/Buenos_Aires"]]);
    await expect.element(box).toHaveFocus();
  });

  test.each([
    ["in another case", "ASIA/DUBAI", "Asia/Dubai"],
    ["with spaces around it", " Africa/Cairo ", "Africa/Cairo"],
    ["with a direction mark", "Asia/Amman\u200f", "Asia/Amman"],
  ])("H4: a name typed in full %s is taken when the field is left", async (_, typed, name) => {
    const { onChange } = showZones();
    await box.fill(typed);
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([[name]]);
    await expect.element(list).not.toBeInTheDocument();
  });

  test("H2, H17: a zone that the list lacks is taken when its name is typed in full", async () => {
    const { onChange } = showZones();
    await box.fill("Etc/GMT+3");
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([["Etc/GMT+3"]]);
  });

  test.each(["Mars/Phobos", "+03:00", "a"])(
    "H5: %s typed and left is given up, and the value stays",
    async (typed) => {
      const { onChange } = showZones();
      const before = elementOf(box).value;
      await box.fill(typed);
      await userEvent.tab();
      expect(onChange).not.toHaveBeenCalled();
      await expect.element(box).toHaveValue(before);
    },
  );

  test.each(["Asia/Calcutta", "Europe/Kiev", "asia/riyadh", "Etc/UTC"])(
    "H1, H2: the loaded name %s is kept to the letter, and is no error",
    async (name) => {
      const { onChange } = showZones({ defaultValue: name });
      await expect.element(box).not.toHaveAttribute("aria-invalid");
      await box.click();
      await userEvent.tab();
      await settled();
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  test("H19: a name of Windows, typed, finds the zone behind it", async () => {
    const { onChange } = showZones();
    await box.fill("Arab Standard Time");
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([["Asia/Riyadh"]]);
  });

  test("H19: a former name, typed in any case, is its zone by the present name", async () => {
    const { onChange } = showZones();
    await box.fill("asia/calcutta");
    await userEvent.tab();
    expect(onChange.mock.calls).toEqual([["Asia/Kolkata"]]);
  });

  test.each(["Arab Standard Time", "Asia/Riyadh;Asia/Dubai", " Asia/Riyadh "])(
    "H4, H19: the loaded name %j is kept, and the zone that it is near to is named",
    async (name) => {
      const { onChange } = showZones({ value: name });
      await expect.element(box).toHaveValue(name);
      await expect.element(box).toHaveAttribute("aria-invalid", "true");
      const near = describeTimeZone("Asia/Riyadh", words.locale, new Date());
      const zone = say(text.option, { label: placeOf(near, text.places), offset: near.offset }, words);
      await expect.element(box).toHaveAccessibleDescription(say(text.unknownNear, { name, zone }, words));
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  test.each(["Mars/Phobos", "+03:00"])(
    "H5: the loaded name %s is unknown, stays to be seen, and is pointed out",
    async (name) => {
      const { onChange } = showZones({ value: name });
      await expect.element(box).toHaveValue(name);
      await expect.element(box).toHaveAttribute("aria-invalid", "true");
      await expect.element(box).toHaveAccessibleDescription(say(text.unknown, { name }, words));
      await box.click();
      await userEvent.tab();
      expect(onChange).not.toHaveBeenCalled();
    },
  );

  test("P27, L10, AFFiNE #14643, divine-web #649, radix #468: the list has the language and direction of the selector, whatever the page's are", async () => {
    document.documentElement.dir = words.direction === "rtl" ? "ltr" : "rtl";
    showZones();
    await open("asia");
    const panel = list.element();
    expect(getComputedStyle(panel).direction).toBe(words.direction);
    expect(panel.closest("[lang]")?.getAttribute("lang")).toBe(words.locale);
    const [frame, field] = [panel.closest(".vak-popover"), elementOf(box)].map((element) =>
      element?.getBoundingClientRect(),
    );
    if (!frame || !field) throw new Error("the list has no panel");
    expect(Math.abs(frame.left - field.left)).toBeLessThan(12);
    expect(Math.abs(frame.right - field.right)).toBeLessThan(12);
    document.documentElement.removeAttribute("dir");
  });

  test("N16: a host that clips its contents does not clip the list", async () => {
    show(
      <div style={{ overflow: "hidden", blockSize: 80, transform: "translateX(0)" }}>
        <TimeZoneSelector messages={words} defaultValue="Asia/Riyadh" />
      </div>,
    );
    await open("asia");
    await expect.poll(() => optionsNow().length).toBeGreaterThan(20);
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(() => isOnTop(activeNow())).toBe(true);
  });

  test.each(["disabled", "readOnly"] as const)("%s: it does not open and takes nothing", async (lock) => {
    const { onChange } = showZones({ [lock]: true });
    elementOf(box).focus();
    await userEvent.keyboard("{ArrowDown}kolkata{Enter}");
    await settled();
    expect(list.elements()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("H14: the value is shown with its offset now", () => {
    showZones();
    expect(elementOf(box).value).toMatch(
      words.locale === "ar" ? /^الرياض \(.*\+3 الآن\)$/ : /^Riyadh \(GMT\+3 now\)$/,
    );
  });
});
