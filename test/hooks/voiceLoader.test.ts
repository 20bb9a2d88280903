import * as fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { createVoiceLoader, type SearchVoices } from "../../src/hooks/voiceLoader.js";
import { runs } from "../core/law.js";

const voice = (id: string) => ({ id, name: `Voice ${id}` });
const page = (ids: string, cursor?: string | number) => ({
  voices: Array.from(ids, voice),
  ...(cursor === undefined ? {} : { cursor }),
});
const settled = () => new Promise<void>((done) => setTimeout(done));

function loaderOf(search: SearchVoices) {
  const loader = createVoiceLoader();
  loader.search(search);
  return loader;
}

const shownBy = (loader: ReturnType<typeof createVoiceLoader>) =>
  loader
    .state()
    .voices.map(({ id }) => id)
    .join("");

describe("pages", () => {
  test("come one after the other, each voice once, until there is no cursor", async () => {
    const pages = new Map<unknown, object>([
      [undefined, page("ab", 1)],
      [1, page("bc", "two")],
      ["two", page("d")],
    ]);
    const asked: unknown[] = [];
    const loader = loaderOf(({ cursor }) => {
      asked.push(cursor);
      return pages.get(cursor);
    });
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["ab", "ready"]);
    loader.more();
    loader.more();
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["abc", "ready"]);
    loader.more();
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["abcd", "none"]);
    loader.more();
    await settled();
    expect(asked).toEqual([undefined, 1, "two"]);
  });

  test("a source that repeats itself comes to an end", async () => {
    const loader = loaderOf(() => page("ab", "same"));
    await settled();
    loader.more();
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["ab", "none"]);
  });

  test("a page that fails keeps those before it, and is asked for again", async () => {
    let isDown = true;
    const loader = loaderOf(({ cursor }) => {
      if (cursor === undefined) return page("a", 1);
      if (isDown) throw new Error("down");
      return page("b");
    });
    await settled();
    loader.more();
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["a", "failed"]);
    isDown = false;
    loader.retry();
    await settled();
    expect([shownBy(loader), loader.state().more]).toEqual(["ab", "none"]);
  });
});

describe("failures", () => {
  test.each([
    [
      "throws at once",
      () => {
        throw new Error("broken");
      },
    ],
    ["rejects", () => Promise.reject(new Error("down"))],
    ["rejects with nothing", () => Promise.reject(undefined as unknown as Error)],
    ["answers nothing", () => undefined],
    ["answers nonsense", () => ({ voices: 7 })],
  ] as [string, SearchVoices][])("a source that %s has failed, and can be asked again", async (_, search) => {
    let isDown = true;
    const loader = loaderOf((request) => (isDown ? search(request) : page("a")));
    await settled();
    expect(loader.state()).toMatchObject({ status: "failed", voices: [] });
    isDown = false;
    loader.retry();
    await settled();
    expect([loader.state().status, shownBy(loader)]).toEqual(["ready", "a"]);
  });

  test("a source that never answers has failed in the end, and is told to stop", async () => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
    const signals: AbortSignal[] = [];
    const loader = loaderOf(({ signal }) => {
      signals.push(signal);
      return new Promise(() => undefined);
    });
    await vi.advanceTimersByTimeAsync(19_000);
    expect(loader.state().status).toBe("loading");
    await vi.advanceTimersByTimeAsync(2000);
    expect(loader.state().status).toBe("failed");
    expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });
});

test("the voices of the search before stay to be seen while the next one loads", async () => {
  const loader = loaderOf(() => page("ab"));
  await settled();
  loader.search(() => new Promise(() => undefined));
  expect([loader.state().status, shownBy(loader)]).toEqual(["loading", "ab"]);
  loader.stop();
});

test("stopping aborts what is under way, and nothing that comes later is shown", async () => {
  let answer: (page: object) => void = () => undefined;
  let signal: AbortSignal | undefined;
  const loader = loaderOf((request) => {
    ({ signal } = request);
    return new Promise((resolve) => (answer = resolve));
  });
  await settled();
  loader.stop();
  expect(signal?.aborted).toBe(true);
  answer(page("a"));
  await settled();
  expect(shownBy(loader)).toBe("");
});

test("I48, E10: whatever the order of the answers, the last search is what is shown", async () => {
  const command = fc.oneof(
    fc.record({
      do: fc.constant("search" as const),
      ids: fc.constantFrom("a", "bc", "d", ""),
      fails: fc.boolean(),
    }),
    fc.constant({ do: "more" as const }),
    fc.constant({ do: "retry" as const }),
  );
  await fc.assert(
    fc.asyncProperty(fc.scheduler(), fc.array(command, { maxLength: 10 }), async (scheduler, commands) => {
      const loader = createVoiceLoader();
      let latest: { ids: string; fails: boolean } | undefined;
      for (const each of commands) {
        if (each.do === "more") loader.more();
        else if (each.do === "retry") loader.retry();
        else {
          latest = each;
          const { ids, fails } = each;
          // The source ignores its signal: what is stale comes all the same.
          loader.search(({ cursor }) => {
            const answer = scheduler.schedule(
              Promise.resolve(cursor === undefined ? page(ids, "z") : page("z")),
            );
            return fails ? answer.then(() => Promise.reject(new Error("down"))) : answer;
          });
        }
        if (scheduler.count() > 1) await scheduler.waitNext(1);
      }
      await scheduler.waitIdle();
      await settled();
      await scheduler.waitIdle();
      await settled();
      const { status } = loader.state();
      if (!latest) expect([status, shownBy(loader)]).toEqual(["loading", ""]);
      else if (latest.fails) expect([status, shownBy(loader)]).toEqual(["failed", ""]);
      else {
        expect(status).toBe("ready");
        expect([latest.ids, `${latest.ids}z`]).toContain(shownBy(loader));
      }
    }),
    runs(200),
  );
});
