import { render } from "@testing-library/react";
import {
  afterAll,
  afterEach,
  beforeAll,
  beforeEach,
  describe,
  expect,
  onTestFinished,
  test,
  vi,
} from "vitest";
import { page, userEvent } from "vitest/browser";
import { TemplateEditor } from "../../../src/index.js";
import { elementOf, field } from "../show.js";
import { en } from "../../../src/i18n/en.js";
import { fetchMarks, marksNow, showText } from "./editor.js";

const names = Object.fromEntries(["name", "clinic", "a", "b"].map((each) => [each, "x"]));
const long = "word ".repeat(60);

// A page that fits the window is not scaled, so that a pixel of the picture is a pixel of the page.
beforeAll(() => page.viewport(900, 600));
beforeEach(fetchMarks);
afterAll(() => page.viewport(1280, 900));

const sheets: HTMLStyleElement[] = [];
afterEach(() => {
  for (const sheet of sheets.splice(0)) sheet.remove();
});

/** A sheet that the page of a host, or of a reader who needs more room, may bring. */
function style(css: string) {
  const sheet = document.head.appendChild(document.createElement("style"));
  sheet.textContent = css;
  sheets.push(sheet);
  return () => sheet.remove();
}

/** Every pixel of the control, with the letters of one of the two layers in black and all else gone. */
async function lettersOf(layer: "control" | "backdrop"): Promise<ImageData> {
  const seen = layer === "control" ? ".vak-marked > .vak-input" : ".vak-backdrop";
  const unseen = layer === "control" ? ".vak-backdrop" : ".vak-marked > .vak-input";
  const remove = style(`
    .vak-marked, .vak-marked * { background: none !important; box-shadow: none !important; text-decoration: none !important;
      border-color: transparent !important; outline: none !important; caret-color: transparent !important; }
    ${seen} { color: black !important; } ${unseen} { color: transparent !important; }
    .vak-marked > .vak-input { resize: none !important; scrollbar-color: transparent transparent !important; }
    .vak-marked > .vak-input::-webkit-scrollbar-thumb { visibility: hidden; }
    body { background: white !important; }`);
  const box = page.elementLocator(document.querySelector(".vak-marked") ?? document.body);
  const base64 = await page.screenshot({ element: box, save: false });
  remove();
  const picture = new Image();
  picture.src = `data:image/png;base64,${base64}`;
  await picture.decode();
  const canvas = new OffscreenCanvas(picture.width, picture.height).getContext("2d");
  if (!canvas) throw new Error("there is no canvas");
  canvas.drawImage(picture, 0, 0);
  return canvas.getImageData(0, 0, picture.width, picture.height);
}

/**
 * A browser scrolls to the caret by parts of a pixel and tells whole ones, so that the marks are up to half a pixel
 * off: to compare, the control is scrolled by hand.
 */
function scrolledByHand(control: HTMLElement, left: number, top: number) {
  control.blur();
  control.scrollTo(left, top);
}

/** How many pixels have ink, and how many differ between the two layers. */
async function compared() {
  const [front, behind] = [await lettersOf("control"), await lettersOf("backdrop")];
  let ink = 0;
  let different = 0;
  for (let at = 0; at < front.data.length; at += 4) {
    const [a, b] = [front.data[at] ?? 255, behind.data[at] ?? 255];
    if (a < 128) ink += 1;
    if (Math.abs(a - b) > 64) different += 1;
  }
  // Where a mark divides a line, the edges of letters are smoothed a little otherwise.
  return { ink, drift: different / ink };
}

const NONE = 0.05;

