import type { Meta, StoryObj } from "@storybook/react-vite";
import { OutcomeEditor } from "../src/index.js";
import { dentist, languageOf } from "./fixtures.js";

const meta: Meta<typeof OutcomeEditor> = { title: "Components/OutcomeEditor", component: OutcomeEditor };
export default meta;

type Story = StoryObj<typeof OutcomeEditor>;

/** Nothing yet: examples to start from. */
export const Empty: Story = {};

export const Filled: Story = {
  render: (_, { globals }) => <OutcomeEditor defaultValue={dentist[languageOf(globals)].outcome} />,
};

export const Arabic: Story = { ...Empty, globals: { locale: "ar" } };
