import { useState } from "react";
import { VoiceAgentForm, type VoiceAgentFormProps } from "../src/index.js";
import { type Language, someVoices } from "./fixtures.js";

/** A form whose voices are named in the story's language. */
export function FormWithVoices({ language, ...props }: VoiceAgentFormProps & { language: Language }) {
  const [voices] = useState(() => someVoices(language));
  return <VoiceAgentForm voices={voices} {...props} />;
}
