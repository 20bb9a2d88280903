import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, within } from "storybook/test";
import { VoiceAgentDialog, type VoiceAgentDialogProps } from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentist, type Language, languageOf, someVoices } from "./fixtures.js";
import { openedDialog } from "./openedDialog.js";
import { wordsOf } from "./words.js";

const meta: Meta<typeof VoiceAgentDialog> = {
  title: "Components/VoiceAgentDialog",
  component: VoiceAgentDialog,
  args: { onSubmit: fn(() => ({ id: "agent" })), onOpenChange: fn(), googleCalendar: demoCalendar },
};
export default meta;

type Story = StoryObj<typeof VoiceAgentDialog>;

const TRIGGER = { en: "New voice agent", ar: "وكيل صوتي جديد" };

function FormDialog({ language, ...props }: VoiceAgentDialogProps & { language: Language }) {
  const [voices] = useState(() => someVoices(language));
  return <VoiceAgentDialog voices={voices} trigger={TRIGGER[language]} {...props} />;
}

const onPage = () => within(document.body);

/** A button of ours; a host's own element works as well. */
export const Closed: Story = {
  render: (args, { globals }) => <FormDialog {...args} language={languageOf(globals)} />,
};

export const Open: Story = {
  render: (args, { globals }) => (
    <FormDialog {...args} language={languageOf(globals)} defaultValue={dentist[languageOf(globals)]} />
  ),
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByRole("button", { name: TRIGGER[languageOf(globals)] }));
    const { form } = wordsOf(globals);
    await expect(openedDialog("dialog", form.label)).resolves.toBeVisible();
  },
};

/** Closing asks first when something was entered. */
export const UnsavedWork: Story = {
  render: (args, { globals }) => <FormDialog {...args} language={languageOf(globals)} />,
  play: async ({ canvas, globals }) => {
    const { form, fields, dialog } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: TRIGGER[languageOf(globals)] }));
    await openedDialog("dialog", form.label);
    await userEvent.type(
      onPage().getByLabelText(fields.agentName.label),
      dentist[languageOf(globals)].agentName,
    );
    await userEvent.click(onPage().getByRole("button", { name: dialog.close }));
    await expect(openedDialog("alertdialog", dialog.unsaved)).resolves.toBeVisible();
  },
};

/** The wizard, for a first agent. */
export const WithTheWizard: Story = {
  args: { layout: "wizard" },
  render: (args, { globals }) => <FormDialog {...args} language={languageOf(globals)} />,
  play: async ({ canvas, globals }) => {
    await userEvent.click(canvas.getByRole("button", { name: TRIGGER[languageOf(globals)] }));
    const { form } = wordsOf(globals);
    await expect(openedDialog("dialog", form.label)).resolves.toBeVisible();
  },
};

export const Arabic: Story = { ...Open, globals: { locale: "ar" } };
