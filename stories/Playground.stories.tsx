import type { Meta, StoryObj } from "@storybook/react-vite";
import { useState } from "react";
import { type CreateAgentPayload, redactPayload } from "../src/core/index.js";
import { PayloadPreview, submitTo, VoiceAgentForm } from "../src/index.js";
import { demoCalendar } from "./demoCalendar.js";
import { type Language, languageOf, someVoices } from "./fixtures.js";
import "./playground.css";

const meta: Meta = { title: "Playground/Create an agent" };
export default meta;

type Story = StoryObj;

const WORDS = {
  en: {
    start: { lang: "en" },
    title: "Try it out",
    intro:
      "A host’s page with a backend of its own. What goes out and what comes back appears beside the form.",
    sent: "What was sent",
    result: "Result",
    agent: "The agent that came back",
  },
  ar: {
    start: {
      lang: "ar",
      greetingMessage: "أهلًا بك، كيف أستطيع مساعدتك اليوم؟",
      preamble: "أنت مساعد متعاون تجيب عن أسئلة المتصلين.",
      googleCalendarSettings: { eventTitle: "موعد جديد مع {agentName}" },
    },
    title: "جرّب بنفسك",
    intro: "صفحة في تطبيق مضيف ولها خادمها. يظهر إلى جانب النموذج ما يُرسل منها وما يعود إليها.",
    sent: "ما أُرسل",
    result: "النتيجة",
    agent: "الوكيل الذي أُنشئ",
  },
};

const send = submitTo("/api/voice-agents");

/** A whole host page: the form, its backend behind `/api/voice-agents`, and what went out and came back. */
function Page({ language }: { language: Language }) {
  const words = WORDS[language];
  const [voices] = useState(() => someVoices(language));
  const [sent, setSent] = useState<CreateAgentPayload>();
  const [agent, setAgent] = useState<unknown>();
  return (
    <main className="playground">
      <header>
        <h1 className="playground-title">{words.title}</h1>
        <p className="playground-intro">{words.intro}</p>
      </header>
      <div className="playground-columns">
        <VoiceAgentForm
          voices={voices}
          googleCalendar={demoCalendar}
          defaultValue={words.start}
          onSubmit={(payload, context) => {
            setSent(redactPayload(payload));
            return send(payload, context);
          }}
          onSuccess={setAgent}
        />
        <aside className="playground-aside" aria-label={words.result}>
          {sent && <PayloadPreview payload={sent} messages={{ payload: { title: words.sent } }} />}
          {agent !== undefined && (
            <PayloadPreview
              payload={agent}
              messages={{ payload: { title: words.agent, label: words.agent } }}
            />
          )}
        </aside>
      </div>
    </main>
  );
}

export const CreateAnAgent: Story = {
  name: "Create an agent",
  render: (_, { globals }) => <Page key={languageOf(globals)} language={languageOf(globals)} />,
};
