import { expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { manyVoices } from "../../../stories/fixtures.js";
import type { VoiceSource } from "../../../src/core/index.js";
import { en } from "../../../src/i18n/en.js";
import { settled } from "../host.js";
import { selectorIn } from "./selector.js";

const { search, found, ...selector } = selectorIn(en);

/** A host's class names, which are asked for with each render of their part. */
function createCounter() {
  const rendered = { voice: 0, chip: 0, "chip-select": 0, "voice-custom": 0 };
  const count = (part: keyof typeof rendered) => () => {
    rendered[part] += 1;
    return "";
  };
  const elements = {
    voice: count("voice"),
    chip: count("chip"),
    "chip-select": count("chip-select"),
    "voice-custom": count("voice-custom"),
  };
  return {
    appearance: { elements },
    reset: () => Object.assign(rendered, { voice: 0, chip: 0, "chip-select": 0, "voice-custom": 0 }),
    rendered,
  };
}

test("a letter renders the search field, and neither rows nor filters, until the answer is there", async () => {
  const voices = manyVoices("en", 40);
  const source: VoiceSource = {
    search: ({ query }) =>
      query === "" ? Promise.resolve({ voices, total: 40 }) : new Promise(() => undefined),
    get: () => Promise.resolve(undefined),
  };
  const { appearance, reset, rendered } = createCounter();
  selector.show({ voices: source, appearance });
  await expect.element(found(40)).toBeVisible();
  await userEvent.click(search);
  await settled();
  reset();
  await userEvent.keyboard("z");
  await expect.element(search).toHaveValue("z");
  await settled();
  expect(rendered).toEqual({ voice: 0, chip: 0, "chip-select": 0, "voice-custom": 0 });
});

test("what is found renders each of its rows once", async () => {
  const voices = manyVoices("en", 25);
  const { appearance, reset, rendered } = createCounter();
  selector.show({ voices, appearance });
  await expect.element(found(25)).toBeVisible();
  await userEvent.click(search);
  await settled();
  reset();
  await userEvent.keyboard("7");
  await expect.element(found(25)).not.toBeInTheDocument();
  await settled();
  const rows = document.querySelectorAll(".vak-voice").length;
  expect(rows).toBeGreaterThan(1);
  // Twice each under StrictMode.
  expect(rendered.voice).toBe(2 * rows);
  expect(rendered["voice-custom"]).toBe(0);
});
