"use client";

import { useWatch } from "react-hook-form";
import { useAgentForm, useDraftValue, useFieldError, useProblems } from "../../hooks/agentForm.js";
import { useKit } from "../../hooks/kit.js";
import { useUsedNames } from "../../hooks/useParamNames.js";
import { problemText } from "../../i18n/problemText.js";
import { ParamsEditor } from "../ParamsEditor.js";
import { PokeMessagesEditor } from "../PokeMessagesEditor.js";
import { VoiceSelector } from "../VoiceSelector/VoiceSelector.js";
import { LanguageField, SwitchField, TemplateField, TextAreaField, TextField } from "./fields.js";
import { Section } from "./Section.js";

/** The agent's name and language. */
export function IdentitySection() {
  return (
    <Section name="identity" paths={["agentName", "lang"]}>
      <TextField path="agentName" required />
      <LanguageField />
    </Section>
  );
}

/** What the agent says, and the values its texts are filled with. */
export function ConversationSection() {
  return (
    <Section name="conversation" paths={["greetingMessage", "preamble", "pokeMessages", "params"]}>
      <TemplateField path="greetingMessage" rows={2} />
      <TemplateField path="preamble" rows={4} counted />
      <PokeMessagesField />
      <ParamsField />
    </Section>
  );
}

/** The voice that callers hear. */
export function VoiceSection() {
  return (
    <Section name="voice" paths={["voiceId"]}>
      <VoiceField />
    </Section>
  );
}

/** When the agent takes its turn. */
export function ListeningSection() {
  return (
    <Section name="listening" paths={["realTime", "silenceThreshold", "interrupt"]}>
      <SwitchField path="realTime" />
      <TextField path="silenceThreshold" numeric />
      <SwitchField path="interrupt" />
    </Section>
  );
}

/** What a finished conversation is turned into. */
export function OutcomeSection() {
  return (
    <Section name="outcome" paths={["outcome"]}>
      <TextAreaField path="outcome" />
    </Section>
  );
}

/** What the agent may do during a call. */
export function ToolsSection() {
  return (
    <Section name="tools" paths={["tools.genderDetection", "tools.smartCallEnd", "tools.googleCalendar"]}>
      <SwitchField path="tools.genderDetection" />
      <SwitchField path="tools.smartCallEnd" />
      <SwitchField path="tools.googleCalendar" />
    </Section>
  );
}

function PokeMessagesField() {
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("pokeMessages");
  const errorAt = useErrorsAt();
  if (isFixed("pokeMessages")) return null;
  return (
    <PokeMessagesEditor
      className="vak-half"
      value={value}
      onChange={(rows) => {
        form.store.moveRows("pokeMessages", value, rows);
        setValue(rows);
      }}
      errorAt={(index) => errorAt(`pokeMessages.${index}`)}
      onBlurRow={(index) => form.store.leave(`pokeMessages.${index}`)}
      disabled={disabled}
      readOnly={readOnly}
    />
  );
}

function ParamsField() {
  const { form, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("params");
  const usedNames = useUsedNames(form);
  const errorAt = useErrorsAt();
  if (isFixed("params")) return null;
  return (
    <ParamsEditor
      className="vak-half"
      value={value}
      onChange={(rows) => {
        form.store.moveRows("params", value, rows);
        setValue(rows);
      }}
      usedNames={usedNames}
      errorAt={(index, part) =>
        errorAt(`params.${index}.${part}`) ??
        (part === "value" ? errorAt(`params.${value[index]?.name ?? ""}`) : undefined)
      }
      onBlurPart={(index, part) => form.store.leave(`params.${index}.${part}`)}
      disabled={disabled}
      readOnly={readOnly}
    />
  );
}

function VoiceField() {
  const { form, voices, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("voiceId");
  const language = useWatch({ control: form.values.control, name: "lang" });
  const error = useFieldError("voiceId");
  if (isFixed("voiceId")) return null;
  return (
    <VoiceSelector
      voices={voices}
      value={value}
      onChange={setValue}
      language={language}
      error={error}
      disabled={disabled}
      readOnly={readOnly}
      path="voiceId"
    />
  );
}

function useErrorsAt(): (path: string) => string | undefined {
  const { messages, locale } = useKit();
  const problems = useProblems();
  return (path) => {
    const problem = problems.find((each) => each.path === path);
    return problem && problemText(problem, messages, locale);
  };
}
