import { createElement, type ElementType, StrictMode } from "react";
import * as React from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { someVoices } from "../../../stories/fixtures.js";
import { toneWav } from "../../../stories/tone.js";
import { languages, show } from "../show.js";
import { overHttp } from "./overHttp.js";
import { idOf, selectorIn } from "./selector.js";

const [{ words }] = languages;
const { element, radio, playButton, stopButton, search, chip, text, ...selector } = selectorIn(words);

/** Counts what is taken and given back, by name. */
function createLedger() {
  const open = new Map<string, number>();
  const count = (name: string, by: 1 | -1) => open.set(name, (open.get(name) ?? 0) + by);
  const { addEventListener, removeEventListener } = EventTarget.prototype;
  vi.spyOn(EventTarget.prototype, "addEventListener").mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    const { signal } = typeof options === "object" ? options : {};
    if (isPage(this)) {
      count(`listener ${type}`, 1);
      if (signal) addEventListener.call(signal, "abort", () => count(`listener ${type}`, -1));
    }
    addEventListener.call(this, type, listener, options);
  });
  vi.spyOn(EventTarget.prototype, "removeEventListener").mockImplementation(function (
    this: EventTarget,
    type,
    listener,
    options,
  ) {
    if (isPage(this)) count(`listener ${type}`, -1);
    removeEventListener.call(this, type, listener, options);
  });
  const { createObjectURL, revokeObjectURL } = URL;
  vi.spyOn(URL, "createObjectURL").mockImplementation((blob) => {
    count("object URL", 1);
    return createObjectURL.call(URL, blob);
  });
  vi.spyOn(URL, "revokeObjectURL").mockImplementation((url) => {
    count("object URL", -1);
    revokeObjectURL.call(URL, url);
  });
  const { observe, disconnect } = ResizeObserver.prototype;
  const observing = new Set<ResizeObserver>();
  vi.spyOn(ResizeObserver.prototype, "observe").mockImplementation(function (
    this: ResizeObserver,
    target,
    options,
  ) {
    observing.add(this);
    observe.call(this, target, options);
  });
  vi.spyOn(ResizeObserver.prototype, "disconnect").mockImplementation(function (this: ResizeObserver) {
    observing.delete(this);
    disconnect.call(this);
  });
  return {
    taken: () => [...open.keys()],
    left: () => ({
      ...Object.fromEntries([...open].filter(([, number]) => number !== 0)),
      ...(observing.size > 0 && { observers: observing.size }),
    }),
  };
}

/** Where listeners would outlive a component. React's own, on its root, are none of ours. */
const isPage = (target: EventTarget) => target === window || target === document || target === document.body;

afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe("P18, N26: what stays after a selector has gone", () => {
  test("twenty mounts with a popover open, a sample that plays and a search under way leave nothing behind", async () => {
    // What the driver of these tests takes for itself the first time is not counted.
    const warm = selector.show({ voices: someVoices("en"), layout: "popover" });
    await page.getByRole("button", { name: /^Voice/ }).click();
    await expect.element(search).toBeVisible();
    warm.unmount();
    warm.container.remove();
    const clips: HTMLMediaElement[] = [];
    const { play } = HTMLMediaElement.prototype;
    vi.spyOn(HTMLMediaElement.prototype, "play").mockImplementation(function (this: HTMLMediaElement) {
      clips.push(this);
      return play.call(this);
    });
    const ledger = createLedger();
    const nodes = document.querySelectorAll("*").length;
    const globals = Object.keys(window).length;
    for (let mount = 0; mount < 20; mount += 1) {
      const { unmount, container } = selector.show({
        voices: someVoices("en"),
        layout: mount % 2 ? "popover" : "inline",
        getPreviewUrl: () => new Blob([toneWav(300, 5)], { type: "audio/wav" }),
      });
      container.querySelector<HTMLElement>("[aria-haspopup]")?.click();
      await expect.element(playButton("Hiba")).toBeInTheDocument();
      container.querySelector<HTMLElement>(".vak-voice-play")?.click();
      await expect.element(stopButton("Hiba")).toBeInTheDocument();
      unmount();
      container.remove();
    }
    expect(ledger.taken()).toEqual(
      expect.arrayContaining(["listener visibilitychange", "listener vak-sample-started", "object URL"]),
    );
    await expect.poll(ledger.left).toEqual({});
    expect(clips).toHaveLength(20);
    expect(clips.filter((clip) => !clip.paused || clip.hasAttribute("src"))).toEqual([]);
    expect(document.querySelectorAll("*").length).toBeLessThanOrEqual(nodes);
    expect(Object.keys(window)).toHaveLength(globals);
  });

  test("no timer goes on after it has gone", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "setInterval", "clearInterval"] });
    const { unmount } = selector.show({
      voices: { search: () => new Promise(() => undefined), get: () => new Promise(() => undefined) },
      value: idOf(1),
      getPreviewUrl: () => new Promise(() => undefined),
    });
    await vi.waitFor(() => expect(vi.getTimerCount()).toBeGreaterThan(0), { timeout: 10_000 });
    unmount();
    await vi.advanceTimersByTimeAsync(0);
    expect(vi.getTimerCount()).toBe(0);
  });

  test("P33: choosing, searching and filtering ask the network for nothing and store nothing", async () => {
    const { at, seen } = overHttp();
    selector.show({
      voices: someVoices("en").map((voice) => ({ ...voice, previewUrl: at("tone.wav") })),
      defaultFavourites: [],
    });
    await radio("Fahd").click();
    await search.fill("a");
    await chip(text.genders.male).click();
    await userEvent.keyboard("{Tab}");
    expect(await seen()).toEqual([]);
    expect([localStorage.length, sessionStorage.length, document.cookie]).toEqual([0, 0, ""]);
  });
});