describe("the marks stand behind the very letters that they mark", () => {
  test.each([
    ["left to right", "Hello {{name}}, this is {{clinic}}. {{unknown}} {{ {{}}"],
    ["right to left", "أهلًا {{name}}، معك {{clinic}} للأسنان. {{unknown}}"],
    ["right to left, beginning with a placeholder", "{{name}} أهلًا بك في {{clinic}}"],
    ["two side by side in right to left", "أهلًا {{a}}{{b}} بك"],
    ["mixed", "عميل VIP رقم 5 {{name}} (gold) يا {{clinic}}!"],
    ["paragraphs in two directions", "Hello {{name}}.\nأهلًا {{name}}.\n\n{{a}} hello"],
    ["many lines", `${long}{{name}} ${long}{{clinic}}`],
    ["one word without a break", `${"w".repeat(700)}{{name}}${"w".repeat(300)}`],
    ["tabs, spaces and empty lines", "a\t\tb   {{name}}  \n\n\n   {{clinic}}\n"],
    ["emoji and marks", "👨‍👩‍👧‍👦 {{name}} مُحَمَّد {{clinic}} é"],
  ])("%s", async (_, text) => {
    showText(en, text, { params: names });
    const { ink, drift } = await compared();
    expect(ink).toBeGreaterThan(100);
    expect(drift).toBeLessThan(NONE);
  });

  test.each([
    ["a text that scrolls", "", `${"line {{name}}\n".repeat(120)}end`],
    [
      "text spacing as WCAG 1.4.12 has it",
      "* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; }",
      `Hello {{name}}, ${long}`,
    ],
    [
      "a host's own type",
      ".vak-root { letter-spacing: 1px; word-spacing: 3px; text-transform: uppercase; text-indent: 8px; } .vak-input { font: 600 19px/1.9 serif; padding: 14px 31px; }",
      `Hello {{name}}, ${long}`,
    ],
    ["a zoomed page", "body { zoom: 1.37; }", `Hello {{name}}, ${long}`],
    ["a narrow column", "body { width: 200px; }", `Hello {{name}}, ${long}`],
  ])("%s", async (_, css, text) => {
    const remove = css ? style(css) : () => undefined;
    showText(en, text, { params: names });
    const control = elementOf(field("Text")) as unknown as HTMLTextAreaElement;
    control.scrollTop = 700;
    const { ink, drift } = await compared();
    remove();
    expect(ink).toBeGreaterThan(100);
    expect(drift).toBeLessThan(NONE);
  });

  test("a control that was made larger by hand, and typed in since", async () => {
    const { control } = showText(en, `Hello {{name}}, ${long}`, { params: names });
    const element = elementOf(control);
    element.style.setProperty("width", "300px");
    element.style.setProperty("height", "90px");
    await control.click();
    await userEvent.keyboard("{Control>}{End}{/Control} and {{{{clinic}} at the end of it");
    scrolledByHand(element, 0, 150);
    const { ink, drift } = await compared();
    expect(ink).toBeGreaterThan(100);
    expect(drift).toBeLessThan(NONE);
  });

  test.each([
    ["a short title", "Visit with {agentName}"],
    ["a long title, scrolled", `${"Visit ".repeat(60)} with {agentName} today`],
    ["a long title in Arabic, scrolled", `${"زيارة ".repeat(60)} مع {agentName} اليوم`],
  ])("on one line: %s", async (_, text) => {
    const { control } = showText(en, text, { syntax: "single", rows: 1, params: { agentName: "N" } });
    scrolledByHand(elementOf(control), elementOf(control).dir === "rtl" ? -500 : 500, 0);
    const { ink, drift } = await compared();
    expect(ink).toBeGreaterThan(100);
    expect(drift).toBeLessThan(NONE);
  });

  test("the comparison sees a drift of one pixel", async () => {
    const remove = style(".vak-backdrop-text { margin-inline-start: 1px; }");
    showText(en, "Hello {{name}}, how are you?", { params: names });
    const { drift } = await compared();
    remove();
    expect(drift).toBeGreaterThan(10 * NONE);
  });
});

