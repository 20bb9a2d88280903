"use client";

import { useKit } from "../../hooks/kit.js";
import { LanguageField, SwitchField, TextField } from "./fields.js";
import { OutcomeField } from "./OutcomeField.js";
import { ParamsField } from "./ParamsField.js";
import { PokeMessagesField } from "./PokeMessagesField.js";
import { Section, type SectionOptions } from "./Section.js";
import { TemplateField } from "./TemplateField.js";
import { VoiceField, type VoiceFieldProps } from "./VoiceField.js";

/** The agent's name and language. */
export function IdentitySection(options: SectionOptions) {
  return (
    <Section {...options} name="identity">
      <TextField path="agentName" required />
      <LanguageField />
    </Section>
  );
}

/** What the agent says, and the values its texts are filled with. */
export function ConversationSection(options: SectionOptions) {
  return (
    <Section {...options} name="conversation">
      <TemplateField path="greetingMessage" rows={2} />
      <TemplateField path="preamble" rows={4} counted />
      <PokeMessagesField />
      <ParamsField />
    </Section>
  );
}

/** The voice that callers hear. Takes the selector's own props too, such as its layout and the reader's favourites. */
export function VoiceSection({ defaultOpen, ...selector }: SectionOptions & VoiceFieldProps) {
  return (
    <Section defaultOpen={defaultOpen} name="voice">
      <VoiceField {...selector} />
    </Section>
  );
}

/** When the agent takes its turn. */
export function ListeningSection(options: SectionOptions) {
  const { part } = useKit();
  return (
    <Section {...options} name="listening">
      <TextField path="silenceThreshold" numeric />
      <div {...part("stack")}>
        <SwitchField path="interrupt" />
        <SwitchField path="realTime" />
      </div>
    </Section>
  );
}

/** What a finished conversation is turned into. */
export function OutcomeSection(options: SectionOptions) {
  return (
    <Section {...options} name="outcome">
      <OutcomeField />
    </Section>
  );
}

/** What the agent may do during a call. */
export function ToolsSection(options: SectionOptions) {
  return (
    <Section {...options} name="tools">
      <SwitchField path="tools.genderDetection" />
      <SwitchField path="tools.smartCallEnd" />
      <SwitchField path="tools.googleCalendar" />
    </Section>
  );
}
