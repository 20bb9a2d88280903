import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Voice } from "../../../src/core/index.js";
import { en, type PartialMessages } from "../../../src/i18n/en.js";
import { VoiceAgentKitProvider, VoiceSelector } from "../../../src/index.js";
import { manyVoices, someVoices } from "../../../stories/fixtures.js";
import { listen } from "../FreeSlotsEditor/editor.js";
import { settled } from "../host.js";
import { button, elementOf, languages, say, show } from "../show.js";
import { idOf, namesNow, selectorIn } from "./selector.js";

describe.each(languages)("finding a voice in $language", ({ words }) => {
  const { text, chip, found, radio, search, favouriteButton, ...selector } = selectorIn(words);
  const voices = someVoices("en");
  const idAt = (place: number) => voices[place]?.id ?? "";
  const languageName = (tag: string) =>
    new Intl.DisplayNames([words.locale], { type: "language" }).of(tag) ?? "";
  const dialect = page.getByRole("combobox", { name: text.facets.dialect, exact: true });
  const sort = page.getByRole("combobox", { name: text.sort, exact: true });
  const option = (value: string, count: number) =>
    page.getByRole("option", { name: say(text.facetOption, { value, count }, words), exact: true });
  const countIn = (label: string) => chip(label).element().querySelector(".vak-chip-count")?.textContent;
  const number = (value: number) => new Intl.NumberFormat(words.locale).format(value);

  const odd: Voice[] = [
    { id: idOf(1), name: "أَحْمَد الأسطورة", dialect: "ksa", description: "صوتٌ رقم ٣" },
    { id: idOf(2), name: "إيمان فاطمة", dialect: "egy" },
    { id: idOf(3), name: "José ([a-z]+)", language: "en", tags: ["calm"] },
    { id: idOf(4), name: 'Quote " and \\', language: "en", description: "number 12" },
    { id: idOf(5), name: "کیان", language: "fa" },
  ];

  test.each([
    ["alef without hamza", "احمد", [0]],
    ["ha in place of ta marbuta", "فاطمه", [1]],
    ["a Latin digit for an Arabic one", "3", [0]],
    ["Arabic digits for Latin ones", "١٢", [3]],
    ["no accent", "jose", [2]],
    ["capitals", "JOSÉ", [2]],
    ["regular expression marks", "([a-z]+)", [2]],
    ["a quote", '"', [3]],
    ["a backslash", "\\", [3]],
    ["Arabic kaf and yeh for Persian ones", "كيان", [4]],
    ["words in any order", "فاطمة إيمان", [1]],
    ["a tag", "calm", [2]],
    ["a dialect in Arabic", "السعودية", [0]],
    ["a dialect in English", "egyptian", [1]],
    ["a language in the reader's language", languageName("fa"), [4]],
    ["an id", idOf(4), [3]],
    ["what nothing has", "zzz", []],
  ])("E14: searching with %s finds what it should", async (_, query, places) => {
    selector.show({ voices: odd });
    await search.fill(query);
    await expect.poll(namesNow).toEqual(places.map((place) => odd[place]?.name));
    await expect.element(found(places.length)).toBeVisible();
  });

  test("P23: a key in the search is followed by one count, not by what goes on meanwhile", async () => {
    selector.show({ voices });
    await expect.element(found(voices.length)).toBeVisible();
    elementOf(search).focus();
    const heard = listen();
    await userEvent.keyboard("zq");
    await expect.element(found(0)).toBeVisible();
    await settled(500);
    expect(heard.filter((said) => said === text.searching)).toEqual([]);
    expect(heard).toContain(say(text.count, { count: 0 }, words));
  });

  test("Enter in the search sends no form around it", async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    show(
      <form onSubmit={onSubmit}>
        {selector.element({ voices })}
        <button>go</button>
      </form>,
    );
    await search.fill("Fahd");
    await userEvent.keyboard("{Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test("facets are those in which the voices differ, with how many voices each value would leave", async () => {
    selector.show({ voices });
    await expect.element(chip(languageName("ar"))).toHaveAttribute("aria-pressed", "false");
    expect(countIn(languageName("ar"))).toBe(number(10));
    expect(countIn(text.genders.male)).toBe(number(6));
    await expect.element(option(text.dialects.egy, 2)).toBeInTheDocument();
    await chip(text.genders.male).click();
    await expect.element(chip(text.genders.male)).toHaveAttribute("aria-pressed", "true");
    await expect.poll(namesNow).toEqual(["Fahd", "Samir", "Amjad", "Jasem", "Salem", "James"]);
    expect(countIn(languageName("ar"))).toBe(number(5));
    // The other gender keeps its count: that is what pressing it would leave.
    expect(countIn(text.genders.female)).toBe(number(6));
    await expect.element(option(text.dialects.egy, 1)).toBeInTheDocument();
    await chip(text.genders.male).click();
    await expect.poll(() => namesNow().length).toBe(12);
  });

  test("a dialect that would leave nothing is not offered, so choosing a language leaves its own dialects", async () => {
    selector.show({ voices });
    await expect.element(option(text.dialects.egy, 2)).toBeInTheDocument();
    await chip(languageName("en")).click();
    await expect.poll(namesNow).toEqual(["Emma", "James"]);
    await expect.element(option(text.dialects.egy, 2)).not.toBeInTheDocument();
    await chip(languageName("ar")).click();
    await dialect.selectOptions("egy");
    await expect.poll(namesNow).toEqual(["Mariam", "Samir"]);
    await search.fill("mariam");
    await expect.poll(namesNow).toEqual(["Mariam"]);
    await search.fill("");
    await dialect.selectOptions("");
    await expect.poll(() => namesNow().length).toBe(10);
  });

  test("the fifteen dialects have names in the reader's language", async () => {
    const codes = Object.keys(en.voices.dialects) as (keyof typeof en.voices.dialects)[];
    expect(codes).toHaveLength(15);
    selector.show({
      voices: codes.map((code, at) => ({ id: idOf(at + 1), name: `V${at}`, dialect: code.toUpperCase() })),
    });
    for (const code of codes) await expect.element(option(text.dialects[code], 1)).toBeInTheDocument();
  });

  test("dialects and styles that only the host knows have the names that it gives, and are found by them", async () => {
    const own: PartialMessages = {
      voices:
        words.locale === "ar"
          ? { dialects: { najdi: "نجدية" }, styles: { calm: "هادئ" } }
          : { dialects: { najdi: "from Najd" }, styles: { calm: "Calm" } },
    };
    const names = [own.voices?.dialects?.["najdi"] ?? "", own.voices?.styles?.["calm"] ?? ""] as const;
    show(
      <VoiceAgentKitProvider messages={words}>
        <VoiceSelector
          messages={own}
          voices={[
            { id: idOf(1), name: "A", language: "ar", dialect: "Najdi", style: "calm" },
            { id: idOf(2), name: "B", language: "ar", dialect: "ksa", style: "narrator" },
          ]}
        />
      </VoiceAgentKitProvider>,
    );
    await expect.element(radio("A")).toHaveAccessibleDescription(names.join(text.factSeparator));
    await expect
      .element(radio("B"))
      .toHaveAccessibleDescription([text.dialects.ksa, text.styles.narrator].join(text.factSeparator));
    for (const name of names) {
      await expect.element(chip(name)).toBeVisible();
      await search.fill(name.split(" ").at(-1) ?? "");
      await expect.poll(namesNow).toEqual(["A"]);
      await search.fill("");
    }
  });

  test("voices that are alike in a fact have no filter for it, and unknown values are shown as they are", async () => {
    selector.show({
      voices: ["Najdi", "Hijazi", "Najdi", "Ḥassāni", "Sudani"].map((value, at) => ({
        id: idOf(at + 1),
        name: `V${at}`,
        language: "ar",
        gender: "male",
        dialect: value,
      })),
    });
    await expect.element(option("Najdi", 2)).toBeInTheDocument();
    expect(chip(languageName("ar")).elements()).toEqual([]);
    expect(chip(text.genders.male).elements()).toEqual([]);
  });

  describe("nothing found", () => {
    test("says what to leave out, with what that would bring, and one press does it", async () => {
      selector.show({ voices });
      await chip(text.genders.male).click();
      await search.fill("Hiba");
      await expect.element(page.getByText(text.noMatch)).toBeVisible();
      const without = say(text.withoutQuery, { query: "Hiba" }, words);
      await expect.element(button(say(text.facetOption, { value: without, count: 6 }, words))).toBeVisible();
      await button(say(text.facetOption, { value: text.any.gender, count: 1 }, words)).click();
      await expect.poll(namesNow).toEqual(["Hiba"]);
      await expect.element(search).toHaveFocus();
      await expect.element(search).toHaveValue("Hiba");
    });

    test("does not send on to another dead end", async () => {
      selector.show({ voices });
      await chip(text.genders.male).click();
      await search.fill("zzz");
      const clear = button(text.clear);
      await expect.element(clear).toBeVisible();
      expect(button(say(text.facetOption, { value: text.any.gender, count: 0 }, words)).elements()).toEqual(
        [],
      );
      await clear.click();
      await expect.poll(() => namesNow().length).toBe(12);
      await expect.element(search).toHaveValue("");
      await expect.element(search).toHaveFocus();
    });

    test("keeps the chosen voice in sight", async () => {
      selector.show({ voices, defaultValue: idAt(1) });
      await search.fill("zzz");
      await expect.element(page.getByText(text.noMatch)).toBeVisible();
      expect(namesNow()).toEqual(["Fahd"]);
      await expect.element(radio("Fahd")).toBeChecked();
    });
  });

  test.each([
    ["name", ["Amal 2", "Amal 10", "Basma", "أحمد", "فهد"]],
    ["dialect", ["Basma", "Amal 2", "أحمد", "Amal 10", "فهد"]],
  ] as const)("the list can be sorted by %s, in the way of the reader's language", async (by, expected) => {
    const named: Voice[] = [
      { id: idOf(1), name: "فهد", language: "ar", dialect: "ksa" },
      { id: idOf(2), name: "Amal 10", language: "ar", dialect: "ksa" },
      { id: idOf(3), name: "أحمد", language: "ar", dialect: "egy" },
      { id: idOf(4), name: "Amal 2", language: "ar", dialect: "egy" },
      { id: idOf(5), name: "Basma", language: "ar" },
    ];
    selector.show({ voices: named });
    expect(namesNow()).toEqual(named.map(({ name }) => name));
    await sort.selectOptions(by);
    // Arabic letters come first where the reader's language is Arabic.
    const { compare } = new Intl.Collator(words.locale, { numeric: true });
    const order = by === "name" ? [...expected].sort(compare) : undefined;
    if (order) await expect.poll(namesNow).toEqual(order);
    else await expect.poll(() => namesNow()[0]).toBe("Basma");
    await sort.selectOptions("given");
    await expect.poll(namesNow).toEqual(named.map(({ name }) => name));
  });

  test("a long list is sorted and searched all the same", async () => {
    const many = manyVoices("en", 3000);
    selector.show({ voices: many });
    await sort.selectOptions("name");
    await expect.poll(() => namesNow()[0]).toBe("Amjad 6");
    await search.fill("2999");
    await expect.poll(namesNow).toEqual([many[2998]?.name]);
  });

  describe("the reader's own lists", () => {
    test("favourites are offered where the host keeps them, and each press is told", async () => {
      const onFavouritesChange = vi.fn();
      const { change } = selector.show({ voices });
      expect(favouriteButton("Hiba").elements()).toEqual([]);
      expect(chip(text.lists.favourites).elements()).toEqual([]);
      change({ favourites: [idAt(2)], onFavouritesChange });
      await expect.element(favouriteButton("Mariam")).toHaveAttribute("aria-pressed", "true");
      await favouriteButton("Hiba").click();
      await favouriteButton("Mariam").click();
      expect(onFavouritesChange.mock.calls).toEqual([[[idAt(2), idAt(0)]], [[]]]);
      // The host has not taken them over.
      await expect.element(favouriteButton("Mariam")).toHaveAttribute("aria-pressed", "true");
    });

    test("favourites alone can be shown, and one that is taken back stays until the list is left", async () => {
      selector.show({ voices, defaultFavourites: [idAt(4), idAt(1)] });
      await chip(text.lists.favourites).click();
      await expect.poll(namesNow).toEqual(["Fahd", "Layan"]);
      await favouriteButton("Layan").click();
      await expect.element(favouriteButton("Layan")).toHaveAttribute("aria-pressed", "false");
      expect(namesNow()).toEqual(["Fahd", "Layan"]);
      await chip(text.lists.favourites).click();
      await chip(text.lists.favourites).click();
      await expect.poll(namesNow).toEqual(["Fahd"]);
    });

    test("an empty list of favourites says how to fill it", async () => {
      selector.show({ voices, defaultFavourites: [] });
      await chip(text.lists.favourites).click();
      await expect.element(page.getByText(text.noFavourites)).toBeVisible();
      await button(text.clear).click();
      await expect.poll(() => namesNow().length).toBe(12);
    });

    test("what was chosen is a recent voice once the selector is left, and what was passed over is none", async () => {
      const onRecentsChange = vi.fn();
      show(
        <>
          {selector.element({ voices, defaultRecents: [idAt(5), idAt(3)], onRecentsChange })}
          <button>elsewhere</button>
        </>,
      );
      await radio("Hiba").click();
      await userEvent.keyboard("{ArrowDown}{ArrowDown}{ArrowDown}");
      await expect.element(radio("Samir")).toBeChecked();
      expect(onRecentsChange).not.toHaveBeenCalled();
      await button("elsewhere").click();
      expect(onRecentsChange.mock.calls).toEqual([[[idAt(3), idAt(5)]]]);
      await chip(text.lists.recents).click();
      await expect.poll(namesNow).toEqual(["Samir", "Amjad"]);
    });

    test("a list that its store does not have yet is empty, where the host hears of what becomes of it", async () => {
      const none = null as unknown as undefined;
      selector.show({ voices, favourites: none, onFavouritesChange: () => undefined });
      await expect.element(favouriteButton("Hiba")).toHaveAttribute("aria-pressed", "false");
    });

    test.each(["x", [1, null, ""], {}])(
      "lists that a store has spoiled are read as far as they can be: %j",
      async (stored) => {
        selector.show({ voices, favourites: stored as string[], recents: stored as string[] });
        await expect.element(favouriteButton("Hiba")).toHaveAttribute("aria-pressed", "false");
        await favouriteButton("Hiba").click();
        await expect.element(radio("Hiba")).toBeInTheDocument();
      },
    );
  });
});
