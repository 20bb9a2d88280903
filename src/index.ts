"use client";

export { ChangesList, type ChangesListProps } from "./components/ChangesList/ChangesList.js";
export type { WeekPreset } from "./components/FreeSlotsEditor/WeekToolbar.js";
export { FreeSlotsEditor, type FreeSlotsEditorProps } from "./components/FreeSlotsEditor/FreeSlotsEditor.js";
export { OutcomeEditor, type OutcomeEditorProps } from "./components/OutcomeEditor/OutcomeEditor.js";
export { ImportPayload, type ImportPayloadProps } from "./components/ImportPayload/ImportPayload.js";
export { ParamsEditor, type ParamsEditorProps } from "./components/ParamsEditor/ParamsEditor.js";
export { PayloadPreview, type PayloadPreviewProps } from "./components/PayloadPreview/PayloadPreview.js";
export {
  PokeMessagesEditor,
  type PokeMessagesEditorProps,
} from "./components/PokeMessagesEditor/PokeMessagesEditor.js";
export { TemplateEditor, type TemplateEditorProps } from "./components/TemplateEditor/TemplateEditor.js";
export {
  TimeZoneSelector,
  type TimeZoneSelectorProps,
} from "./components/TimeZoneSelector/TimeZoneSelector.js";
export { CalendarSection } from "./components/VoiceAgentForm/CalendarSection.js";
export {
  ConversationSection,
  IdentitySection,
  ListeningSection,
  OutcomeSection,
  ToolsSection,
  VoiceSection,
} from "./components/VoiceAgentForm/sections.js";
export { CallPreview } from "./components/VoiceAgentForm/CallPreview.js";
export { TemplatePicker } from "./components/VoiceAgentForm/TemplatePicker.js";
export type { SectionName } from "./components/VoiceAgentForm/sectionPaths.js";
export {
  VoiceAgentDialog,
  type VoiceAgentDialogProps,
} from "./components/VoiceAgentDialog/VoiceAgentDialog.js";
export { VoiceAgentForm, type VoiceAgentFormProps } from "./components/VoiceAgentForm/VoiceAgentForm.js";
export {
  VoiceAgentKitProvider,
  type VoiceAgentKitProviderProps,
} from "./components/VoiceAgentKitProvider.js";
export {
  VoiceAgentWizard,
  type VoiceAgentWizardProps,
} from "./components/VoiceAgentWizard/VoiceAgentWizard.js";
export type { StepName, WizardStep } from "./components/VoiceAgentWizard/wizardSteps.js";
export { VoiceSelector, type VoiceSelectorProps } from "./components/VoiceSelector/VoiceSelector.js";
export type { Appearance, AppearanceVariables } from "./hooks/appearance.js";
export type { KitButtonProps, KitComponents } from "./hooks/components.js";
export type { VoiceAgentFormHandle } from "./hooks/agentForm.js";
export type { CalendarChoice, GoogleCalendarConnection } from "./hooks/calendarConnection.js";
export type { KitOptions } from "./hooks/kit.js";
export type { Elements, PartName, PartState } from "./hooks/parts.js";
export type { PartStates } from "./hooks/partStates.js";
export type { GetPreviewUrl } from "./hooks/sampleAddress.js";
export { SubmitError, type SubmitErrorDetail } from "./hooks/submitError.js";
export type { SubmitState } from "./hooks/submitMachine.js";
export { type SubmitContext, submitTo } from "./hooks/submitTo.js";
export type { DraftStorage } from "./hooks/draftKeeper.js";
export type { DraftStorageOptions } from "./hooks/useDraftStorage.js";
export { useLeaveGuard } from "./hooks/useLeaveGuard.js";
export type { WordedNotice } from "./hooks/useNotices.js";
export type { AgentFormOptions } from "./hooks/useAgentFormEngine.js";
export { useVoiceAgentForm, type VoiceAgentFormState } from "./hooks/useVoiceAgentForm.js";
export type { FreeSlotsState } from "./hooks/useWeek.js";
export type { HourCycle } from "./i18n/format.js";
export type { AgentTemplate } from "./i18n/templates/agentTemplate.js";
export { arabicTemplates } from "./i18n/templates/arabicTemplates.js";
export { englishTemplates } from "./i18n/templates/englishTemplates.js";
export type { Messages, PartialMessages, PluralMessage } from "./i18n/en.js";
