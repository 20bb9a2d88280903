import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Voice } from "../../../src/core/index.js";
import { VoiceSelector, type VoiceSelectorProps } from "../../../src/index.js";
import { manyVoices, someVoices } from "../../../stories/fixtures.js";
import { button, elementOf, languages, say, show } from "../show.js";

const id = (index: number) => `1f3396aa-24e3-4523-b4ef-${String(index).padStart(12, "0")}`;

describe.each(languages)("voices in $language", ({ words }) => {
  const { voices: text } = words;
  const search = page.getByRole("searchbox", { name: text.search, exact: true });
  const radio = (name: string) => page.getByRole("radio", { name, exact: true });
  const namesNow = () =>
    [...document.querySelectorAll<HTMLInputElement>("input[type=radio]:not([value=''])")].map(
      (choice) => choice.closest("label")?.querySelector(".vak-voice-name")?.textContent ?? "",
    );

  function showVoices(props: Partial<VoiceSelectorProps> & { voices: readonly Voice[] | undefined }) {
    return show(<VoiceSelector messages={words} {...props} />);
  }

  test("P30: the group is named, and each radio button is named by its voice exactly", async () => {
    showVoices({ voices: someVoices("ar") });
    await expect
      .element(page.getByRole("radiogroup", { name: words.fields.voiceId.label, exact: true }))
      .toBeVisible();
    for (const voice of someVoices("ar")) await expect.element(radio(voice.name)).toBeInTheDocument();
    await expect.element(radio(text.none)).toBeChecked();
  });

  test("a click chooses and tells the id and the voice; the first choice leaves it to the API", async () => {
    const onChange = vi.fn();
    const voices = someVoices("en");
    showVoices({ voices, onChange });
    await radio("Fahd").click();
    await expect.element(radio("Fahd")).toBeChecked();
    await radio(text.none).click();
    expect(onChange.mock.calls).toEqual([
      [voices[1]?.id, voices[1]],
      ["", undefined],
    ]);
  });

  test("the parent's value stands: a choice that it does not take is not shown", async () => {
    const voices = someVoices("en");
    showVoices({ voices, value: voices[0]?.id ?? "" });
    await radio("Fahd").click();
    await expect.element(radio("Hiba")).toBeChecked();
    await expect.element(radio("Fahd")).not.toBeChecked();
  });

  test("P21, M2: arrow keys choose, Tab reaches the chosen one, and no sample is ever played", async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, "play");
    const voices = someVoices("en").map((voice) => ({ ...voice, previewUrl: "" }));
    showVoices({ voices, defaultValue: voices[2]?.id ?? "" });
    elementOf(radio("Mariam")).focus();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(radio("Samir")).toBeChecked();
    await userEvent.keyboard("{ArrowDown}");
    await expect.element(radio("Layan")).toBeChecked();
    await userEvent.keyboard("{ArrowUp}");
    await expect.element(radio("Samir")).toBeChecked();
    await expect.element(radio("Samir")).toHaveFocus();
    await userEvent.tab({ shift: true });
    await userEvent.tab();
    await expect.element(radio("Samir")).toHaveFocus();
    expect(play).not.toHaveBeenCalled();
    play.mockRestore();
  });

  test("P21: choosing by arrow keys beside play buttons plays nothing", async () => {
    const play = vi.spyOn(HTMLMediaElement.prototype, "play");
    showVoices({ voices: someVoices("en") });
    elementOf(radio(text.none)).focus();
    for (let count = 0; count < 5; count += 1) await userEvent.keyboard("{ArrowDown}");
    await expect.element(radio("Layan")).toBeChecked();
    expect(play).not.toHaveBeenCalled();
    play.mockRestore();
  });

  const odd: Voice[] = [
    { id: id(1), name: "أَحْمَد الأسطورة", dialect: "ksa", description: "صوتٌ رقم ٣" },
    { id: id(2), name: "إيمان فاطمة", dialect: "egy" },
    { id: id(3), name: "José ([a-z]+)", language: "en", tags: ["calm"] },
    { id: id(4), name: 'Quote " and \\', language: "en", description: "number 12" },
    { id: id(5), name: "کیان", language: "fa" },
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
    ["an id", id(4), [3]],
    ["what nothing has", "zzz", []],
  ])("E14: searching with %s finds what it should", async (_, query, found) => {
    showVoices({ voices: odd });
    await search.fill(query);
    await expect.poll(namesNow).toEqual(found.map((index) => odd[index]?.name));
    await expect
      .element(page.getByText(say(text.count, { count: found.length }, words), { exact: true }).first())
      .toBeInTheDocument();
  });

  test("nothing found is said, and one click brings all back", async () => {
    showVoices({ voices: someVoices("en") });
    await search.fill("zzz");
    await expect.element(page.getByText(text.noMatch)).toBeVisible();
    await button(text.clear).click();
    await expect.poll(() => namesNow().length).toBe(12);
    await expect.element(search).toHaveValue("");
  });

  test("P22: clearing a search that found nothing leaves the focus in the selector", async () => {
    const { container } = showVoices({ voices: someVoices("en") });
    await search.fill("zzz");
    await button(text.clear).click();
    await expect.poll(() => namesNow().length).toBe(12);
    expect(container.contains(document.activeElement)).toBe(true);
  });

  test("facets say how many voices have each value, and narrow the list together with the search", async () => {
    showVoices({ voices: someVoices("en") });
    const dialect = page.getByRole("combobox", { name: text.facets.dialect, exact: true });
    const gender = page.getByRole("combobox", { name: text.facets.gender, exact: true });
    const egyptian = say(text.facetOption, { value: text.dialects.egy, count: 2 }, words);
    await expect.element(page.getByRole("option", { name: egyptian })).toBeInTheDocument();
    await dialect.selectOptions("egy");
    await expect.poll(namesNow).toEqual(["Mariam", "Samir"]);
    await gender.selectOptions("male");
    await expect.poll(namesNow).toEqual(["Samir"]);
    await search.fill("mariam");
    await expect.poll(namesNow).toEqual([]);
    await dialect.selectOptions("");
    await gender.selectOptions("");
    await expect.poll(namesNow).toEqual(["Mariam"]);
  });

  test("Enter in the search sends no form around it", async () => {
    const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
    show(
      <form onSubmit={onSubmit}>
        <VoiceSelector messages={words} voices={someVoices("en")} />
        <button>go</button>
      </form>,
    );
    await search.fill("Fahd");
    await userEvent.keyboard("{Enter}");
    expect(onSubmit).not.toHaveBeenCalled();
  });

  test("E5: a chosen voice that is not in the list stays chosen, with its id", async () => {
    const onChange = vi.fn();
    showVoices({ voices: someVoices("en"), value: id(999), onChange });
    await expect.element(radio(say(text.missing, { id: id(999) }, words))).toBeChecked();
    await expect.element(page.getByText(text.missingHint)).toBeVisible();
    await search.fill("fahd");
    await expect.poll(namesNow).toContain("Fahd");
    await expect.element(radio(say(text.missing, { id: id(999) }, words))).toBeChecked();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("a chosen voice stays in sight while the search hides it", async () => {
    showVoices({ voices: someVoices("en"), defaultValue: someVoices("en")[0]?.id ?? "" });
    await search.fill("Fahd");
    await expect.poll(namesNow).toEqual(["Hiba", "Fahd"]);
    await expect.element(radio("Hiba")).toBeChecked();
  });

  test("E7, E8: while the voices load it says so, and an empty list is said", async () => {
    const { rerender } = showVoices({ voices: undefined });
    const group = page.getByRole("radiogroup");
    await expect.element(group).toHaveAttribute("aria-busy", "true");
    await expect.element(page.getByText(text.loadingList)).toBeVisible();
    rerender(<VoiceSelector messages={words} voices={[]} />);
    await expect.element(group).not.toHaveAttribute("aria-busy");
    await expect.element(page.getByText(text.empty)).toBeVisible();
    expect(page.getByRole("searchbox").elements()).toEqual([]);
  });

  test("E11: of voices with one id the first is shown", async () => {
    showVoices({
      voices: [
        { id: id(1), name: "First" },
        { id: id(1), name: "Second" },
        { id: "", name: "None" },
      ],
    });
    await expect.poll(namesNow).toEqual(["First"]);
  });

  test("E13, P14: of 2,000 voices a page is in the document, and the search is over all of them", async () => {
    const { container } = showVoices({ voices: manyVoices("en", 2000) });
    await expect.element(page.getByText(say(text.count, { count: 2000 }, words)).first()).toBeInTheDocument();
    expect(container.querySelectorAll("*").length).toBeLessThan(1500);
    expect(namesNow()).toHaveLength(20);
    await search.fill("1999");
    await expect.poll(namesNow).toEqual([manyVoices("en", 2000)[1998]?.name]);
  });

  test("P22: showing more puts the focus on the first voice that came", async () => {
    showVoices({ voices: manyVoices("en", 45) });
    await button(say(text.more, { count: 20 }, words)).click();
    await expect.poll(() => namesNow().length).toBe(40);
    await expect
      .poll(() => (document.activeElement as HTMLInputElement).value)
      .toBe(manyVoices("en", 45)[20]?.id);
    await button(say(text.more, { count: 5 }, words)).click();
    await expect.poll(() => namesNow().length).toBe(45);
    await expect
      .poll(() => (document.activeElement as HTMLInputElement).value)
      .toBe(manyVoices("en", 45)[40]?.id);
  });

  test("P22: showing more puts the focus there also while the chosen voice is pinned above", async () => {
    const voices = manyVoices("en", 45);
    showVoices({ voices, defaultValue: voices[44]?.id ?? "" });
    await button(say(text.more, { count: 20 }, words)).click();
    await expect.poll(() => (document.activeElement as HTMLInputElement).value).toBe(voices[20]?.id);
  });

  test("a voice of another language than the agent's brings a warning that names both", async () => {
    const language = new Intl.DisplayNames([words.locale], { type: "language" });
    const warning = say(
      text.otherLanguage,
      { name: "Emma", voiceLanguage: language.of("en") ?? "", agentLanguage: language.of("ar") ?? "" },
      words,
    );
    showVoices({ voices: someVoices("en"), language: "ar" });
    await radio("Emma").click();
    await expect.element(page.getByText(warning)).toBeVisible();
    await radio("Hiba").click();
    await expect.element(page.getByText(warning)).not.toBeInTheDocument();
  });

  test("an error is tied to the group", async () => {
    showVoices({ voices: someVoices("en"), error: "Choose another." });
    await expect.element(page.getByRole("radiogroup")).toHaveAccessibleDescription("Choose another.");
  });
});

test("two selectors on a page choose apart", async () => {
  const [{ words }] = languages;
  function Two() {
    const [value, setValue] = useState("");
    return (
      <>
        <VoiceSelector
          messages={words}
          label="One"
          voices={someVoices("en")}
          value={value}
          onChange={setValue}
        />
        <VoiceSelector messages={words} label="Two" voices={someVoices("en")} />
      </>
    );
  }
  show(<Two />);
  const inGroup = (label: string, name: string) =>
    page.getByRole("radiogroup", { name: label, exact: true }).getByRole("radio", { name, exact: true });
  await inGroup("One", "Fahd").click();
  await inGroup("Two", "Hiba").click();
  await expect.element(inGroup("One", "Fahd")).toBeChecked();
  await expect.element(inGroup("Two", "Hiba")).toBeChecked();
});
