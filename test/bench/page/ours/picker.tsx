import "voice-agent-kit/styles.css";
import { VoiceSelector } from "voice-agent-kit";
import type { SubjectProps } from "../data.js";

/** The kit's selector behind its button. */
export function Subject({ payload, voices }: SubjectProps) {
  return <VoiceSelector layout="popover" voices={voices} defaultValue={payload.voiceId} language="ar" />;
}
