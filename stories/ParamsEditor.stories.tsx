import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn, userEvent } from "storybook/test";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { formatMessage } from "../src/i18n/format.js";
import { settledLocale } from "../src/i18n/region.js";
import { ParamsEditor } from "../src/index.js";
import { languageOf } from "./fixtures.js";

const meta: Meta<typeof ParamsEditor> = {
  title: "Components/ParamsEditor",
  component: ParamsEditor,
  args: { onChange: fn() },
};
export default meta;

type Story = StoryObj<typeof ParamsEditor>;

const wordsOf = (globals: Record<string, unknown>) => ({ en, ar })[languageOf(globals)];
const numbered = (globals: Record<string, unknown>, message: string, number = 1) =>
  formatMessage(message, { number }, settledLocale(wordsOf(globals).locale));

export const Empty: Story = {};

/** A text, a number, a yes or no, a list from elsewhere; where each is used, or that it is not. */
export const Types: Story = {
  render: (args, { globals }) => {
    const { fields } = wordsOf(globals);
    return (
      <ParamsEditor
        {...args}
        defaultValue={[
          {
            id: "a",
            name: "caller_name",
            value: languageOf(globals) === "ar" ? "ضيفنا" : "guest",
            type: "string",
          },
          { id: "b", name: "visits", value: "3", type: "number" },
          { id: "c", name: "insured", value: "true", type: "boolean" },
          { id: "d", name: "branches", value: '["Riyadh","Jeddah"]', type: "json" },
        ]}
        uses={{
          caller_name: [fields.greetingMessage.label, fields.preamble.label],
          visits: [fields.preamble.label],
        }}
        onRename={() => () => undefined}
      />
    );
  },
};

/** Names that differ in case, a name that the platform fills in itself, names that cannot be used. */
export const Names: Story = {
  render: (args) => (
    <ParamsEditor
      {...args}
      defaultValue={["City", "city", "agent_name", "first name", "clinic", "clinic"].map((name, index) => ({
        id: String(index),
        name,
        value: "",
        type: "string",
      }))}
    />
  ),
  play: async ({ canvasElement }) => {
    for (const input of canvasElement.querySelectorAll("input")) {
      await userEvent.click(input);
    }
    await userEvent.tab();
  },
};

/** A name in use was changed: the texts can follow. */
export const Renamed: Story = {
  ...Types,
  play: async ({ canvas, globals }) => {
    const name = canvas.getByRole("textbox", { name: numbered(globals, wordsOf(globals).params.name) });
    await userEvent.clear(name);
    await userEvent.type(name, "guest_name");
    await userEvent.tab();
  },
};

/** A row that is still used was removed, and can come back. */
export const Removed: Story = {
  ...Types,
  play: async ({ canvas, globals }) => {
    await userEvent.click(
      canvas.getByRole("button", { name: numbered(globals, wordsOf(globals).params.remove) }),
    );
  },
};

/** A list was pasted into a name: nothing happens without a yes. */
export const Pasted: Story = {
  ...Types,
  play: ({ canvas, globals }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", "city=Riyadh\nopening_hour=9\ncaller_name=guest");
    canvas
      .getByRole("textbox", { name: numbered(globals, wordsOf(globals).params.name) })
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  },
};

export const ReadOnly: Story = {
  args: { readOnly: true, defaultValue: [{ id: "a", name: "clinic", value: "Noor", type: "string" }] },
};

export const Arabic: Story = { ...Types, globals: { locale: "ar" } };
