import { useState } from "react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import { dentistWithCalendar } from "../../../stories/fixtures.js";
import { VoiceAgentForm, type VoiceAgentFormHandle } from "../../../src/index.js";
import { createHost, settled } from "../host.js";
import { button, elementOf, enter, field, languages, say, show, showForm, toggle } from "../show.js";

describe.each(languages)("starting values that come late, in $language", ({ words }) => {
  const { fields, notices } = words;
  const greeting = field(fields.greetingMessage.label);
  const threshold = field(fields.silenceThreshold.label);

  test("K13: they fill every field of a form that was not touched, without a word", async () => {
    const dirty: boolean[] = [];
    const { change, name } = showForm(words, {
      defaultValue: undefined,
      onDirtyChange: (is) => dirty.push(is),
    });
    change({ defaultValue: dentistWithCalendar("en") });
    await expect.element(name).toHaveValue(dentistWithCalendar("en").agentName);
    await expect.element(greeting).toHaveValue(dentistWithCalendar("en").greetingMessage);
    await expect.element(toggle(fields["tools.smartCallEnd"].label)).toBeChecked();
    await expect
      .element(field(fields["googleCalendarSettings.calendarId"].label))
      .toHaveValue("noor@example.com");
    await expect.element(page.getByText(notices.arrived)).not.toBeInTheDocument();
    expect(dirty).toEqual([]);
  });

  test("K13, P11: what was typed stays with its caret, the rest is filled, and a notice says so", async () => {
    const { change, name } = showForm(words, { defaultValue: {} });
    await name.fill("Mi");
    await userEvent.keyboard("ne{ArrowLeft}");
    change({ defaultValue: { agentName: "Theirs", greetingMessage: "Welcome", silenceThreshold: 600 } });
    await expect.element(greeting).toHaveValue("Welcome");
    await expect.element(threshold).toHaveValue("600");
    await expect.element(name).toHaveValue("Mine");
    await expect.element(name).toHaveFocus();
    expect(elementOf(name).selectionStart).toBe(3);
    await userEvent.keyboard("X");
    await expect.element(name).toHaveValue("MinXe");
    const label = `\u2068${fields.agentName.label}\u2069`;
    await expect.element(page.getByText(say(notices.arrivedKept, { fields: label }, words))).toBeVisible();
    await button(notices.takeArrived).click();
    await expect.element(name).toHaveValue("Theirs");
  });

  test("a host that gives back what is typed is told nothing of new values", async () => {
    const Echo = () => {
      const [draft, setDraft] = useState<unknown>({});
      return <VoiceAgentForm messages={words} voices={[]} defaultValue={draft} onChange={setDraft} />;
    };
    show(<Echo />);
    const name = field(fields.agentName.label);
    await name.fill("No");
    await userEvent.keyboard("or");
    await expect.element(name).toHaveValue("Noor");
    await settled();
    await expect.element(page.getByText(notices.arrived)).not.toBeInTheDocument();
  });

  test("K13: fields that were touched and have no new value are not spoken of", async () => {
    const { change, name } = showForm(words, { defaultValue: {} });
    await name.fill("Mine");
    change({ defaultValue: { greetingMessage: "Welcome" } });
    await expect.element(greeting).toHaveValue("Welcome");
    await expect.element(page.getByText(notices.arrived)).toBeVisible();
    await button(notices.dismiss).click();
    await expect.element(page.getByText(notices.arrived)).not.toBeInTheDocument();
    await expect.element(name).toHaveValue("Mine");
  });

  test("P11: the same content in a new object changes nothing, however often", async () => {
    const { change, name } = showForm(words, { defaultValue: dentistWithCalendar("en") });
    await enter(name);
    await userEvent.keyboard(" 2");
    for (let turn = 0; turn < 20; turn += 1)
      change({ defaultValue: structuredClone(dentistWithCalendar("en")) });
    await expect.element(name).toHaveValue(`${dentistWithCalendar("en").agentName} 2`);
    await expect.element(name).toHaveFocus();
    await expect.element(page.getByText(notices.arrived)).not.toBeInTheDocument();
  });

  test("K13: lists keep their rows, touched or not", async () => {
    const { change } = showForm(words, { defaultValue: { pokeMessages: ["a"], params: { x: "1" } } });
    const poke = field(say(words.pokeMessages.item, { number: 1 }, words));
    await poke.fill("mine");
    change({ defaultValue: { pokeMessages: ["b", "c"], params: { y: "2", z: "3" } } });
    await expect.element(field(say(words.params.name, { number: 2 }, words))).toHaveValue("z");
    await expect.element(poke).toHaveValue("mine");
    await expect.element(field(say(words.pokeMessages.item, { number: 2 }, words))).not.toBeInTheDocument();
  });

  test("J10: while a call is open they wait for its end", async () => {
    const host = createHost();
    const { change, submit, name } = showForm(words, { onSubmit: host.onSubmit });
    await submit.click();
    await expect.poll(() => host.calls.length).toBe(1);
    for (let turn = 0; turn < 100; turn += 1) change({ defaultValue: { agentName: `Other ${turn}` } });
    await expect.element(name).toHaveValue("Noor");
    await expect.element(page.getByText(words.form.submitting)).toBeVisible();
    host.last().reject(new Error("no"));
    await expect.element(name).toHaveValue("Other 99");
    expect(host.calls).toHaveLength(1);
  });

  test("reset leads to the values that came last", async () => {
    const ref: { current: VoiceAgentFormHandle | null } = { current: null };
    const { change, name } = showForm(words, { ref } as never);
    change({ defaultValue: { agentName: "Later" } });
    await expect.element(name).toHaveValue("Later");
    await name.fill("typed");
    ref.current?.reset();
    await expect.element(name).toHaveValue("Later");
    expect(ref.current?.getDraft().agentName).toBe("Later");
  });
});
