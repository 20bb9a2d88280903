import type { Meta, StoryObj } from "@storybook/react-vite";
import { VoiceAgentForm, VoiceAgentKitProvider, useVoiceAgentForm } from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { languageOf } from "./fixtures.js";

const meta: Meta = { title: "Components/useVoiceAgentForm" };
export default meta;

type Story = StoryObj;

const WORDS = {
  en: { name: "Name of the agent", send: "Create", done: "Created" },
  ar: { name: "اسم الوكيل", send: "أنشئ", done: "تم" },
};

/** Markup of the host's own over the kit's state, validation and submission. */
function OwnMarkup({ language }: { language: "en" | "ar" }) {
  const words = WORDS[language];
  const { root, register, errors, status, submit } = useVoiceAgentForm({ onSubmit: () => undefined });
  const error = errors.find(({ path }) => path === "agentName");
  return (
    <div
      className="vak-root"
      style={{ background: "#fff", padding: 16 }}
      lang={language}
      dir={language === "ar" ? "rtl" : "ltr"}
      ref={root}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void submit();
        }}
      >
        <label>
          {words.name}{" "}
          <input {...register("agentName")} aria-invalid={error !== undefined} style={{ minBlockSize: 32 }} />
        </label>{" "}
        <button type="submit" style={{ minBlockSize: 32 }}>
          {words.send}
        </button>
        <p role="status">{error?.message ?? (status.status === "succeeded" ? words.done : "")}</p>
      </form>
    </div>
  );
}

export const Bare: Story = { render: (_, { globals }) => <OwnMarkup language={languageOf(globals)} /> };

export const Arabic: Story = { ...Bare, globals: { locale: "ar" } };

/** A provider of the host's own around a whole form inside a form of the host's. */
export const InsideAForm: Story = {
  render: () => (
    <VoiceAgentKitProvider>
      <form aria-label="Host">
        <VoiceAgentForm as="div" voices={[]} googleCalendar={demoCalendar} onSubmit={() => undefined} />
      </form>
    </VoiceAgentKitProvider>
  ),
};
