import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { startStyles, type Way, ways } from "./startStyles.js";

const opened: { close: () => Promise<void> }[] = [];
let browser: Browser;
let url: string;

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  opened.push(browser);
  const host = await startStyles();
  opened.push(host);
  url = host.url;
});

afterAll(async () => {
  for (const each of opened) await each.close();
});

/** Everything that the kit draws itself; the options of a closed list are the browser's to draw. */
const KIT = "#everything :not(option)";

async function open(name: string, options: BrowserContextOptions = {}): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  onTestFinished(() => context.close());
  const page = await context.newPage();
  await page.goto(`${url}/${name}.html`);
  // The week comes last, in a file of its own.
  if (!name.endsWith("-without")) await page.locator("#everything .vak-grid-slot").first().waitFor();
  return page;
}

/** What can be seen of an element: its box, its letters, its paint. */
const seen = [
  "display position visibility opacity margin padding color background-color background-image",
  "border-top-width border-right-width border-bottom-width border-left-width border-radius outline-width",
  "font-family font-size font-weight font-style line-height letter-spacing text-align text-transform text-indent",
  "text-decoration-line list-style-type vertical-align resize cursor float",
].flatMap((names) => names.split(" "));

/** How every element below a place looks, its `::before`, `::after` and `::placeholder` with it. */
async function looks(page: Page, place: string): Promise<Record<string, string>[]> {
  return page.evaluate(
    ({ place, seen }) => {
      const sides = ["top", "right", "bottom", "left"];
      const lookOf = (element: Element, pseudo?: string) => {
        const style = getComputedStyle(element, pseudo);
        const look = Object.fromEntries(seen.map((name) => [name, style.getPropertyValue(name)]));
        // What has no width has no colour that could be seen.
        for (const side of sides)
          if (parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0)
            for (const name of [`border-${side}-color`, `border-${side}-style`])
              look[name] = style.getPropertyValue(name);
        if (style.display !== "inline" && style.display !== "table-cell") delete look["vertical-align"];
        // A control without letters of its own.
        if (element.matches("input:is([type=radio], [type=checkbox])"))
          for (const name of ["color", "font-family", "font-size", "font-weight", "line-height"])
            Reflect.deleteProperty(look, name);
        const { x, width, height } = element.getBoundingClientRect();
        const start = element.closest("#everything, #host, html")?.getBoundingClientRect().x ?? 0;
        if (!pseudo && width + height > 0)
          look["box"] = [x - start, width, height].map((length) => length.toFixed(1)).join(" ");
        return look;
      };
      return [...document.querySelectorAll(place)].flatMap((element) => {
        const name = `${element.tagName.toLowerCase()}.${element.getAttribute("class") ?? ""}`;
        const pseudos = ["::before", "::after"].filter(
          (pseudo) => getComputedStyle(element, pseudo).content !== "none",
        );
        const placeholder = element.hasAttribute("placeholder") ? ["::placeholder"] : [];
        return [undefined, ...pseudos, ...placeholder].map((pseudo) => ({
          name: `${name}${pseudo ?? ""}`,
          ...lookOf(element, pseudo),
        }));
      });
    },
    { place, seen },
  );
}

/** Where two lists of looks differ, as `button.vak-button width: 20px, and was 30px`. */
function differences(before: Record<string, string>[], after: Record<string, string>[]): string[] {
  expect(after.map(({ name }) => name)).toEqual(before.map(({ name }) => name));
  return before.flatMap((look, index) =>
    Object.entries({ ...look, ...after[index] })
      .filter(([property]) => look[property] !== after[index]?.[property])
      .map(
        ([property, value]) => `${look["name"] ?? ""} ${property}: ${value}, and was ${look[property] ?? ""}`,
      ),
  );
}

