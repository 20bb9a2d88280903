import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor, within } from "storybook/test";
import { fromVoiceAgent, parseVoiceAgent } from "../src/core/index.js";
import {
  CalendarSection,
  ChangesList,
  type DraftStorage,
  IdentitySection,
  ImportPayload,
  ListeningSection,
  PayloadPreview,
  ToolsSection,
  VoiceAgentForm,
  type VoiceAgentFormProps,
} from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentist, dentistAnswer, dentistWithCalendar, type Language, languageOf } from "./fixtures.js";
import { FormWithVoices } from "./FormWithVoices.js";
import { openedDialog } from "./openedDialog.js";
import { wordsOf } from "./words.js";

const meta: Meta<typeof VoiceAgentForm> = {
  title: "Components/Drafts",
  component: VoiceAgentForm,
  subcomponents: { ChangesList, ImportPayload, PayloadPreview },
  args: { onSubmit: fn(() => ({ id: "agent" })), googleCalendar: demoCalendar },
};
export default meta;

type Story = StoryObj<typeof VoiceAgentForm>;

const agentOf = (language: Language) => fromVoiceAgent(parseVoiceAgent(dentistAnswer(language)));

/** An agent that exists: what the API does not tell is said to be so, until the reader decides. */
export const EditAnAgent: Story = {
  args: { mode: "edit" },
  render: (args, { globals }) => (
    <FormWithVoices {...args} language={languageOf(globals)} defaultValue={agentOf(languageOf(globals))}>
      <IdentitySection />
      <ToolsSection />
      <CalendarSection />
    </FormWithVoices>
  ),
};

/** A new agent from one that exists: its tokens do not come along, and what is sent for unknown values is said. */
export const Clone: Story = {
  render: (args, { globals }) => {
    const agent = agentOf(languageOf(globals));
    return (
      <FormWithVoices
        {...args}
        language={languageOf(globals)}
        defaultValue={{ ...agent, agentName: `${agent.agentName} 2` }}
      >
        <IdentitySection />
        <ToolsSection />
      </FormWithVoices>
    );
  },
};

/** What will change, field by field, each with a way back. */
export const Changes: Story = {
  args: { mode: "edit" },
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={agentOf(languageOf(globals))}
      aside={<ChangesList />}
    >
      <IdentitySection />
      <ListeningSection />
      <ToolsSection />
    </FormWithVoices>
  ),
  play: async ({ canvas, globals }) => {
    const { fields, unknown, changes } = wordsOf(globals);
    const name = canvas.getByLabelText(fields.agentName.label);
    await userEvent.clear(name);
    await userEvent.type(name, languageOf(globals) === "ar" ? "عيادة نور VIP" : "Noor Dental VIP");
    const flag = within(canvas.getByRole("radiogroup", { name: fields["tools.smartCallEnd"].label }));
    await userEvent.click(flag.getByRole("radio", { name: unknown.on }));
    await userEvent.click(canvas.getByRole("switch", { name: fields.realTime.label }));
    canvas.getByRole("heading", { name: changes.title }).scrollIntoView();
    await waitFor(() =>
      expect(canvas.getAllByRole("button", { name: new RegExp(changes.undo) })).toHaveLength(4),
    );
  },
};

/** A request, a draft, an answer or a cURL command, pasted or from a file. */
export const Import: Story = {
  render: (args, { globals }) => (
    <FormWithVoices {...args} language={languageOf(globals)}>
      <ImportPayload />
      <IdentitySection />
      <ListeningSection />
    </FormWithVoices>
  ),
  play: async ({ canvas, canvasElement, globals }) => {
    const { import: words } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: words.open }));
    await openedDialog("dialog", words.title);
    const page = within(canvasElement.ownerDocument.body);
    const area = await page.findByLabelText(words.text);
    await userEvent.click(area);
    await userEvent.paste('{\n  "agentName": "Noor",\n  "lang": "ar",\n}');
    await userEvent.click(page.getByRole("button", { name: words.load }));
    await expect(page.findByText(/JSON/)).resolves.toBeVisible();
  },
};