describe("what plays stops when it cannot be stopped any more", () => {
  const getPreviewUrl = () => new Blob([toneWav(300, 9)], { type: "audio/wav" });
  const heard = someVoices("en").map(({ id, name }) => ({ id, name }));

  test("a search that leaves no row for it", async () => {
    selector.show({ voices: heard, getPreviewUrl });
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    await search.fill("layan");
    await expect.element(radio("Layan")).toBeVisible();
    await search.fill("");
    await expect.element(playButton("Hiba")).toBeVisible();
  });

  test("E22: the voice leaves the list, or the list goes away", async () => {
    const { change } = selector.show({ voices: heard, getPreviewUrl });
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    change({ voices: heard.map((voice) => ({ ...voice })) });
    await expect.element(stopButton("Hiba")).toBeVisible();
    change({ voices: undefined });
    change({ voices: heard });
    await expect.element(playButton("Hiba")).toBeVisible();
  });

  test("N7: it is in a part that React hides", async () => {
    // React 18 has no such part: there a host takes the component away.
    const Activity = (React as { Activity?: ElementType }).Activity;
    const shown = (mode: "visible" | "hidden") =>
      Activity
        ? createElement(Activity, { mode }, element({ voices: heard, getPreviewUrl }))
        : mode === "visible" && element({ voices: heard, getPreviewUrl });
    const { rerender } = show(<>{shown("visible")}</>);
    const turn = (mode: "visible" | "hidden") => rerender(<StrictMode>{<>{shown(mode)}</>}</StrictMode>);
    await playButton("Hiba").click();
    await expect.element(stopButton("Hiba")).toBeVisible();
    turn("hidden");
    turn("visible");
    await expect.element(playButton("Hiba")).toBeVisible();
  });
});

describe("pictures", () => {
  const pictureOf = (name: string) =>
    radio(name).element().closest("label")?.querySelector(".vak-voice-picture");

  test("T7, T12: only safe addresses are shown, late, without a referrer, and as decoration", async () => {
    const { at, seen } = overHttp();
    const url = URL.createObjectURL(
      new Blob(['<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'], { type: "image/svg+xml" }),
    );
    const unsafe = [
      "javascript:alert(1)",
      "data:image/png;base64,AA",
      "https://user:pass@host.example/a.png",
    ];
    selector.show({
      voices: [
        { id: idOf(1), name: "Noura", imageUrl: url },
        { id: idOf(2), name: "أحمد", imageUrl: at("missing.wav") },
        { id: idOf(3), name: "😀 lana" },
        ...unsafe.map((imageUrl, place) => ({ id: idOf(10 + place), name: `Unsafe ${place}`, imageUrl })),
      ],
    });
    const picture = pictureOf("Noura") as HTMLImageElement;
    expect([picture.tagName, picture.alt, picture.referrerPolicy, picture.loading]).toEqual([
      "IMG",
      "",
      "no-referrer",
      "lazy",
    ]);
    // What cannot be loaded gives way to the first letter.
    await expect.poll(() => pictureOf("أحمد")?.textContent).toBe("أ");
    expect(pictureOf("😀 lana")?.textContent).toBe("L");
    for (const place of unsafe.keys()) expect(pictureOf(`Unsafe ${place}`)?.textContent).toBe("U");
    expect((await seen()).map(({ headers }) => headers["referer"])).toEqual([undefined]);
    await expect.element(radio("Noura")).toBeVisible();
    URL.revokeObjectURL(url);
  });

  test("without any, no room is taken for them", async () => {
    selector.show({ voices: someVoices("en") });
    await expect.element(radio("Hiba")).toBeVisible();
    expect(document.querySelector(".vak-voice-picture")).toBeNull();
  });
});