describe.each(Object.entries(ways) as [Way, string][])("%s", (way, heading) => {
  test(`${heading}: the host's rules win over the kit's`, async () => {
    const page = await open(way);
    const section = page.locator("#example .vak-section").first();
    const main = page.locator("#example .vak-submit");
    const style = (element: Element, name: string) => getComputedStyle(element).getPropertyValue(name);
    expect(await section.evaluate(style, "border-top-style")).toBe("dashed");
    expect(parseFloat(await main.evaluate(style, "border-top-left-radius"))).toBeGreaterThan(100);
    expect(await main.evaluate(style, "background-color")).toBe("rgb(124, 58, 237)");
    const untouched = page.locator("#everything .vak-section").first();
    expect(await untouched.evaluate(style, "border-top-style")).toBe("solid");
  });

  test(`${heading}: the kit looks the same as on a page without any style of the host's`, async () => {
    const bare = await looks(await open("bare"), KIT);
    expect(bare.length).toBeGreaterThan(1000);
    expect(differences(bare, await looks(await open(way), KIT))).toEqual([]);
  });

  test(`${heading}: the host's own elements are what they were`, async () => {
    const places = "html, body, #host, #host *";
    const without = await looks(await open(`${way}-without`), places);
    const withKit = await looks(await open(way), places);
    // The page is higher, for the kit is on it.
    const isHeight = (line: string) => /^(html|body)\. box/.test(line);
    expect(differences(without, withKit).filter((line) => !isHeight(line))).toEqual([]);
  });

  test(`${heading}: a phone does not zoom into a field`, async () => {
    const page = await open(way, { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    const sizes = await page
      .locator("#everything :is(input:not([type=radio], [type=checkbox]), select, textarea)")
      .evaluateAll((fields) => fields.map((field) => parseFloat(getComputedStyle(field).fontSize)));
    expect(sizes.length).toBeGreaterThan(30);
    expect(Math.min(...sizes)).toBeGreaterThanOrEqual(16);
  });

  test(`${heading}: whatever a finger presses is large enough for it`, async () => {
    const page = await open(way, { viewport: { width: 320, height: 844 }, hasTouch: true, isMobile: true });
    const small = await page
      .locator("#everything :is(button, summary, select, [type=text], textarea):visible")
      .evaluateAll((targets) =>
        targets
          .map((target) => ({ html: target.outerHTML.slice(0, 150), box: target.getBoundingClientRect() }))
          .filter(({ box }) => box.width < 43.5 || box.height < 43.5)
          .map(({ html, box }) => `${box.width} x ${box.height}: ${html}`),
      );
    expect(small).toEqual([]);
  });
});

test("a reset outside layers that comes after the kit's stylesheet changes nothing either", async () => {
  const page = await open("bare");
  const before = await looks(page, KIT);
  const reset = await (
    await open("tailwind3-without")
  ).evaluate(() =>
    [...document.styleSheets]
      .flatMap((sheet) => [...sheet.cssRules].map(({ cssText }) => cssText))
      .join("\n"),
  );
  expect(reset).toContain("box-sizing");
  await page.addStyleTag({ content: reset });
  const found = differences(before, await looks(page, KIT));
  // `:disabled { cursor: default }` weighs as much as a class.
  expect(found.filter((line) => !line.endsWith(" cursor: default, and was not-allowed"))).toEqual([]);
});

test("mounting everything adds nothing to the page around it", async () => {
  const around = (page: Page) =>
    page.evaluate(() => ({
      attributes: [document.documentElement, document.head, document.body].map((element) =>
        element.getAttributeNames().map((name) => `${name}=${element.getAttribute(name) ?? ""}`),
      ),
      host: document.querySelector("#host")?.outerHTML,
      styles: document.querySelectorAll("style").length + document.adoptedStyleSheets.length,
      onPage: [...document.body.children].map(({ id, localName }) => id || localName),
      properties: [...document.documentElement.computedStyleMap().keys()].filter((name) =>
        name.startsWith("--"),
      ),
    }));
  const without = await open("plain-without");
  expect(await around(await open("plain"))).toEqual(await around(without));
  await without.addStyleTag({ content: ":root { --leaked: 1px }" });
  const { properties } = await around(without);
  expect(properties).toEqual(["--leaked"]);
});

test("the comparison sees a reset that comes through", async () => {
  const page = await open("bare");
  const before = await looks(page, KIT);
  await page.addStyleTag({
    content: "#everything label { box-sizing: content-box; padding: 3px } #everything p { margin: 1px }",
  });
  const found = differences(before, await looks(page, KIT));
  expect(found.some((line) => line.startsWith("label.vak-label box"))).toBe(true);
  expect(found.some((line) => line.includes("margin: 1px"))).toBe(true);
});
