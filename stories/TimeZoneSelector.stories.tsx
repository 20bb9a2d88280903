import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent } from "storybook/test";
import { TimeZoneSelector } from "../src/index.js";

const meta: Meta<typeof TimeZoneSelector> = {
  title: "Components/TimeZoneSelector",
  component: TimeZoneSelector,
  args: { onChange: fn() },
  decorators: [
    (Render) => (
      <div style={{ minBlockSize: 420, maxInlineSize: 420 }}>
        <Render />
      </div>
    ),
  ],
};
export default meta;

type Story = StoryObj<typeof TimeZoneSelector>;

export const Chosen: Story = { args: { defaultValue: "Asia/Riyadh" } };

export const Open: Story = {
  args: { defaultValue: "Africa/Cairo" },
  play: async ({ canvas }) => {
    await userEvent.click(canvas.getByRole("combobox"));
    await userEvent.keyboard("kolk");
    await expect(canvas.findByRole("option", { name: /Asia\/Kolkata/ })).resolves.toBeVisible();
  },
};

/** A name that no engine knows is kept and explained. */
export const Unknown: Story = { args: { defaultValue: "Mars/Phobos" } };

/** Nothing chosen yet, in a form that asks for it. */
export const Empty: Story = { args: { required: true } };

export const ReadOnly: Story = { args: { defaultValue: "Asia/Dubai", readOnly: true } };

export const Arabic: Story = {
  args: { defaultValue: "Asia/Riyadh", locale: "ar-SA" },
  globals: { locale: "ar" },
};
