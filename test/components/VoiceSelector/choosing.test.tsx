import { useState } from "react";
import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Voice } from "../../../src/core/index.js";
import { VoiceSelector } from "../../../src/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { button, elementOf, field, languages, say, show } from "../show.js";
import { focusedName, idOf, namesNow, selectorIn } from "./selector.js";

describe.each(languages)("choosing a voice in $language", ({ words }) => {
  const { text, group, radio, playButton, search, ...selector } = selectorIn(words);
  const short = (id: string) => say(text.missing, { id: `${id.slice(0, 4)}…${id.slice(-4)}` }, words);

  test("P30: the group is named, and each radio button is named by its voice exactly", async () => {
    selector.show({ voices: someVoices("ar") });
    await expect.element(group).toBeVisible();
    for (const voice of someVoices("ar")) {
      await expect.element(group.getByRole("radio", { name: voice.name, exact: true })).toBeInTheDocument();
      await expect.element(playButton(voice.name)).toBeInTheDocument();
    }
    await expect.element(radio(text.none)).toBeChecked();
  });

  test("M10: a voice answers to its name in sight, and its sample to the verb and that name", async () => {
    selector.show({ voices: someVoices("en") });
    const verb = words.locale === "ar" ? "شغّل" : "Play";
    const labels = [...document.querySelectorAll<HTMLElement>(".vak-voice-choice")].slice(1);
    for (const label of labels) {
      const seen = label.querySelector<HTMLElement>(".vak-voice-name")?.innerText ?? "";
      expect(seen).not.toBe("");
      await expect.element(page.elementLocator(label).getByRole("radio")).toHaveAccessibleName(seen);
    }
    await button(`${verb} Hiba`).click();
    const stop = words.locale === "ar" ? "أوقف" : "Stop";
    await button(`${stop} Hiba`).click();
    await expect.element(button(`${verb} Hiba`)).toBeVisible();
  });

  test("A7: a long name, and an id in place of one, are cut between characters", async () => {
    const family = "👨‍👩‍👧‍👦";
    const given = "abc👍🏽 def 👍🏽xy";
    selector.show({
      voices: [{ id: idOf(1), name: `${"n".repeat(195)}${family.repeat(5)}` }],
      value: given,
    });
    await expect.poll(namesNow).toContain(`${"n".repeat(195)}…`);
    const [, shown = ""] =
      /([^\s()]*…[^\s()]*)/.exec(namesNow().find((name) => !name.startsWith("n")) ?? "") ?? [];
    expect(shown).not.toBe("");
    expect(shown.isWellFormed()).toBe(true);
    expect(shown.replace(/[\u2066-\u2069]/g, "")).toBe("abc…👍🏽xy");
  });

  test("what is told of a voice is text, in the reader's language", async () => {
    selector.show({
      voices: [
        {
          id: idOf(1),
          name: "Hiba",
          language: "ar",
          dialect: "ksa",
          gender: "female",
          style: "narrator",
          description: "warm",
        },
      ],
    });
    const facts = [text.dialects.ksa, text.genders.female, text.styles.narrator].join(text.factSeparator);
    await expect.element(radio("Hiba")).toHaveAccessibleDescription(`${facts} warm`);
  });

  test("a click chooses and tells the id and the voice; the first choice leaves it to the API", async () => {
    const onChange = vi.fn();
    const voices = someVoices("en");
    selector.show({ voices, onChange });
    await radio("Fahd").click();
    await expect.element(radio("Fahd")).toBeChecked();
    await radio(text.none).click();
    await expect.element(radio("Fahd")).not.toBeChecked();
    expect(onChange.mock.calls).toEqual([
      [voices[1]?.id, voices[1]],
      ["", undefined],
    ]);
    expect(onChange.mock.calls[0]?.[1]).toBe(voices[1]);
  });

  test("the parent's value stands: a choice that it does not take is not shown", async () => {
    const voices = someVoices("en");
    selector.show({ voices, value: voices[0]?.id ?? "" });
    await radio("Fahd").click();
    await expect.element(radio("Hiba")).toBeChecked();
    await expect.element(radio("Fahd")).not.toBeChecked();
  });

  test("a form around it gets no field of its own from it", () => {
    const { container } = show(<form>{selector.element({ voices: someVoices("en") })}</form>);
    const form = container.querySelector("form");
    expect(form && [...new FormData(form)]).toEqual([]);
  });

  test("E5: a chosen voice that is not in the list stays chosen, with its id, and is told to no one", async () => {
    const onChange = vi.fn();
    selector.show({ voices: someVoices("en"), value: idOf(999), onChange });
    await expect.element(radio(short(idOf(999)))).toBeChecked();
    await expect.element(page.getByText(text.missingHint)).toBeVisible();
    await search.fill("fahd");
    await expect.poll(namesNow).toContain("Fahd");
    await expect.element(radio(short(idOf(999)))).toBeChecked();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("a chosen voice stays in sight while the search hides it", async () => {
    selector.show({ voices: someVoices("en"), defaultValue: someVoices("en")[0]?.id ?? "" });
    await search.fill("Fahd");
    await expect.poll(namesNow).toEqual(["Hiba", "Fahd"]);
    await expect.element(radio("Hiba")).toBeChecked();
  });

  test("an id in other letters is the same voice, and stays as it was given", async () => {
    const onChange = vi.fn();
    const [voice] = someVoices("en");
    selector.show({ voices: someVoices("en"), value: voice?.id.toUpperCase() ?? "", onChange });
    await expect.element(radio("Hiba")).toBeChecked();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("E7, E8: while the voices load it says so, and an empty list is said, with the way to try again", async () => {
    const onRetry = vi.fn();
    const { change } = selector.show({ voices: undefined });
    await expect.element(group).toHaveAttribute("aria-busy", "true");
    await expect.element(page.getByText(text.loadingList)).toBeVisible();
    await expect.element(radio(text.none)).toBeEnabled();
    change({ voices: [] });
    await expect.element(group).not.toHaveAttribute("aria-busy");
    await expect.element(page.getByText(text.empty)).toBeVisible();
    expect(page.getByRole("searchbox").elements()).toEqual([]);
    expect(button(text.retry).elements()).toEqual([]);
    change({ voices: [], language: "ar", onRetry });
    const arabic = new Intl.DisplayNames([words.locale], { type: "language" }).of("ar") ?? "";
    await expect.element(page.getByText(say(text.emptyIn, { language: arabic }, words))).toBeVisible();
    await button(text.retry).click();
    expect(onRetry).toHaveBeenCalledOnce();
  });

  test("a list that is fetched anew leaves who types in its search there", async () => {
    const { change } = selector.show({ voices: someVoices("en") });
    await userEvent.fill(search, "hib");
    change({ voices: undefined });
    await expect.element(group).toHaveAttribute("aria-busy", "true");
    await userEvent.keyboard("a");
    change({ voices: [...someVoices("en")] });
    await expect.element(search).toHaveValue("hiba");
    await expect.element(search).toHaveFocus();
    await expect.poll(namesNow).toEqual(["Hiba"]);
  });

  test("E11: of voices with one id the first is shown", async () => {
    selector.show({
      voices: [
        { id: idOf(1), name: "First" },
        { id: idOf(1), name: "Second" },
        { id: "", name: "None" },
      ],
    });
    await expect.poll(namesNow).toEqual(["First"]);
  });

  test("what is no voice is left out, and what is half a voice is shown as far as it can be", async () => {
    const throwing = Object.defineProperty({ id: idOf(3), name: "Throws" }, "dialect", {
      enumerable: true,
      get: () => {
        throw new Error("no dialect");
      },
    });
    const voices = [
      null,
      7,
      "voice",
      [],
      {},
      { id: 5, name: "Five" },
      { id: idOf(1) },
      { id: idOf(2), name: 12, dialect: {}, tags: "x", description: [] },
      throwing,
      { id: idOf(4), name: "n".repeat(10_000) },
      { id: idOf(5), name: "Noura نورة (v2) \u202e abc" },
    ] as unknown as Voice[];
    selector.show({ voices });
    await expect
      .poll(namesNow)
      .toEqual([idOf(1), idOf(2), "Throws", `${"n".repeat(200)}…`, "Noura نورة (v2) \u202e abc"]);
    await search.fill("throws");
    await expect.poll(namesNow).toEqual(["Throws"]);
  });

  test.each([null, 7, "voices", {}])("voices that are %j are none", async (voices) => {
    selector.show({ voices: voices as unknown as Voice[] });
    await expect.element(radio(text.none)).toBeChecked();
    expect(namesNow()).toEqual([]);
  });

  test("a voice of another language than the agent's brings a warning that names both, and the way to others", async () => {
    const language = new Intl.DisplayNames([words.locale], { type: "language" });
    const arabic = language.of("ar") ?? "";
    const warning = say(
      text.otherLanguage,
      { name: "Emma", voiceLanguage: language.of("en") ?? "", agentLanguage: arabic },
      words,
    );
    selector.show({ voices: someVoices("en"), language: "ar" });
    await radio("Emma").click();
    await expect.element(page.getByText(warning)).toBeVisible();
    await button(say(text.showLanguage, { language: arabic }, words)).click();
    await expect.poll(() => namesNow().length).toBe(11);
    await radio("Hiba").click();
    await expect.element(page.getByText(warning)).not.toBeInTheDocument();
  });

  test.each([
    ["ar_SA", "ar"],
    ["AR", "ar-SA"],
    ["Arabic", "ar"],
    ["multi", "ar"],
  ])("E2: a voice of %s serves an agent of %s", async (voice, agent) => {
    selector.show({
      voices: [{ id: idOf(1), name: "Noura", language: voice }],
      language: agent,
      defaultValue: idOf(1),
    });
    await expect.element(radio("Noura")).toBeChecked();
    expect(document.querySelectorAll(".vak-warning")).toHaveLength(0);
  });

  test("an error is tied to the group", async () => {
    selector.show({ voices: [], error: "Choose another." });
    await expect.element(group).toHaveAccessibleDescription("Choose another.");
  });

  test("what is disabled cannot be chosen or heard, what is read-only can be heard", async () => {
    const { change } = selector.show({ voices: someVoices("en"), disabled: true });
    await expect.element(radio("Hiba")).toBeDisabled();
    await expect.element(playButton("Hiba")).toBeDisabled();
    expect(elementOf(group).tabIndex, "the list is scrolled by keyboard").toBe(0);
    const filters = [...document.querySelectorAll(".vak-voice-filters :is(input, button, select)")];
    expect(filters.length).toBeGreaterThan(6);
    expect(filters.filter((each) => !each.matches(":disabled"))).toEqual([]);
    change({ disabled: false, readOnly: true });
    await expect.element(radio("Hiba")).toBeDisabled();
    await expect.element(playButton("Hiba")).toBeEnabled();
    expect(filters.filter((each) => each.matches(":disabled"))).toEqual([]);
    expect(elementOf(group).tabIndex, "its rows are what is reached").toBe(-1);
    expect(button(text.customId.open).elements()).toEqual([]);
  });

  describe("a voice that is in no list", () => {
    const input = field(text.customId.label);

    test.each([
      ["as it is", idOf(777), idOf(777)],
      ["in capitals", idOf(777).toUpperCase(), idOf(777).toUpperCase()],
      ["with spaces and invisible marks", `  \u200f${idOf(777)}\u200b `, idOf(777)],
      ["in Arabic digits", idOf(777).replace(/7$/, "٧"), idOf(777)],
    ])("its id is taken %s, and it is chosen and has the focus", async (_, typed, taken) => {
      const onChange = vi.fn();
      const onSubmit = vi.fn((event: { preventDefault: () => void }) => event.preventDefault());
      show(
        <form onSubmit={onSubmit}>
          {selector.element({ voices: someVoices("en"), onChange })}
          <button>go</button>
        </form>,
      );
      await button(text.customId.open).click();
      await expect.element(input).toHaveFocus();
      await input.fill(typed);
      await userEvent.keyboard("{Enter}");
      await expect.element(radio(short(taken))).toBeChecked();
      await expect.poll(focusedName).toBe(short(taken));
      expect(onChange.mock.calls).toEqual([[taken, undefined]]);
      expect(onSubmit).not.toHaveBeenCalled();
    });

    test.each(["", "1f3396aa", `${idOf(777)}0`, idOf(777).replace("f", "g"), "javascript:alert(1)"])(
      "%j is no voice's id: the message says what one looks like, and what was typed stays",
      async (typed) => {
        const onChange = vi.fn();
        selector.show({ voices: someVoices("en"), onChange });
        await button(text.customId.open).click();
        await input.fill(typed);
        await button(text.customId.use).click();
        await expect.element(input).toHaveAttribute("aria-invalid", "true");
        const sentence = typed === "" ? text.customId.empty : text.customId.wrong.split("{example}")[0];
        await expect.element(page.getByText(sentence ?? "")).toBeVisible();
        await expect.element(input).toHaveValue(typed);
        await expect.element(input).toHaveFocus();
        expect(onChange).not.toHaveBeenCalled();
      },
    );

    test("what is wrong with an id is said to who presses Enter in its field, each time", async () => {
      selector.show({ voices: someVoices("en") });
      await button(text.customId.open).click();
      const told = page.getByRole("status").filter({ hasText: text.customId.empty });
      await userEvent.keyboard("{Enter}");
      await expect.element(told).toBeInTheDocument();
      const first = elementOf(told).textContent;
      await userEvent.keyboard("{Enter}");
      await expect.poll(() => elementOf(told).textContent).not.toBe(first);
      await expect.element(input).toHaveFocus();
    });

    test("an id of the list chooses the voice of the list", async () => {
      const onChange = vi.fn();
      const [voice] = someVoices("en");
      selector.show({ voices: someVoices("en"), onChange });
      await button(text.customId.open).click();
      await input.fill(voice?.id ?? "");
      await button(text.customId.use).click();
      await expect.element(radio("Hiba")).toBeChecked();
      expect(onChange.mock.calls[0]?.[1]).toMatchObject({ name: "Hiba" });
    });

    test("giving it up goes back to the button, and a host can do without it", async () => {
      const { change } = selector.show({ voices: someVoices("en") });
      await button(text.customId.open).click();
      await button(text.customId.cancel).click();
      await expect.element(button(text.customId.open)).toHaveFocus();
      change({ customId: false });
      expect(button(text.customId.open).elements()).toEqual([]);
    });
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
  expect(elementOf(inGroup("One", "Hiba")).checked).toBe(false);
});
