import { createRoot } from "react-dom/client";
import { VoiceSelector } from "voice-agent-kit";
import type { Voice } from "voice-agent-kit/core";

const NAMES = ["Hiba", "Fahd", "Mariam", "Samir", "Layan", "Amjad", "Lana", "Jasem", "Salma", "Zaid"];
const DIALECTS = ["ksa", "egy", "pls", "jor", "uae"];

function voiceAt(index: number): Voice {
  return {
    id: `1f3396aa-24e3-4523-b4ef-${index.toString(16).padStart(12, "0")}`,
    name: `${NAMES[index % NAMES.length] ?? ""} ${index}`,
    language: "ar",
    dialect: DIALECTS[index % DIALECTS.length] ?? "",
    gender: index % 2 === 0 ? "female" : "male",
  };
}

/** Makes each key cost what this page now does in 20 ms: a control for those who look for long tasks. */
export function holdUpKeys() {
  const end = performance.now() + 20;
  let steps = 0;
  while (performance.now() < end) steps += 1;
  addEventListener("keydown", () => {
    for (let step = 0; step < steps; step += 1) performance.now();
  });
}

/** The selector behind its button, over as many voices. */
export function showVoices(into: HTMLElement, count: number) {
  const voices = Array.from({ length: count }, (_, index) => voiceAt(index));
  createRoot(into).render(
    <VoiceSelector layout="popover" voices={voices} defaultValue={voiceAt(3).id} language="ar" />,
  );
}
