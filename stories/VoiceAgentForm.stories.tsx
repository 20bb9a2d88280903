import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import {
  arabicTemplates,
  CalendarSection,
  CallPreview,
  ConversationSection,
  englishTemplates,
  IdentitySection,
  ListeningSection,
  OutcomeSection,
  PayloadPreview,
  SubmitError,
  TemplatePicker,
  ToolsSection,
  VoiceAgentForm,
  type VoiceAgentFormProps,
  VoiceSection,
} from "../src/index.js";
import { dentist, dentistWithCalendar, type Language, languageOf, someVoices } from "./fixtures.js";
import { openedDialog } from "./openedDialog.js";

const meta: Meta<typeof VoiceAgentForm> = {
  title: "Components/VoiceAgentForm",
  component: VoiceAgentForm,
  subcomponents: {
    IdentitySection,
    ConversationSection,
    VoiceSection,
    ListeningSection,
    OutcomeSection,
    ToolsSection,
    CalendarSection,
    TemplatePicker,
    CallPreview,
  },
  args: { onSubmit: fn(() => ({ id: "agent" })) },
};
export default meta;

type Story = StoryObj<typeof VoiceAgentForm>;

function Form({ language, ...props }: VoiceAgentFormProps & { language: Language }) {
  const [voices] = useState(() => someVoices(language));
  return <VoiceAgentForm voices={voices} {...props} />;
}

const wordsOf = (globals: Record<string, unknown>) => (languageOf(globals) === "ar" ? ar : en);

export const Empty: Story = {
  render: (args, { globals }) => <Form {...args} language={languageOf(globals)} />,
};

export const Filled: Story = {
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentistWithCalendar(languageOf(globals))} />
  ),
};

/** A failed submit puts the focus on a summary whose lines lead to the fields. */
export const Errors: Story = {
  render: (args, { globals }) => (
    <Form
      {...args}
      language={languageOf(globals)}
      defaultValue={{
        ...dentistWithCalendar(languageOf(globals)),
        agentName: "",
        silenceThreshold: "1,5",
        pokeMessages: [""],
        params: [
          { id: "a", name: "city", value: "", type: "string" },
          { id: "b", name: "city", value: "", type: "string" },
        ],
      }}
    />
  ),
  play: async ({ canvas, args, globals }) => {
    const { form } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await waitFor(() => expect(canvas.getByRole("group", { name: /5|٥/ })).toHaveFocus());
    await expect(args.onSubmit).not.toHaveBeenCalled();
  },
};

/** The host's backend said no: the message is on the field, and nothing typed is lost. */
export const Refused: Story = {
  args: {
    onSubmit: fn(() =>
      Promise.reject(new SubmitError({ fieldErrors: { agentName: "text.unsupported" }, code: "conflict" })),
    ),
  },
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
  ),
  play: async ({ canvas, globals }) => {
    const { form, errors, fields } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await expect(canvas.findByText(new RegExp(errors.conflict))).resolves.toBeVisible();
    await expect(canvas.getByLabelText(fields.agentName.label)).toHaveValue(
      dentist[languageOf(globals)].agentName,
    );
  },
};

/** `onSubmit` has not answered for a while: the user may wait on or cancel. */
export const TakingLong: Story = {
  args: { onSubmit: fn(() => new Promise(() => undefined)), submitTimeoutMs: 50 },
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
  ),
  play: async ({ canvas, globals }) => {
    const { form } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await expect(canvas.findByRole("button", { name: form.keepWaiting })).resolves.toBeVisible();
  },
};

/** The host runs Google's consent itself; no token field is shown. */
export const ConnectGoogle: Story = {
  args: {
    googleCalendar: {
      connect: () => Promise.resolve({ calendarId: "noor@example.com", calendarName: "Noor" }),
      calendars: () =>
        Promise.resolve([
          { id: "noor@example.com", name: "Noor" },
          { id: "olaya@example.com", name: "فرع العليا" },
        ]),
    },
  },
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentistWithCalendar(languageOf(globals))} />
  ),
  play: async ({ canvas, globals }) => {
    const { secret } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: secret.connect }));
    await expect(canvas.findByText(secret.connectedAs.replace("{name}", "Noor"))).resolves.toBeVisible();
  },
};

/** What the host decides is sent and not shown. */
export const FixedValues: Story = {
  args: { fixedValues: { lang: "ar", realTime: true, silenceThreshold: 600, interrupt: true, voiceId: "" } },
  render: (args, { globals }) => <Form {...args} language={languageOf(globals)} />,
};

/** Ready-made agents of ours, and a rail that shows how a call begins and what would be sent. */
export const TemplatesAndRail: Story = {
  args: {
    aside: (
      <>
        <CallPreview />
        <PayloadPreview />
      </>
    ),
  },
  render: (args, { globals }) => (
    <Form
      {...args}
      language={languageOf(globals)}
      templates={languageOf(globals) === "ar" ? arabicTemplates : englishTemplates}
      defaultValue={dentist[languageOf(globals)]}
    />
  ),
};

/** The templates to choose from. */
export const ChoosingATemplate: Story = {
  render: (args, { globals }) => (
    <Form
      {...args}
      language={languageOf(globals)}
      templates={languageOf(globals) === "ar" ? arabicTemplates : englishTemplates}
    />
  ),
  play: async ({ canvas, globals }) => {
    const { templates } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: templates.open }));
    await expect(openedDialog("dialog", templates.title)).resolves.toBeVisible();
  },
};

/** Sections that start closed, and the host's own order of them. */
export const OwnArrangement: Story = {
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]}>
      <ConversationSection />
      <VoiceSection defaultOpen={false} />
      <IdentitySection />
    </Form>
  ),
};

export const ReadOnly: Story = {
  args: { readOnly: true },
  render: (args, { globals }) => (
    <Form {...args} language={languageOf(globals)} defaultValue={dentistWithCalendar(languageOf(globals))} />
  ),
};

/** While something else of the host's has to come first: everything is seen, nothing can be entered. */
export const Disabled: Story = { ...ReadOnly, args: { disabled: true } };

export const Arabic: Story = { ...Filled, globals: { locale: "ar" } };
