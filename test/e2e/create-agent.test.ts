import { chromium } from "playwright";
import type { Browser, BrowserContextOptions, Page } from "playwright";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { chromiumArgs, ensureChromium } from "../../.ci/browser.mjs";
import { arabic, english } from "./labels.js";
import type { Labels } from "./labels.js";
import { startHost } from "./startHost.js";
import type { Host } from "./startHost.js";

/** What a person reads on the card in front of them, and what the API has to get from it. */
const expected = {
  agentName: "Front desk",
  lang: "en",
  greetingMessage: "Hello {{customerName}}, how can I help?",
  preamble: "You book visits to the showroom.",
  pokeMessages: ["Are you still there?", "Take your time."],
  params: { customerName: "Sara", branch: "Olaya" },
  voiceId: "8d0c1b52-9d2c-4a77-8a55-0f6c3f1f2d11",
  realTime: true,
  silenceThreshold: 1200,
  interrupt: true,
  outcome: "Two sentences, and whether a visit was booked.",
  tools: { googleCalendar: true, genderDetection: true, smartCallEnd: true },
  googleCalendarSettings: {
    calendarId: "desk@group.calendar.google.com",
    calendarName: "Showroom",
    eventTitle: "Visit by {agentName}",
    accessToken: "ya29.access-token_for-this-test",
    refreshToken: "1//refresh-token_for-this-test",
    meetingDuration: 45,
    timezone: "Asia/Riyadh",
    freeSlots: {
      Monday: [
        { from: "09:00", to: "12:30" },
        { from: "14:00", to: "17:00" },
      ],
      Tuesday: [],
      Wednesday: [{ from: "09:00", to: "17:00" }],
      Thursday: [],
      Friday: [],
      Saturday: [],
      Sunday: [{ from: "20:00", to: "24:00" }],
    },
  },
};

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
  test("every field reaches the API as it was filled in, once", async () => {
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

const textbox = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const switchOn = (page: Page, name: string) => page.getByRole("switch", { name, exact: true }).click();

async function fill(page: Page, labels: Labels, digits: (text: string) => string): Promise<void> {
  const { googleCalendarSettings: calendar, ...agent } = expected;
  await textbox(page, labels.agentName).fill(agent.agentName);
  await page
    .getByRole("radiogroup", { name: labels.language, exact: true })
    .getByText(labels.english, { exact: true })
    .click();
  await textbox(page, labels.greetingMessage).fill(agent.greetingMessage);
  await textbox(page, labels.preamble).fill(agent.preamble);
  for (const [index, message] of agent.pokeMessages.entries()) {
    await press(page, labels.addPokeMessage);
    await textbox(page, labels.pokeMessage(index + 1)).fill(message);
  }
  for (const [index, [name, value]] of Object.entries(agent.params).entries()) {
    await press(page, labels.addParameter);
    await textbox(page, labels.parameterName(index + 1)).fill(name);
    await textbox(page, labels.parameterValue(index + 1)).fill(value);
  }
  await page
    .getByRole("radiogroup", { name: labels.voice, exact: true })
    .getByRole("radio", { name: /^Omar/ })
    .check();
  await textbox(page, labels.silenceThreshold).fill(digits(String(agent.silenceThreshold)));
  await textbox(page, labels.outcome).fill(agent.outcome);
  const switches = [
    labels.realTime,
    labels.interrupt,
    labels.genderDetection,
    labels.smartCallEnd,
    labels.googleCalendar,
  ];
  for (const name of switches) await switchOn(page, name);

  await textbox(page, labels.calendarId).fill(calendar.calendarId);
  await textbox(page, labels.calendarName).fill(calendar.calendarName);
  await textbox(page, labels.eventTitle).fill(calendar.eventTitle);
  await page.getByLabel(labels.accessToken, { exact: true }).fill(calendar.accessToken);
  await page.getByLabel(labels.refreshToken, { exact: true }).fill(calendar.refreshToken);
  await textbox(page, labels.meetingDuration).fill(digits(String(calendar.meetingDuration)));
  await page.getByRole("combobox", { name: labels.timezone, exact: true }).fill("Riyadh");
  await page.getByRole("option", { name: /Riyadh|الرياض/ }).click();
  for (const [day, slots] of Object.entries(calendar.freeSlots) as [
    keyof typeof calendar.freeSlots,
    { from: string; to: string }[],
  ][]) {
    for (const [index, { from, to }] of slots.entries()) {
      await press(page, labels.addSlot(day));
      await textbox(page, labels.slotFrom(day, index + 1)).fill(digits(from));
      await textbox(page, labels.slotTo(day, index + 1)).fill(digits(to));
    }
  }
}
