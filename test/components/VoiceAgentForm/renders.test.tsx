import { Profiler, type ReactNode } from "react";
import { describe, expect, test } from "vitest";
import { page, userEvent } from "vitest/browser";
import {
  ConversationSection,
  IdentitySection,
  ListeningSection,
  OutcomeSection,
  ToolsSection,
  VoiceAgentForm,
  VoiceSection,
} from "../../../src/index.js";
import { dentist, someVoices } from "../../../stories/fixtures.js";
import { settled } from "../host.js";
import { button, enter, field, languages, say, show } from "../show.js";

/** Counts commits of React by the part in which something rendered. */
function createCounter() {
  const counts = new Map<string, number>();
  const count = (id: string) => counts.set(id, (counts.get(id) ?? 0) + 1);
  return {
    part: (id: string, children: ReactNode) => (
      <Profiler id={id} onRender={count}>
        {children}
      </Profiler>
    ),
    of: (id: string) => counts.get(id) ?? 0,
    async after(act: () => Promise<void>) {
      await settled(150);
      counts.clear();
      await act();
      await settled(150);
      return Object.fromEntries(counts);
    },
  };
}

/** Nothing in it is to be checked, which would be announced a second after the form is there. */
const sound = { ...dentist.en, params: { ...dentist.en.params, clinic: "Noor" } };

describe.each(languages)("typing in $language", ({ words }) => {
  const { fields } = words;

  async function showCounted(defaultValue: unknown = sound) {
    const counter = createCounter();
    show(
      counter.part(
        "form",
        <VoiceAgentForm
          messages={words}
          voices={someVoices("en")}
          onSubmit={() => undefined}
          defaultValue={defaultValue}
        >
          {counter.part("identity", <IdentitySection />)}
          {counter.part("conversation", <ConversationSection />)}
          {counter.part("voice", <VoiceSection />)}
          {counter.part("listening", <ListeningSection />)}
          {counter.part("outcome", <OutcomeSection />)}
          {counter.part("tools", <ToolsSection />)}
        </VoiceAgentForm>,
      ),
    );
    await expect.element(field(fields.agentName.label)).toBeVisible();
    expect(counter.of("form")).toBeGreaterThan(0);
    return counter;
  }

  test.each([
    ["the name", fields.agentName.label],
    ["the threshold", fields.silenceThreshold.label],
    ["the outcome", fields.outcome.label],
  ])("P14: in %s renders nothing while nothing is wrong", async (_, label) => {
    const counter = await showCounted();
    await enter(field(label));
    expect(await counter.after(() => userEvent.keyboard("7"))).toEqual({});
  });

  test("P14: in the instructions renders at most their own section", async () => {
    const counter = await showCounted({ agentName: "N", preamble: "Be brief" });
    await enter(field(fields.preamble.label));
    const { form, conversation, ...others } = await counter.after(() => userEvent.keyboard("7"));
    expect(others).toEqual({});
    expect(conversation ?? 0).toBeLessThanOrEqual(1);
    expect(form ?? 0).toBeLessThanOrEqual(1);
  });

  test.each([
    ["a poke message", say(words.pokeMessages.item, { number: 1 }, words)],
    ["a parameter", say(words.params.value, { number: 1 }, words)],
  ])("P14: in %s renders its own section alone", async (_, label) => {
    const counter = await showCounted();
    await enter(field(label));
    const { form, conversation, ...others } = await counter.after(() => userEvent.keyboard("7"));
    expect(others).toEqual({});
    expect(conversation).toBeGreaterThan(0);
    expect(conversation).toBeLessThanOrEqual(2);
    expect(form).toBe(conversation);
  });

  test("choosing a voice or turning a switch renders no other section", async () => {
    const counter = await showCounted();
    const voice = page.getByRole("radio", { name: "Fahd", exact: true });
    expect(Object.keys(await counter.after(() => voice.click())).sort()).toEqual(["form", "voice"]);
    const realTime = page.getByRole("switch", { name: fields.realTime.label, exact: true });
    expect(Object.keys(await counter.after(() => realTime.click())).sort()).toEqual(["form", "listening"]);
  });

  test("the counter counts: a submit with an empty name renders the sections with errors", async () => {
    const counter = await showCounted({});
    const submit = button(words.form.submit);
    const counted = await counter.after(() => submit.click());
    expect(counted["identity"]).toBeGreaterThan(0);
    expect(counted["form"]).toBeGreaterThan(0);
  });
});
