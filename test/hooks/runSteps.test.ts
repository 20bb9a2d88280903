import { expect, test, vi } from "vitest";
import { runSteps } from "../../src/hooks/runSteps.js";

test("plain answers are taken at once, and given back to the step", () => {
  const said: unknown[] = [];
  const onEnd = vi.fn();
  runSteps(
    (function* () {
      said.push(yield 1, yield "two");
    })(),
    onEnd,
  );
  expect(said).toEqual([1, "two"]);
  expect(onEnd.mock.calls).toEqual([[false]]);
});

test("a promised answer is waited for, and the steps go on", async () => {
  const said: unknown[] = [];
  const onEnd = vi.fn();
  runSteps(
    (function* () {
      said.push(yield Promise.resolve("later"), yield "at once");
    })(),
    onEnd,
  );
  expect(said).toEqual([]);
  await expect.poll(() => onEnd.mock.calls).toEqual([[false]]);
  expect(said).toEqual(["later", "at once"]);
});

test.each([
  [
    "throws",
    () => {
      throw new Error("a step");
    },
  ],
  ["rejects", () => Promise.reject(new Error("a step"))],
])("a step that %s ends the rest, and is told once", async (_, step) => {
  const onEnd = vi.fn();
  const later = vi.fn();
  runSteps(
    (function* () {
      yield step();
      later();
    })(),
    onEnd,
  );
  await expect.poll(() => onEnd.mock.calls).toEqual([[true]]);
  expect(later).not.toHaveBeenCalled();
});

test("a step may catch what was promised and go on", async () => {
  const onEnd = vi.fn();
  runSteps(
    (function* () {
      try {
        yield Promise.reject(new Error("a step"));
      } catch {
        yield "instead";
      }
    })(),
    onEnd,
  );
  await expect.poll(() => onEnd.mock.calls).toEqual([[false]]);
});
