import { type ElementHandle, launch } from "puppeteer-core";
import { type Engine, findControl, persistently, WINDOW } from "./engine.js";

/** Firefox, driven over WebDriver BiDi. */
export async function startFirefox(executablePath: string, locale: string): Promise<Engine> {
  const browser = await launch({
    browser: "firefox",
    executablePath,
    headless: true,
    // An older Firefox does not know all that is sent to it for the size of a page.
    defaultViewport: null,
    args: [`--width=${WINDOW.width}`, `--height=${WINDOW.height}`],
    extraPrefsFirefox: { "intl.accept_languages": locale },
  });
  const page = await browser.newPage();
  const find = (kind: string, name: string) =>
    persistently(async () => {
      const source = `(${findControl})(${JSON.stringify(kind)}, ${JSON.stringify(name)})`;
      const handle = await page.evaluateHandle(source);
      return handle.asElement() as ElementHandle<HTMLInputElement> | null;
    });
  return {
    name: await browser.version(),
    async open(url) {
      await page.goto(url, { waitUntil: "load" });
    },
    evaluate: (source, ...values) => page.evaluate(`(${source})(...${JSON.stringify(values)})`),
    click: async (kind, name) => (await find(kind, name)).click(),
    async type(kind, name, text) {
      const field = await find(kind, name);
      await field.focus();
      await field.evaluate((element) => element.select());
      await page.keyboard.press("Backspace");
      await field.type(text);
    },
    close: () => browser.close(),
  };
}
