import type { Browser, BrowserContextOptions, Page } from "playwright";
import { onTestFinished } from "vitest";
import type { Sandbox } from "../sandbox/createSandbox.js";

/** A page of a host, and everything that should not have happened on it: console lines, errors, requests elsewhere. */
export interface OpenedPage {
  page: Page;
  troubles: string[];
}

/** Opens a host's page with the API's requests counted from none; with a session, its reader is known to the host. */
export async function openPage(
  browser: Browser,
  host: { url: string; sandbox: Sandbox },
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
}
