import { describe, expect, test, vi } from "vitest";
import { fireEvent } from "@testing-library/react";
import { page, userEvent } from "vitest/browser";
import type { Voice, VoicePage, VoiceSource } from "../../../src/core/index.js";
import { someVoices } from "../../../stories/fixtures.js";
import { settled } from "../host.js";
import { button, elementOf, languages, say } from "../show.js";
import { overHttp } from "./overHttp.js";
import { focusedName, idOf, namesNow, selectorIn } from "./selector.js";

const list = () => document.querySelector<HTMLElement>(".vak-voice-list") ?? document.body;

/** A source as a host writes it, over real HTTP. `delayOf` tells how long the answer to a query takes. */
function httpSource(delayOf: (query: string) => number = () => 0) {
  const { at, seen } = overHttp();
  const asked: { query: string; cursor: unknown; signal: AbortSignal }[] = [];
  const load = async (what: string, params: Record<string, string>, signal?: AbortSignal) => {
    const response = await fetch(at(`${what}?${new URLSearchParams(params)}`), signal ? { signal } : {});
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return (await response.json()) as unknown;
  };
  const source: VoiceSource = {
    search: async ({ query, facets, cursor, signal }) => {
      asked.push({ query, cursor, signal });
      const params = {
        query,
        cursor: String(cursor ?? 0),
        gender: facets.gender ?? "",
        delay: String(delayOf(query)),
      };
      return (await load("voices", params, signal)) as VoicePage;
    },
    get: async (id, { signal }) => ((await load("voice", { id }, signal)) ?? undefined) as Voice | undefined,
  };
  return { source, asked, seen };
}

