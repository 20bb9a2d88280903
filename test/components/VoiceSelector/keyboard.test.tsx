import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type Locator, userEvent } from "vitest/browser";
import { manyVoices, someVoices } from "../../../stories/fixtures.js";
import { elementOf, languages } from "../show.js";
import { focusedName, selectorIn } from "./selector.js";

let played = 0;

beforeEach(() => {
  played = 0;
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(() => {
    played += 1;
    return Promise.resolve();
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

/** The name, or the label, of what has the focus. */
const focused = () => focusedName() ?? document.activeElement?.getAttribute("aria-label") ?? "";

/** Whether a row is wholly within its list, and the list's part that shows it within the window. */
function isSeen(radio: Locator): boolean {
  const { top, bottom } = elementOf(radio).getBoundingClientRect();
  const frame = document.querySelector(".vak-voice-list")?.getBoundingClientRect();
  return (
    frame !== undefined && top >= Math.max(frame.top, 0) && bottom <= Math.min(frame.bottom, innerHeight)
  );
}

/** The driver has no keys for letters beyond those of a Latin keyboard. */
function typeLetters(text: string): void {
  for (const key of text)
    document.activeElement?.dispatchEvent(
      new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true }),
    );
}

describe.each(languages)("P21: the keyboard in $language", ({ words, language }) => {
  const { text, radio, playButton, stopButton, favouriteButton, search, ...selector } = selectorIn(words);
  const isRightToLeft = words.direction === "rtl";
  const voices = someVoices("en");
  const idAt = (place: number) => voices[place]?.id ?? "";
  const [forward, back] = isRightToLeft ? ["{ArrowLeft}", "{ArrowRight}"] : ["{ArrowRight}", "{ArrowLeft}"];
  const press = (keys: string) => userEvent.keyboard(keys);
  const label = (message: string, name: string) => message.replace("{name}", name);

  test.each([
    ["{ArrowDown}", "Samir"],
    ["{ArrowUp}", "Fahd"],
    [forward, "Samir"],
    [back, "Fahd"],
    ["{Home}", text.none],
    ["{End}", "James"],
    ["{ArrowDown}{ArrowDown}{ArrowUp}", "Samir"],
    ["{End}{ArrowDown}", text.none],
    ["{Home}{ArrowUp}", "James"],
    ["{Home}{PageDown}{PageUp}", text.none],
    ["s", "Samir"],
    ["sal", "Salma"],
    ["ja", "Jasem"],
    ["l", "Layan"],
  ])("from Mariam, %s goes to and chooses %s, and plays nothing", async (keys, name) => {
    const onChange = vi.fn();
    selector.show({ voices, defaultValue: idAt(2), onChange });
    elementOf(radio("Mariam")).focus();
    await press(keys);
    await expect.poll(focused).toBe(name);
    await expect.element(radio(name)).toBeChecked();
    expect(onChange.mock.lastCall?.[0]).toBe(voices.find((voice) => voice.name === name)?.id ?? "");
    expect(played).toBe(0);
  });

  test.each([
    ["ل", "ليان"],
    ["امج", "أمجد"],
    ["هبه", "هبة"],
    ["سا", "سامر"],
  ])("typing %s in a list of Arabic names goes to %s", async (keys, name) => {
    const arabic = someVoices("ar").map((voice) =>
      voice.name === "سمير" ? { ...voice, name: "سامر" } : voice,
    );
    selector.show({ voices: arabic });
    elementOf(radio(text.none)).focus();
    typeLetters(keys);
    await expect.poll(focused).toBe(name);
  });

  test("keys with Control, Alt or Meta are the browser's", async () => {
    selector.show({ voices, defaultValue: idAt(2) });
    elementOf(radio("Mariam")).focus();
    for (const keys of [
      "{Control>}{ArrowDown}{/Control}",
      "{Alt>}{ArrowDown}{/Alt}",
      "{Control>}s{/Control}",
    ]) {
      await press(keys);
      expect(focused()).toBe("Mariam");
    }
  });

  test("M2: Tab stops once at the radio buttons, once at the play buttons, and comes back to the chosen voice", async () => {
    selector.show({ voices, defaultValue: idAt(3), defaultFavourites: [] });
    elementOf(search).focus();
    for (let count = 0; count < 20 && focused() !== "Samir"; count += 1) await userEvent.tab();
    expect(focused()).toBe("Samir");
    await userEvent.tab();
    expect(focused()).toBe(label(text.favourite, "Samir"));
    await userEvent.tab();
    expect(focused()).toBe(label(text.play, "Samir"));
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe(text.customId.open);
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    await userEvent.tab({ shift: true });
    expect(focused()).toBe("Samir");
  });

  test("without a choice, Tab reaches a voice's play button all the same", async () => {
    selector.show({ voices });
    elementOf(radio(text.none)).focus();
    await userEvent.tab();
    expect(focused()).toBe(label(text.play, "Hiba"));
  });

  test("arrow keys on a play button go to those of other voices, and choose nothing", async () => {
    const onChange = vi.fn();
    const silent = voices.map((voice, place) => (place === 1 ? { ...voice, previewUrl: "" } : voice));
    selector.show({ voices: silent, onChange });
    elementOf(playButton("Hiba")).focus();
    await press("{ArrowDown}");
    expect(focused()).toBe(label(text.play, "Mariam"));
    await press("{ArrowUp}");
    expect(focused()).toBe(label(text.play, "Hiba"));
    await press("{End}");
    expect(focused()).toBe(label(text.play, "James"));
    await press("{ArrowDown}");
    expect(focused()).toBe(label(text.play, "Hiba"));
    await press(forward);
    expect(focused()).toBe(label(text.play, "Mariam"));
    expect(onChange).not.toHaveBeenCalled();
    expect(played).toBe(0);
    await press("{Enter}");
    expect(played).toBe(1);
  });

  test("Shift with Space plays the sample of the row that has the focus, and stops it; Space alone does not", async () => {
    selector.show({ voices, defaultValue: idAt(0) });
    const hiba = elementOf(radio("Hiba"));
    hiba.focus();
    await expect.element(radio("Hiba")).toHaveAttribute("aria-keyshortcuts", "Shift+Space");
    await press(" ");
    expect(played).toBe(0);
    await press("{Shift>} {/Shift}");
    expect(played).toBe(1);
    await expect.element(stopButton("Hiba")).toBeVisible();
    await expect.element(radio("Hiba")).toHaveFocus();
    await press("{Shift>} {/Shift}");
    await expect.element(playButton("Hiba")).toBeVisible();
    expect(played).toBe(1);
    await press("{Home}{Shift>} {/Shift}");
    expect(played).toBe(1);
  });

  test("the keys are told to everybody: in sight, and with the group", async () => {
    selector.show({ voices });
    await expect.element(selector.group).toHaveAccessibleDescription(text.keys);
  });

  test("Space chooses a radio button that has the focus and is not chosen", async () => {
    selector.show({ voices, defaultValue: idAt(0) });
    elementOf(radio("Layan")).focus();
    await expect.element(radio("Layan")).not.toBeChecked();
    await press(" ");
    await expect.element(radio("Layan")).toBeChecked();
  });

  test("arrow down in the search goes on to the list, and chooses nothing", async () => {
    const onChange = vi.fn();
    selector.show({ voices, defaultValue: idAt(2), onChange });
    elementOf(search).focus();
    await press("{ArrowDown}");
    await expect.poll(focused).toBe("Mariam");
    expect(onChange).not.toHaveBeenCalled();
  });

  test("the star is turned by the keyboard, and its name stays", async () => {
    const onFavouritesChange = vi.fn();
    selector.show({ voices, defaultValue: idAt(0), onFavouritesChange });
    elementOf(favouriteButton("Hiba")).focus();
    await press(" ");
    await expect.element(favouriteButton("Hiba")).toHaveAttribute("aria-pressed", "true");
    await expect.element(favouriteButton("Hiba")).toHaveFocus();
    await press("{Enter}");
    await expect.element(favouriteButton("Hiba")).toHaveAttribute("aria-pressed", "false");
    expect(onFavouritesChange.mock.calls).toEqual([[[idAt(0)]], [[]]]);
  });

  describe("in a list of 10,000", () => {
    const many = manyVoices(language === "Arabic" ? "ar" : "en", 10_000);
    const nameAt = (place: number) => many[place]?.name ?? "";

    test.each([
      ["{End}", nameAt(9999)],
      ["{Home}{ArrowUp}", nameAt(9999)],
      ["{Home}{ArrowUp}{ArrowDown}", text.none],
      ["{End}{Home}", text.none],
      ["{ArrowDown}{ArrowDown}{ArrowDown}", nameAt(8)],
    ])("from the sixth voice, %s goes to %s and brings it into sight", async (keys, name) => {
      selector.show({ voices: many, defaultValue: many[5]?.id ?? "" });
      elementOf(radio(nameAt(5))).focus();
      await press(keys);
      await expect.poll(focused).toBe(name);
      await expect.element(radio(name)).toBeChecked();
      expect(isSeen(radio(name))).toBe(true);
      const place = Number(document.activeElement?.getAttribute("aria-posinset"));
      expect(place).toBe(name === text.none ? 1 : many.findIndex((voice) => voice.name === name) + 2);
      await expect.element(radio(name)).toHaveAttribute("aria-setsize", "10001");
    });

    test("typing a whole name goes to it, wherever it is", async () => {
      selector.show({ voices: many });
      elementOf(radio(text.none)).focus();
      typeLetters(nameAt(4242));
      await expect.poll(focused).toBe(nameAt(4242));
      expect(isSeen(radio(nameAt(4242)))).toBe(true);
    });

    test("paging goes on by what fits, and a held arrow key arrives", async () => {
      selector.show({ voices: many });
      elementOf(radio(text.none)).focus();
      await press("{PageDown}{PageDown}");
      const place = Number(document.activeElement?.getAttribute("aria-posinset"));
      expect(place).toBeGreaterThan(8);
      await press("{ArrowDown>40/}");
      await expect.poll(() => Number(document.activeElement?.getAttribute("aria-posinset"))).toBe(place + 40);
      await press("{PageUp>20/}");
      await expect.poll(focused).toBe(text.none);
    });
  });
});
