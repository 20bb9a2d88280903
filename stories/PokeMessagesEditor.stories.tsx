import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn, userEvent } from "storybook/test";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { formatMessage } from "../src/i18n/format.js";
import { settledLocale } from "../src/i18n/region.js";
import { PokeMessagesEditor } from "../src/index.js";
import { dentist, type Language, languageOf } from "./fixtures.js";

const meta: Meta<typeof PokeMessagesEditor> = {
  title: "Components/PokeMessagesEditor",
  component: PokeMessagesEditor,
  args: { onChange: fn() },
};
export default meta;

type Story = StoryObj<typeof PokeMessagesEditor>;

const rows = (...texts: readonly string[]) => texts.map((text, index) => ({ id: String(index), text }));
const wordsOf = (globals: Record<string, unknown>) => ({ en, ar })[languageOf(globals)];

export const Empty: Story = {};

export const Two: Story = {
  render: (args, { globals }) => (
    <PokeMessagesEditor {...args} defaultValue={rows(...dentist[languageOf(globals)].pokeMessages)} />
  ),
};

/** Messages in two languages, one of several lines, one that is long. */
export const Mixed: Story = {
  render: (args) => (
    <PokeMessagesEditor
      {...args}
      defaultValue={rows(
        "Are you still there?",
        "هل ما زلت معي؟",
        "Take your time.\nI will wait.",
        "سأنهي المكالمة قريبًا إن كنت مشغولًا، ويمكنك الاتصال بنا في أي وقت بين التاسعة صباحًا والخامسة مساءً.",
      )}
    />
  ),
};

/** An empty row is told about once it was left. */
export const EmptyRow: Story = {
  render: (args) => <PokeMessagesEditor {...args} defaultValue={rows("Hello?", "")} />,
  play: async ({ canvasElement }) => {
    const [, second] = canvasElement.querySelectorAll("textarea");
    if (second) await userEvent.click(second);
    await userEvent.tab();
  },
};

const LINES: Record<Language, string> = {
  en: "Are you still there?\nTake your time.\nShall I call you later?",
  ar: "هل ما زلت معي؟\nخذ وقتك.\nهل أتصل بك لاحقًا؟",
};

/** Several lines were pasted into one message. */
export const PastedLines: Story = {
  render: (args, { globals }) => (
    <PokeMessagesEditor {...args} defaultValue={rows(LINES[languageOf(globals)])} />
  ),
  play: ({ canvas, globals }) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData("text/plain", LINES[languageOf(globals)]);
    canvas
      .getByRole("textbox")
      .dispatchEvent(new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
  },
};

/** The first of two was removed, and can come back. */
export const Removed: Story = {
  ...Two,
  play: async ({ canvas, globals }) => {
    const { pokeMessages, locale } = wordsOf(globals);
    await userEvent.click(
      canvas.getByRole("button", {
        name: formatMessage(pokeMessages.remove, { number: 1 }, settledLocale(locale)),
      }),
    );
  },
};

/** Two hundred messages: those in view are laid out. */
export const Many: Story = {
  render: (args) => (
    <div style={{ blockSize: 400, overflow: "auto" }}>
      <PokeMessagesEditor
        {...args}
        defaultValue={rows(...Array.from({ length: 200 }, (_, index) => `${index + 1}`))}
      />
    </div>
  ),
};

export const ReadOnly: Story = { ...Two, args: { readOnly: true } };

export const Disabled: Story = { ...Two, args: { disabled: true } };

export const Arabic: Story = { ...Two, globals: { locale: "ar" } };
