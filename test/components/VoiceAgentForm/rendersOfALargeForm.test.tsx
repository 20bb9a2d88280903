import { describe, expect, test } from "vitest";
import { userEvent } from "vitest/browser";
import { someVoices } from "../../../stories/fixtures.js";
import { formatTime, WEEKDAYS } from "../../../src/core/index.js";
import { formatClock } from "../../../src/i18n/format.js";
import { renderWatch } from "../renderWatch.js";
import { settled } from "../host.js";
import { elementOf, enter, field, languages, say, showForm } from "../show.js";

const SENTENCE = "Ask for the name of {{param_7}}, اسأل عن الاسم. ";

/** A hundred parameters, twenty messages and a text of 100 kB. */
const LARGE = {
  agentName: "Noor",
  greetingMessage: "Hello {{param_1}}",
  preamble: SENTENCE.repeat(Math.ceil(100_000 / SENTENCE.length)),
  pokeMessages: Array.from({ length: 20 }, (_, index) => `Message ${index}`),
  params: Object.fromEntries(
    Array.from({ length: 100 }, (_, index) => [`param_${index + 1}`, `value ${index}`]),
  ),
  outcome: "A summary",
};

/** Ten slots a day. */
const BUSY = {
  tools: { googleCalendar: true },
  googleCalendarSettings: {
    timezone: "Asia/Riyadh",
    freeSlots: Object.fromEntries(
      WEEKDAYS.map((day) => [
        day,
        Array.from({ length: 10 }, (_, index) => ({
          from: formatTime(360 + index * 60),
          to: formatTime(400 + index * 60),
        })),
      ]),
    ),
  },
};

describe.each(languages)("one character in a large form in $language", ({ words }) => {
  const { fields } = words;
  const param = (part: "name" | "value", number: number) => field(say(words.params[part], { number }, words));

  async function showLarge() {
    const { container } = showForm(words, { voices: someVoices("en"), defaultValue: LARGE });
    await expect.element(param("value", 100)).toBeInTheDocument();
    expect(container.querySelectorAll("[data-path]").length).toBeGreaterThan(220);
    await settled(300);
    return renderWatch(container);
  }

  test.each([
    ["the name", "agentName", fields.agentName.label],
    ["the greeting", "greetingMessage", fields.greetingMessage.label],
    ["the text of 100 kB", "preamble", fields.preamble.label],
    ["the threshold", "silenceThreshold", fields.silenceThreshold.label],
    ["the outcome", "outcome", fields.outcome.label],
  ])("P14: in %s renders no other field", async (_, path, label) => {
    const watch = await showLarge();
    const control = field(label);
    await enter(control);
    const before = elementOf(control).value.length;
    const paths = await watch.after(() => userEvent.keyboard("7"));
    expect(elementOf(control).value).toHaveLength(before + 1);
    expect(paths.filter((each) => each !== path)).toEqual([]);
  });

  test.each([
    ["value", "params.49.value", 50],
    ["name", "params.99.name", 100],
  ] as const)("P14: in the %s of a parameter renders its row alone", async (part, path, number) => {
    const watch = await showLarge();
    await enter(param(part, number));
    const paths = await watch.after(() => userEvent.keyboard("7"));
    expect(paths).toContain(path);
    const row = path.slice(0, path.lastIndexOf("."));
    // Another name may be what a placeholder was looking for.
    const others = part === "name" ? ["greetingMessage", "preamble"] : [];
    expect(paths.filter((each) => !each.startsWith(`${row}.`) && !others.includes(each))).toEqual([]);
  });

  test("P14: in a message renders its row alone", async () => {
    const watch = await showLarge();
    await enter(field(say(words.pokeMessages.item, { number: 12 }, words)));
    const paths = await watch.after(() => userEvent.keyboard("7"));
    expect(paths).toEqual(["pokeMessages.11"]);
  });

  test("P14: in a time of a slot renders its row alone", async () => {
    const { container } = showForm(words, { voices: [], defaultValue: BUSY });
    await settled(300);
    const watch = renderWatch(container);
    const path = "googleCalendarSettings.freeSlots.Wednesday.4";
    const time = container.querySelector<HTMLInputElement>(`[data-path="${path}.to"]`);
    time?.focus();
    const paths = await watch.after(() => userEvent.keyboard("{ArrowUp}"));
    expect(time?.value).toContain(formatClock(10 * 60 + 45, words.locale));
    expect(paths.toSorted()).toEqual([`${path}.from`, `${path}.to`]);
  });

  test("the watch sees what renders: a list that is locked renders every row", async () => {
    const shown = showForm(words, { voices: [], defaultValue: LARGE });
    await settled(300);
    const watch = renderWatch(shown.container);
    const paths = await watch.after(() => {
      shown.change({ readOnly: true });
      return Promise.resolve();
    });
    expect(paths.filter((path) => path.startsWith("params."))).toHaveLength(200);
    expect(paths).toContain("preamble");
  });
});
