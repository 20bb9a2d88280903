import { describe, expect, test, vi } from "vitest";
import { page, userEvent } from "vitest/browser";
import { createDraft, toPayload } from "../../src/core/index.js";
import { someVoices } from "../../stories/fixtures.js";
import {
  FreeSlotsEditor,
  ParamsEditor,
  PokeMessagesEditor,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../src/index.js";
import { button, field, languages, say, show } from "./show.js";

/** What plain JavaScript may hand over, whatever the types say. */
const odd = (value: unknown) => value as never;
const valuesOf = (path: string) =>
  [...document.querySelectorAll<HTMLInputElement>(`[data-path^="${path}"]`)].map(({ value }) => value);

describe.each(languages)("what the types do not let through, in $language", ({ words }) => {
  test.each(["value", "defaultValue"] as const)("poke messages as the API has them, as %s", async (prop) => {
    const onChange = vi.fn();
    const given = {
      [prop]: odd(["One", null, { id: "b", text: "Two" }]),
    };
    show(<PokeMessagesEditor messages={words} {...given} onChange={onChange} />);
    expect(valuesOf("pokeMessages")).toEqual(["One", "", "Two"]);
    await field(say(words.pokeMessages.item, { number: 1 }, words)).fill("Once");
    expect(onChange.mock.lastCall?.[0]).toEqual([
      { id: "poke-0", text: "Once" },
      { id: "poke-1", text: "" },
      { id: "b", text: "Two" },
    ]);
  });

  test.each(["value", "defaultValue"] as const)("parameters as the API has them, as %s", async (prop) => {
    const onChange = vi.fn();
    const given = { [prop]: odd({ city: "Riyadh", count: 2 }) };
    show(<ParamsEditor messages={words} {...given} onChange={onChange} />);
    expect(valuesOf("params")).toEqual(["city", "Riyadh", "count", "2"]);
    await field(say(words.params.value, { number: 1 }, words)).fill("Jeddah");
    expect(onChange.mock.lastCall?.[0]).toMatchObject([
      { name: "city", value: "Jeddah", type: "string" },
      { name: "count", value: "2", type: "number" },
    ]);
  });

  test("a row of parameters lacks nothing, and one that is nothing is an empty row", async () => {
    const rows = odd([null, { name: "city" }, { id: "x", value: "1", type: "?" }]);
    show(<ParamsEditor messages={words} defaultValue={rows} />);
    expect(valuesOf("params")).toEqual(["", "", "city", "", "", "1"]);
    await button(words.params.add).click();
    expect(valuesOf("params")).toEqual(["", "", "city", "", "", "1", "", ""]);
  });

  test.each([5, "text", () => undefined])("%s is no list of rows", (value) => {
    show(<PokeMessagesEditor messages={words} value={odd(value)} />);
    show(<ParamsEditor messages={words} value={odd(value)} />);
    expect(valuesOf("params")).toEqual([]);
    expect(valuesOf("pokeMessages")).toEqual([]);
  });

  test.each([
    ["null", null],
    ["a text", "presets"],
    ["what is no preset", [null, undefined, 5, {}, { label: 5, freeSlots: {} }, { label: "Nights" }]],
  ])("presets that are %s are not offered, and those beside them are", async (_, presets) => {
    const night = { label: "Late", freeSlots: { Monday: [{ from: "20:00", to: "23:00" }] } };
    const all = Array.isArray(presets) ? [...(presets as unknown[]), night] : presets;
    const onChange = vi.fn();
    show(<FreeSlotsEditor messages={words} presets={odd(all)} onChange={onChange} />);
    await button(words.slots.presets).click();
    const items = page.getByRole("menuitem");
    await expect.poll(() => items.elements().length).toBe(Array.isArray(presets) ? 5 : 4);
    if (!Array.isArray(presets)) return;
    await items.filter({ hasText: "Late" }).click();
    expect(onChange.mock.lastCall?.[0]).toMatchObject({
      Monday: [{ from: "20:00", to: "23:00" }],
      Sunday: [],
    });
  });

  const voices = someVoices("en");
  const withOdd = [
    null,
    voices[0],
    undefined,
    5,
    "text",
    {},
    { id: 7, name: "Seven" },
    { id: "n" },
    voices[1],
  ];

  test.each([
    ["a list", withOdd],
    ["a source", { search: () => ({ voices: withOdd }), get: () => null }],
  ])("voices that are none are passed over in %s", async (_, given) => {
    show(<VoiceSelector messages={words} voices={odd(given)} />);
    await expect.poll(() => document.querySelectorAll("[data-part=radio]").length).toBe(4);
    await expect.element(page.getByRole("radio", { name: voices[1]?.name ?? "" })).toBeVisible();
  });

  test("limits, closed sections and steps that are null are none", async () => {
    const nothing: object = { limits: null, closedSections: null, steps: null };
    for (const Whole of [VoiceAgentForm, VoiceAgentWizard]) {
      const { unmount } = show(<Whole messages={words} voices={[]} {...nothing} />);
      await field(words.fields.agentName.label).fill("Noor");
      await expect.element(field(words.fields.agentName.label)).toHaveValue("Noor");
      unmount();
    }
    const draft = createDraft({ agentName: "Noor" });
    expect(toPayload(draft, odd(null))).toEqual(toPayload(draft));
  });

  test.each([null, "text", [null, undefined, 5, {}, { id: "a", name: 5 }]])(
    "templates that are none are passed over: %j",
    async (templates) => {
      const real = { id: "a", name: "Clinic", description: null, draft: { agentName: "From a template" } };
      const given = Array.isArray(templates)
        ? [...(templates as unknown[]), real, { ...real, name: "Second" }]
        : templates;
      show(<VoiceAgentForm messages={words} voices={[]} templates={odd(given)} />);
      await expect.element(field(words.fields.agentName.label)).toBeVisible();
      if (!Array.isArray(templates)) return;
      await button(words.templates.open).click();
      await expect.element(page.getByRole("dialog").getByRole("listitem").nth(1)).toBeVisible();
      expect(page.getByRole("dialog").getByRole("listitem").elements()).toHaveLength(2);
      await page
        .getByRole("dialog")
        .getByRole("button", { name: /Clinic/ })
        .click();
      await expect.element(field(words.fields.agentName.label)).toHaveValue("From a template");
      await userEvent.keyboard("{Escape}");
    },
  );
});
