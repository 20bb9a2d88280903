"use client";

import { useWatch } from "react-hook-form";
import { useAgentForm, useDraftValue } from "../../hooks/agentForm.js";
import { useFieldError } from "../../hooks/problems.js";
import { VoiceSelector, type VoiceSelectorProps } from "../VoiceSelector/VoiceSelector.js";

/** What a host may say of the selector in its form; the voices themselves are the form's. */
export type VoiceFieldProps = Pick<
  VoiceSelectorProps,
  | "layout"
  | "closeOnChoose"
  | "customId"
  | "onRetry"
  | "favourites"
  | "defaultFavourites"
  | "onFavouritesChange"
  | "recents"
  | "defaultRecents"
  | "onRecentsChange"
>;

/** The voice of the agent. */
export function VoiceField(props: VoiceFieldProps) {
  const { form, voices, getPreviewUrl, isFixed, disabled, readOnly } = useAgentForm();
  const { value, setValue } = useDraftValue("voiceId");
  const language = useWatch({ control: form.values.control, name: "lang" });
  const error = useFieldError("voiceId");
  if (isFixed("voiceId")) return null;
  return (
    <VoiceSelector
      {...props}
      getPreviewUrl={getPreviewUrl}
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
