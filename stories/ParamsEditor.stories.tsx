import type { Meta, StoryObj } from "@storybook/react-vite";
import { ParamsEditor } from "../src/index.js";
import { languageOf } from "./fixtures.js";

const meta: Meta<typeof ParamsEditor> = { title: "Components/ParamsEditor", component: ParamsEditor };
export default meta;

type Story = StoryObj<typeof ParamsEditor>;

export const Empty: Story = {};

/** A text, a number, a yes or no, and a name that no text uses. */
export const Types: Story = {
  render: (_, { globals }) => (
    <ParamsEditor
      defaultValue={[
        {
          id: "a",
          name: "caller_name",
          value: languageOf(globals) === "ar" ? "ضيفنا" : "guest",
          type: "string",
        },
        { id: "b", name: "visits", value: "3", type: "number" },
        { id: "c", name: "insured", value: "true", type: "boolean" },
      ]}
      usedNames={["caller_name", "visits"]}
    />
  ),
};

export const Arabic: Story = { ...Types, globals: { locale: "ar" } };