describe.each(languages)("a source of voices in $language", ({ words }) => {
  const { text, radio, search, chip, found, favouriteButton, group, ...selector } = selectorIn(words);
  /** Without scrolling to it, which would load the next page by itself. */
  const pressMore = async () => {
    await expect.element(button(text.more)).toBeInTheDocument();
    elementOf(button(text.more)).click();
  };
  const shown = (count: number, all = 100) =>
    page.getByText(say(text.shown, { shown: count, count: all }, words), { exact: true });

  test("an answer about another voice than the one asked for is none", async () => {
    const { source } = httpSource();
    const [asked, other] = [idOf(70), idOf(2)];
    selector.show({
      voices: { ...source, get: (_, options) => source.get(other, options) },
      defaultValue: asked,
    });
    await expect.element(page.getByText(text.missingHint)).toBeVisible();
    await expect.element(radio("Noura 2")).not.toBeChecked();
  });

  test("the first page comes by itself, the others by the button, with the focus on what came", async () => {
    const { source, asked } = httpSource();
    selector.show({ voices: source });
    await expect.element(group).toHaveAttribute("aria-busy", "true");
    await expect.element(shown(20)).toBeVisible();
    await expect.element(group).not.toHaveAttribute("aria-busy");
    expect(namesNow()).toHaveLength(20);
    await expect.element(radio("Noura 0")).toHaveAttribute("aria-setsize", "-1");
    await pressMore();
    await expect.element(shown(40)).toBeVisible();
    await expect.poll(focusedName).toBe("Noura 20");
    await expect.element(radio("Noura 20")).not.toBeChecked();
    expect(asked.map(({ cursor }) => cursor)).toEqual([undefined, "20"]);
  });

  test("who has gone on while more voices load stays there, and types there", async () => {
    const onChange = vi.fn();
    const { source } = httpSource(() => 300);
    selector.show({ voices: source, onChange });
    await expect.element(shown(20)).toBeVisible();
    await expect.element(group).not.toHaveAttribute("aria-busy");
    elementOf(button(text.more)).focus();
    elementOf(button(text.more)).click();
    elementOf(search).focus();
    await expect.element(shown(40)).toBeVisible();
    await settled(200);
    await expect.element(search).toHaveFocus();
    expect(onChange).not.toHaveBeenCalled();
  });

  test("scrolling near the end brings the next page, up to the last one", async () => {
    const { source, asked } = httpSource();
    selector.show({ voices: source });
    for (const count of [20, 40, 60, 80]) {
      await expect.element(shown(count)).toBeVisible();
      list().scrollTop = list().scrollHeight;
    }
    await expect.element(found(100)).toBeVisible();
    expect(button(text.more).elements()).toEqual([]);
    expect(asked).toHaveLength(5);
    list().scrollTop = list().scrollHeight;
    await expect.poll(() => namesNow().at(-1)).toBe("Omar 99");
    expect(namesNow().length).toBeLessThan(15);
  });

  test("E10, I48: answers out of order do not matter, and those not wanted any more are aborted", async () => {
    const { source, asked } = httpSource((query) => ({ "": 200, om: 900 })[query] ?? 0);
    selector.show({ voices: source });
    await expect.element(shown(20)).toBeVisible();
    await search.fill("om");
    await expect.poll(() => asked.at(-1)?.query).toBe("om");
    await search.fill("omar 5");
    await expect.element(found(14)).toBeVisible();
    expect(namesNow().every((name) => /^Omar \d*5/.test(name))).toBe(true);
    expect(asked.find(({ query }) => query === "om")?.signal.aborted).toBe(true);
    expect(asked.at(-1)?.signal.aborted).toBe(false);
    await new Promise<void>((done) => setTimeout(done, 900));
    expect(namesNow()).toHaveLength(14);
  });

  test("a word typed fast is one question, and the voices before it stay until it is answered", async () => {
    const { source, asked } = httpSource(() => 300);
    selector.show({ voices: source });
    await expect.element(shown(20)).toBeVisible();
    elementOf(search).focus();
    // In one go: a slow machine must not make four pauses of it.
    for (const value of ["n", "no", "nou", "nour"])
      fireEvent.change(elementOf(search), { target: { value } });
    await expect.element(page.getByText(text.searching)).toBeVisible();
    expect(namesNow()).toHaveLength(20);
    await expect.element(group).toHaveAttribute("aria-busy", "true");
    await expect.element(shown(20, 50)).toBeVisible();
    expect(asked.map(({ query }) => query)).toEqual(["", "nour"]);
  });

  test("its facets filter, and a value without a count has none", async () => {
    const { source } = httpSource();
    selector.show({ voices: source });
    await chip(text.genders.male).click();
    await expect.element(shown(20, 50)).toBeVisible();
    expect(namesNow()[0]).toBe("Omar 1");
    expect(chip(text.genders.male).element().textContent).toBe(text.genders.male);
    await chip(text.genders.male).click();
    await expect.element(shown(20)).toBeVisible();
  });

  test("a facet keeps the focus when its own value leaves few others, or brings many", async () => {
    const all = someVoices("en");
    const search: VoiceSource["search"] = ({ query, facets }) => {
      const voices = all.filter(({ dialect }) => !facets.dialect || dialect === facets.dialect);
      const values = [...new Set(voices.flatMap(({ dialect }) => dialect ?? []))];
      const fewer = query === "few" && !facets.dialect ? values.slice(0, 2) : values;
      return { voices, facets: { dialect: fewer.map((value) => ({ value })) } };
    };
    const source = { search, get: () => undefined };
    const dialect = page.getByRole("combobox", { name: text.facets.dialect, exact: true });
    const { unmount } = selector.show({ voices: source });
    await expect.element(dialect).toBeVisible();
    elementOf(dialect).focus();
    await userEvent.selectOptions(dialect, "egy");
    await expect.poll(namesNow).toEqual(["Mariam", "Samir"]);
    await expect.element(dialect).toHaveFocus();
    await userEvent.selectOptions(dialect, "");
    await expect.poll(() => namesNow().length).toBe(all.length);
    await expect.element(dialect).toHaveFocus();
    unmount();

    const opening: VoiceSource = {
      ...source,
      search: (request) => search({ ...request, query: request.facets.dialect || isMet ? "" : "few" }),
    };
    let isMet = false;
    selector.show({ voices: opening });
    await chip(text.dialects.ksa).click();
    await expect.poll(namesNow).toEqual(["Hiba", "Fahd"]);
    isMet = true;
    await chip(text.dialects.ksa).click();
    await expect.poll(() => namesNow().length).toBe(all.length);
    await expect.element(dialect).toHaveFocus();
  });

  test("nothing found says what to leave out, though not what that would bring", async () => {
    const { source } = httpSource();
    selector.show({ voices: source });
    await chip(text.genders.male).click();
    await search.fill("noura");
    await expect.element(page.getByText(text.noMatch)).toBeVisible();
    await button(text.any.gender).click();
    await expect.element(shown(20, 50)).toBeVisible();
    expect(namesNow()[0]).toBe("Noura 0");
  });

  test("a saved voice that no page has brought is asked for by its id, and named", async () => {
    const onChange = vi.fn();
    const { source } = httpSource();
    selector.show({ voices: source, value: idOf(77), onChange });
    await expect.element(radio("Omar 77")).toBeChecked();
    expect(onChange).not.toHaveBeenCalled();
  });

  test.each([
    ["does not know", () => undefined, "missingHint"],
    ["cannot tell", () => Promise.reject(new Error("down")), "unnamedHint"],
    ["answers nonsense about", () => 7, "missingHint"],
    [
      "breaks at",
      () => {
        throw new Error("broken");
      },
      "unnamedHint",
    ],
  ] as [string, () => undefined, "missingHint" | "unnamedHint"][])(
    "E5: a saved voice that the source %s is kept, with its id",
    async (_, get, hint) => {
      selector.show({ voices: { search: () => ({ voices: [] }), get }, value: idOf(7) });
      await expect.element(radio(text.missing.replace("{id}", "1f33…0007"))).toBeChecked();
      await expect.element(page.getByText(text[hint])).toBeVisible();
    },
  );

  test("a failure is said, everything else stays of use, and one press tries again", async () => {
    let isDown = true;
    const { source } = httpSource();
    const failing: VoiceSource = {
      ...source,
      search: (request) =>
        isDown
          ? fetch(overHttp().at("broken")).then(() => Promise.reject(new Error("HTTP 500")))
          : source.search(request),
    };
    selector.show({ voices: failing });
    await expect.element(page.getByText(text.listFailed)).toBeVisible();
    await expect.element(radio(text.none)).toBeChecked();
    await expect.element(search).toBeEnabled();
    isDown = false;
    await button(text.retry).click();
    await expect.element(shown(20)).toBeVisible();
    expect(page.getByText(text.listFailed).elements()).toEqual([]);
  });

  test("a page that fails leaves those before it, and is tried again", async () => {
    let isDown = true;
    const { source } = httpSource();
    const failing: VoiceSource = {
      ...source,
      search: (request) => {
        if (isDown && request.cursor !== undefined) throw new Error("broken");
        return source.search(request);
      },
    };
    selector.show({ voices: failing });
    await pressMore();
    await expect.element(page.getByRole("alert").getByText(text.moreFailed)).toBeVisible();
    expect(namesNow()).toHaveLength(20);
    isDown = false;
    await button(text.retry).click();
    await expect.element(shown(40)).toBeVisible();
  });

  /** The first two pages, each failing as often as told. */
  const unsteady = (failures: { first: number; next: number }) => {
    const { source } = httpSource(() => 200);
    const search: VoiceSource["search"] = async (request) => {
      const kind = request.cursor === undefined ? "first" : "next";
      const page = await source.search(request);
      failures[kind] -= 1;
      if (failures[kind] >= 0) throw new Error("broken");
      return { ...page, cursor: request.cursor === undefined ? page.cursor : undefined };
    };
    return { ...source, search };
  };
  const endButton = () => elementOf(page.getByRole("radiogroup")).querySelector(".vak-voices-end button");

  test("who tries the list again keeps the focus, and goes to what comes", async () => {
    selector.show({ voices: unsteady({ first: 2, next: 0 }) });
    for (const again of [true, false]) {
      await expect.element(button(text.retry)).toBeVisible();
      elementOf(button(text.retry)).focus();
      await userEvent.keyboard("{Enter}");
      await expect.element(button(text.loadingList)).toHaveFocus();
      if (again) await expect.element(button(text.retry)).toHaveFocus();
    }
    await expect.poll(focusedName).toBe("Noura 0");
  });

  test("who tries the next page again keeps the focus and the place in the list", async () => {
    selector.show({ voices: unsteady({ first: 0, next: 2 }) });
    await expect.element(shown(20)).toBeVisible();
    await pressMore();
    for (const again of [true, false]) {
      await expect.element(button(text.retry)).toBeInTheDocument();
      elementOf(button(text.retry)).focus();
      const place = list().scrollTop;
      await userEvent.keyboard("{Enter}");
      await expect.element(button(text.moreLoading)).toHaveFocus();
      expect(list().scrollTop).toBe(place);
      if (again) await expect.element(button(text.retry)).toHaveFocus();
    }
    await expect.poll(focusedName).toBe("Noura 20");
    await expect.element(radio("Noura 20")).toBeInViewport();
  });

  test("no page comes by itself while the way to it has the focus, which it would push out of sight", async () => {
    selector.show({ voices: unsteady({ first: 0, next: 0 }) });
    await expect.element(button(text.more)).toBeInTheDocument();
    elementOf(button(text.more)).focus();
    await expect.poll(() => list().scrollTop).toBeGreaterThan(0);
    await settled(500);
    await expect.element(button(text.more)).toHaveFocus();
    const bottomOf = (element: Element) => element.getBoundingClientRect().bottom;
    await expect.poll(() => bottomOf(elementOf(button(text.more))) - bottomOf(list())).toBeLessThan(1);
  });

  test("the last page, come by itself, leaves the focus that was on the button at its first voice", async () => {
    selector.show({ voices: unsteady({ first: 0, next: 0 }) });
    await expect.element(button(text.more)).toBeInTheDocument();
    list().scrollTop = list().scrollHeight;
    await expect.element(button(text.moreLoading)).toBeInTheDocument();
    elementOf(button(text.moreLoading)).focus();
    await expect.element(page.getByText(say(text.shown, { shown: 20, count: 100 }, words))).toBeVisible();
    await expect.poll(endButton).toBeNull();
    await expect.poll(focusedName).toBe("Noura 20");
  });

  test("a source that had no voices is asked again, with the focus at the choice there is", async () => {
    const answers: VoicePage[] = [{ voices: [] }, { voices: [{ id: idOf(1), name: "Come" }] }];
    selector.show({ voices: { search: () => answers.shift() ?? { voices: [] }, get: () => undefined } });
    // Strict mode gives the first question up before it is asked.
    await expect.element(page.getByText(text.empty)).toBeVisible();
    elementOf(button(text.retry)).focus();
    await userEvent.keyboard("{Enter}");
    await expect.poll(namesNow).toEqual(["Come"]);
    await expect.element(radio(text.none)).toHaveFocus();
  });

  test.each([
    ["nothing", undefined],
    ["a text", "voices"],
    ["a page without voices", { items: [] }],
  ])("a source that answers %s has failed, and the page stands", async (_, answer) => {
    selector.show({ voices: { search: () => answer as unknown as VoicePage, get: () => undefined } });
    await expect.element(page.getByText(text.listFailed)).toBeVisible();
  });

  test("a source written into the markup is asked once, and one with other functions anew", async () => {
    const { source, asked } = httpSource();
    const { change } = selector.show({ voices: { search: source.search, get: source.get } });
    await expect.element(shown(20)).toBeVisible();
    change({ voices: { search: source.search, get: source.get }, label: "Again" });
    await expect.element(page.getByRole("radiogroup", { name: "Again", exact: true })).toBeVisible();
    expect(asked).toHaveLength(1);
    change({ voices: { search: () => ({ voices: [{ id: idOf(900), name: "Other" }] }), get: source.get } });
    await expect.poll(namesNow).toEqual(["Other"]);
  });

  test("favourites are had by their ids", async () => {
    const { source } = httpSource();
    selector.show({ voices: source, defaultFavourites: [idOf(88), idOf(3)] });
    await expect.element(shown(20)).toBeVisible();
    await expect.element(favouriteButton("Omar 3")).toHaveAttribute("aria-pressed", "true");
    await chip(text.lists.favourites).click();
    await expect.poll(namesNow).toEqual(["Noura 88", "Omar 3"]);
    await search.fill("omar");
    await expect.poll(namesNow).toEqual(["Omar 3"]);
  });

  test("going away aborts what is under way, and nothing is said about it", async () => {
    const { source, asked } = httpSource(() => 5000);
    const { unmount } = selector.show({ voices: source, value: idOf(5) });
    await expect.poll(() => asked.length).toBeGreaterThan(0);
    unmount();
    expect(asked.every(({ signal }) => signal.aborted)).toBe(true);
  });

  test("in a popover nothing is asked for before it opens, but for the name of the saved voice", async () => {
    const { source, asked, seen } = httpSource();
    selector.show({ voices: source, layout: "popover", defaultValue: idOf(77) });
    await expect
      .element(page.getByRole("button", { name: `${words.fields.voiceId.label} Omar 77` }))
      .toBeVisible();
    expect(asked).toEqual([]);
    expect((await seen()).filter(({ path }) => path.startsWith("voices"))).toEqual([]);
    await page.getByRole("button", { name: `${words.fields.voiceId.label} Omar 77` }).click();
    await expect.element(shown(20)).toBeVisible();
  });
});
