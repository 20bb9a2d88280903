import { type Browser, type BrowserContextOptions, chromium, type Page } from "playwright";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { expected, fill, press, textbox } from "./fillForm.js";
import { arabic, english } from "./labels.js";
import { type Host, startHost } from "./startHost.js";

const languages = [
  { language: "English", query: "", locale: "en-US", labels: english, digits: (text: string) => text },
  {
    language: "Arabic, with Arabic-Indic digits",
    query: "?lang=ar",
    locale: "ar-SA",
    labels: arabic,
    digits: (text: string) => text.replaceAll(/\d/g, (digit) => "٠١٢٣٤٥٦٧٨٩".charAt(Number(digit))),
  },
];

let host: Host;
let browser: Browser;
const opened: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  opened.push(browser);
  host = await startHost("create-agent");
  opened.push(host);
});

afterAll(async () => {
  for (const each of opened) await each.close();
});

describe.each(languages)("in $language", ({ query, locale, labels, digits }) => {
  test("N1, N2: every field reaches the API as it was filled in, once, under a strict policy", async () => {
    const { page, troubles } = await open(query, { locale });
    await fill(page, labels, digits);
    await page.getByRole("button", { name: labels.submit, exact: true }).dblclick();
    await page.getByText(labels.created).first().waitFor();
    expect(bodies()).toEqual([expected]);
    expect(await troubles()).toEqual([]);
  });

  test("a refusal keeps everything, and the next attempt sends it all", async () => {
    const { page } = await open(query, { locale });
    await fill(page, labels, digits);
    host.sandbox.next({
      kind: "refuse",
      status: 422,
      body: { message: "Name taken", errors: { agentName: ["Taken"] } },
    });
    const submit = page.getByRole("button", { name: labels.submit, exact: true });
    await submit.click();
    await page.getByText("Taken").first().waitFor();
    expect(await textbox(page, labels.agentName).inputValue()).toBe(expected.agentName);
    await submit.click();
    await page.getByText(labels.created).first().waitFor();
    expect(bodies()).toEqual([expected, expected]);
  });
});

describe.each([
  { language: "English", query: "?rendered", labels: english, locale: "en-US" },
  { language: "Arabic", query: "?rendered&lang=ar", labels: arabic, locale: "ar-EG" },
])("markup from the server, in $language", ({ query, labels, locale }) => {
  test("is taken over as it is, in another zone and locale than the server's", async () => {
    const markup = await (await fetch(`${host.url}/${query}`)).text();
    expect(markup).toContain(labels.agentName);
    expect(markup).not.toMatch(/ style=|<style/);
    const { page, troubles } = await open(query, { locale, timezoneId: "Africa/Cairo" });
    await textbox(page, labels.agentName).fill("");
    await press(page, labels.submit);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    expect(await troubles()).toEqual([]);
  });
});

function bodies(): unknown[] {
  return host.sandbox.requests.map(({ body }) => JSON.parse(body) as unknown);
}

/** A page of the host, and what went wrong in it: words on the console, errors, broken policies, requests elsewhere. */
async function open(
  query: string,
  options: BrowserContextOptions,
): Promise<{ page: Page; troubles: () => Promise<string[]> }> {
  host.sandbox.requests.length = 0;
  const context = await browser.newContext(options);
  onTestFinished(() => context.close());
  const page = await context.newPage();
  page.setDefaultTimeout(10_000);
  const seen: string[] = [];
  page.on("console", (message) => seen.push(`console: ${message.text()}`));
  page.on("pageerror", (error) => seen.push(`error: ${error.message}`));
  page.on("request", (request) => {
    if (new URL(request.url()).origin !== host.url) seen.push(`request: ${request.url()}`);
  });
  await page.addInitScript(() => {
    const broken: string[] = [];
    Object.assign(window, { brokenPolicies: broken });
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      broken.push(`policy: ${violatedDirective} ${blockedURI}`),
    );
  });
  await page.goto(`${host.url}/${query}`);
  const broken = () =>
    page.evaluate(() => (window as unknown as { brokenPolicies: string[] }).brokenPolicies);
  return { page, troubles: async () => [...seen, ...(await broken())] };
}
