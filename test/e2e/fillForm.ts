import type { Page } from "playwright";
import type { Labels } from "./labels.js";

/** What a person reads on the card in front of them, and what the API has to get from it. */
export const expected = {
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

/** The text field of this name. */
export const textbox = (page: Page, name: string) => page.getByRole("textbox", { name, exact: true });
/** Presses the button of this name. */
export const press = (page: Page, name: string) => page.getByRole("button", { name, exact: true }).click();
const switchOn = (page: Page, name: string) => page.getByRole("switch", { name, exact: true }).click();

/** Fills in every field as a person would, in the page's own language. */
export async function fill(page: Page, labels: Labels, digits: (text: string) => string): Promise<void> {
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
