import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, onTestFinished } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { arabic, english } from "../e2e/labels.js";
import type { Sandbox } from "../sandbox/createSandbox.js";

/** A host that is served, with a stand-in for the API behind it. */
export interface ServedHost {
  url: string;
  sandbox: Sandbox;
  close: () => Promise<void>;
}

/** A page of a host, and everything that should not have happened on it: console lines, errors, requests elsewhere. */
export interface OpenedPage {
  page: Page;
  troubles: string[];
}

/** Who the tests are as readers of a host's page: its language, and where they are. */
export const readers = [
  { language: "English", query: "", labels: english, locale: "en-US", timezoneId: "Asia/Kolkata" },
  { language: "Arabic", query: "?lang=ar", labels: arabic, locale: "ar-EG", timezoneId: "Africa/Cairo" },
];

/** Serves a host for the tests of a file, with a browser to open its pages in. */
export function hostForTests(start: () => Promise<ServedHost>) {
  let host: ServedHost;
  let browser: Browser;
  const opened: { close: () => Promise<void> }[] = [];

  beforeAll(async () => {
    browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
    opened.push(browser);
    host = await start();
    opened.push(host);
  });

  afterAll(async () => {
    for (const each of opened) await each.close();
  });

  return {
    get url() {
      return host.url;
    },
    get sandbox() {
      return host.sandbox;
    },
    /** Opens a page with the API's requests counted from none; with a session, its reader is known to the host. */
    async open(
      query: string,
      { session, ...options }: BrowserContextOptions & { session?: string },
    ): Promise<OpenedPage> {
      host.sandbox.requests.length = 0;
      const context = await browser.newContext(options);
      onTestFinished(() => context.close());
      if (session) await context.addCookies([{ name: "session", value: session, url: host.url }]);
      const page = await context.newPage();
      page.setDefaultTimeout(10_000);
      const troubles: string[] = [];
      page.on("console", (message) => troubles.push(`console: ${message.text()}`));
      page.on("pageerror", (error) => troubles.push(`error: ${error.message}`));
      page.on("request", (request) => {
        if (new URL(request.url()).origin !== host.url) troubles.push(`request: ${request.url()}`);
      });
      await page.goto(`${host.url}/${query}`);
      return { page, troubles };
    },
  };
}
