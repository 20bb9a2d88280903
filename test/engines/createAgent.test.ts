import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { expected } from "../e2e/fillForm.js";
import { arabic, english, type Labels } from "../e2e/labels.js";
import { type Host, startHost } from "../e2e/startHost.js";
import { type Engine, persistently } from "./engine.js";
import { engines } from "./startEngines.js";

let host: Host;
beforeAll(async () => {
  host = await startHost("engines");
});
afterAll(() => host.close());

describe.each(engines)("in $engine", ({ start }) => {
  let browser: Engine;
  beforeAll(async () => {
    browser = await start("en-US");
  });
  afterAll(() => browser.close());

  test.each([
    { language: "English", query: "", labels: english },
    { language: "Arabic", query: "?lang=ar", labels: arabic },
  ])("every field reaches the API as it was filled in, in $language", async ({ query, labels }) => {
    host.sandbox.requests.length = 0;
    await browser.open(`${host.url}/${query}`);
    await fill(browser, labels);
    await browser.click("button", labels.submit);
    await shown(browser, labels.created);
    const bodies = host.sandbox.requests.map(({ body }) => JSON.parse(body) as unknown);
    expect(bodies).toEqual([expected]);
  });

  test("a refusal keeps everything, and lands on its field", async () => {
    host.sandbox.requests.length = 0;
    await browser.open(host.url);
    host.sandbox.next({ kind: "refuse", status: 422, body: { errors: { agentName: ["Taken"] } } });
    await browser.type("textbox", english.agentName, expected.agentName);
    await browser.click("button", english.submit);
    await shown(browser, "Taken");
    await browser.click("button", english.submit);
    await shown(browser, english.created);
    expect(host.sandbox.agents.at(-1)?.body).toMatchObject({ agentName: expected.agentName });
  });
});

async function fill(browser: Engine, labels: Labels): Promise<void> {
  const { googleCalendarSettings: calendar, ...agent } = expected;
  const type = (name: string, text: string) => browser.type("textbox", name, text);
  const press = async (name: string) => {
    await browser.click("button", name);
    await frames(browser);
  };
  await type(labels.agentName, agent.agentName);
  await browser.click("radio", labels.english);
  await type(labels.greetingMessage, agent.greetingMessage);
  await type(labels.preamble, agent.preamble);
  for (const [index, message] of agent.pokeMessages.entries()) {
    await press(labels.addPokeMessage);
    await type(labels.pokeMessage(index + 1), message);
  }
  for (const [index, [name, value]] of Object.entries(agent.params).entries()) {
    await press(labels.addParameter);
    await type(labels.parameterName(index + 1), name);
    await type(labels.parameterValue(index + 1), value);
  }
  await browser.click("radio", "Omar");
  await type(labels.silenceThreshold, String(agent.silenceThreshold));
  await type(labels.outcome, agent.outcome);
  for (const name of [
    labels.realTime,
    labels.interrupt,
    labels.genderDetection,
    labels.smartCallEnd,
    labels.googleCalendar,
  ])
    await browser.click("switch", name);
  await type(labels.calendarId, calendar.calendarId);
  await type(labels.calendarName, calendar.calendarName);
  await type(labels.eventTitle, calendar.eventTitle);
  await type(labels.accessToken, calendar.accessToken);
  await type(labels.refreshToken, calendar.refreshToken);
  await type(labels.meetingDuration, String(calendar.meetingDuration));
  await browser.type("combobox", labels.timezone, "Asia/Riyadh");
  await browser.click("option", "Riyadh");
  for (const [day, slots] of Object.entries(calendar.freeSlots) as [
    keyof typeof calendar.freeSlots,
    { from: string; to: string }[],
  ][]) {
    for (const [index, { from, to }] of slots.entries()) {
      await press(labels.addSlot(day));
      await type(labels.slotFrom(day, index + 1), from);
      await type(labels.slotTo(day, index + 1), to);
    }
  }
}

/** Waits until the page shows the words. */
async function shown(browser: Engine, words: string): Promise<void> {
  const isShown = "(words) => document.body.innerText.includes(words) || null";
  await persistently(() => browser.evaluate(isShown, words));
}

/** Waits for two frames, after which the focus is where a press has put it. */
async function frames(browser: Engine): Promise<void> {
  await browser.evaluate(
    "() => { window.framesDone = false; requestAnimationFrame(() => requestAnimationFrame(() => (window.framesDone = true))); }",
  );
  await persistently(() => browser.evaluate("() => window.framesDone || null"));
}
