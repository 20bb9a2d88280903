import "voice-agent-kit/styles.css";
import { VoiceAgentForm } from "voice-agent-kit";
import { fromPayload } from "voice-agent-kit/core";
import type { SubjectProps } from "../data.js";

/** The kit's form with all its sections. */
export function Subject({ payload, voices, onSubmit }: SubjectProps) {
  return <VoiceAgentForm voices={voices} defaultValue={fromPayload(payload)} onSubmit={onSubmit} />;
}
