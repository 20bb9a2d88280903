import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type { Voice } from "../../../src/core/index.js";
import { VoiceSelector } from "../../../src/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { listen } from "../FreeSlotsEditor/editor.js";
import { settled } from "../host.js";
import { button, languages, say, show } from "../show.js";

/** Every audio element that was told to play, in order; the browser plays it all the same. */
let clips: HTMLMediaElement[] = [];

beforeEach(() => {
  clips = [];
  const { play } = HTMLMediaElement.prototype;
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (this: HTMLMediaElement) {
    clips.push(this);
    return play.call(this);
  });
});

afterEach(() => {
  vi.restoreAllMocks();
});

const soundingNow = () => clips.filter((clip) => !clip.paused && !clip.ended).length;

describe.each(languages)("samples in $language", ({ words }) => {
  const { voices: text } = words;
  const playButton = (name: string) => button(say(text.play, { name }, words));
  const stopButton = (name: string) => button(say(text.stop, { name }, words));

  test("a sample plays when asked, says what it says, and stops when asked", async () => {
    show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    expect(clips).toEqual([]);
    await playButton("Hiba").click();
    await expect
      .element(page.getByText(say(text.says, { text: someVoices("en")[0]?.sampleText ?? "" }, words)))
      .toBeVisible();
    expect(clips).toHaveLength(1);
    await stopButton("Hiba").click();
    await expect.element(playButton("Hiba")).toBeVisible();
    expect(soundingNow()).toBe(0);
    expect(clips[0]?.hasAttribute("src")).toBe(false);
  });

  test("playing by keyboard keeps the focus, and chooses nothing", async () => {
    const onChange = vi.fn();
    show(<VoiceSelector messages={words} voices={someVoices("en")} onChange={onChange} />);
    (playButton("Fahd").element() as HTMLElement).focus();
    await userEvent.keyboard("{Enter}");
    await expect.element(stopButton("Fahd")).toHaveFocus();
    await userEvent.keyboard(" ");
    await expect.element(playButton("Fahd")).toHaveFocus();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("E26: on one page one sample plays, whichever selector it is in", async () => {
    show(
      <>
        <VoiceSelector messages={words} voices={someVoices("en").slice(0, 3)} />
        <VoiceSelector messages={words} voices={someVoices("en").slice(3, 6)} />
      </>,
    );
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    await playButton("Layan").click();
    // At once: a sample that is left to itself would be over soon anyway.
    expect(clips.map(({ paused }) => paused)).toEqual([true, false]);
    await expect.element(stopButton("Layan")).toBeVisible();
    await expect.element(playButton("Hiba")).toBeVisible();
    await playButton("Fahd").click();
    await expect.element(playButton("Layan")).toBeVisible();
    expect(clips).toHaveLength(3);
    expect(soundingNow()).toBe(1);
  });

  test("a sample that ends by itself is over", async () => {
    show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    clips[0]?.dispatchEvent(new Event("ended"));
    await expect.element(playButton("Hiba")).toBeVisible();
  });

  test("E22: the sound stops when the selector goes away", async () => {
    const { unmount } = show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    unmount();
    expect(soundingNow()).toBe(0);
    expect(clips[0]?.hasAttribute("src")).toBe(false);
    await settled();
  });

  test("E22: the sound stops when its voice leaves the list", async () => {
    const { rerender } = show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    rerender(<VoiceSelector messages={words} voices={someVoices("en").slice(1)} />);
    await settled();
    expect(soundingNow()).toBe(0);
  });

  test("N28: the sound stops when the page is hidden", async () => {
    show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    const hidden = vi.spyOn(document, "hidden", "get").mockReturnValue(true);
    document.dispatchEvent(new Event("visibilitychange"));
    hidden.mockRestore();
    await expect.element(playButton("Hiba")).toBeVisible();
    expect(soundingNow()).toBe(0);
  });

  const broken: [string, string][] = [
    ["a page that is not there", "/no-such-sample.wav"],
    ["a page of HTML", URL.createObjectURL(new Blob(["<html>"], { type: "text/html" }))],
    ["an empty file", URL.createObjectURL(new Blob([], { type: "audio/wav" }))],
    ["a host that cannot be reached", "http://127.0.0.1:9/sample.wav"],
    ["a revoked object", "blob:http://localhost/0f0f0f0f-0000-0000-0000-000000000000"],
  ];

  test.each(broken)("E16: %s is said at its voice, and other samples still play", async (_, previewUrl) => {
    const onChange = vi.fn();
    const [good] = someVoices("en");
    const voices: Voice[] = [{ id: "x", name: "Broken", previewUrl }, ...(good ? [good] : [])];
    show(<VoiceSelector messages={words} voices={voices} onChange={onChange} />);
    await playButton("Broken").click();
    await expect.element(page.getByText(text.failed).first()).toBeVisible();
    await expect.element(playButton("Broken")).toBeVisible();
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    expect(page.getByText(text.failed).elements()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test.each([
    "javascript:alert(1)",
    "data:audio/wav;base64,AAAA",
    "file:///etc/passwd",
    "http://",
    "vbscript:x",
  ])("the address %s is refused, and never asked for", async (previewUrl) => {
    show(<VoiceSelector messages={words} voices={[{ id: "x", name: "Odd", previewUrl }]} />);
    await playButton("Odd").click();
    await expect.element(page.getByText(text.unsafe).first()).toBeVisible();
    expect(clips).toEqual([]);
  });

  test.each(["inline", "popover"] as const)(
    "a sample that fails is told at its button, and said each time, with the list %s",
    async (layout) => {
      const refused = { id: "x", name: "Odd", previewUrl: "file:///etc/passwd" };
      show(<VoiceSelector messages={words} voices={[refused]} layout={layout} defaultValue="x" />);
      const said: (string | undefined)[] = [];
      const speech = [...document.querySelectorAll("[role=status]")].at(-1);
      const observer = new MutationObserver(() => said.push(speech?.textContent.trim()));
      if (speech) observer.observe(speech, { subtree: true, childList: true, characterData: true });
      for (const times of [1, 2, 3]) {
        await playButton("Odd").click();
        await expect.poll(() => said).toEqual(Array(times).fill(text.unsafe));
        await expect.element(playButton("Odd")).toHaveAccessibleDescription(text.unsafe);
      }
      await expect.element(page.getByText(text.unsafe, { exact: true }).first()).toBeVisible();
      observer.disconnect();
    },
  );

  test("that a sample is loading is said once, however often the browser waits for it", async () => {
    show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    const said = listen();
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toHaveAccessibleDescription(/0:0/);
    expect(said).toEqual([say(text.loading, { name: "Hiba" }, words)]);
  });

  test("E17: a voice without a sample has no button for one", async () => {
    show(<VoiceSelector messages={words} voices={[{ id: "x", name: "Mute" }]} />);
    await expect.element(page.getByRole("radio", { name: "Mute", exact: true })).toBeVisible();
    expect(playButton("Mute").elements()).toEqual([]);
  });

  test("starting and stopping fast leaves no error and no sound behind", async () => {
    show(<VoiceSelector messages={words} voices={someVoices("en")} />);
    for (const name of ["Hiba", "Fahd", "Mariam", "Hiba"]) {
      const control = playButton(name).element() as HTMLElement;
      control.click();
      control.click();
    }
    await settled(200);
    expect(page.getByText(text.failed).elements()).toEqual([]);
    expect(soundingNow()).toBeLessThanOrEqual(1);
  });
});