describe("the marks", () => {
  test("show what will be filled in and what will not", () => {
    showText(en, "{{name}} {{ name }} {{other}} {name} {{current_time}} {}", { params: names });
    expect(marksNow()).toEqual([
      "known {{name}}",
      "known {{ name }}",
      "problem {{other}}",
      "problem {name}",
      "known {{current_time}}",
    ]);
  });

  test("are nothing to assistive technology, and cannot be pressed, selected or translated", () => {
    showText(en, "{{name}}", { params: names });
    const layer = document.querySelector<HTMLElement>(".vak-backdrop");
    expect(layer?.getAttribute("aria-hidden")).toBe("true");
    expect(layer?.translate).toBe(false);
    expect(layer && getComputedStyle(layer).pointerEvents).toBe("none");
    expect(layer && getComputedStyle(layer).userSelect).toBe("none");
  });

  test("a text that two browsers' rules would break differently has none", async () => {
    const remove = style(".vak-backdrop-text { font-size: 30px !important; }");
    showText(en, `Hello {{name}}, ${long}`, { params: names });
    await expect
      .poll(() => getComputedStyle(document.querySelector(".vak-mark") ?? document.body).visibility)
      .toBe("hidden");
    remove();
  });

  test("typing a letter changes one text node and leaves the marks alone", async () => {
    const { control } = showText(en, "Hello {{name}}, this is {{clinic}}. Bye", { params: names });
    const before = [...document.querySelectorAll(".vak-mark")];
    const changes: MutationRecord[] = [];
    const layer = document.querySelector(".vak-backdrop");
    if (!layer) throw new Error("there is no backdrop");
    const observer = new MutationObserver((records) => changes.push(...records));
    observer.observe(layer, { subtree: true, childList: true, characterData: true });
    await control.click();
    await userEvent.keyboard("{Control>}{End}{/Control}!");
    expect([...document.querySelectorAll(".vak-mark")]).toEqual(before);
    observer.disconnect();
    expect(changes.map(({ type }) => type)).toEqual(["characterData"]);
  });

  test("B19, L21: of very many placeholders some hundreds are marked", () => {
    showText(en, "{{".repeat(100_000));
    expect(marksNow().length).toBeLessThanOrEqual(500);
    expect(marksNow().length).toBeGreaterThan(100);
  });

  test("nothing is measured before the page is laid out anyway, and all before it is seen", async () => {
    const measured = vi.spyOn(window, "getComputedStyle");
    onTestFinished(() => measured.mockRestore());
    showText(en, "Hello {{name}}", { params: names });
    expect(marksNow()).toHaveLength(1);
    expect(measured).not.toHaveBeenCalled();
    await new Promise((painted) => requestAnimationFrame(() => requestAnimationFrame(painted)));
    expect(measured).toHaveBeenCalled();
  });

  test.each([
    ["{{a}}{{b}} مرحبا", "rtl"],
    ["مرحبا {{a}}{{b}}", "rtl"],
    ["Hello {{a}}{{b}}", "ltr"],
  ])("B23: two placeholders side by side stand in the order of %s", async (text, direction) => {
    showText(en, text, { params: names });
    const order = () => {
      const [first = NaN, second = NaN] = [...document.querySelectorAll(".vak-mark")].map(
        (mark) => mark.getBoundingClientRect().left,
      );
      return first < second ? "ltr" : "rtl";
    };
    await expect.poll(order).toBe(direction);
  });

  test("A14: one long word makes nothing wider than its place", async () => {
    await page.viewport(320, 640);
    showText(en, "w".repeat(10_000), { params: names });
    expect(document.documentElement.scrollWidth).toBeLessThanOrEqual(320);
    await page.viewport(900, 600);
  });
});

test("a text that gets more rows than one takes its marks along", async () => {
  const editor = (rows: number) => (
    <TemplateEditor label="Text" rows={rows} defaultValue="Hello {{a}}" params={names} />
  );
  const { rerender } = render(editor(1));
  await expect.poll(marksNow).toHaveLength(1);
  rerender(editor(3));
  await field("Text").fill("Now {{a}} and {{b}}");
  await expect.poll(marksNow).toHaveLength(2);
  rerender(editor(1));
  await expect.poll(marksNow).toHaveLength(2);
  expect(elementOf(field("Text")).tagName).toBe("INPUT");
});