/** What could not be read is listed, what is wrong is told at its field, and all of it can be undone. */
export const Imported: Story = {
  ...Import,
  play: async ({ canvas, canvasElement, globals }) => {
    const { import: words, notices } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: words.open }));
    await openedDialog("dialog", words.title);
    const page = within(canvasElement.ownerDocument.body);
    await userEvent.click(await page.findByLabelText(words.text));
    const { agentName } = dentist[languageOf(globals)];
    await userEvent.paste(
      JSON.stringify({ agentName, silenceThreshold: "1,5", realTime: "yes", nickname: "N" }),
    );
    await userEvent.click(page.getByRole("button", { name: words.load }));
    await expect(canvas.findByRole("button", { name: notices.undo })).resolves.toBeVisible();
  },
};

const KEPT = JSON.stringify({
  version: 1,
  savedAt: "2026-04-24T09:30:00.000Z",
  values: { agentName: "Noor Dental", "tools.smartCallEnd": true },
});

/** A store that holds this text and forgets what is put there. */
const holding = (text: string): DraftStorage => ({
  getItem: () => text,
  setItem: () => undefined,
  removeItem: () => undefined,
});

/** What was entered on the last visit is there again, and may be discarded. */
export const DraftRestored: Story = {
  args: { draftStorage: { key: "new-agent:user-17", storage: holding(KEPT) } },
  render: (args, { globals }) => (
    <FormWithVoices {...args} language={languageOf(globals)}>
      <IdentitySection />
      <ToolsSection />
    </FormWithVoices>
  ),
};

function Contested(props: VoiceAgentFormProps & { language: Language }) {
  const [storage] = useState(() => {
    const before = Date.now() + 400;
    return { ...holding(KEPT), getItem: () => (Date.now() < before ? null : KEPT) };
  });
  return (
    <FormWithVoices {...props} draftStorage={{ key: "new-agent:user-17", storage }}>
      <IdentitySection />
    </FormWithVoices>
  );
}

/** Another tab has changed the same draft: nothing is saved over it until the reader chooses. */
export const DraftInTwoTabs: Story = {
  render: (args, { globals }) => <Contested {...args} language={languageOf(globals)} />,
  play: async ({ canvas, globals }) => {
    const { fields, notices } = wordsOf(globals);
    await userEvent.type(canvas.getByLabelText(fields.agentName.label), "Noor");
    await expect(canvas.findByRole("button", { name: notices.takeOther })).resolves.toBeVisible();
  },
};

/** Caps of the host's own, with counters. */
export const Limits: Story = {
  args: {
    limits: {
      agentName: { maxLength: 12 },
      greetingMessage: { maxLength: 200 },
      outcome: { maxLength: 40 },
      pokeMessages: { maxCount: 1, maxLength: 30 },
      silenceThreshold: { min: 300, max: 600 },
    },
  },
  render: (args, { globals }) => (
    <FormWithVoices {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
  ),
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByRole("button", { name: wordsOf(globals).form.submit }));
    await waitFor(() => expect(canvas.getByLabelText(wordsOf(globals).fields.agentName.label)).toBeInvalid());
  },
};

/** Everything can be read, nothing changed. */
export const ReadOnly: Story = {
  args: { readOnly: true },
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={dentistWithCalendar(languageOf(globals))}
    />
  ),
};

/** The request beside the form, with what is still missing. */
export const Payload: Story = {
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={{ ...dentist[languageOf(globals)], agentName: "" }}
      fixedValues={{ lang: languageOf(globals) }}
      aside={<PayloadPreview />}
    >
      <IdentitySection />
      <ListeningSection />
      <ToolsSection />
    </FormWithVoices>
  ),
};

export const Arabic: Story = { ...Changes, globals: { locale: "ar" } };
