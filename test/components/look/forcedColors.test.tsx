import { beforeEach, describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar, someVoices, workingWeek } from "../../../stories/fixtures.js";
import {
  FreeSlotsEditor,
  TemplateEditor,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "../../../src/index.js";
import { settled } from "../host.js";
import { languages, show, showForm } from "../show.js";
import { emulate } from "./emulate.js";
import { lookAway } from "./layouts.js";
import { photograph, pixelsApart, pixelsSeen } from "./pictures.js";

const [{ words }] = languages;
const filled = { voices: someVoices("en"), defaultValue: dentistWithCalendar("en") };

const LONG_TONE = "/voices-over-http/forced-colours/tone.wav?seconds=4";

/** The first element that a selector finds. */
function at(selector: string, index = 0): HTMLElement {
  const found = document.querySelectorAll<HTMLElement>(selector)[index];
  if (!found) throw new Error(`there is no ${selector}`);
  return found;
}

/** How far the pictures of an element are apart, before something happens to it and after. */
async function changeIn(selector: string, happens: () => unknown): Promise<number> {
  await lookAway();
  at(selector).scrollIntoView({ block: "center" });
  const before = await photograph(at(selector));
  await happens();
  await settled();
  await lookAway();
  at(selector).scrollIntoView({ block: "center" });
  return pixelsApart(before, await photograph(at(selector)));
}

const press = (selector: string, index?: number) => () => {
  at(selector, index).click();
};

describe.each(["light", "dark"] as const)("forced colours, %s", (scheme) => {
  beforeEach(() => emulate({ "forced-colors": "active", "prefers-color-scheme": scheme }));

  test("are forced", () => {
    expect(matchMedia("(forced-colors: active)").matches).toBe(true);
    show(<VoiceAgentForm {...filled} />);
    const background = getComputedStyle(at(".vak-section")).backgroundColor;
    expect(background).toBe(scheme === "light" ? "rgb(255, 255, 255)" : "rgb(0, 0, 0)");
  });

  test.each([
    ["a segment", ".vak-segment", press(".vak-segment-input", 0), press(".vak-segment-input", 1)],
    ["a voice", ".vak-voice", press(".vak-voice .vak-radio", 1), press(".vak-voice .vak-radio", 0)],
    ["a filter", ".vak-chip[aria-pressed]", () => undefined, press(".vak-chip[aria-pressed]")],
    ["a switch", ".vak-switch", () => undefined, press(".vak-switch")],
    ["a tool", ".vak-tool[aria-pressed]", () => undefined, press(".vak-tool[aria-pressed]")],
  ])("tell that %s is chosen", async (_name, selector, before, change) => {
    show(<VoiceAgentForm {...filled} />);
    before();
    await settled();
    expect(await changeIn(selector, change)).toBeGreaterThan(24);
  });

  test("tell which option of a list is the one in hand", async () => {
    show(<TemplateEditor label="Text" defaultValue="" params={{ caller: "", city: "" }} />);
    await userEvent.type(page.getByRole("textbox"), "{{{{c");
    const options = () => [...document.querySelectorAll(".vak-option")];
    await expect.poll(() => options().length).toBeGreaterThan(1);
    const inHand = () => options().findIndex((option) => option.hasAttribute("data-active"));
    expect(inHand()).toBe(0);
    const before = await photograph(at(".vak-option"));
    await userEvent.keyboard("{ArrowDown}");
    expect(inHand()).toBe(1);
    expect(pixelsApart(before, await photograph(at(".vak-option")))).toBeGreaterThan(24);
  });

  test("tell which step is the current one", async () => {
    show(<VoiceAgentWizard {...filled} />);
    const number = ".vak-progress-number";
    await lookAway();
    const [first, second] = [await photograph(at(number)), await photograph(at(number, 1))];
    expect(pixelsSeen(second)).toBeGreaterThan(24);
    // Half of it, where another digit would be a few pixels.
    expect(pixelsApart(first, second)).toBeGreaterThan(150);
  });

  test("tell which field is wrong", async () => {
    show(<VoiceAgentForm {...filled} />);
    const wrong = () => at(".vak-input").setAttribute("aria-invalid", "true");
    expect(await changeIn(".vak-input", wrong)).toBeGreaterThan(150);
  });

  test("tell what cannot be changed", async () => {
    const { change } = showForm(words, filled);
    const kinds = [
      ".vak-input",
      ".vak-segment",
      ".vak-switch",
      ".vak-chip",
      ".vak-voice",
      ".vak-select",
      ".vak-submit",
    ];
    const told: [string, boolean][] = [];
    for (const kind of kinds) {
      change({ disabled: false });
      told.push([kind, (await changeIn(kind, () => change({ disabled: true }))) > 24]);
    }
    expect(told).toEqual(kinds.map((kind) => [kind, true]));
  });

  test("leave every icon, every slot of the week and every sample to be seen", async () => {
    show(
      <>
        <VoiceAgentForm {...filled} />
        <FreeSlotsEditor defaultValue={workingWeek} view="grid" />
      </>,
    );
    await expect.poll(() => document.querySelector(".vak-grid-slot")).not.toBeNull();
    await lookAway();
    const icons = new Map(
      [...document.querySelectorAll<SVGElement>("[data-icon]")]
        // Seen under the pointer, or with the focus, alone.
        .filter((icon) => !icon.closest(".vak-grid-add, .vak-grid-remove"))
        .map((icon) => [icon.dataset["icon"] ?? "", icon]),
    );
    expect(icons.size).toBeGreaterThan(6);
    const unseen: string[] = [];
    for (const [name, icon] of icons) {
      icon.scrollIntoView({ block: "center" });
      if (pixelsSeen(await photograph(icon)) < 5) unseen.push(name);
    }
    for (const selector of [".vak-grid-slot", ".vak-voice-play"])
      if (pixelsSeen(await photograph(at(selector))) < 40) unseen.push(selector);
    expect(unseen).toEqual([]);
  });

  test("leave the sample's meter to be seen, and how far it is", async () => {
    const [voice] = someVoices("en");
    if (!voice) throw new Error("there is no voice");
    show(<VoiceSelector voices={[{ ...voice, previewUrl: LONG_TONE }]} />);
    at(".vak-voice-play").click();
    await expect
      .poll(() => document.querySelector<HTMLProgressElement>("progress")?.value ?? 0)
      .toBeGreaterThan(0);
    const meter = at("progress");
    const early = await photograph(meter);
    expect(pixelsSeen(early)).toBeGreaterThan(8);
    await settled(900);
    expect(pixelsApart(early, await photograph(meter))).toBeGreaterThan(24);
  });

  test("leave the focus to be seen wherever it goes", async () => {
    show(<VoiceAgentForm {...filled} />);
    const unseen: string[] = [];
    for (let stop = 0; stop < 45; stop += 1) {
      await userEvent.tab();
      const focused = document.activeElement;
      const ringed = focused?.closest(".vak-segment") ?? focused;
      if (!ringed || ringed === document.body) break;
      const { outlineStyle, outlineWidth, outlineColor, backgroundColor } = getComputedStyle(ringed);
      if (outlineStyle === "none" || parseFloat(outlineWidth) < 2 || outlineColor === backgroundColor)
        unseen.push(ringed.outerHTML.slice(0, 80));
    }
    expect(unseen).toEqual([]);
  });
});
