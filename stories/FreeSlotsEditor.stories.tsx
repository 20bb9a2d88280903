import type { Meta, StoryObj } from "@storybook/react-vite";
import { expect, fn, userEvent, waitFor } from "storybook/test";
import { FreeSlotsEditor } from "../src/index.js";
import { emptyWeek, languageOf, workingWeek } from "./fixtures.js";
import { wordsOf } from "./words.js";

const meta: Meta<typeof FreeSlotsEditor> = {
  title: "Components/FreeSlotsEditor",
  component: FreeSlotsEditor,
  args: { meetingDuration: 30, onChange: fn() },
};
export default meta;

type Story = StoryObj<typeof FreeSlotsEditor>;

const clock = (minute: number) =>
  [Math.floor(minute / 60), minute % 60].map((part) => String(part).padStart(2, "0")).join(":");

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

/** Slots on two sides of noon that touch, one that is shorter than a meeting, and one with minutes left over. */
export const SplitDays: Story = {
  args: {
    defaultValue: {
      ...emptyWeek,
      Monday: [
        { from: "09:00", to: "12:00" },
        { from: "12:00", to: "15:00" },
      ],
      Wednesday: [
        { from: "09:00", to: "09:20" },
        { from: "10:00", to: "11:40" },
      ],
    },
  },
};

/** A range over midnight, which is stored as two slots and told as one. */
export const OverMidnight: Story = {
  args: {
    defaultValue: {
      ...emptyWeek,
      Thursday: [{ from: "20:00", to: "24:00" }],
      Friday: [{ from: "00:00", to: "02:00" }],
    },
  },
};

/** The hours are meant in Kathmandu, five hours and three quarters ahead of UTC; the reader gets them in their own zone. */
export const HalfHourZone: Story = {
  args: { defaultValue: workingWeek, timeZone: "Asia/Kathmandu" },
  play: async ({ canvasElement }) => {
    canvasElement.querySelector("details")?.setAttribute("open", "");
    await waitFor(() => expect(canvasElement.querySelectorAll(".vak-zone-lines li")).toHaveLength(5));
  },
};

export const Grid: Story = { args: { defaultValue: workingWeek, view: "grid" } };

/** Twelve hours, a step of five minutes, Saturday first, and a week of the host's own to fill in. */
export const Options: Story = {
  args: { defaultValue: workingWeek, hourCycle: "h12", step: 5, firstDayOfWeek: 6 },
  render: (args, { globals }) => (
    <FreeSlotsEditor
      {...args}
      presets={[
        { label: languageOf(globals) === "ar" ? "دوام العيادة" : "Clinic hours", freeSlots: workingWeek },
      ]}
    />
  ),
};

export const ManySlots: Story = {
  name: "350 slots",
  args: {
    defaultValue: Object.fromEntries(
      Object.keys(emptyWeek).map((day) => [
        day,
        Array.from({ length: 50 }, (_, index) => ({ from: clock(index * 28), to: clock(index * 28 + 20) })),
      ]),
    ),
  },
};

/** A stored time that cannot be read stays as it is until somebody mends it. */
export const Unreadable: Story = {
  args: { defaultValue: { ...emptyWeek, Sunday: [{ from: "nine", to: "17:00" }] } },
};

export const Adding: Story = {
  args: { defaultValue: emptyWeek },
  play: async ({ canvas, globals }) => {
    const { slots } = wordsOf(globals);
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
    const { slots } = wordsOf(globals);
    const day = languageOf(globals) === "ar" ? "الأحد" : "Sunday";
    await userEvent.click(canvas.getByRole("button", { name: slots.copy.replace("{day}", day) }));
    await waitFor(() => expect(canvas.getByRole("checkbox", { name: slots.copyAll })).toHaveFocus());
  },
};

export const ReadOnly: Story = { args: { defaultValue: workingWeek, readOnly: true } };

export const Disabled: Story = { args: { defaultValue: workingWeek, disabled: true } };

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
