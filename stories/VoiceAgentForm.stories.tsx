import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
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
  VoiceSection,
} from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentist, dentistWithCalendar, languageOf } from "./fixtures.js";
import { FormWithVoices } from "./FormWithVoices.js";
import { openedDialog } from "./openedDialog.js";
import { wordsOf } from "./words.js";

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
  args: { onSubmit: fn(() => ({ id: "agent" })), googleCalendar: demoCalendar },
};
export default meta;

type Story = StoryObj<typeof VoiceAgentForm>;

export const Empty: Story = {
  render: (args, { globals }) => <FormWithVoices {...args} language={languageOf(globals)} />,
};

export const Filled: Story = {
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={dentistWithCalendar(languageOf(globals))}
    />
  ),
};

/** A failed submit puts the focus on a summary whose lines lead to the fields. */
export const Errors: Story = {
  render: (args, { globals }) => (
    <FormWithVoices
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
    <FormWithVoices {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
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
    <FormWithVoices {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
  ),
  play: async ({ canvas, globals }) => {
    const { form } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    await expect(canvas.findByRole("button", { name: form.keepWaiting })).resolves.toBeVisible();
  },
};

/** The host runs Google's consent itself; no token field is shown. */
export const ConnectGoogle: Story = {
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={dentistWithCalendar(languageOf(globals))}
    />
  ),
  play: async ({ canvas, globals }) => {
    const { secret } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: secret.connect }));
    await expect(canvas.findByText(secret.connectedAs.replace("{name}", "Noor"))).resolves.toBeVisible();
  },
};

const NO_REAL_TOKEN = {
  en: "An example: nothing is sent from here. Never paste a real token into it.",
  ar: "هذا مثال لا يُرسل منه شيء. لا تلصق فيه رمزًا حقيقيًا.",
};

/** Without `googleCalendar` the tokens are pasted. No other story has fields for them. */
export const TokenFields: Story = {
  tags: ["token-fields"],
  args: { googleCalendar: undefined },
  render: (args, { globals }) => (
    <>
      <p role="note">{NO_REAL_TOKEN[languageOf(globals)]}</p>
      <FormWithVoices
        {...args}
        language={languageOf(globals)}
        defaultValue={dentistWithCalendar(languageOf(globals))}
      >
        <CalendarSection />
      </FormWithVoices>
    </>
  ),
};

/** A token where everybody could read it: it is warned of there, and the payload does not show it. */
export const TokenInAText: Story = {
  args: { aside: <PayloadPreview /> },
  render: (args, { globals }) => (
    <FormWithVoices
      {...args}
      language={languageOf(globals)}
      defaultValue={{
        ...dentist[languageOf(globals)],
        agentName: "ya29.example-of-an-access-token",
        greetingMessage: `${dentist[languageOf(globals)].greetingMessage}\nya29.example-of-an-access-token`,
        params: { key: "1//0example-of-a-refresh-token" },
        pokeMessages: ["ya29.example-of-an-access-token"],
      }}
    >
      <IdentitySection />
      <ConversationSection />
    </FormWithVoices>
  ),
};

/** What the host decides is sent and not shown. */
export const FixedValues: Story = {
  args: { fixedValues: { lang: "ar", realTime: true, silenceThreshold: 600, interrupt: true, voiceId: "" } },
  render: (args, { globals }) => <FormWithVoices {...args} language={languageOf(globals)} />,
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
    <FormWithVoices
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
    <FormWithVoices
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
    <FormWithVoices {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]}>
      <ConversationSection />
      <VoiceSection defaultOpen={false} />
      <IdentitySection />
    </FormWithVoices>
  ),
};

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

/** While something else of the host's has to come first: everything is seen, nothing can be entered. */
export const Disabled: Story = { ...ReadOnly, args: { disabled: true } };

export const Arabic: Story = { ...Filled, globals: { locale: "ar" } };
