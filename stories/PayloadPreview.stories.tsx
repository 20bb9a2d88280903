import type { Meta, StoryObj } from "@storybook/react-vite";
import { createDraft, toPayload } from "../src/core/index.js";
import { PayloadPreview } from "../src/index.js";
import { dentistAnswer, dentistWithCalendar, languageOf } from "./fixtures.js";

const meta: Meta<typeof PayloadPreview> = { title: "Components/PayloadPreview", component: PayloadPreview };
export default meta;

type Story = StoryObj<typeof PayloadPreview>;

export const Dentist: Story = {
  render: (args, { globals }) => {
    const result = toPayload(createDraft(dentistWithCalendar(languageOf(globals))));
    return <PayloadPreview {...args} payload={result.success ? result.data : undefined} />;
  },
};

/** What the API answered, or anything else that is JSON. */
export const AnAnswer: Story = {
  render: (args, { globals }) => <PayloadPreview {...args} payload={dentistAnswer(languageOf(globals))} />,
};

export const Arabic: Story = { ...Dentist, globals: { locale: "ar" } };
