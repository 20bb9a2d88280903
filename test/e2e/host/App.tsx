import {
  arabicTemplates,
  englishTemplates,
  submitTo,
  VoiceAgentForm,
  VoiceAgentKitProvider,
} from "voice-agent-kit";
import { ar } from "voice-agent-kit/locales/ar";
import { en } from "voice-agent-kit/locales/en";

const voices = [
  { id: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9", name: "Layla", language: "ar", gender: "female" },
  { id: "8d0c1b52-9d2c-4a77-8a55-0f6c3f1f2d11", name: "Omar", language: "en", gender: "male" },
];

/** The host's page in one language. */
export function App({ lang }: { lang: string }) {
  return (
    <VoiceAgentKitProvider messages={lang === "ar" ? ar : en}>
      <VoiceAgentForm
        voices={voices}
        templates={lang === "ar" ? arabicTemplates : englishTemplates}
        onSubmit={submitTo("/api/voice-agents")}
      />
    </VoiceAgentKitProvider>
  );
}
