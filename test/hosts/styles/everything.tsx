import type { ReactNode } from "react";
import { createRoot } from "react-dom/client";
import {
  FreeSlotsEditor,
  PayloadPreview,
  TemplateEditor,
  TimeZoneSelector,
  VoiceAgentForm,
  VoiceAgentWizard,
  VoiceSelector,
} from "voice-agent-kit";
import { createDraft, toPayload } from "voice-agent-kit/core";
import { ar } from "voice-agent-kit/locales/ar";

const voices = [
  { id: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9", name: "Layla", language: "ar", gender: "female" },
  { id: "8d0c1b52-9d2c-4a77-8a55-0f6c3f1f2d11", name: "Omar", language: "en", gender: "male" },
];

const slots = [
  { from: "09:00", to: "12:00" },
  { from: "13:00", to: "17:00" },
];
const week = {
  Monday: slots,
  Tuesday: slots,
  Wednesday: [],
  Thursday: slots,
  Friday: [],
  Saturday: [],
  Sunday: [],
};

/** Everything that the kit draws, without a class of the host's. */
function Everything() {
  const draft = createDraft({ agentName: "Noor" });
  const payload = toPayload(draft);
  return (
    <>
      <VoiceAgentForm
        voices={voices}
        defaultValue={{
          agentName: "Noor",
          tools: { ...draft.tools, googleCalendar: true },
          pokeMessages: ["Hello?"],
          params: { clinic: "Noor" },
        }}
        onSubmit={() => undefined}
      />
      <VoiceAgentWizard messages={ar} voices={voices} onSubmit={() => undefined} />
      <FreeSlotsEditor defaultValue={week} />
      <FreeSlotsEditor defaultValue={week} view="grid" />
      <VoiceSelector voices={voices} />
      <TimeZoneSelector />
      <TemplateEditor label="Greeting" defaultValue="Hello {{name}}" />
      {payload.success && <PayloadPreview payload={payload.data} />}
    </>
  );
}

/** Puts the example of the documentation and everything else on the page; the host's own elements are there already. */
export function mount(example: ReactNode): void {
  for (const [id, element] of [
    ["example", example],
    ["everything", <Everything key="everything" />],
  ] as const) {
    const place = document.getElementById(id);
    if (place) createRoot(place).render(element);
  }
}
