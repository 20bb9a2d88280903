import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import {
  arabicTemplates,
  englishTemplates,
  VoiceAgentWizard,
  type VoiceAgentWizardProps,
} from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { dentistWithCalendar, type Language, languageOf, someVoices } from "./fixtures.js";
import { wordsOf } from "./words.js";

const meta: Meta<typeof VoiceAgentWizard> = {
  title: "Components/VoiceAgentWizard",
  component: VoiceAgentWizard,
  args: { onSubmit: fn(() => ({ id: "agent" })), googleCalendar: demoCalendar },
};
export default meta;

type Story = StoryObj<typeof VoiceAgentWizard>;

function Wizard({ language, ...props }: VoiceAgentWizardProps & { language: Language }) {
  const [voices] = useState(() => someVoices(language));
  const templates = language === "ar" ? arabicTemplates : englishTemplates;
  return <VoiceAgentWizard voices={voices} templates={templates} {...props} />;
}

/** Where a customer who has no agent yet begins. */
export const FirstStep: Story = {
  render: (args, { globals }) => <Wizard {...args} language={languageOf(globals)} />,
};

/** A step is left only when it is sound: the focus goes to what is missing. */
export const StepWithProblems: Story = {
  ...FirstStep,
  play: async ({ canvas, globals }) => {
    const { wizard } = wordsOf(globals);
    await userEvent.click(canvas.getByRole("button", { name: wizard.next }));
    await waitFor(() => expect(document.querySelector("[data-summary]")).toHaveFocus());
  },
};

const filled: Story["render"] = (args, { globals }) => (
  <Wizard {...args} language={languageOf(globals)} defaultValue={dentistWithCalendar(languageOf(globals))} />
);

async function walk(
  canvas: { getByRole: (role: string, options: object) => HTMLElement },
  name: string,
  steps: number,
) {
  for (let step = 0; step < steps; step += 1) await userEvent.click(canvas.getByRole("button", { name }));
}

export const SecondStep: Story = {
  render: filled,
  play: ({ canvas, globals }) => walk(canvas, wordsOf(globals).wizard.next, 1),
};

/** Every value in words before anything is created, each with a way back to its field. */
export const Review: Story = {
  render: filled,
  play: async ({ canvas, globals }) => {
    const { wizard } = wordsOf(globals);
    await walk(canvas, wizard.next, 4);
    await expect(canvas.getByRole("heading", { name: new RegExp(wizard.steps.review.title) })).toBeVisible();
  },
};

export const Created: Story = {
  render: filled,
  play: async ({ canvas, globals }) => {
    const { wizard, form } = wordsOf(globals);
    await walk(canvas, wizard.next, 4);
    await userEvent.click(canvas.getByRole("button", { name: form.submit }));
    const heading = await canvas.findByRole("heading", { name: form.succeeded });
    await waitFor(() => expect(heading).toHaveFocus());
  },
};

/** Two questions, in the host's own order. */
export const StepsOfTheHost: Story = {
  args: { steps: ["conversation", { name: "agent", sections: ["identity"] }] },
  render: filled,
};

export const Arabic: Story = { ...SecondStep, globals: { locale: "ar" } };
