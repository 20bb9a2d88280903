import { afterEach, describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import {
  OutcomeEditor,
  PayloadPreview,
  PokeMessagesEditor,
  SubmitError,
  TemplateEditor,
  VoiceAgentKitProvider,
} from "../../src/index.js";
import { createHost } from "./host.js";
import { button, descriptionOf, field, languages, say, show, showForm } from "./show.js";

const ACCESS = "ya29.example-of-an-access-token";
const REFRESH = "1//0example-of-a-refresh-token";
const KEY = "secret-warning";
const start = {
  agentName: "Noor",
  pokeMessages: ["Still there?"],
  params: { city: "Riyadh" },
  tools: { googleCalendar: true },
  googleCalendarSettings: { calendarId: "c", timezone: "Asia/Riyadh" },
};

afterEach(() => localStorage.clear());

describe.each(languages)("a token in a field that everybody may read, in $language", ({ words }) => {
  const warning = () => page.getByText(words.warnings.secret);
  const fields = [
    words.fields.agentName.label,
    words.fields.greetingMessage.label,
    words.fields.preamble.label,
    words.fields.outcome.label,
    words.fields["googleCalendarSettings.calendarId"].label,
    words.fields["googleCalendarSettings.calendarName"].label,
    words.fields["googleCalendarSettings.eventTitle"].label,
    say(words.pokeMessages.item, { number: 1 }, words),
    say(words.params.name, { number: 1 }, words),
    say(words.params.value, { number: 1 }, words),
  ];

  test.each(fields)("O10: in “%s” it is warned of there, while it is there", async (label) => {
    showForm(words, { defaultValue: start });
    await field(label).fill("Noor 1");
    await expect.element(warning()).not.toBeInTheDocument();
    await field(label).fill(`Noor ${ACCESS}`);
    await expect.element(warning()).toBeVisible();
    await expect.element(warning()).toHaveRole("status");
    expect(descriptionOf(field(label))).toContain(words.warnings.secret);
    const row = field(label).element().closest(".vak-field, .vak-row");
    expect(row?.contains(warning().element())).toBe(true);
    await field(label).fill("Noor 2");
    await expect.element(warning()).not.toBeInTheDocument();
  });

  test("O10: it keeps nothing from being sent, and is neither shown in the payload nor stored, and a server that quotes it is shown without it", async () => {
    const host = createHost();
    const { submit } = showForm(words, {
      defaultValue: start,
      draftStorage: { key: KEY },
      onSubmit: host.onSubmit,
      aside: <PayloadPreview />,
    });
    const greeting = `Hello ${ACCESS}\n${REFRESH}.`;
    await field(words.fields.greetingMessage.label).fill(greeting);
    await field(say(words.params.value, { number: 1 }, words)).fill(REFRESH);
    await expect.element(warning().nth(1)).toBeVisible();
    const shown = page.getByRole("region", { name: words.payload.label });
    await expect.element(shown).toHaveTextContent(String.raw`Hello [redacted]\n[redacted].`);
    await expect.element(shown).not.toHaveTextContent("example");
    await expect.poll(() => localStorage.getItem(KEY)).toContain("[redacted]");
    expect(JSON.stringify(localStorage)).not.toContain("example");

    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({ greetingMessage: greeting, params: { city: REFRESH } });
    host.last().reject(new SubmitError(`No to ${REFRESH}`));
    await expect.element(page.getByText("No to [redacted]").first()).toBeVisible();
  });

  test("O10: a name that is one is shown in no list of what is missing, and no name is made of it", async () => {
    showForm(words, {
      defaultValue: { ...start, params: {} },
      aside: <PayloadPreview />,
    });
    const key = "sk_example_of_a_key_0000000";
    await button(words.params.add).click();
    await field(say(words.params.name, { number: 1 }, words)).fill(key);
    await button(words.params.add).click();
    await field(say(words.params.name, { number: 2 }, words)).fill(key);
    await expect.element(warning().nth(1)).toBeVisible();
    const missing = () => document.querySelector(".vak-payload-missing")?.textContent ?? "";
    await expect.poll(missing).toContain("[redacted]");
    expect(missing()).not.toContain("example");
    const remedy = () => document.querySelector(".vak-row-remedy");
    await field(say(words.params.name, { number: 2 }, words)).fill("my name");
    await field(say(words.params.name, { number: 1 }, words)).click();
    await expect.poll(remedy).not.toBeNull();
    await field(say(words.params.name, { number: 2 }, words)).fill(ACCESS);
    await expect.poll(remedy).toBeNull();
  });

  test("O10: components that stand alone warn too", async () => {
    show(
      <VoiceAgentKitProvider messages={words}>
        <PokeMessagesEditor defaultValue={[{ id: "1", text: ACCESS }]} readOnly />
        <OutcomeEditor defaultValue={REFRESH} />
        <TemplateEditor label="Greeting" defaultValue={`Hello ${ACCESS}`} />
      </VoiceAgentKitProvider>,
    );
    await expect.element(warning().nth(2)).toBeVisible();
  });
});
