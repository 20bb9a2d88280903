import { chromium } from "playwright";
import type { Browser } from "playwright";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { expected, fill, press, textbox } from "../e2e/fillForm.js";
import { arabic, english } from "../e2e/labels.js";
import { openPage } from "./openPage.js";
import { type PlainHost, startPlain } from "./startPlain.js";

let host: PlainHost;
let browser: Browser;
const opened: { close: () => Promise<void> }[] = [];

beforeAll(async () => {
  browser = await chromium.launch({ executablePath: await ensureChromium(), args: chromiumArgs });
  opened.push(browser);
  host = await startPlain();
  opened.push(host);
});

afterAll(async () => {
  for (const each of opened) await each.close();
});

const languages = [
  { language: "English", query: "", labels: english, locale: "en-US", timezoneId: "Asia/Kolkata" },
  { language: "Arabic", query: "?lang=ar", labels: arabic, locale: "ar-EG", timezoneId: "Africa/Cairo" },
];

describe.each(languages)("a page without a bundler in $language", ({ query, labels, ...reader }) => {
  test("finds every module by its import map, and creates an agent", async () => {
    const { page, troubles } = await openPage(browser, host, query, { ...reader, session: "sara" });
    await fill(page, labels, (text) => text);
    await press(page, labels.submit);
    await page.getByText(labels.created).first().waitFor();
    expect(host.sandbox.requests.map(({ body }) => JSON.parse(body) as unknown)).toEqual([expected]);
    expect(troubles).toEqual([]);
  });

  test("keeps what was typed when the backend refuses", async () => {
    const { page } = await openPage(browser, host, query, reader);
    await textbox(page, labels.agentName).fill("Front desk");
    const [refused] = await Promise.all([
      page.waitForResponse(`${host.url}/api/voice-agents`),
      press(page, labels.submit),
    ]);
    expect(refused.status()).toBe(401);
    expect(await textbox(page, labels.agentName).inputValue()).toBe("Front desk");
    expect(host.sandbox.requests).toEqual([]);
  });
});

test("the server gives nothing that lies beside its folders, and never the key", async () => {
  for (const path of [
    "/../package.json",
    "/%2e%2e/package.json",
    "/modules/../../node_modules/x",
    "/none.js",
  ])
    expect([path, (await fetch(`${host.url}${path}`)).status]).toEqual([path, 404]);
  for (const path of ["/", "/app.js", "/voice-agent-kit/index.js"]) {
    const text = await (await fetch(`${host.url}${path}`)).text();
    expect(text.length).toBeGreaterThan(300);
    expect(text).not.toContain(host.sandbox.apiKey);
  }
});
