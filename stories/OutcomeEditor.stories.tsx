import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn } from "storybook/test";
import { OutcomeEditor } from "../src/index.js";
import { dentist, languageOf } from "./fixtures.js";

const meta: Meta<typeof OutcomeEditor> = {
  title: "Components/OutcomeEditor",
  component: OutcomeEditor,
  args: { onChange: fn() },
};
export default meta;

type Story = StoryObj<typeof OutcomeEditor>;

/** Nothing yet: examples to start from. */
export const Empty: Story = {};

export const Filled: Story = {
  render: (args, { globals }) => (
    <OutcomeEditor {...args} defaultValue={dentist[languageOf(globals)].outcome} />
  ),
};

/** Shown beside the field, as a host's own check says it. */
export const WithAnError: Story = {
  render: (args, { globals }) => (
    <OutcomeEditor
      {...args}
      error={languageOf(globals) === "ar" ? "اذكر نوع كل قيمة." : "Say of which type each value is."}
    />
  ),
};

export const ReadOnly: Story = { ...Filled, args: { readOnly: true } };

export const Disabled: Story = { ...Filled, args: { disabled: true } };

export const Arabic: Story = { ...Empty, globals: { locale: "ar" } };
