import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import type * as playSampleModule from "../../../src/hooks/playSample.js";
import type { GetPreviewUrl } from "../../../src/index.js";
import { toneWav } from "../../../stories/tone.js";
import { languages, say, show } from "../show.js";
import { overHttp } from "./overHttp.js";
import { idOf, selectorIn } from "./selector.js";

/** Every audio element that was told to play, in order; the browser plays it all the same. */
let clips: HTMLMediaElement[] = [];
const playNatively = HTMLMediaElement.prototype.play;

beforeEach(() => {
  clips = [];
  vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (this: HTMLMediaElement) {
    if (!clips.includes(this)) clips.push(this);
    return playNatively.call(this);
  });
});

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

const soundingNow = () => clips.filter((clip) => !clip.paused && !clip.ended).length;
const shownTime = () => document.querySelector(".vak-voice-time")?.textContent ?? "";
const bar = () => document.querySelector<HTMLProgressElement>(".vak-voice-progress");

describe.each(languages)("samples over HTTP in $language", ({ words }) => {
  const { text, element, radio, playButton, stopButton, ...selector } = selectorIn(words);
  const showOne = (previewUrl: string, sampleText = "") =>
    selector.show({ voices: [{ id: idOf(1), name: "Noura", previewUrl, sampleText }] });
  const showAsking = (getPreviewUrl: unknown) =>
    selector.show({
      voices: [1, 2].map((number) => ({ id: idOf(number), name: `Noura ${number}` })),
      getPreviewUrl: getPreviewUrl as GetPreviewUrl,
    });

  test("T26: nothing is fetched before the first press, and then one file, without asking for CORS", async () => {
    const { at, seen } = overHttp();
    showOne(at("tone.wav?seconds=3"));
    await userEvent.hover(radio("Noura"));
    await radio("Noura").click();
    expect(await seen()).toEqual([]);
    await playButton("Noura").click();
    await expect.element(stopButton("Noura")).toBeVisible();
    await expect.poll(async () => (await seen()).length).toBe(1);
    const [request] = await seen();
    expect(request).toMatchObject({ path: "tone.wav?seconds=3", method: "GET" });
    expect(request?.headers["origin"]).toBeUndefined();
    expect(clips[0]?.crossOrigin).toBeNull();
    expect(clips[0]?.preload).toBe("none");
  });

  test("a sample that plays shows what it says, how long it is, and how far it is", async () => {
    const { at } = overHttp();
    showOne(at("tone.wav?seconds=3"), "مرحبًا");
    await playButton("Noura").click();
    await expect.element(page.getByText(say(text.says, { text: "مرحبًا" }, words))).toBeVisible();
    const digit = (value: number) =>
      new Intl.NumberFormat(words.locale, { minimumIntegerDigits: 2 }).format(value);
    await expect.poll(shownTime).toContain(`:${digit(3)}`);
    await expect.poll(() => (bar()?.value ?? 0) > 0).toBe(true);
    expect(bar()?.max).toBeCloseTo(3, 1);
  });

  test("a short sample is over by itself", async () => {
    const { at } = overHttp();
    showOne(at("tone.wav?seconds=0.2"));
    await playButton("Noura").click();
    await expect.poll(() => clips.length).toBe(1);
    await expect.element(playButton("Noura")).toBeVisible();
    await expect.poll(soundingNow).toBe(0);
    expect(clips[0]?.hasAttribute("src")).toBe(false);
  });

  test("a slow sample says that it is loading, and can be stopped before it is heard", async () => {
    const { at } = overHttp();
    showOne(at("tone.wav?delay=1500"));
    await playButton("Noura").click();
    await expect.element(page.getByText(text.loadingSample, { exact: true })).toBeVisible();
    await stopButton("Noura").click();
    await expect.element(playButton("Noura")).toBeVisible();
    expect(clips[0]?.networkState).toBe(HTMLMediaElement.NETWORK_EMPTY);
    expect(page.getByText(text.failed).elements()).toEqual([]);
  });

  test.each([
    "missing.wav",
    "forbidden.wav",
    "login.wav",
    "empty.wav",
    "noise.wav",
    "wrongtype.wav",
    "aborted.wav",
  ])("E16: %s is said at its voice, other samples still play, and the choice stays", async (what) => {
    const { at } = overHttp();
    const onChange = vi.fn();
    selector.show({
      voices: [
        { id: idOf(1), name: "Broken", previewUrl: at(what) },
        { id: idOf(2), name: "Noura", previewUrl: at("tone.wav?seconds=3") },
      ],
      defaultValue: idOf(1),
      onChange,
    });
    await playButton("Broken").click();
    await expect.poll(() => document.querySelector("[data-checked]")?.textContent).toContain(text.failed);
    await expect.element(playButton("Broken")).toHaveAccessibleDescription(text.failed);
    await expect.element(radio("Broken")).toBeChecked();
    await playButton("Noura").click();
    await expect.element(stopButton("Noura")).toBeVisible();
    expect(page.getByText(text.failed).elements()).toEqual([]);
    expect(onChange).not.toHaveBeenCalled();
  });

  test("a sample that never comes has failed after half a minute", async () => {
    const { at } = overHttp();
    showOne(at("hanging.wav"));
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    playButton("Noura")
      .element()
      .dispatchEvent(new MouseEvent("click", { bubbles: true }));
    await vi.advanceTimersByTimeAsync(29_000);
    expect(page.getByText(text.slow).elements()).toEqual([]);
    await vi.advanceTimersByTimeAsync(2000);
    vi.useRealTimers();
    await expect.element(page.getByText(text.slow).first()).toBeVisible();
    expect(clips[0]?.hasAttribute("src")).toBe(false);
  });

  test.each([
    ["never ends", Infinity],
    ["does not know its length", NaN],
  ])("E23: a sample that %s shows the time alone", async (_, duration) => {
    const { at } = overHttp();
    vi.spyOn(HTMLMediaElement.prototype, "duration", "get").mockReturnValue(duration);
    showOne(at("tone.wav?seconds=3"));
    await playButton("Noura").click();
    await expect.poll(shownTime).toMatch(/^\p{Nd}+:\p{Nd}{2}$/u);
    expect(bar()).toBeNull();
    await stopButton("Noura").click();
    await expect.element(playButton("Noura")).toBeVisible();
  });

  test("E25: a sample that the browser pauses, as when headphones are pulled out, is over and has not failed", async () => {
    const { at } = overHttp();
    showOne(at("tone.wav?seconds=5"));
    await playButton("Noura").click();
    await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
    clips[0]?.pause();
    await expect.element(playButton("Noura")).toBeVisible();
    expect(page.getByText(text.failed).elements()).toEqual([]);
  });

  test("E20: what the browser lets play only after a press asks for one, keeps the link, and is no error", async () => {
    const { at } = overHttp();
    const getPreviewUrl = vi.fn(() => Promise.resolve(at("tone.wav?seconds=3")));
    let isAllowed = false;
    vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (this: HTMLMediaElement) {
      return isAllowed
        ? playNatively.call(this)
        : Promise.reject(new DOMException("a press is needed", "NotAllowedError"));
    });
    showAsking(getPreviewUrl);
    await playButton("Noura 1").click();
    await expect.element(page.getByText(text.blocked).first()).toBeVisible();
    expect(page.getByText(text.failed).elements()).toEqual([]);
    isAllowed = true;
    await playButton("Noura 1").click();
    await expect.element(stopButton("Noura 1")).toBeVisible();
    expect(getPreviewUrl).toHaveBeenCalledOnce();
  });

  describe("E29: the host gives the sample when it is asked for", () => {
    const bytes = () => new Blob([toneWav(440, 3)], { type: "audio/wav" });

    test.each([
      ["an address", (at: string) => at],
      ["a promise of an address", (at: string) => Promise.resolve(at)],
      ["the audio", () => bytes()],
      ["a promise of the audio", () => Promise.resolve(bytes())],
    ] as [string, (address: string) => unknown][])("as %s", async (_, give) => {
      const { at } = overHttp();
      const created = vi.spyOn(URL, "createObjectURL");
      const revoked = vi.spyOn(URL, "revokeObjectURL");
      const getPreviewUrl = vi.fn<(...given: unknown[]) => unknown>(() => give(at("tone.wav?seconds=3")));
      showAsking(getPreviewUrl);
      expect(getPreviewUrl).not.toHaveBeenCalled();
      await playButton("Noura 2").click();
      await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
      expect(getPreviewUrl.mock.calls).toHaveLength(1);
      expect(getPreviewUrl.mock.calls[0]?.[0]).toEqual({ id: idOf(2), name: "Noura 2" });
      const { signal } = getPreviewUrl.mock.calls[0]?.[1] as { signal: AbortSignal };
      expect(signal.aborted).toBe(false);
      await stopButton("Noura 2").click();
      expect(signal.aborted).toBe(true);
      expect(revoked.mock.calls.map(([url]) => url)).toEqual(
        created.mock.results.map(({ value }) => value as string),
      );
    });

    test.each([
      ["rejects", () => Promise.reject(new Error("no link")), "failed"],
      [
        "throws",
        () => {
          throw new Error("no link");
        },
        "failed",
      ],
      ["gives a number", () => 7, "failed"],
      ["gives an object", () => ({ url: "/a.wav" }), "failed"],
      ["gives a page instead of audio", () => new Blob(["<h1>"], { type: "text/html" }), "failed"],
      ["gives nothing", () => undefined, "noSample"],
      ["gives null later", () => Promise.resolve(null), "noSample"],
      ["gives an empty text", () => "", "noSample"],
      ["gives an address that runs a program", () => "javascript:alert(1)", "unsafe"],
      ["gives such an address later", () => Promise.resolve("data:text/html,x"), "unsafe"],
    ] as [string, () => unknown, "failed" | "noSample" | "unsafe"][])(
      "a host that %s is told of in words, and the next sample is asked for all the same",
      async (_, give, sentence) => {
        const { at } = overHttp();
        showAsking((voice: { id: string }) => (voice.id === idOf(1) ? give() : at("tone.wav?seconds=3")));
        await playButton("Noura 1").click();
        await expect.element(page.getByText(text[sentence]).first()).toBeVisible();
        await playButton("Noura 2").click();
        await expect.element(stopButton("Noura 2")).toBeVisible();
        expect(page.getByText(text[sentence]).elements()).toEqual([]);
      },
    );

    test("a host that never answers is waited for ten seconds", async () => {
      const signals: AbortSignal[] = [];
      showAsking((_voice: unknown, { signal }: { signal: AbortSignal }) => {
        signals.push(signal);
        return new Promise(() => undefined);
      });
      vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
      playButton("Noura 1")
        .element()
        .dispatchEvent(new MouseEvent("click", { bubbles: true }));
      await vi.advanceTimersByTimeAsync(9000);
      expect(page.getByText(text.slow).elements()).toEqual([]);
      await vi.advanceTimersByTimeAsync(2000);
      vi.useRealTimers();
      await expect.element(page.getByText(text.slow).first()).toBeVisible();
      expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    });

    test("an answer that comes after another voice was asked for is not played", async () => {
      const { at } = overHttp();
      let answer: (address: string) => void = () => undefined;
      showAsking((voice: { id: string }) =>
        voice.id === idOf(1)
          ? new Promise<string>((resolve) => (answer = resolve))
          : at("tone.wav?seconds=4"),
      );
      await playButton("Noura 1").click();
      await playButton("Noura 2").click();
      await expect.element(stopButton("Noura 2")).toBeVisible();
      answer(at("tone.wav?seconds=9"));
      await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
      expect(clips).toHaveLength(1);
      await expect.element(stopButton("Noura 2")).toBeVisible();
    });

    test("E28: a link that has expired is asked for once more, and a second failure is one", async () => {
      const { at, seen } = overHttp();
      let signature = 0;
      const getPreviewUrl = vi.fn(() => {
        signature += 1;
        return at(`signed.wav?seconds=3&signature=${signature}`);
      });
      showAsking(getPreviewUrl);
      await playButton("Noura 1").click();
      await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
      expect(getPreviewUrl).toHaveBeenCalledTimes(2);
      await playButton("Noura 2").click();
      await expect.element(page.getByText(text.failed).first()).toBeVisible();
      expect(getPreviewUrl).toHaveBeenCalledTimes(4);
      const asked = new Set((await seen()).map(({ path }) => /signature=(\d)/.exec(path)?.[1]));
      expect([...asked].sort()).toEqual(["1", "2", "3", "4"]);
    });
  });

  test("E26: a second copy of the package on the page is heard of, and silences this one", async () => {
    const { at } = overHttp();
    showOne(at("tone.wav?seconds=5"));
    await playButton("Noura").click();
    await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
    // Another module, so nothing is shared with it but the page.
    const address = "../../../src/hooks/playSample.ts?copy";
    const copy = (await import(/* @vite-ignore */ address)) as typeof playSampleModule;
    const states: string[] = [];
    const stop = copy.playSample({
      ask: () => at("tone.wav?seconds=5"),
      asksAgain: false,
      isShown: () => true,
      clock: { elapsed: () => 0, duration: () => 0, set: () => undefined, subscribe: () => () => undefined },
      tell: ({ status }) => states.push(status),
    });
    await expect.element(playButton("Noura")).toBeVisible();
    expect(clips[0]?.paused).toBe(true);
    await expect.poll(() => states).toContain("playing");
    await playButton("Noura").click();
    await expect.poll(() => states.at(-1)).toBe("idle");
    stop();
  });

  test.each(["display: none", "visibility: hidden"])(
    "a sample stops when a host hides what holds it (%s)",
    async (style) => {
      const { at } = overHttp();
      const { container } = show(
        <div>
          {element({ voices: [{ id: idOf(1), name: "Noura", previewUrl: at("tone.wav?seconds=9") }] })}
        </div>,
      );
      await playButton("Noura").click();
      await expect.poll(() => (clips[0]?.currentTime ?? 0) > 0).toBe(true);
      container.style.cssText = style;
      await expect.poll(soundingNow).toBe(0);
    },
  );
});
