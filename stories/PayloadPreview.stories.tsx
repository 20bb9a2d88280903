import type { Meta, StoryObj } from "@storybook/react-vite";
import { createDraft, toPayload } from "../src/core/index.js";
import { PayloadPreview } from "../src/index.js";
import { dentistWithCalendar, languageOf } from "./fixtures.js";

const meta: Meta<typeof PayloadPreview> = { title: "Components/PayloadPreview", component: PayloadPreview };
export default meta;

type Story = StoryObj<typeof PayloadPreview>;

export const Dentist: Story = {
  render: (_, { globals }) => {
    const result = toPayload(createDraft(dentistWithCalendar(languageOf(globals))));
    return <PayloadPreview payload={result.success ? result.data : undefined} />;
  },
};

export const Arabic: Story = { ...Dentist, globals: { locale: "ar" } };
