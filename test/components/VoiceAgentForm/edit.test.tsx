import { describe, expect, test } from "vitest";
import { page } from "vitest/browser";
import { dentistAnswer } from "../../../stories/fixtures.js";
import { type AgentDraft, fromVoiceAgent, parseVoiceAgent, withoutUnknown } from "../../../src/core/index.js";
import { formatList } from "../../../src/i18n/format.js";
import type { VoiceAgentFormProps } from "../../../src/index.js";
import { placesOfTokens } from "../../setup/placesOfTokens.js";
import { CANARY } from "../canary.js";
import { createHost } from "../host.js";
import { button, field, languages, say, showForm, toggle } from "../show.js";

/** The dentist's answer with tokens that must not come back. */
function answer() {
  const { success, data } = dentistAnswer("en");
  return { success, data: { ...data, tools: { ...data.tools, ...CANARY } } };
}

const agent = (): AgentDraft => fromVoiceAgent(parseVoiceAgent(answer()));

describe.each(languages)("an agent that exists, in $language", ({ words }) => {
  const { fields, unknown, edit } = words;
  const flag = (label: string) => page.getByRole("radiogroup", { name: label, exact: true });
  const answerOf = (label: string, name: string) => flag(label).getByRole("radio", { name, exact: true });
  const gender = fields["tools.genderDetection"].label;
  const callEnd = fields["tools.smartCallEnd"].label;

  function showAgent(props: VoiceAgentFormProps = {}) {
    const host = createHost();
    return { host, ...showForm(words, { onSubmit: host.onSubmit, defaultValue: agent(), ...props }) };
  }

  test("I41: flags that the answer does not tell are neither on nor off, and said to be unknown", async () => {
    showAgent({ mode: "edit" });
    for (const label of [gender, callEnd]) {
      await expect.element(answerOf(label, unknown.unchanged)).toBeChecked();
      await expect.element(flag(label)).toHaveAccessibleDescription(unknown.flagKept);
      await expect.element(toggle(label)).not.toBeInTheDocument();
    }
    await expect.element(toggle(fields["tools.googleCalendar"].label)).toBeChecked();
    await expect.element(page.getByText(unknown.accessKept)).toBeVisible();
    expect(placesOfTokens()).toEqual([]);
  });

  test.each([
    ["edit", unknown.connectionKept],
    ["create", unknown.connectionSent],
  ] as const)(
    "to %s where the host connects the calendar, access is told in words of connecting",
    async (mode, told) => {
      showAgent({ mode, googleCalendar: { connect: () => Promise.resolve({}) } });
      await expect.element(page.getByText(told)).toBeVisible();
      // There may well be one, which the answer keeps to itself.
      expect(page.getByText(words.secret.notConnected).elements()).toEqual([]);
      expect(page.getByText(unknown.accessKept).elements()).toEqual([]);
      expect(page.getByText(unknown.accessSent).elements()).toEqual([]);
    },
  );

  test("I41: an update knows what nobody decided, and leaves it out", async () => {
    const { host } = showAgent({ mode: "edit" });
    await answerOf(gender, unknown.off).click();
    await button(edit.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    const { payload, context } = host.last();
    expect(context.unknown).toEqual([
      "tools.smartCallEnd",
      "googleCalendarSettings.accessToken",
      "googleCalendarSettings.refreshToken",
    ]);
    const { tools } = withoutUnknown(payload, context.unknown);
    expect(tools).toEqual({ googleCalendar: true, genderDetection: false });
    host.last().resolve();
    await expect.element(page.getByText(edit.succeeded)).toBeVisible();
  });

  test("a decision can be taken back, and the way back stays where it is", async () => {
    const { host } = showAgent({ mode: "edit" });
    await answerOf(gender, unknown.on).click();
    await expect.element(answerOf(gender, unknown.on)).toBeChecked();
    await expect.element(flag(gender)).toHaveAccessibleDescription(fields["tools.genderDetection"].hint);
    await answerOf(gender, unknown.unchanged).click();
    await expect.element(answerOf(gender, unknown.unchanged)).toBeChecked();
    await expect.element(page.getByText(edit.unchanged)).toBeVisible();
    await button(edit.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().context.unknown).toContain("tools.genderDetection");
    expect(host.last().payload.tools.genderDetection).toBe(false);
    host.last().resolve();
  });

  test("a clone says what is sent for what it does not know, and sends that", async () => {
    const { host, submit } = showAgent({ defaultValue: { ...agent(), agentName: "Copy" } });
    await expect.element(answerOf(callEnd, unknown.notKnown)).toBeChecked();
    await expect.element(flag(callEnd)).toHaveAccessibleDescription(unknown.flagSent);
    await expect.element(page.getByText(unknown.accessSent)).toBeVisible();
    await answerOf(callEnd, unknown.on).click();
    await expect.element(page.getByText(say(unknown.sentOff, { fields: gender }, words))).toBeVisible();
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    expect(host.last().payload).toMatchObject({
      agentName: "Copy",
      tools: { googleCalendar: true, genderDetection: false, smartCallEnd: true },
    });
    expect(host.last().payload.googleCalendarSettings).not.toHaveProperty("accessToken");
    host.last().resolve();
  });

  test("fields that an answer is silent about are named, until they are changed", async () => {
    showAgent({ mode: "edit", defaultValue: fromVoiceAgent({ id: "1", agentName: "Noor", lang: "en" }) });
    const { greetingMessage, preamble, pokeMessages, params, outcome } = fields;
    const note = (labels: { label: string }[]) =>
      page.getByText(
        say(
          unknown.kept,
          {
            fields: formatList(
              labels.map(({ label }) => label),
              words.locale,
            ),
          },
          words,
        ),
      );
    await expect.element(note([outcome])).toBeVisible();
    await expect.element(note([greetingMessage, preamble, pokeMessages, params])).toBeVisible();
    await field(greetingMessage.label).fill("Hello");
    await expect.element(note([preamble, pokeMessages, params])).toBeVisible();
    await field(outcome.label).fill("A summary");
    await expect.element(note([outcome])).not.toBeInTheDocument();
  });

  test("what was saved is the new start: nothing to lose, and reset leads back to it", async () => {
    const dirty: boolean[] = [];
    const { host, name } = showAgent({ mode: "edit", onDirtyChange: (is) => dirty.push(is) });
    await name.fill("Renamed");
    await expect.poll(() => dirty).toEqual([true]);
    await button(edit.submit).click();
    await expect.poll(() => host.calls.length).toBe(1);
    host.last().resolve();
    await expect.element(page.getByText(edit.succeeded)).toBeVisible();
    expect(dirty).toEqual([true, false]);
    await name.fill("Renamed again");
    await expect.poll(() => dirty).toEqual([true, false, true]);
  });
});
