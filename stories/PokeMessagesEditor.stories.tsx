import type { Meta, StoryObj } from "@storybook/react-vite";
import { PokeMessagesEditor } from "../src/index.js";
import { dentist, languageOf } from "./fixtures.js";

const meta: Meta<typeof PokeMessagesEditor> = {
  title: "Components/PokeMessagesEditor",
  component: PokeMessagesEditor,
};
export default meta;

type Story = StoryObj<typeof PokeMessagesEditor>;

export const Empty: Story = {};

export const Two: Story = {
  render: (_, { globals }) => (
    <PokeMessagesEditor
      defaultValue={dentist[languageOf(globals)].pokeMessages.map((text, index) => ({
        id: String(index),
        text,
      }))}
    />
  ),
};

export const Arabic: Story = { ...Two, globals: { locale: "ar" } };
