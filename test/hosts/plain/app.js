// No bundler and no JSX: the browser finds every module by the page's import map.
import { createElement } from "react";
import { createRoot } from "react-dom/client";
import { submitTo, VoiceAgentForm } from "voice-agent-kit";

const voices = [
  { id: "1f3396aa-24e3-4523-b4ef-7dd4adb8fab9", name: "Layla", language: "ar", gender: "female" },
  { id: "8d0c1b52-9d2c-4a77-8a55-0f6c3f1f2d11", name: "Omar", language: "en", gender: "male" },
];

/** Arabic is fetched where it is asked for; English comes with the form. */
async function wordsOf(/** @type {string | null} */ lang) {
  if (lang !== "ar") return undefined;
  const { ar } = await import("voice-agent-kit/locales/ar");
  return ar;
}

const messages = await wordsOf(new URLSearchParams(location.search).get("lang"));
const place = document.getElementById("agent");
if (place) {
  const form = createElement(VoiceAgentForm, {
    voices,
    onSubmit: submitTo("/api/voice-agents"),
    ...(messages && { messages }),
  });
  createRoot(place).render(form);
}
