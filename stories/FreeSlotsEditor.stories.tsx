import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, userEvent, waitFor } from "storybook/test";
import { FreeSlotsEditor } from "../src/index.js";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { emptyWeek, languageOf, workingWeek } from "./fixtures.js";

const meta: Meta<typeof FreeSlotsEditor> = {
  title: "Components/FreeSlotsEditor",
  component: FreeSlotsEditor,
  args: { meetingDuration: 30 },
};
export default meta;

type Story = StoryObj<typeof FreeSlotsEditor>;

export const Empty: Story = { args: { defaultValue: emptyWeek } };

export const WorkingWeek: Story = { args: { defaultValue: workingWeek } };

export const Overlap: Story = {
  args: {
    defaultValue: {
      ...workingWeek,
      Monday: [
        { from: "09:00", to: "12:30" },
        { from: "12:00", to: "14:00" },
      ],
    },
  },
};

export const Overnight: Story = {
  args: { defaultValue: { ...emptyWeek, Thursday: [{ from: "20:00", to: "02:00" }] } },
};

export const FullDay: Story = {
  args: { defaultValue: { ...emptyWeek, Tuesday: [{ from: "00:00", to: "24:00" }] } },
};

/** A stored time that cannot be read stays as it is until somebody mends it. */
export const Unreadable: Story = {
  args: { defaultValue: { ...emptyWeek, Sunday: [{ from: "nine", to: "17:00" }] } },
};

export const Adding: Story = {
  args: { defaultValue: emptyWeek },
  play: async ({ canvas, globals }) => {
    const { slots } = languageOf(globals) === "ar" ? ar : en;
    const day = languageOf(globals) === "ar" ? "الاثنين" : "Monday";
    await userEvent.click(canvas.getByRole("button", { name: slots.add.replace("{day}", day) }));
    const from = canvas.getByLabelText(slots.from.replace("{day}", day).replace("{number}", "1"));
    await waitFor(() => expect(from).toHaveFocus());
    await userEvent.clear(from);
    await userEvent.type(from, "٨:٣٠ ص");
    await userEvent.tab();
    await expect(from).toHaveValue("08:30");
  },
};

export const Copying: Story = {
  args: { defaultValue: { ...emptyWeek, Sunday: [{ from: "10:00", to: "18:00" }] } },
  play: async ({ canvas, globals }) => {
    const { slots } = languageOf(globals) === "ar" ? ar : en;
    const day = languageOf(globals) === "ar" ? "الأحد" : "Sunday";
    await userEvent.click(canvas.getByRole("button", { name: slots.copy.replace("{day}", day) }));
    await expect(canvas.getByRole("checkbox", { name: slots.copyAll })).toHaveFocus();
  },
};

export const ReadOnly: Story = { args: { defaultValue: workingWeek, readOnly: true } };

export const Narrow: Story = {
  args: { defaultValue: workingWeek },
  decorators: [
    (Render) => (
      <div style={{ maxInlineSize: 300 }}>
        <Render />
      </div>
    ),
  ],
};

export const Arabic: Story = {
  args: { defaultValue: workingWeek, locale: "ar-SA" },
  globals: { locale: "ar" },
};
