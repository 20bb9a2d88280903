import { composeStories, setProjectAnnotations } from "@storybook/react-vite";
import { afterEach, beforeAll, beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { cdp, commands, page, server, userEvent } from "vitest/browser";
import preview from "../../.storybook/preview.js";
import * as brands from "../../stories/Brands.stories.js";
import * as slots from "../../stories/FreeSlotsEditor.stories.js";
import * as form from "../../stories/VoiceAgentForm.stories.js";
import * as wizard from "../../stories/VoiceAgentWizard.stories.js";
import * as voices from "../../stories/VoiceSelector.stories.js";
import { type Picture, pictureFrom } from "../components/look/pictures.js";
import { blockMap, cellsAstray } from "./blockMap.js";

type StoryModule = Parameters<typeof composeStories>[0];

interface Baseline {
  name: string;
  module: StoryModule;
  story: string;
  locale: "en" | "ar";
  width: number;
  theme?: "light" | "dark";
}

/** A handful that has every kind of block in it; the rest is looked at by people. */
const baselines: Baseline[] = [
  { name: "form-en-320", module: form, story: "Filled", locale: "en", width: 320 },
  { name: "form-en-1280", module: form, story: "Filled", locale: "en", width: 1280 },
  { name: "form-ar-320", module: form, story: "Filled", locale: "ar", width: 320 },
  { name: "form-ar-1280", module: form, story: "Filled", locale: "ar", width: 1280 },
  { name: "week-ar-1280", module: slots, story: "Grid", locale: "ar", width: 1280 },
  { name: "voices-en-768", module: voices, story: "PopoverOpen", locale: "en", width: 768 },
  { name: "wizard-ar-768", module: wizard, story: "SecondStep", locale: "ar", width: 768 },
  {
    name: "developer-tool-en-1280",
    module: brands,
    story: "DeveloperTool",
    locale: "en",
    width: 1280,
    theme: "dark",
  },
];

/** More than another font brings about, and less than any control. */
const MOST_ASTRAY = 12;

const saved = import.meta.glob<string>("./baselines/*.png", {
  query: "?inline",
  import: "default",
  eager: true,
});
const annotations = setProjectAnnotations([preview]);
beforeAll(annotations.beforeAll);

/** A style for one test. */
function addStyle(css: string): void {
  const style = document.head.appendChild(document.createElement("style"));
  style.textContent = css;
  onTestFinished(() => style.remove());
}

beforeEach(() => {
  // Letters are no blocks, nor are the marks behind them: only the room they take is compared.
  addStyle(`*, ::placeholder { -webkit-text-fill-color: transparent !important; caret-color: transparent !important }
    .vak-backdrop { visibility: hidden }`);
});

/** Makes room: a window smaller than the page would have it drawn smaller. */
async function makeRoom(width: number, height: number): Promise<void> {
  const size = { width, height, deviceScaleFactor: 1, mobile: false };
  await cdp().send("Emulation.setDeviceMetricsOverride" as never, size as never);
  await page.viewport(width, height);
}

let canvas: HTMLElement | undefined;
afterEach(async () => {
  canvas?.remove();
  await cdp().send("Emulation.clearDeviceMetricsOverride" as never);
});

async function mapOf({ module, story, locale, width, theme = "light" }: Baseline): Promise<Picture> {
  const composed = composeStories(module, { initialGlobals: { locale, theme } }) as Record<
    string,
    { run: (context: { canvasElement: HTMLElement }) => Promise<void> }
  >;
  canvas = document.body.appendChild(document.createElement("div"));
  await makeRoom(width, 800);
  await composed[story]?.run({ canvasElement: canvas });
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  await userEvent.unhover(page.elementLocator(document.body));
  // As high as the page, so that what sticks to the bottom is at the bottom.
  await makeRoom(width, document.documentElement.scrollHeight);
  await document.fonts.ready;
  await expect.poll(() => document.querySelector("[aria-busy=true]")).toBeNull();
  await new Promise((done) => setTimeout(done, 150));
  const png = await page.screenshot({ base64: true, save: false });
  const picture = await pictureFrom(`data:image/png;base64,${png}`);
  expect(picture.width).toBe(width);
  return blockMap(picture);
}

async function renew(name: string, { width, height, data }: Picture): Promise<void> {
  const picture = new OffscreenCanvas(width, height);
  picture.getContext("2d")?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const bytes = new Uint8Array(await (await picture.convertToBlob({ type: "image/png" })).arrayBuffer());
  await commands.writeFile(
    `test/stories/baselines/${name}.png`,
    btoa(String.fromCharCode(...bytes)),
    "base64",
  );
}

async function baselineOf(name: string): Promise<Picture> {
  const address = saved[`./baselines/${name}.png`];
  if (!address) throw new Error(`There is no ${name}.png yet: npm run baselines writes it.`);
  return pictureFrom(address);
}

describe("the look", { timeout: 60_000 }, () => {
  test.each(baselines)("of $name has every block in its place and colour", async (baseline) => {
    const map = await mapOf(baseline);
    if (server.config.snapshotOptions.updateSnapshot === "all") await renew(baseline.name, map);
    else expect(cellsAstray(await baselineOf(baseline.name), map)).toBeLessThanOrEqual(MOST_ASTRAY);
  });
});

describe("the comparison", { timeout: 60_000 }, () => {
  const wide = baselines.find(({ name }) => name === "form-en-1280");

  test.each([
    ["a moved block", ".vak-submit { translate: -80px 0 }"],
    ["a block that is gone", ".vak-switch { visibility: hidden }"],
    ["a recoloured button", ".vak-submit { background: #7c3aed !important }"],
    ["fields without a border", ".vak-input { border-color: transparent !important }"],
    ["a section that stands aside", ".vak-section[data-section=voice] { translate: 48px 0 }"],
    ["sections in another order", ".vak-sections { flex-direction: column-reverse !important }"],
  ])("sees %s", async (_name, css) => {
    if (!wide) throw new Error("there is no baseline");
    addStyle(css);
    expect(cellsAstray(await baselineOf(wide.name), await mapOf(wide))).toBeGreaterThan(MOST_ASTRAY);
  });

  test.each(["serif", "DejaVu Sans", "Liberation Sans"])("does not mind the letters of %s", async (font) => {
    addStyle(`.vak-root { --vak-font: "${font}", ${font}; }`);
    for (const baseline of baselines.slice(0, 2))
      expect(cellsAstray(await baselineOf(baseline.name), await mapOf(baseline))).toBeLessThanOrEqual(
        MOST_ASTRAY,
      );
  });
});
