import type { Meta, StoryObj } from "@storybook/react-vite";
import { fn, userEvent } from "storybook/test";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { TemplateEditor, type TemplateEditorProps } from "../src/index.js";
import { dentist, languageOf } from "./fixtures.js";

const meta: Meta<typeof TemplateEditor> = {
  title: "Components/TemplateEditor",
  component: TemplateEditor,
  args: { onChange: fn(), onDefine: fn() },
};
export default meta;

type Story = StoryObj<typeof TemplateEditor>;

/** A story of one text in each language. */
function story(
  texts: Record<"en" | "ar", string>,
  args: Partial<TemplateEditorProps> = {},
  path: "greetingMessage" | "preamble" | "googleCalendarSettings.eventTitle" = "greetingMessage",
): Story {
  return {
    args,
    render: (given, { globals }) => {
      const language = languageOf(globals);
      const { label, hint } = { en, ar }[language].fields[path];
      const own = { label, hint, defaultValue: texts[language] };
      return <TemplateEditor {...own} {...given} />;
    },
  };
}

/** The name is a parameter: it is marked, and there is nothing to say. */
export const Greeting: Story = story(
  { en: dentist.en.greetingMessage, ar: dentist.ar.greetingMessage },
  { params: { caller_name: "guest" } },
);

/** Words and characters are counted; one name is not a parameter yet, one is filled in by the platform. */
export const Instructions: Story = story(
  {
    en: `${dentist.en.preamble} Today is {{current_date}}.`,
    ar: `${dentist.ar.preamble} تاريخ اليوم {{current_date}}.`,
  },
  { params: { caller_name: "guest" }, counted: true, rows: 4 },
  "preamble",
);

/** Misspelt, with wrong braces, not closed, not opened, without a name, with a name that cannot be one. */
export const Problems: Story = story(
  {
    en: "Hello {{callerName}} or {caller_name}, welcome to {{clinic. Your code is visit_code}}. {{}} {{first name}}",
    ar: "أهلًا {{callerName}} أو {caller_name}، أهلًا بك في {{clinic. رمزك هو visit_code}}. {{}} {{first name}}",
  },
  { params: { caller_name: "guest", clinic: "Noor" } },
);

/** Very many problems: the first few are told, and how many more there are. */
export const Many: Story = story({
  en: Array.from({ length: 60 }, (_, index) => `{{value_${index + 1}}}`).join(" "),
  ar: Array.from({ length: 60 }, (_, index) => `{{value_${index + 1}}}`).join(" "),
});

/** Paragraphs in two languages, each in its own direction. */
export const TwoLanguages: Story = story(
  {
    en: "Speak English first, {{caller_name}}.\nثم رحّب بالعربية: أهلًا {{caller_name}}!\nThen ask what they need.",
    ar: "ابدأ بالعربية يا {{caller_name}}.\nThen greet in English: hello {{caller_name}}!\nثم اسأل عن المطلوب.",
  },
  { params: { caller_name: "Sara" }, rows: 4 },
  "preamble",
);

/** The text with its values, one of them written the other way, one without a value. */
export const Preview: Story = {
  ...story(
    {
      en: "Hello {{caller_name}}, this is {{clinic}}. It is {{current_time}}. Your code is {{code}}.",
      ar: "أهلًا {{caller_name}}، معك {{clinic}}. الساعة {{current_time}}. رمزك {{code}}.",
    },
    { params: { caller_name: "سارة", clinic: "Noor Dental", code: "" } },
  ),
  play: async ({ canvas, globals }) => {
    const { template, fields } = { en, ar }[languageOf(globals)];
    await userEvent.click(
      canvas.getByRole("button", { name: `${template.preview}: ${fields.greetingMessage.label}` }),
    );
  },
};

/** The list of names that opens while one is typed. */
export const Completion: Story = {
  ...story(
    { en: "Hello there, ", ar: "أهلًا بك يا " },
    { params: { caller_name: "guest", caller_city: "Riyadh", clinic: "Noor" } },
  ),
  play: async ({ canvas }) => {
    await userEvent.type(canvas.getByRole("textbox"), "{{{{cal");
  },
};

export const EventTitle: Story = story(
  { en: "Visit of {name} with {agentName}", ar: "زيارة {name} مع {agentName}" },
  { syntax: "single", params: { agentName: "Noor" }, rows: 1 },
  "googleCalendarSettings.eventTitle",
);

/** Longer than the platform's makers advise. */
export const Long: Story = story(
  { en: `${dentist.en.preamble}\n`.repeat(20), ar: `${dentist.ar.preamble}\n`.repeat(20) },
  { params: { clinic: "Noor" }, counted: true },
  "preamble",
);

export const ReadOnly: Story = story(
  { en: dentist.en.preamble, ar: dentist.ar.preamble },
  { readOnly: true },
  "preamble",
);

export const Arabic: Story = { ...Problems, globals: { locale: "ar" } };
