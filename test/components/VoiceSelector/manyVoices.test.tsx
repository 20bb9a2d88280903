import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { manyVoices } from "../../../stories/fixtures.js";
import { button, elementOf, languages, show } from "../show.js";
import { focusedName, namesNow, selectorIn } from "./selector.js";

const MOST_NODES = 150;
const list = () => document.querySelector<HTMLElement>(".vak-voice-list") ?? document.body;
const rows = () => [...list().querySelectorAll<HTMLElement>(":scope > [data-index]")];
const nodesIn = (container: Element) => container.querySelectorAll("*").length;

/** Where rows stand below the top of the list's box, by their place. */
const placesNow = () =>
  rows().map((row) =>
    Math.round(row.getBoundingClientRect().top - list().getBoundingClientRect().top + list().scrollTop),
  );

describe.each(languages)("a long list in $language", ({ words, language }) => {
  const { radio, search, found, ...selector } = selectorIn(words);
  const make = (count: number) => manyVoices(language === "Arabic" ? "ar" : "en", count);

  test("up to thirty rows are all in the document", () => {
    selector.show({ voices: make(29) });
    expect(namesNow()).toHaveLength(29);
  });

  test.each([100, 1000, 10_000])(
    "E13, T39: of %i voices no more rows are in the document than fit",
    async (count) => {
      const { container } = selector.show({ voices: make(count) });
      await expect.element(found(count)).toBeVisible();
      expect(namesNow().length).toBeLessThan(15);
      expect(nodesIn(container)).toBeLessThanOrEqual(MOST_NODES);
      expect(list().scrollHeight).toBeGreaterThan(count * 40);
    },
  );

  test("an open popover over 10,000 voices is as few elements", async () => {
    const { container } = selector.show({
      voices: make(10_000),
      layout: "popover",
      defaultValue: make(5000)[4999]?.id ?? "",
    });
    const closed = nodesIn(container);
    expect(closed).toBeLessThan(30);
    container.querySelector<HTMLElement>("[aria-haspopup]")?.click();
    await expect.element(found(10_000)).toBeVisible();
    await expect.element(radio(make(5000)[4999]?.name ?? "")).toBeInViewport();
    expect(nodesIn(container) - closed).toBeLessThanOrEqual(MOST_NODES);
  });

  test("a long list opens at the chosen voice, without moving the page", async () => {
    const many = make(10_000);
    show(
      <>
        <div style={{ blockSize: 2000 }} />
        {selector.element({ voices: many, defaultValue: many[7000]?.id ?? "" })}
      </>,
    );
    await expect.poll(() => list().scrollTop).toBeGreaterThan(7000 * 40);
    expect(namesNow()).toContain(many[7000]?.name);
    expect(scrollY).toBe(0);
  });

  test("scrolling anywhere shows the voices that belong there, in their places", async () => {
    const many = make(10_000);
    selector.show({ voices: many });
    await expect.poll(() => rows().length).toBeGreaterThan(5);
    for (const part of [0.5, 1, 0.1, 0.9999, 0]) {
      list().scrollTop = part * (list().scrollHeight - list().clientHeight);
      const { top, bottom } = list().getBoundingClientRect();
      await expect
        .poll(() => {
          const frames = rows()
            .filter((row) => row.dataset["index"] !== "0" || part === 0)
            .map((row) => row.getBoundingClientRect());
          return (
            frames.some((frame) => frame.top <= top + 10) &&
            frames.some((frame) => frame.bottom >= bottom - 10)
          );
        })
        .toBe(true);
      const seen = rows().filter(
        (row) => row.getBoundingClientRect().top < bottom && row.getBoundingClientRect().bottom > top,
      );
      const indexes = seen.map((row) => Number(row.dataset["index"]));
      expect(indexes).toEqual(indexes.map((_index, at) => (indexes[0] ?? 0) + at));
    }
    expect(rows().length).toBeLessThan(15);
  });

  test("the row that has the focus is kept when it is scrolled away, and goes on from where it is", async () => {
    const many = make(1000);
    selector.show({ voices: many, defaultValue: many[1]?.id ?? "" });
    elementOf(radio(many[1]?.name ?? "")).focus();
    list().scrollTop = 20_000;
    await expect.poll(() => namesNow().length > 5 && namesNow().includes(many[350]?.name ?? "")).toBe(true);
    await expect.poll(focusedName).toBe(many[1]?.name);
    await userEvent.keyboard("{ArrowDown}");
    await expect.poll(focusedName).toBe(many[2]?.name);
    await expect.element(radio(many[2]?.name ?? "")).toBeInViewport();
  });

  test("rows of other heights push on those below them, and no row lies over another", async () => {
    const long = "A warm and calm voice that tells long stories. ".repeat(4);
    const many = make(500).map((voice, place) => (place % 3 ? voice : { ...voice, description: long }));
    const { container } = selector.show({ voices: many });
    container.style.inlineSize = "360px";
    for (const top of [0, 3000, 9000, 3000, 0]) {
      list().scrollTop = top;
      await expect
        .poll(() =>
          rows().some((row) => row.getBoundingClientRect().top > list().getBoundingClientRect().top),
        )
        .toBe(true);
      const frames = rows().map((row) => row.getBoundingClientRect());
      for (const [at, frame] of frames.entries()) {
        const next = frames[at + 1];
        if (next) expect(next.top).toBeGreaterThanOrEqual(frame.bottom - 1);
      }
    }
  });

  test("a search begins the list at its start", async () => {
    selector.show({ voices: make(1000) });
    list().scrollTop = 20_000;
    await expect.poll(() => namesNow().includes(make(400)[350]?.name ?? "")).toBe(true);
    await search.fill(make(1)[0]?.name.split(" ")[0] ?? "");
    await expect.poll(() => list().scrollTop).toBe(0);
    await expect.poll(() => namesNow()[0]).toBe(make(1)[0]?.name);
  });

  test("a list that the host writes anew with every render keeps its place, its search and its sound", async () => {
    const many = make(1000);
    const { change } = selector.show({ voices: [...many] });
    await search.fill("99");
    await expect.poll(() => namesNow()[0]).toBe(many[98]?.name);
    list().scrollTop = 100;
    change({ voices: [...many] });
    change({ voices: many.map((voice) => ({ ...voice })) });
    await expect.poll(() => namesNow()[0]).toBe(many[98]?.name);
    expect(list().scrollTop).toBe(100);
    await expect.element(search).toHaveValue("99");
  });

  test("between short and long, a list takes its margins along", async () => {
    const { change } = selector.show({ voices: make(1000) });
    await expect.poll(() => list().scrollHeight).toBeGreaterThan(40_000);
    change({ voices: make(5) });
    await expect.poll(() => namesNow().length).toBe(5);
    const places = placesNow();
    const gaps = places.slice(1).map((place, at) => place - (places[at] ?? 0));
    expect(new Set(gaps).size).toBe(1);
    expect(list().scrollHeight).toBeLessThanOrEqual(list().clientHeight);
    change({ voices: make(1000) });
    await expect.poll(() => list().scrollHeight).toBeGreaterThan(40_000);
  });

  test("a hundred thousand voices do not stop the page", async () => {
    const { container } = selector.show({ voices: make(100_000) });
    await search.fill("99999");
    await expect.poll(namesNow, { timeout: 8000 }).toEqual([make(99_999).at(-1)?.name]);
    expect(nodesIn(container)).toBeLessThanOrEqual(MOST_NODES);
  });

  test("P25: with the spacing that people may set, no text of a row is cut off", async () => {
    const many = make(200);
    const { container } = selector.show({ voices: many });
    container.style.cssText =
      "line-height: 1.5; letter-spacing: 0.12em; word-spacing: 0.16em; inline-size: 320px";
    await expect.poll(() => rows().length).toBeGreaterThan(3);
    for (const facts of list().querySelectorAll<HTMLElement>(".vak-voice-facts"))
      expect(facts.scrollHeight).toBeLessThanOrEqual(facts.clientHeight + 1);
    expect(button(words.voices.customId.open).elements()).toHaveLength(1);
    await expect.element(page.getByRole("searchbox")).toBeVisible();
  });
});
