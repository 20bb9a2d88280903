import type { Meta, StoryObj } from "@storybook/react-vite";
import { TemplateEditor } from "../src/index.js";
import { ar } from "../src/i18n/ar.js";
import { en } from "../src/i18n/en.js";
import { dentist, languageOf } from "./fixtures.js";

const meta: Meta<typeof TemplateEditor> = { title: "Components/TemplateEditor", component: TemplateEditor };
export default meta;

type Story = StoryObj<typeof TemplateEditor>;

/** One name is a parameter, the other is not yet. */
export const Greeting: Story = {
  render: (_, { globals }) => {
    const { greetingMessage, preamble } = dentist[languageOf(globals)];
    const { label } = (languageOf(globals) === "ar" ? ar : en).fields.greetingMessage;
    return (
      <TemplateEditor
        label={label}
        defaultValue={`${greetingMessage} ${preamble}`}
        names={["caller_name"]}
        counted
        onDefine={() => undefined}
      />
    );
  },
};

export const Broken: Story = {
  render: (_, { globals }) => (
    <TemplateEditor
      label={(languageOf(globals) === "ar" ? ar : en).fields.greetingMessage.label}
      defaultValue="{{ {{}} {{1st}} }} "
    />
  ),
};

export const EventTitle: Story = {
  render: (_, { globals }) => (
    <TemplateEditor
      label={(languageOf(globals) === "ar" ? ar : en).fields["googleCalendarSettings.eventTitle"].label}
      defaultValue={
        languageOf(globals) === "ar" ? "زيارة {name} مع {agentName}" : "Visit of {name} with {agentName}"
      }
      syntax="single"
      names={["agentName"]}
      rows={1}
    />
  ),
};

export const Arabic: Story = { ...Greeting, globals: { locale: "ar" } };
